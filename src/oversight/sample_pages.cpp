// The Inspectorate's verification samples: those there are, and a new one announced. What everybody sees of
// them is in publication/.
#include "app/page.hpp"
#include "app/write.hpp"
#include "oversight/oversight_parts_routes.hpp"
#include "oversight/oversight_rows.hpp"
#include "oversight/sample_rows.hpp"
#include "people/people_rows.hpp"
#include "statements/statement_rows.hpp"

namespace oversight {
namespace {

using namespace web::literals;
using web::Fragment;
using web::Lang;
using web::Text;

constexpr Text heading("Sampel verifikasi", "Verification samples");
constexpr auto door = app::for_role(app::Action::inspect_declaration);

app::Scope scope_of(const app::Site& site, const app::Actor& actor) {
    return app::scope(actor.person, app::Action::inspect_declaration, app::today(site, actor));
}

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
Fragment announce_form(store::Connection& db, Lang lang, const app::Actor& actor, const app::Scope& s,
                       const web::Form& sent, const web::Faults& faults) {
    std::vector<web::Option> campaigns;
    for (const auto& campaign : statements::campaigns_in(db, s, {}, app::rows_a_page))
        campaigns.push_back({campaign.id.text(), web::Words(campaign.title), {}, {}});
    if (campaigns.empty())
        return web::inset(web::paragraph(lang, Text("Belum ada kampanye pernyataan di wilayah Anda.",
                                                    "There is no statement campaign in your range yet.")));
    auto unit =
        web::field(lang, sent, faults, "unit", Text("Kode satuan kerja", "Code of the office"),
                   Text("Satu provinsi, misalnya 3300, dengan semua kantornya. 1 untuk seluruh Indonesia.",
                        "A province, such as 3300, with all its offices. 1 for all of Indonesia."));
    if (unit.value.empty()) unit.value = std::to_string(first_office(db, s).value);
    auto day =
        web::date_field(lang, sent, faults, "seed_day", Text("Hari undian", "Day of the draw"),
                        Text("Besok atau sesudahnya. Benih berasal dari titik periksa log hari itu.",
                             "Tomorrow or later. The seed comes from that day's checkpoint of the log."));
    if (day.day.empty() && day.month.empty()) web::set_day(day, s.day + std::chrono::days{1});
    return R"(<h2 class="govuk-heading-m">{}</h2>)"_html(
               Text("Umumkan sampel baru", "Announce a new sample")(lang)) +
           web::form(app::form_guard(actor, &sent), web::Url("/pantau/sampel"),
                     web::select(lang,
                                 web::field(lang, sent, faults, "campaign",
                                            Text("Kampanye pernyataan", "Statement campaign")),
                                 campaigns) +
                         web::text_input(lang, unit, web::Entry::whole_number, web::Wide::characters_5) +
                         web::text_input(lang,
                                         web::field(lang, sent, faults, "size",
                                                    Text("Banyaknya sampel", "Size of the sample")),
                                         web::Entry::whole_number, web::Wide::characters_5) +
                         web::date_input(lang, day) +
                         web::button(lang, Text("Umumkan sampel", "Announce the sample")));
}

Fragment samples_table(store::Connection& db, Lang lang, const app::Scope& s) {
    web::Table table{.id = "sampel",
                     .caption = Text("Sampel di wilayah Anda", "Samples in your range"),
                     .columns = {{Text("Diumumkan", "Announced")},
                                 {Text("Satuan kerja", "Office")},
                                 {Text("Hari undian", "Day of the draw")},
                                 {Text("Terverifikasi", "Verified")}},
                     .on_phones = web::OnPhones::stack,
                     .when_empty = Text("Belum ada sampel.", "There is no sample yet.")};
    for (const auto& sample : samples_in(db, s, app::rows_a_page)) {
        const auto unit = people::load_unit(db, sample.unit);
        const auto tally = tally_of(db, sample.id);
        table.rows.push_back(
            {web::link(lang, web::path("/pantau/sampel/{}", sample.id),
                       web::long_date(lang, sample.announced)),
             Fragment::text(unit ? unit->name : ""), Fragment::text(web::long_date(lang, sample.seed_day)),
             Fragment::text(sample.drawn
                                ? web::say(lang, Text("{} dari {}", "{} of {}"), tally.checked, tally.drawn)
                                : web::say(lang, Text("Belum diundi", "Not drawn yet")))});
    }
    return web::table(lang, table);
}

web::Response list_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                        const web::Form& sent, const web::Faults& faults) {
    const auto lang = request.lang;
    const auto s = scope_of(site, actor);
    Fragment body = web::error_summary(lang, faults);
    {
        const auto db = site.database.reader();
        body +=
            R"(<h1 class="govuk-heading-l">{}</h1>)"_html(heading(lang)) +
            web::paragraph(
                lang, Text("Tidak ada yang memilih siapa yang diperiksa. Daftarnya dikunci lebih dulu, lalu "
                           "diundi dari titik periksa log pada hari yang akan datang. Siapa pun dapat "
                           "menghitung ulang.",
                           "Nobody chooses who is checked. The list is fixed first and drawn from the log's "
                           "checkpoint of a day to come. Anybody can recompute it.")) +
            samples_table(db, lang, s) + announce_form(db, lang, actor, s, sent, faults);
    }
    return app::page(site, request, actor,
                     {.title = std::string(heading(lang)),
                      .section = app::Section::monitor,
                      .back = "/pantau",
                      .error = !faults.empty(),
                      .status = faults.empty() ? 200 : 422},
                     std::move(body));
}

web::Outcome list(app::Site& site, web::Request& request, const app::Actor& actor) {
    return list_page(site, request, actor, {}, {});
}

SampleWish read_wish(const web::Form& form, web::Faults& faults) {
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

web::Outcome announce(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    const auto wish = read_wish(*form, faults);
    if (!faults.empty()) return list_page(site, request, actor, *form, faults);
    return app::write(site, request, actor, [&site, request, actor, wish, form = *form](app::Change& c) {
        const auto campaign = statements::load_campaign(c.db, wish.campaign);
        AnnounceFacts facts{
            .id = c.new_id<SampleId>(),
            .inspector = people::load_unit(c.db, wish.unit) &&
                         app::may(c.db, actor.person, app::Action::inspect_declaration, wish.unit, c.today()),
            .campaign_there = campaign.has_value(),
            .entries = {},
            .today = c.today()};
        if (campaign) facts.entries = signed_entries(c.db, wish.campaign, wish.unit);
        const auto act = announce_sample(wish, facts);
        if (!act) {
            web::Faults why;
            why.add(field_of(act.error()), sentence(act.error()));
            throw app::Stop{list_page(site, request, actor, form, why)};
        }
        c.record(case_of(act->sample), act->unit, *act);
        return app::Answer::see(web::path("/pantau/sampel/{}", act->sample));
    });
}

}  // namespace

std::vector<app::Route> sample_pages() {
    using enum web::Method;
    return {{get, "/pantau/sampel", door, list}, {post, "/pantau/sampel", door, announce}};
}

}  // namespace oversight
