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
std::string citation(const rules::Citation& source) {
    std::string out(source.instrument);
    if (!source.article.empty()) out += " " + std::string(source.article);
    return out;
}

namespace {

// "ringan dan berat": the levels that the law gives, lightest first.
std::string levels_of(web::Lang lang, const rules::LevelAnswer& law) {
    using enum rules::SanctionLevel;
    constexpr std::pair<rules::SanctionLevel, Text> all[] = {{light, Text("ringan", "light")},
                                                             {medium, Text("sedang", "medium")},
                                                             {heavy, Text("berat", "heavy")}};
    std::string out;
    for (const auto& [level, name] : all) {
        if (!law.has(level)) continue;
        if (!out.empty()) out += lang == web::Lang::id ? " dan " : " and ";
        out += name(lang);
    }
    return out;
}

}  // namespace

std::string law_sentence(web::Lang lang, const rules::LevelAnswer& law) {
    const auto levels = levels_of(lang, law);
    switch (law.says) {
        case rules::LawSays::nothing: break;
        case rules::LawSays::one_level:
            return web::say(lang,
                            Text("Aturan menyebut satu tingkat: {}. Bila memilih yang lain, beri alasannya.",
                                 "The rules give one level: {}. If you choose another, give the reason."),
                            levels);
        case rules::LawSays::contradiction:
            return web::say(lang,
                            Text("Aturan bertentangan: menyebut {}. Anda memilih dan memberi alasan.",
                                 "The rules contradict themselves: {}. You choose and give the reason."),
                            levels);
        case rules::LawSays::by_manner:
            return web::say(lang,
                            Text("Tingkatnya menurut caranya: {}. Anda memilih dan memberi alasan.",
                                 "The level goes by the manner: {}. You choose and give the reason."),
                            levels);
    }
    return web::say(lang,
                    Text("Aturan yang terbaca tidak menyebut tingkatnya. Anda memilih dan memberi alasan.",
                         "No text that we read gives a level. You choose and give the reason."));
}

std::vector<std::string> law_lines(web::Lang lang, const rules::LevelAnswer& law) {
    std::vector<std::string> out;
    for (const auto* row : law.rows) {
        auto line = app::say(lang, rules::label(row->level.value)) + ": " + citation(row->level.source);
        if (row->manner) line += " (" + app::say(lang, *row->manner) + ")";
        if (row->level.standing != rules::Standing::confirmed)
            line += ". " + app::say(lang, rules::label(row->level.standing)) + ".";
        out.push_back(std::move(line));
    }
    return out;
}

Text appeal_words(rules::AppealWay way) {
    constexpr Text all[] = {
        Text("Putusan DKPP bersifat final.", "DKPP's decisions are final."),
        Text("Anda dapat mengajukan keberatan tertulis dengan alasan dan data pendukung, paling lama 14 hari "
             "kerja sejak menerima keputusan. Ajukan kepada atasan pejabat yang memutuskan, atau kepada "
             "Pejabat Pembina Kepegawaian bila ia yang memutuskan (PP 79/2021 Pasal 3 dan Pasal 4).",
             "You can object in writing, with grounds and data, within 14 working days of receiving the "
             "decision: to the superior of who decided, or to the personnel authority if it decided (PP "
             "79/2021 art. 3 and 4)."),
        Text("Anda dapat mengajukan banding administratif tertulis dengan alasan atau bukti, paling lama 14 "
             "hari kerja sejak menerima keputusan. Ajukan kepada BPASN, dengan tembusan kepada Pejabat "
             "Pembina Kepegawaian (PP 79/2021 Pasal 10 dan Pasal 11).",
             "You can appeal in writing, with grounds or evidence, within 14 working days of receiving the "
             "decision: to BPASN, with a copy to the personnel authority (PP 79/2021 art. 10 and 11)."),
        Text("Anda dapat menyampaikan keberatan tertulis kepada yang memutuskan, paling lama 14 hari kerja "
             "sejak menerima keputusan. Batas ini aturan sistem: PP 79/2021 hanya mengikat PNS dan PPPK.",
             "You can object in writing to who decided, within 14 working days of receiving the decision. "
             "That limit is a rule of this system: PP 79/2021 binds PNS and PPPK only.")};
    return all[static_cast<std::size_t>(way)];
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
