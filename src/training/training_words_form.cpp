#include "documents/letter_words.hpp"
#include "papers/letterhead_form.hpp"
#include "people/people_rows.hpp"
#include "training/training_form.hpp"

namespace training {

using web::Lang;
using web::Text;

Text words(Mode mode) {
    return mode == Mode::online ? Text("Daring", "Online") : Text("Tatap muka", "In a room");
}

Text words(people::StaffKind kind) {
    switch (kind) {
        case people::StaffKind::commissioner: return Text("Anggota KPU", "Commissioners");
        case people::StaffKind::pns: return Text("PNS", "Civil servants (PNS)");
        case people::StaffKind::pppk: return Text("PPPK", "Civil servants on contract (PPPK)");
        case people::StaffKind::ppnpn: return Text("PPNPN", "Other staff (PPNPN)");
        case people::StaffKind::adhoc: return Text("Badan adhoc", "Ad hoc bodies");
    }
    return Text("PNS", "Civil servants (PNS)");
}

std::string words(Lang lang, const Training& training) { return web::say(lang, words(training.venue.mode)); }

base::Zone zone_of(store::Connection& db, const Training& training) {
    const auto unit = people::load_unit(db, training.unit);
    return unit ? unit->zone : base::Zone::wib;
}

namespace {

documents::Paper certificate_paper(store::Connection& db, const Training& t, const Part& part, UnitId serves,
                                   const papers::Marks& marks) {
    const auto office = people::load_unit(db, t.unit).value_or(people::Unit{});
    const auto person = people::load_person(db, part.person).value_or(people::Person{});
    const auto own = people::load_unit(db, serves);
    const auto done = part.passed_at.value_or(part.attended_at.value_or(t.venue.starts));
    const auto day = web::long_date(Lang::id, base::day_in(office.zone, done));
    documents::Paper out{.letterhead = papers::letterhead(office), .title = "SERTIFIKAT"};
    out.parts.emplace_back(documents::Paragraph{"Diberikan kepada:"});
    documents::Fields who{{{"Nama", person.name}}};
    if (!person.nip.empty()) who.rows.push_back({"NIP", documents::grouped_nip(person.nip)});
    if (!person.member_number.empty()) who.rows.push_back({"Nomor anggota", person.member_number});
    if (own) who.rows.push_back({"Satuan kerja", own->name});
    out.parts.emplace_back(std::move(who));
    out.parts.emplace_back(documents::Paragraph{"yang telah mengikuti dan menyelesaikan sosialisasi:"});
    documents::Fields what{
        {{"Judul", t.title},
         {"Pokok bahasan", std::string(rules::label(t.topic).id)},
         {"Penyelenggara", office.name},
         {"Pelaksanaan", web::weekday_date(Lang::id, base::day_in(office.zone, t.venue.starts)) + ", " +
                             web::clock_time(Lang::id, t.venue.starts, office.zone) + ", " +
                             std::to_string(t.venue.minutes) + " menit"},
         {"Bentuk", t.venue.mode == Mode::online ? "Daring" : "Tatap muka, " + t.venue.place}}};
    what.rows.push_back({"Kehadiran", part.how == AttendedHow::code
                                          ? "Dicatat dengan kode kehadiran"
                                          : "Dicatat oleh penyelenggara: " + part.reason});
    if (part.passed_at)
        what.rows.push_back(
            {"Kuis", std::to_string(part.right) + " dari " + std::to_string(part.asked) + " jawaban benar"});
    out.parts.emplace_back(std::move(what));
    out.parts.emplace_back(
        documents::Paragraph{"Sertifikat ini diterbitkan dari catatan sistem dan disegel secara "
                             "elektronik oleh penyelenggara."});
    out.parts.emplace_back(
        documents::Signatures{papers::place_of(office) + ", " + day,
                              {{"Penyelenggara,", office.name, "", "Disegel secara elektronik\n" + day}}});
    out.check_address = marks.check_address;
    out.foot = documents::foot_words(out.language, {}, marks.log);
    out.made = done;
    out.zone = office.zone;
    return out;
}

}  // namespace

papers::Order certificate(const Training& training, const Part& part, UnitId unit) {
    return {{.kind = papers::DocumentKind::certificate,
             .act = part.completed,
             .case_id = case_of(training.id),
             .unit = training.unit,
             .person = part.person,
             .number = {}},
            [training, part, unit](store::Connection& db, const papers::Marks& marks) {
                return certificate_paper(db, training, part, unit, marks);
            }};
}

}  // namespace training
