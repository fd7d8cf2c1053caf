#include "oversight/sample_form.hpp"

#include "people/people_rows.hpp"
#include "statements/statement_rows.hpp"

namespace oversight {
namespace {

using web::Text;

Text sentence(AnnounceRefusal why) {
    switch (why) {
        case AnnounceRefusal::not_inspector:
            return {"Pilih satuan kerja dalam wilayah Anda.", "Choose an office of your own range."};
        case AnnounceRefusal::office_too_small:
            return {"Pilih provinsi atau seluruh Indonesia. Satu kantor terlalu kecil untuk sampel terbuka.",
                    "Choose a province or all of Indonesia. One office is too small for a public sample."};
        case AnnounceRefusal::campaign_unknown:
            return {"Pilih kampanye dari daftar.", "Choose a campaign from the list."};
        case AnnounceRefusal::nobody_signed:
            return {"Belum ada yang menandatangani di sana. Pilih kampanye atau kantor lain.",
                    "Nobody has signed there yet. Choose another campaign or office."};
        case AnnounceRefusal::size_out_of_range:
            return {"Isi banyaknya sampel: 1 sampai jumlah yang sudah menandatangani, paling banyak 1.000.",
                    "Give the sample's size: 1 to the number who have signed, at most 1,000."};
        case AnnounceRefusal::seed_day_not_ahead:
            return {"Pilih hari undian dari besok sampai 31 hari lagi.",
                    "Choose a day of the draw from tomorrow to 31 days from now."};
    }
    return {"-", "-"};
}
std::string_view field_of(AnnounceRefusal why) {
    switch (why) {
        case AnnounceRefusal::not_inspector:
        case AnnounceRefusal::office_too_small: return "unit";
        case AnnounceRefusal::campaign_unknown:
        case AnnounceRefusal::nobody_signed: return "campaign";
        case AnnounceRefusal::size_out_of_range: return "size";
        case AnnounceRefusal::seed_day_not_ahead: return "seed_day";
    }
    return "unit";
}
Text sentence(CheckRefusal why) {
    switch (why) {
        case CheckRefusal::not_inspector:
        case CheckRefusal::not_drawn: break;
        case CheckRefusal::own_statement:
            return {"Ini pernyataan Anda sendiri. Minta orang lain memverifikasinya.",
                    "This is your own statement. Ask somebody else to verify it."};
        case CheckRefusal::checked_already:
            return {"Pernyataan ini sudah diverifikasi. Buka sampelnya lagi.",
                    "This statement is verified already. Open the sample again."};
        case CheckRefusal::reason_missing:
            return {"Tulis apa yang perlu ditindaklanjuti.", "Write what is to be followed up."};
    }
    return {"Pernyataan ini tidak terpilih dalam sampel.", "This statement was not drawn."};
}

}  // namespace

SampleWish parse_sample(const web::Form& form, web::Faults& faults) {
    web::Reader read(form, faults);
    SampleWish out;
    out.campaign = read.id<statements::CampaignId>(
        "campaign", Text("Pilih kampanye dari daftar", "Choose a campaign from the list"));
    out.unit = UnitId{read.number(
        "unit", Text("Isi kode satuan kerja, misalnya 3300", "Give the office's code, such as 3300"), 1,
        9999)};
    out.size = read.number(
        "size", Text("Isi banyaknya sampel, dari 1 sampai 1.000", "Give the sample's size, from 1 to 1,000"),
        1, largest_sample);
    out.seed_day = read.date("seed_day", Text("Isi hari undian", "Give the day of the draw"));
    return out;
}

SampleId announce_sample(app::Change& c, const SampleWish& wish, const OnRefused& refused) {
    const auto campaign = statements::load_campaign(c.db, wish.campaign);
    AnnounceFacts facts{
        .id = c.new_id<SampleId>(),
        .inspector = people::load_unit(c.db, wish.unit) &&
                     app::may(c.db, c.actor.person, app::Action::inspect_declaration, wish.unit, c.today()),
        .campaign_there = campaign.has_value(),
        .entries = {},
        .today = c.today()};
    if (campaign) facts.entries = signed_entries(c.db, wish.campaign, wish.unit);
    const auto act = announce_sample(wish, facts);
    if (!act) {
        refused({base::name(act.error()), field_of(act.error()), sentence(act.error())});
        return {};
    }
    c.record(case_of(act->sample), act->unit, *act);
    return act->sample;
}

bool inspects(app::Change& c, const Sample& sample) {
    return app::may(c.db, c.actor.person, app::Action::inspect_declaration, sample.unit, c.today());
}

void check_item(app::Change& c, const Sample& sample, const CheckInput& input, const OnRefused& refused) {
    const auto item = load_item(c.db, sample.id, input.entry);
    const auto act = check_item(sample.id, input.result, input.note,
                                {.inspector = inspects(c, sample),
                                 .actor = c.actor.person,
                                 .item = item ? &*item : nullptr,
                                 .today = c.today()});
    if (!act) return refused({base::name(act.error()), "entry", sentence(act.error())});
    c.record(case_of(sample.id), sample.unit, *act);
}

}  // namespace oversight
