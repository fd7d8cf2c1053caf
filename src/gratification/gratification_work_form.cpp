// Each step in the writer's transaction: facts, use case, act; or the page that says why not.
#include "app/outbox.hpp"
#include "app/status_page.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"
#include "gratification/gol_file_form.hpp"
#include "gratification/gratification_form.hpp"
#include "people/people_rows.hpp"

namespace gratification {
namespace {

using web::Text;

[[noreturn]] void no(const Turn& turn, std::string_view code, Text sentence, std::string_view article = "") {
    throw app::Stop{app::refused(*turn.site, turn.request, code, sentence, article)};
}
[[noreturn]] void not_there(const Turn& turn) { throw app::Stop{app::not_found(*turn.site, turn.request)}; }

Text sentence(ReportRefusal why) {
    using enum ReportRefusal;
    switch (why) {
        case not_an_official:
            return Text("Hanya yang sedang memegang jabatan yang dapat melapor di sini.",
                        "Only who holds an appointment today can report here.");
        case in_the_future:
            return Text("Tanggal itu belum tiba. Isi tanggal pemberian diterima atau ditolak.",
                        "That day is still to come. Enter the day it was received or refused.");
        case before_the_law:
            return Text("Kewajiban lapor belum ada pada tanggal itu. Periksa tanggalnya.",
                        "There was no duty to report on that day. Check the day.");
        case value_missing:
            return Text("Isi nilainya, atau pilih \"Belum diketahui\".",
                        "Enter the value, or choose \"Not known\".");
        case goods_of_a_refusal: break;
    }
    return Text(
        "Yang ditolak tidak ada pada Anda. Pilih \"Tidak ada barang\" atau \"Dikembalikan kepada pemberi\".",
        "What was refused is not with you. Choose \"There are no goods\" or \"Returned to the giver\".");
}

Text sentence(UnitRefusal why) {
    using enum UnitRefusal;
    switch (why) {
        case not_the_unit:
        case own_report:
            return Text("Laporan Anda sendiri ditangani anggota UPG yang lain.",
                        "Your own report is handled by another member of the UPG.");
        case wrong_state:
            return Text("Keadaan laporan sudah berubah. Buka lagi laporannya.",
                        "The report has moved on. Open it again.");
        case words_missing: return Text("Tulis keterangannya.", "Write it down.");
        case still_obliged:
            return Text("Laporan yang wajib harus diteruskan ke KPK lebih dahulu.",
                        "A report that is obliged goes to KPK first.");
        case not_the_states:
            return Text("Yang diserahkan hanya yang ditetapkan milik negara.",
                        "Only what is the state's is handed over.");
        case in_the_future: return Text("Tanggal itu belum tiba.", "That day is still to come.");
        case before_forwarding:
            return Text("KPK memutus sesudah laporan diteruskan. Periksa tanggalnya.",
                        "KPK decides after the report reached it. Check the day.");
        case not_deposited: return Text("Tidak ada barang yang dititipkan.", "No goods are deposited.");
        case deposited_already: return Text("Barang sudah dititipkan.", "The goods are deposited already.");
        case nothing_received: break;
    }
    return Text("Yang ditolak tidak dapat dititipkan.", "What was refused cannot be deposited.");
}

[[noreturn]] void no(const Turn& turn, UnitRefusal why) {
    if (why == UnitRefusal::not_the_unit) not_there(turn);
    no(turn, base::name(why), sentence(why), why == UnitRefusal::still_obliged ? "UU 20/2001 Pasal 12C" : "");
}

// A step of the unit on a report that it sees.
template <class Use>
void unit_step(app::Change& change, const Turn& turn, GratificationId id, Use use) {
    const auto view = view_of(change.db, id, change.actor.person, change.today());
    if (!view) not_there(turn);
    auto facts = facts_for_unit(change.db, view->gratification, change.actor.person, change.today(),
                                change.calendar());
    // Limits end at midnight where the receiver serves, wherever the unit is.
    if (const auto office = people::load_unit(change.db, view->gratification.unit))
        facts.today = base::day_in(office->zone, change.now);
    const auto act = use(facts);
    if (!act) no(turn, act.error());
    change.record(case_of(id), view->gratification.unit, *act);
}

}  // namespace

std::optional<View> view_of(store::Connection& db, GratificationId id, PersonId who, base::Date day) {
    auto g = find(db, id, app::scope(who, app::Action::handle_gratification, day));
    if (!g) return std::nullopt;
    View out{.gratification = std::move(*g)};
    out.receiver = out.gratification.receiver == who;
    out.unit =
        !out.receiver && app::may(db, who, app::Action::handle_gratification, out.gratification.unit, day);
    return out;
}

GratificationId report(app::Change& change, const Turn& turn, const Telling& telling,
                       const std::vector<Photo>& photos) {
    const auto facts = facts_for_report(change.db, change.new_id<GratificationId>(), change.actor.person,
                                        change.actor.unit, change.today(), change.calendar());
    std::vector<File> files;
    for (const auto& photo : photos) files.push_back(photo.about);
    const auto act = report_gratification(facts, telling, files);
    if (!act) no(turn, base::name(act.error()), sentence(act.error()));
    for (const auto& photo : photos) keep_file(change.db, photo.about.hash, photo.about.type, photo.bytes);
    change.record(case_of(act->gratification), change.actor.unit, *act);
    return act->gratification;
}

void give_back(app::Change& change, const Turn& turn, GratificationId id, const std::string& missing) {
    unit_step(change, turn, id, [&](const UnitFacts& f) { return return_gratification(f, missing); });
}

void complete(app::Change& change, const Turn& turn, GratificationId id, const std::string& addition,
              std::optional<std::int64_t> rupiah) {
    const auto view = view_of(change.db, id, change.actor.person, change.today());
    if (!view) not_there(turn);
    const auto& g = view->gratification;
    const auto act = complete_gratification({.gratification = g,
                                             .actor = change.actor.person,
                                             .today = change.today(),
                                             .calendar = &change.calendar(),
                                             .region = app::region_of(g.unit),
                                             .earlier = earlier_of(change.db, g.receiver, id),
                                             .later = later_than(change.db, g.receiver, id)},
                                            addition, rupiah);
    if (!act && act.error() == CompleteRefusal::not_the_receiver) not_there(turn);
    if (!act)
        no(turn, base::name(act.error()),
           act.error() == CompleteRefusal::not_returned
               ? Text("Laporan ini tidak sedang menunggu kelengkapan.",
                      "This report does not wait for anything.")
               : Text("Tulis apa yang Anda tambahkan.", "Write what you add."));
    change.record(case_of(id), g.unit, *act);
}

std::string forward(app::Change& change, const Turn& turn, const std::vector<GratificationId>& ids) {
    std::vector<Gratification> reports;
    for (const auto id : ids) {
        auto view = view_of(change.db, id, change.actor.person, change.today());
        if (!view) not_there(turn);
        reports.push_back(std::move(view->gratification));
    }
    const auto bytes = gol_file(documents::FileFormat::csv, change.db, reports);
    const auto hash = base::hex(base::bytes_of(base::sha256(bytes)));
    for (const auto id : ids)
        unit_step(change, turn, id, [&](const UnitFacts& f) { return forward_gratification(f, hash); });
    keep_file(change.db, hash, documents::media_type(documents::FileFormat::csv), bytes);
    return hash;
}

void status(app::Change& change, const Turn& turn, GratificationId id, const StatusTold& told) {
    unit_step(change, turn, id, [&](const UnitFacts& f) { return record_status(f, told); });
}
void deposit(app::Change& change, const Turn& turn, GratificationId id, const std::string& place) {
    unit_step(change, turn, id, [&](const UnitFacts& f) { return deposit_goods(f, place); });
}
void release(app::Change& change, const Turn& turn, GratificationId id, const std::string& to) {
    unit_step(change, turn, id, [&](const UnitFacts& f) { return release_goods(f, to); });
}
void give_to_state(app::Change& change, const Turn& turn, GratificationId id, const std::string& note) {
    unit_step(change, turn, id, [&](const UnitFacts& f) { return hand_over(f, note); });
}
void close(app::Change& change, const Turn& turn, GratificationId id, const std::string& reason) {
    unit_step(change, turn, id, [&](const UnitFacts& f) { return close_gratification(f, reason); });
}

void send_reminders(app::Site& site) {
    if (!site.post) return;  // no mail is set up here: nothing is written that nobody would send
    std::vector<Reminder> due;
    {
        const auto db = site.database.reader();
        due = reminders_due(db, site.clock.now());
    }
    if (due.empty()) return;
    std::vector<std::int64_t> ids;
    for (std::size_t i = 0; i < due.size(); ++i) ids.push_back(site.ids.next());
    const auto day = base::day_in(base::Zone::wib, site.clock.now());
    site.writer.run([&](store::Connection& db) {
        for (std::size_t i = 0; i < due.size(); ++i) {
            const auto& r = due[i];
            // The letter names no giver and no value: mail is read by others too.
            const app::Letter letter{.to = r.email,
                                     .subject = "Laporan gratifikasi: batas 30 hari kerja",
                                     .text = "Yth. " + r.name + ",\n\nlaporan gratifikasi " +
                                             r.gratification.text() + " harus sampai di KPK paling lambat " +
                                             web::weekday_date(web::Lang::id, r.due) +
                                             ".\nHari ini hari kerja ke-" + std::to_string(r.working_day) +
                                             " sejak diterima.\nBuka " + site.address + "/gratifikasi/" +
                                             r.gratification.text() + "\n\n" + site.agency + "\n"};
            const auto rule = "gratification_" + std::to_string(r.working_day);
            app::post_once(db, ids[i], {rule, r.gratification.value, r.to, day}, letter, site.clock.now(),
                           app::Clock::real_now());
        }
    });
}

}  // namespace gratification
