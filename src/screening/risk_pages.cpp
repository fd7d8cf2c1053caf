// The risk map of offices, and the impact assessment of screening: both say what the system holds and does
// now.
#include "app/status_page.hpp"
#include "base/text.hpp"
#include "documents/pdf.hpp"
#include "people/people_rows.hpp"
#include "screening/assess_impact.hpp"
#include "screening/page_parts_pages.hpp"
#include "screening/risk_rows.hpp"
#include "screening/screening_routes.hpp"

namespace screening {
namespace {

using web::Fragment, web::Lang, web::Text;
using namespace web::literals;

// Ranges, so that nobody reads from one day to the next that a colleague has registered something. Empty
// below the fewest that are shown.
std::string range_of(std::int64_t count) {
    constexpr std::int64_t bounds[] = {fewest_shown, 20, 100, 500, 2'000, 10'000};
    std::string out;
    for (std::size_t i = 0; i < std::size(bounds); ++i) {
        if (count < bounds[i]) break;
        out = base::grouped(bounds[i]) +
              (i + 1 < std::size(bounds) ? "–" + base::grouped(bounds[i + 1] - 1) : "+");
    }
    return out;
}

web::Outcome show_risk(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    web::Table t{.id = "peta",
                 .caption = Text("Kepentingan yang tercatat, menurut jabatan dan sumber",
                                 "Registered interests, by position and source"),
                 .columns = {{.head = Text("Jabatan", "Position")},
                             {.head = Text("Orang", "People"), .aligned = web::Aligned::numbers},
                             {.head = Text("Kepentingan menurut sumber", "Interests by source")},
                             {.head = Text("Ditegaskan tahun ini", "Confirmed this year"),
                              .aligned = web::Aligned::numbers},
                             {.head = Text("Terakhir ditinjau", "Last review")}},
                 .on_phones = web::OnPhones::stack,
                 .when_empty = Text("Belum ada jabatan di kantor Anda. Impor dari Daftar pegawai.",
                                    "No position in your offices yet. Import them under Roster.")};
    {
        const auto db = site.database.reader();
        for (const auto& line :
             risk_map(db, app::scope(actor.person, app::Action::monitor_unit, app::today(site, actor)))) {
            Fragment sources;
            for (std::size_t s = 0; s < line.interests.size(); ++s)
                if (const auto range = range_of(line.interests[s]); !range.empty())
                    sources += R"(<li>{}: {}</li>)"_html(
                        app::say(lang, rules::label(static_cast<rules::Source>(s))), range);
            t.rows.push_back({Fragment::text(app::say(lang, rules::label(line.position))),
                              Fragment::text(base::grouped(line.people)),
                              sources.empty()
                                  ? Fragment::text(web::say(lang, Text("Kurang dari 5 di setiap sumber",
                                                                       "Fewer than 5 in each source")))
                                  : R"(<ul class="govuk-list">{}</ul>)"_html(sources),
                              Fragment::text(base::grouped(line.confirmed_this_year)),
                              Fragment::text(line.last_review ? web::long_date(lang, *line.last_review)
                                                              : web::say(lang, Text("Belum", "Not yet")))});
        }
    }
    const Text title("Peta risiko", "Risk map");
    auto body =
        heading(lang, title) +
        web::paragraph(
            lang, Text("Delapan sumber menurut PermenPANRB 17/2024. Angka dihitung dari daftar kepentingan "
                       "yang berlaku hari ini; nama tidak ditampilkan.",
                       "Eight sources by PermenPANRB 17/2024. Counted from the registers in force today; no "
                       "names are shown.")) +
        R"(<p class="govuk-body"><a class="govuk-link" href="/peta-risiko/penegasan">{}</a></p>)"_html(
            web::say(lang, Text("Lihat siapa yang belum menegaskan daftarnya",
                                "See whose register is not confirmed"))) +
        web::table(lang, t);
    return app::page(site, request, actor,
                     {.title = web::say(lang, title), .section = app::Section::monitor, .back = "/pantau"},
                     std::move(body));
}

ImpactFacts facts_of(app::Site& site, const app::Actor& actor) {
    const auto db = site.database.reader();
    const auto n = screening_figures(db);
    ImpactFacts out{.day = app::today(site, actor),
                    .agency = site.agency,
                    .officials = n.officials,
                    .relatives = n.subjects,
                    .findings = n.findings,
                    .open = n.open,
                    .lapsed = n.lapsed,
                    .letters = n.letters,
                    .answers = n.answers,
                    .registries = {}};
    for (const auto& line : all_registries(db))
        out.registries.push_back({line.registry.kind, line.registry.name, line.registry.owner,
                                  line.latest.source, line.latest.licence, line.latest.as_of,
                                  line.latest.grade, line.entries});
    return out;
}

web::Outcome show_impact(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const auto parts = assess_impact(facts_of(site, actor));
    const Text title("Penilaian dampak pelindungan data", "Data protection impact assessment");
    auto body =
        heading(lang, title) +
        web::paragraph(lang,
                       Text("Disusun dari apa yang dilakukan sistem hari ini, menurut UU 27/2022 Pasal 34.",
                            "Made from what the system does today, as UU 27/2022 Pasal 34 asks.")) +
        web::link_button(lang, Text("Unduh PDF", "Download PDF"), web::path("/penilaian-dampak.pdf"),
                         web::ButtonKind::secondary);
    for (const auto& part : parts) {
        body += R"(<h2 class="govuk-heading-m">{}</h2>)"_html(lang == Lang::id ? part.head_id : part.head_en);
        body += R"(<ul class="govuk-list govuk-list--bullet">{}</ul>)"_html(
            web::each(part.lines, [&](const ImpactLine& line) {
                return R"(<li>{}</li>)"_html(lang == Lang::id ? line.id : line.en);
            }));
    }
    return app::page(
        site, request, actor,
        {.title = web::say(lang, title), .section = app::Section::registries, .back = "/registri"},
        std::move(body));
}

web::Outcome give_impact(app::Site& site, web::Request& request, const app::Actor& actor) {
    const bool id = request.lang == Lang::id;
    const auto facts = facts_of(site, actor);
    documents::Paper paper{
        .language = id ? documents::Language::indonesian : documents::Language::english,
        .letterhead = {.agency = site.agency, .office = {}, .address = {}},
        .title = id ? "PENILAIAN DAMPAK PELINDUNGAN DATA PRIBADI\nPENELUSURAN BENTURAN KEPENTINGAN"
                    : "DATA PROTECTION IMPACT ASSESSMENT\nSCREENING FOR CONFLICTS OF INTEREST",
        .number = {},
        .parts = {documents::Note{
            id ? "UU 27/2022 Pasal 34. Disusun dari sistem pada " + base::iso(facts.day) + "."
               : "UU 27/2022 Pasal 34. Made from the system on " + base::iso(facts.day) + "."}},
        .check_address = {},
        .foot = {},
        .made = base::start_of(facts.day, actor.zone),
        .zone = actor.zone};
    for (const auto& part : assess_impact(facts)) {
        paper.parts.emplace_back(documents::Heading{id ? part.head_id : part.head_en});
        documents::Numbered list;
        for (const auto& line : part.lines) list.items.push_back(id ? line.id : line.en);
        paper.parts.emplace_back(std::move(list));
    }
    return web::download("application/pdf", documents::pdf(paper),
                         id ? "penilaian-dampak.pdf" : "impact-assessment.pdf");
}

}  // namespace

std::vector<app::Route> risk_pages() {
    using enum web::Method;
    return {
        {get, "/peta-risiko", app::for_role(app::Action::monitor_unit), show_risk},
        {get, "/penilaian-dampak", app::for_role(app::Action::monitor_unit), show_impact},
        {get, "/penilaian-dampak.pdf", app::for_role(app::Action::monitor_unit), give_impact},
    };
}

}  // namespace screening
