// The words for people, and the complaint file.
#include "matters/matter_rows.hpp"
#include "papers/letterhead_form.hpp"
#include "people/people_rows.hpp"
#include "sanctions/sanction_form.hpp"

namespace sanctions {

using web::Text;

Text words(State state) {
    constexpr Text all[] = {Text("Disampaikan", "Told"),
                            Text("Tidak ditindaklanjuti", "Not pursued"),
                            Text("Direkomendasikan", "Recommended"),
                            Text("Dipanggil", "Summoned"),
                            Text("Sudah diperiksa", "Heard"),
                            Text("Diserahkan", "Handed over"),
                            Text("Diputuskan", "Decided"),
                            Text("Disampaikan kepada yang bersangkutan", "Delivered")};
    return all[static_cast<std::size_t>(state)];
}
Text words(Outcome outcome) {
    return outcome == Outcome::no_breach ? Text("Tidak terbukti", "No breach")
                                         : Text("Terbukti, dijatuhi sanksi", "A breach; sanctioned");
}
Text words(RecordKind kind) {
    constexpr Text all[] = {
        Text("Keputusan", "Decision"), Text("Upaya administratif diajukan", "Appeal lodged"),
        Text("Putusan upaya administratif", "Appeal decided"), Text("Dibatalkan", "Annulled")};
    return all[static_cast<std::size_t>(kind)];
}
Text words(AppealResult result) {
    constexpr Text all[] = {Text("Dikuatkan", "Upheld"), Text("Diubah", "Changed"),
                            Text("Dibatalkan", "Annulled")};
    return all[static_cast<std::size_t>(result)];
}
Text words(HearingMode mode) {
    return mode == HearingMode::in_person ? Text("Tatap muka, tertutup", "In person, closed")
                                          : Text("Virtual, tertutup", "Virtual, closed");
}
Text words(ReviewResult result) {
    constexpr Text all[] = {Text("Keputusan tetap berlaku", "The decision stands"),
                            Text("Dibatalkan", "Annulled"), Text("Diganti", "Replaced")};
    return all[static_cast<std::size_t>(result)];
}
web::Meaning meaning(State state) {
    using enum web::Meaning;
    constexpr web::Meaning all[] = {attention, neutral, attention, waiting,
                                    attention, waiting, attention, done};
    return all[static_cast<std::size_t>(state)];
}
Text words(rules::LawSays says) {
    constexpr Text all[] = {
        Text("Aturan yang terbaca tidak menyebut tingkatnya. Anda memilih dan memberi alasan.",
             "No text that we read gives a level. You choose and give the reason."),
        Text("Aturan menyebut satu tingkat. Bila memilih yang lain, beri alasannya.",
             "The rules give one level. If you choose another, give the reason."),
        Text("Aturan bertentangan: menyebut ringan dan berat. Anda memilih dan memberi alasan.",
             "The rules contradict themselves: light and heavy. You choose and give the reason.")};
    return all[static_cast<std::size_t>(says)];
}

std::string complaint_file(store::Connection& db, const Sanction& s, const Text& title) {
    const auto unit = people::load_unit(db, s.unit);
    const auto held = people::appointments_of(db, s.respondent, s.began);
    const auto matter = s.matter ? matters::load_matter(db, *s.matter) : std::nullopt;
    const auto& breach = rules::rule(s.breach);
    documents::Paper out{.letterhead = unit ? papers::letterhead(*unit) : documents::Letterhead{},
                         .title = std::string(title(web::Lang::id))};
    out.parts = {documents::Fields{{{"Teradu", people::name_of(db, s.respondent)},
                                    {"Jabatan", held.empty() ? "" : people::title_of(db, held.front())},
                                    {"Kantor", unit ? unit->name : ""},
                                    {"Dugaan pelanggaran", std::string(breach.label.id)},
                                    {"Pasal", std::string(breach.source.instrument) + " " +
                                                  std::string(breach.source.article)},
                                    {"Urusan", matter ? matter->title : "-"},
                                    {"Nomor kasus", s.id.text()}}},
                 documents::Heading{"Uraian"}, documents::Paragraph{s.facts},
                 documents::Note{
                     "Berkas ini merekomendasikan pemeriksaan. Terbukti atau tidaknya diputus oleh DKPP."}};
    if (unit)
        out.parts.emplace_back(
            documents::Signatures{papers::place_of(*unit) + ", " + web::long_date(web::Lang::id, s.began),
                                  {{.capacity = "Inspektorat",
                                    .name = people::name_of(db, s.recommended_by),
                                    .number = "",
                                    .mark = ""}}});
    out.made = base::start_of(s.began, base::Zone::wib);
    return documents::pdf(out);
}

}  // namespace sanctions
