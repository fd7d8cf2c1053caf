#include "sanctions/sanction_paper_form.hpp"

#include <algorithm>

#include "documents/letter_words.hpp"
#include "matters/matter_rows.hpp"
#include "papers/letterhead_form.hpp"
#include "people/people_rows.hpp"
#include "sanctions/sanction_form.hpp"

namespace sanctions {
namespace {

using web::Lang;

constexpr int most_acts = 500;

// The nth act of a kind in a case, counted from 1.
std::optional<matters::ActLine> nth(store::Connection& db, SanctionId id, app::ActKind kind, std::int64_t n) {
    for (const auto& line : matters::acts_of(db, case_of(id), most_acts))
        if (line.kind == kind && --n == 0) return line;
    return std::nullopt;
}

struct Sheet {
    people::Unit office;
    documents::Paper paper;
};

Sheet begun(store::Connection& db, const Sanction& s, const char* title, const std::string& number,
            const papers::Marks& marks, base::Instant made) {
    Sheet out{.office = people::load_unit(db, s.unit).value_or(people::Unit{}), .paper = {}};
    out.paper.letterhead = papers::letterhead(out.office);
    out.paper.title = title;
    out.paper.number = "Nomor: " + number;
    out.paper.check_address = marks.check_address;
    out.paper.foot = documents::foot_words(out.paper.language, number, marks.log);
    out.paper.made = made;
    out.paper.zone = out.office.zone;
    return out;
}

documents::Fields respondent(store::Connection& db, const Sanction& s, base::Date day) {
    const auto person = people::load_person(db, s.respondent).value_or(people::Person{});
    const auto held = people::appointments_of(db, s.respondent, day);
    const auto unit = people::load_unit(db, s.unit);
    documents::Fields out{{{"Nama", person.name}}};
    if (!person.nip.empty()) out.rows.push_back({"NIP", documents::grouped_nip(person.nip)});
    if (!person.member_number.empty()) out.rows.push_back({"Nomor anggota", person.member_number});
    if (!held.empty()) out.rows.push_back({"Jabatan", people::title_of(db, held.front())});
    if (unit) out.rows.push_back({"Satuan kerja", unit->name});
    return out;
}

documents::Fields breach_of(const Sanction& s) {
    const auto& breach = rules::rule(s.breach);
    return {
        {{"Dugaan pelanggaran", std::string(breach.label.id)},
         {"Dasar hukum", std::string(breach.source.instrument) + " " + std::string(breach.source.article)}}};
}

documents::Signatures signed_by(store::Connection& db, const people::Unit& office, PersonId who,
                                base::Date day) {
    const auto held = people::appointments_of(db, who, day);
    const auto date = web::long_date(Lang::id, day);
    return {papers::place_of(office) + ", " + date,
            {{.capacity =
                  (held.empty() ? std::string("Yang memeriksa") : people::title_of(db, held.front())) + ",",
              .name = people::name_of(db, who),
              .number = {},
              .mark = "Disegel secara elektronik\n" + date}}};
}

documents::Paper summons(store::Connection& db, const Sanction& s, const Summons& one,
                         const matters::ActLine& act, const papers::Marks& marks) {
    auto sheet = begun(db, s, one.number == 1 ? "SURAT PANGGILAN" : "SURAT PANGGILAN KEDUA",
                       s.id.text() + "/P" + std::to_string(one.number), marks, act.at);
    auto& parts = sheet.paper.parts;
    parts = {documents::Paragraph{"Dengan ini dipanggil:"},
             respondent(db, s, one.issued),
             documents::Paragraph{"untuk menghadap dan didengar dalam pemeriksaan pada:"},
             documents::Fields{{{"Hari dan tanggal", web::weekday_date(Lang::id, one.hearing_on)},
                                {"Pukul", one.time},
                                {"Tempat", one.place},
                                {"Menghadap", people::name_of(db, act.actor)}}},
             documents::Paragraph{"sehubungan dengan:"},
             breach_of(s),
             documents::Paragraph{
                 "Ini dugaan. Pemeriksaan bersifat tertutup, dan Anda berhak didengar. Anda membaca "
                 "dan menandatangani berita acaranya."}};
    parts.emplace_back(documents::Paragraph{
        one.number == 1 ? "Bila Anda tidak hadir, Anda dipanggil untuk kedua kali."
                        : "Bila Anda tidak hadir lagi, keputusan diambil dari bahan yang ada."});
    // Pasal 26 binds civil servants; for the others its way is a house rule, and the paper says so.
    parts.emplace_back(
        documents::Note{s.route == rules::SanctionRoute::civil_servant
                            ? "Tentang panggilan dan hari pemeriksaan: PP 94/2021 Pasal 26."
                            : "Tata cara panggilan ini meniru PP 94/2021 Pasal 26, yang mengikat PNS."});
    parts.emplace_back(signed_by(db, sheet.office, act.actor, one.issued));
    return std::move(sheet.paper);
}

documents::Paper extract(store::Connection& db, const Sanction& s, const RecordLine& line,
                         const matters::ActLine& act, const papers::Marks& marks) {
    const auto recorded = base::day_in(base::Zone::wib, act.at);
    auto sheet = begun(db, s, "PETIKAN KEPUTUSAN", line.number, marks, act.at);
    documents::Fields decided{
        {{"Keputusan", line.number + ", " + web::long_date(Lang::id, line.on)},
         {"Hasil", std::string(words(line.measure ? Outcome::sanctioned : Outcome::no_breach)(Lang::id))}}};
    if (line.level) decided.rows.push_back({"Tingkat", std::string(rules::label(*line.level).id)});
    if (line.measure) {
        decided.rows.push_back({"Bentuk", std::string(rules::label(*line.measure).id)});
        if (const auto source = citation(rules::rule(*line.measure).source); !source.empty())
            decided.rows.push_back({"Dasar bentuk sanksi", source});
    }
    auto& parts = sheet.paper.parts;
    parts = {documents::Paragraph{"Keputusan tentang:"}, respondent(db, s, line.on),
             documents::Paragraph{"sehubungan dengan:"}, breach_of(s), std::move(decided)};
    if (!line.text.empty()) parts.emplace_back(documents::Paragraph{line.text});
    if (line.measure) {
        const auto way = appeal_words(rules::appeal_way(s.route, *line.measure));
        parts.emplace_back(documents::Paragraph{std::string(way(Lang::id))});
    }
    parts.emplace_back(documents::Paragraph{"Petikan ini dibuat dari catatan sistem."});
    parts.emplace_back(signed_by(db, sheet.office, act.actor, recorded));
    return std::move(sheet.paper);
}

papers::Origin origin(papers::DocumentKind kind, const Sanction& s, std::int64_t act, std::string number) {
    return {.kind = kind,
            .act = act,
            .case_id = case_of(s.id),
            .unit = s.unit,
            .person = s.respondent,
            .number = std::move(number)};
}

}  // namespace

std::optional<papers::Order> summons_paper(store::Connection& db, const Sanction& s, std::int64_t number) {
    if (!rules::examined_here(s.route)) return std::nullopt;
    const auto found = std::ranges::find(s.summons, number, &Summons::number);
    const auto act = nth(db, s.id, app::ActKind::summons_issued, number);
    if (found == s.summons.end() || !act) return std::nullopt;
    return papers::Order{
        origin(papers::DocumentKind::summons, s, act->index, s.id.text() + "/P" + std::to_string(number)),
        [s, one = *found, act = *act](store::Connection& reader, const papers::Marks& marks) {
            return summons(reader, s, one, act, marks);
        }};
}

std::optional<papers::Order> decision_paper(store::Connection& db, const Sanction& s) {
    if (!rules::examined_here(s.route)) return std::nullopt;
    const auto lines = record_of(db, s.id);
    const auto line = std::ranges::find(lines, RecordKind::decided, &RecordLine::kind);
    const auto act = nth(db, s.id, app::ActKind::sanction_decided, 1);
    if (line == lines.end() || !act) return std::nullopt;
    return papers::Order{origin(papers::DocumentKind::sanction_decision, s, act->index, line->number),
                         [s, one = *line, act = *act](store::Connection& reader, const papers::Marks& marks) {
                             return extract(reader, s, one, act, marks);
                         }};
}

}  // namespace sanctions
