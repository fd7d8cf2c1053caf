// The part of a case that a citizen's report has: whom it is about, which superior decides it, until when.
#include "complaints/case_sheet_pages.hpp"
#include "complaints/filing_words_pages.hpp"
#include "complaints/pass_report.hpp"
#include "complaints/report_work_form.hpp"
#include "matters/matter_rows.hpp"
#include "people/people_rows.hpp"

namespace complaints {

using namespace web::literals;
using web::Fragment;
using web::Lang;
using web::Text;

namespace {

const web::Form no_form;
const web::Faults no_faults;

web::Url at(const Case& c, std::string_view rest) {
    return web::path("/aduan/{}/{}", c.open.filing.id, rest);
}

bool passes_on(const Case& c) {
    const auto& f = c.open.filing;
    return f.state == State::verified || f.state == State::examined;
}

Fragment search(Lang lang, const Case& c) {
    return web::form(
        app::form_guard(c.actor), at(c, "terlapor"),
        web::text_input(
            lang, {.name = "name",
                   .label = Text("Siapa pejabat yang dilaporkan?", "Which official is it about?"),
                   .hint = Text("Awal nama, tanpa gelar.", "The beginning of the name, without degrees."),
                   .value = c.sought}) +
            web::button(lang, Text("Cari pejabat", "Search"), web::ButtonKind::secondary));
}

Fragment choose(Lang lang, store::Connection& db, const Case& c) {
    if (c.sought.empty()) return {};
    if (c.found.empty())
        return web::paragraph(lang, Text("Tidak ada nama yang cocok. Tulis awal namanya tanpa gelar.",
                                         "No such name. Write the beginning of the name without degrees."));
    std::vector<web::Option> options;
    for (const auto& one : c.found) {
        const auto unit = people::load_unit(db, one.unit);
        options.push_back({one.person.text(), one.name, unit ? unit->name : std::string{}, {}});
    }
    return web::form(app::form_guard(c.actor), at(c, "atasan"),
                     web::radios(lang,
                                 web::field(lang, no_form, no_faults, "respondent",
                                            Text("Pilih pejabatnya", "Select the official"),
                                            Text("Sistem mencari atasannya yang tidak disebut dalam laporan.",
                                                 "The system finds the superior who is not named in it.")),
                                 options) +
                         web::button(lang, Text("Teruskan kepada atasannya", "Pass to the superior")));
}

Fragment again(Lang lang, const Case& c, Text why, Text press) {
    return web::form(app::form_guard(c.actor), at(c, "atasan"),
                     web::paragraph(lang, why) + web::button(lang, press, web::ButtonKind::secondary));
}

Fragment standing(Lang lang, store::Connection& db, const Case& c) {
    const auto& passing = *c.open.filing.passing;
    std::vector<web::SummaryRow> rows{
        web::summary_row(Text("Terlapor", "Respondent"), people::name_of(db, respondent_in(c.open))),
        web::summary_row(Text("Atasan yang memutus", "The superior who decides"),
                         people::name_of(db, passing.superior)),
        web::summary_row(Text("Diteruskan", "Passed on"), web::long_date(lang, passing.on)),
        web::summary_row(Text("Batas atasan ini", "This superior's own limit"),
                         web::long_date(lang, superior_due(passing.since, app::calendar(db),
                                                           app::region_of(c.open.filing.unit))))};
    if (passing.told)
        rows.push_back(web::summary_row(Text("Putusan dilaporkan kepada", "The decision was told to"),
                                        people::name_of(db, passing.told)));
    return web::summary_list(lang, rows);
}

// UU 30/2014 Pasal 44 ayat (4): where there is a conflict, somebody else decides the matter at hand.
Fragment way_on(Lang lang, const Case& c) {
    return web::inset(
        web::paragraph(lang,
                       Text("Bila konfliknya ada pada suatu urusan, tetapkan sekarang. Pejabat itu lalu "
                            "tidak ikut memutuskan, dan Anda menentukan penggantinya.",
                            "If the conflict is in a matter, determine it now. The official then takes no "
                            "part in deciding, and you name who does.")) +
        web::link_button(lang, Text("Tetapkan konfliknya", "Determine the conflict"),
                         web::path("/telaah/inisiatif?orang={}", respondent_in(c.open)),
                         web::ButtonKind::secondary));
}

}  // namespace

bool may_conclude(const Case& c) {
    const auto& f = c.open.filing;
    return f.track != Track::report || (f.passing && f.passing->superior == c.actor.person);
}

Fragment finding_fields(Lang lang, const Case& c) {
    if (c.open.filing.track != Track::report || !may_conclude(c) ||
        !may_follow(c.open.filing.state, State::concluded))
        return {};
    std::vector<web::Option> breaches{{"", Text("Tidak ada", "None"), {}, {}}};
    for (const auto& rule : rules::all_breaches())
        breaches.push_back({std::string(base::name(rule.breach)), app::say(lang, rule.label), {}, {}});
    return web::select(lang,
                       web::field(lang, no_form, no_faults, "breach",
                                  Text("Bila terbukti: pelanggarannya", "If proven: which breach"),
                                  Text("Konflik saja belum tentu pelanggaran. Bila Anda memilih satu, "
                                       "pemeriksaannya langsung direkomendasikan.",
                                       "A conflict alone is not a breach. If you select one, its examination "
                                       "is recommended at once.")),
                       breaches) +
           web::textarea(lang,
                         web::field(lang, no_form, no_faults, "finding",
                                    Text("Bila terbukti: apa yang diketahui", "If proven: what is known"),
                                    Text("Untuk yang memeriksa. Jangan sebut pelapor.",
                                         "For who examines. Do not name the complainant.")),
                         3);
}

Fragment pending_fields(Lang lang, store::Connection& db, const Case& c) {
    const auto& f = c.open.filing;
    const auto today = app::today(c.site, c.actor);
    const bool concludes = may_follow(f.state, State::concluded);
    const bool closes = may_follow(f.state, State::closed) && upholds(f.outcome);
    if (!(concludes || closes) || !may_tell_pending(db, f, c.actor.person, today)) return {};
    std::vector<web::Option> matters{{"", Text("Tidak ada", "None"), {}, {}}};
    for (const auto& matter : matters::undecided_with(db, respondent_in(c.open), today))
        matters.push_back({matter.id.text(), matter.title, {}, {}});
    return web::select(lang,
                       web::field(lang, no_form, no_faults, "matter",
                                  Text("Bila terbukti: urusan yang masih menunggu keputusan",
                                       "If proven: the matter that still waits to be decided"),
                                  Text("Tetapkan konfliknya sebelum laporan ditutup.",
                                       "Determine the conflict before the report is closed.")),
                       matters) +
           web::textarea(lang,
                         web::field(lang, no_form, no_faults, "nothing_pending",
                                    Text("Bila tidak ada yang menunggu: mengapa", "If nothing waits: why")),
                         3);
}

Fragment report_part(Lang lang, store::Connection& db, const Case& c) {
    const auto& f = c.open.filing;
    if (f.track != Track::report) return {};
    Fragment out = R"(<h2 class="govuk-heading-m">{}</h2>)"_html(
        Text("Atasan pejabat yang dilaporkan", "The official's superior")(lang));
    if (!f.passing) {
        out += web::paragraph(
            lang, Text("Atasan pejabat yang memeriksa dan memutus laporan ini (UU 30/2014 Pasal 44).",
                       "The official's superior examines and decides this report (UU 30/2014 art. 44)."));
        if (!passes_on(c))
            return out + web::paragraph(lang, Text("Telaah dulu apakah laporan ini lengkap.",
                                                   "Verify first that the report is complete."));
        return out + search(lang, c) + choose(lang, db, c);
    }
    out += standing(lang, db, c);
    if (f.state == State::concluded && upholds(f.outcome) && f.passing->superior == c.actor.person)
        out += way_on(lang, c);
    if (!passes_on(c) || f.passing->superior == c.actor.person) return out;
    if (kept_from(db, c.open, f.passing->superior, app::today(c.site, c.actor)))
        return out + again(lang, c,
                           Text("Atasan ini sekarang disebut atau dikecualikan dalam laporan.",
                                "The report now names this superior or leaves the superior out."),
                           Text("Teruskan kepada atasan berikutnya", "Pass to the next superior"));
    const bool has_key = reading_key(db, f.passing->superior).has_value();
    if (superior_is_silent(f, app::today(c.site, c.actor), app::calendar(db), app::region_of(f.unit)))
        out += again(
            lang, c,
            Text("Atasan tidak memutus sampai batas waktu.", "The superior did not decide by the limit."),
            Text("Teruskan kepada atasan berikutnya", "Pass to the next superior"));
    else if (!f.passing->sealed && has_key)
        out +=
            again(lang, c, Text("Atasan sudah membuat kunci baca.", "The superior has made a reading key."),
                  Text("Beri atasan akses", "Let the superior read it"));
    else if (!f.passing->sealed)
        out += web::inset(web::paragraph(
            lang, Text("Atasan belum punya kunci baca. Beranda atasan meminta atasan membuatnya.",
                       "The superior has no reading key yet. The home page asks the superior to make one.")));
    if (!c.sought.empty()) out += choose(lang, db, c);
    return out + web::details(lang, Text("Pejabatnya keliru", "It is the wrong official"), search(lang, c));
}

}  // namespace complaints
