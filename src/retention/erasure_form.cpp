#include "retention/erasure_form.hpp"

#include <charconv>

#include "app/status_page.hpp"
#include "app/write.hpp"
#include "retention/field_words.hpp"

namespace retention {
namespace {

using web::Text;

template <class Refusal>
[[noreturn]] void stop(app::Site& site, const web::Request& request, Refusal why) {
    throw app::Stop{app::refused(site, request, base::name(why), sentence(why), article(why))};
}
[[noreturn]] void nothing_there(app::Site& site, const web::Request& request) {
    throw app::Stop{app::not_found(site, request)};
}

Record record_or_stop(app::Site& site, const web::Request& request, app::Change& c, CaseId id) {
    auto record = load_record(c.db, id, c.actor, c.today());
    if (!record) nothing_there(site, request);
    return std::move(*record);
}

ConfirmFacts facts_or_stop(app::Site& site, const web::Request& request, app::Change& c, ErasureId id) {
    auto erasure = load_erasure(c.db, id);
    if (!erasure) nothing_there(site, request);
    const auto record = record_or_stop(site, request, c, erasure->case_id);
    return {.erasure = std::move(*erasure),
            .actor = c.actor.person,
            .part_of_case = part_of(record, c.db, c.actor.person),
            .under_hold = hold_on(c.db, record.id).has_value()};
}

}  // namespace

std::string said_of(const std::string& field, web::Lang lang) {
    const auto* words = field_words(field);
    if (!words) return field;
    return std::string(lang == web::Lang::id ? words->words.id : words->words.en);
}

OrderForm read_order(const web::Form& form, web::Faults& faults) {
    OrderForm out;
    web::Reader read(form, faults);
    out.input.basis = read.choice<rules::ErasureBasis>(
        "basis", Text("Pilih dasar hukum penghapusan", "Choose the legal basis of the erasure"));
    out.input.instrument = read_instrument(form, faults, "instrument");
    for (const auto text : form.all("value")) {
        const auto colon = text.find(':');
        Value value{.act = -1, .name = std::string(colon == text.npos ? "" : text.substr(colon + 1))};
        if (colon != text.npos) std::from_chars(text.data(), text.data() + colon, value.act);
        out.chosen.push_back(std::move(value));
    }
    if (out.chosen.empty())
        faults.add("value", Text("Pilih paling sedikit satu isian yang dihapus",
                                 "Choose at least one value to erase"));
    if (out.chosen.size() > 500)
        faults.add("value",
                   Text("Pilih paling banyak 500 isian sekaligus", "Choose at most 500 values at once"));
    return out;
}

std::string read_instrument(const web::Form& form, web::Faults& faults, std::string_view field) {
    web::Reader read(form, faults);
    return read.text(field, Text("Isi nomor dan tanggal surat yang memintanya",
                                 "Enter number and day of the letter that asks for it"));
}

std::string text_of(const Value& value) { return std::to_string(value.act) + ":" + value.name; }

Text sentence(OrderRefusal why) {
    switch (why) {
        case OrderRefusal::part_of_case:
            return Text("Anda terlibat dalam kasus ini. Minta orang lain di kantor Anda.",
                        "You are part of this case. Ask somebody else in your office.");
        case OrderRefusal::under_hold:
            return Text("Kasus ini ditahan untuk suatu perkara. Cabut penahanan dahulu.",
                        "This case is held for a proceeding. Lift the hold first.");
        case OrderRefusal::nothing_chosen:
            return Text("Pilih isian yang dihapus.", "Choose the values to erase.");
        case OrderRefusal::not_there:
            return Text("Isian itu tidak ada dalam kasus ini. Muat ulang halaman.",
                        "That value is not in this case. Load the page again.");
        case OrderRefusal::not_erasable:
            return Text("Isian itu dirujuk oleh catatan lain dan tidak dapat dihapus.",
                        "Other records refer to that value. It cannot be erased.");
        case OrderRefusal::erased_already:
            return Text("Isian itu sudah dihapus.", "That value has been erased already.");
        case OrderRefusal::asked_already:
            return Text("Isian itu sudah diperintahkan untuk dihapus. Lihat daftar.",
                        "That value has been ordered erased already. See the list.");
        case OrderRefusal::retention_runs:
            return Text("Masa retensi kasus ini belum berakhir. Pilih dasar lain atau tunggu.",
                        "The retention of this case has not ended. Choose another basis or wait.");
        case OrderRefusal::instrument_missing:
            return Text("Isi nomor dan tanggal surat yang memintanya.",
                        "Enter number and day of the letter that asks for it.");
    }
    return Text("Periksa isian Anda.", "Check what you entered.");
}

Text sentence(ConfirmRefusal why) {
    switch (why) {
        case ConfirmRefusal::not_waiting:
            return Text("Perintah ini tidak menunggu lagi. Muat ulang daftar.",
                        "This order no longer waits. Load the list again.");
        case ConfirmRefusal::part_of_case: return sentence(OrderRefusal::part_of_case);
        case ConfirmRefusal::same_person:
            return Text("Anda yang memerintahkannya. Orang lain harus menyetujui.",
                        "You ordered it. Somebody else must confirm.");
        case ConfirmRefusal::under_hold: return sentence(OrderRefusal::under_hold);
    }
    return Text("Periksa isian Anda.", "Check what you entered.");
}

Text sentence(HoldRefusal why) {
    switch (why) {
        case HoldRefusal::part_of_case: return sentence(OrderRefusal::part_of_case);
        case HoldRefusal::not_held:
            return Text("Penahanan ini sudah dicabut.", "This hold has been lifted already.");
        case HoldRefusal::instrument_missing: return sentence(OrderRefusal::instrument_missing);
    }
    return Text("Periksa isian Anda.", "Check what you entered.");
}

Text words(State state) {
    switch (state) {
        case State::ordered: return Text("Menunggu orang kedua", "Waits for a second person");
        case State::confirmed: return Text("Disetujui, segera dihapus", "Confirmed, erased shortly");
        case State::cancelled: return Text("Dibatalkan", "Cancelled");
        case State::done: return Text("Sudah dihapus", "Erased");
    }
    return Text("Menunggu", "Waits");
}

ErasureId order(app::Site& site, const web::Request& request, app::Change& c, CaseId id,
                const OrderForm& form) {
    const auto record = record_or_stop(site, request, c, id);
    auto act = order_erasure(form.input, facts_for_order(c, record, form.chosen));
    if (!act) stop(site, request, act.error());
    act->erasure = c.new_id<ErasureId>();
    c.record(record.id, record.unit, *act);
    return act->erasure;
}

void confirm(app::Site& site, const web::Request& request, app::Change& c, ErasureId id) {
    const auto facts = facts_or_stop(site, request, c, id);
    const auto act = confirm_erasure(facts);
    if (!act) stop(site, request, act.error());
    c.record(facts.erasure.case_id, facts.erasure.unit, *act);
}

void cancel(app::Site& site, const web::Request& request, app::Change& c, ErasureId id) {
    const auto facts = facts_or_stop(site, request, c, id);
    const auto act = cancel_erasure(facts);
    if (!act) stop(site, request, act.error());
    c.record(facts.erasure.case_id, facts.erasure.unit, *act);
}

HoldId hold(app::Site& site, const web::Request& request, app::Change& c, CaseId id,
            const std::string& instrument) {
    const auto record = record_or_stop(site, request, c, id);
    auto act = place_hold(instrument, c.today());
    if (!act) stop(site, request, act.error());
    act->hold = c.new_id<HoldId>();
    c.record(record.id, record.unit, *act);
    return act->hold;
}

void lift(app::Site& site, const web::Request& request, app::Change& c, HoldId id,
          const std::string& instrument) {
    LiftFacts facts{.hold = load_hold(c.db, id)};
    if (!facts.hold) nothing_there(site, request);
    const auto record = record_or_stop(site, request, c, facts.hold->case_id);
    facts.part_of_case = part_of(record, c.db, c.actor.person);
    const auto act = lift_hold(instrument, facts);
    if (!act) stop(site, request, act.error());
    c.record(record.id, record.unit, *act);
}

}  // namespace retention
