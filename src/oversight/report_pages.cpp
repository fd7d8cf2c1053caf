// Reports of the Inspectorate: chosen and read; their files are report_files_pages.cpp.
#include "oversight/report_pages.hpp"
#include "app/page.hpp"
#include "oversight/oversight_parts_routes.hpp"
#include "oversight/report_form.hpp"
#include "people/people_rows.hpp"

namespace oversight {
namespace {

using namespace web::literals;
using web::Fragment;
using web::Lang;
using web::Text;

constexpr Text heading("Laporan pengawasan", "Oversight reports");

Text words(ReportKind kind) {
    switch (kind) {
        case ReportKind::semester: return {"Laporan semester", "Half-year report"};
        case ReportKind::indicators:
            return {"Sepuluh indikator kementerian", "The ministry's ten indicators"};
        case ReportKind::evaluation: break;
    }
    return {"Evaluasi tahunan", "Yearly evaluation"};
}

web::Url address_of(std::string_view file, const ReportAsked& a) {
    if (file == "pdf")
        return web::path("/pantau/laporan.pdf?jenis={}&tahun={}&paruh={}&satuan={}", base::name(a.kind),
                         a.year, a.half, a.unit.value);
    return web::path("/pantau/laporan.xlsx?jenis={}&tahun={}&paruh={}&satuan={}", base::name(a.kind), a.year,
                     a.half, a.unit.value);
}

Fragment choice(Lang lang, const ReportAsked& asked) {
    std::vector<web::Option> kinds;
    for (const auto name : base::names<ReportKind>)
        kinds.push_back({std::string(name), words(*base::from_name<ReportKind>(name)), {}, {}});
    return web::search_form(
        web::Url("/pantau/laporan"),
        web::select(lang,
                    {.name = "jenis",
                     .label = Text("Jenis laporan", "Kind of report"),
                     .value = std::string(base::name(asked.kind))},
                    kinds) +
            web::text_input(
                lang, {.name = "tahun", .label = Text("Tahun", "Year"), .value = std::to_string(asked.year)},
                web::Entry::whole_number, web::Wide::characters_5) +
            web::select(
                lang,
                {.name = "paruh",
                 .label = Text("Semester", "Half-year"),
                 .hint = Text("Hanya untuk laporan semester.", "For a half-year report only."),
                 .value = std::to_string(asked.half ? asked.half : 1)},
                {{"1", Text("Semester 1, Januari sampai Juni", "First, January to June"), {}, {}},
                 {"2", Text("Semester 2, Juli sampai Desember", "Second, July to December"), {}, {}}}) +
            web::text_input(
                lang,
                {.name = "satuan",
                 .label = Text("Kode satuan kerja", "Code of the office"),
                 .hint = Text("1 untuk seluruh Indonesia, 3300 untuk satu provinsi, 3375 untuk satu kantor.",
                              "1 for all of Indonesia, 3300 for a province, 3375 for an office."),
                 .value = std::to_string(asked.unit.value)},
                web::Entry::whole_number, web::Wide::characters_5) +
            web::button(lang, Text("Tampilkan", "Show"), web::ButtonKind::secondary));
}

// The sources stand once under the figures, each with what it feeds when there are several.
Fragment section_table(Lang lang, const Report& report, const ReportSection& section, std::size_t number) {
    web::Table table{.id = "bagian-" + std::to_string(number),
                     .caption = web::Words(std::string(lang == Lang::id ? section.head.id : section.head.en)),
                     .columns = {{Text("Yang dihitung", "What is counted")}, {Text("Hasil", "Result")}},
                     .on_phones = web::OnPhones::stack};
    if (report.compares)
        table.columns.push_back(
            {.head = Text("Setahun lalu", "A year ago"), .aligned = web::Aligned::numbers});
    std::vector<std::pair<std::string, std::string>> sources;  // and the lines of each
    for (const auto& line : section.lines) {
        std::vector<Fragment> row{Fragment::text(words_of(lang, line.what)),
                                  Fragment::text(value_of(lang, line))};
        if (report.compares)
            row.push_back(Fragment::text(line.before ? web::number(lang, *line.before) : std::string{}));
        table.rows.push_back(std::move(row));
        const auto source = words_of(lang, line.source);
        auto known = std::ranges::find(sources, source, &std::pair<std::string, std::string>::first);
        if (known == sources.end()) known = sources.insert(known, {source, ""});
        known->second += (known->second.empty() ? "" : ", ") + words_of(lang, line.what);
    }
    const auto said = [&](const auto& source) {
        return R"(<li>{}</li>)"_html(sources.size() > 1 ? source.first + ": " + source.second + "."
                                                        : source.first + ".");
    };
    return web::table(lang, table) +
           R"(<p class="j-muted">{}</p><ul class="govuk-list govuk-list--bullet j-muted">{}</ul>)"_html(
               Text("Sumber", "Source")(lang), web::each(sources, said));
}

Fragment offices_table(Lang lang, const Report& report) {
    if (report.offices.size() < 2) return {};
    web::Table table{.id = "kantor",
                     .caption = Text("Menurut satuan kerja", "By office"),
                     .columns = {{Text("Satuan kerja", "Office")}},
                     .on_phones = web::OnPhones::scroll};
    for (const auto& column : office_columns())
        table.columns.push_back({.head = column.head, .aligned = web::Aligned::numbers});
    for (const auto& office : report.offices) {
        std::vector<Fragment> row{Fragment::text(office.name)};
        for (const auto& column : office_columns())
            row.push_back(Fragment::text(web::number(lang, office.sum.of(column.what))));
        table.rows.push_back(std::move(row));
    }
    return web::table(lang, table);
}

// Above the figures, so that nobody scrolls past all tables for a file.
Fragment files_part(Lang lang, const ReportAsked& asked) {
    return web::button_group(web::link_button(lang, Text("Unduh konsep (PDF)", "Download a draft (PDF)"),
                                              address_of("pdf", asked), web::ButtonKind::secondary) +
                             web::link_button(lang, Text("Unduh tabel (XLSX)", "Download as a table (XLSX)"),
                                              address_of("xlsx", asked), web::ButtonKind::secondary));
}

Fragment issue_part(const app::Actor& actor, Lang lang, const ReportAsked& asked) {
    return web::form(
        app::form_guard(actor), web::Url("/pantau/laporan"),
        web::hidden("jenis", base::name(asked.kind)) + web::hidden("tahun", std::to_string(asked.year)) +
            web::hidden("paruh", std::to_string(asked.half)) +
            web::hidden("satuan", std::to_string(asked.unit.value)) +
            web::paragraph(lang, Text("Setelah terbit laporan disegel. Sidiknya masuk ke log publik.",
                                      "Once issued the report is sealed, and its fingerprint joins "
                                      "the public log.")) +
            web::button(lang, Text("Terbitkan laporan", "Issue the report")));
}

Fragment issued_list(store::Connection& db, Lang lang, const app::Scope& s) {
    web::Table table{
        .id = "terbit",
        .caption = Text("Laporan yang sudah terbit", "Reports already issued"),
        .columns = {{Text("Laporan", "Report")},
                    {Text("Satuan kerja", "Office")},
                    {Text("Diterbitkan", "Issued")},
                    {.head = Text("Nomor dalam log", "Index in the log"), .aligned = web::Aligned::numbers}},
        .on_phones = web::OnPhones::stack,
        .when_empty = Text("Belum ada laporan yang terbit. Pilih jenis dan masanya, baca, lalu terbitkan.",
                           "No report is issued yet. Choose kind and period, read it, then issue it.")};
    for (const auto& one : issued_reports(db, s, app::rows_a_page)) {
        const auto unit = people::load_unit(db, one.act.unit);
        const Report about{.kind = one.act.kind,
                           .year = static_cast<int>(one.act.year),
                           .half = static_cast<int>(one.act.half),
                           .sections = {},
                           .offices = {}};
        table.rows.push_back(
            {web::link(lang, web::path("/pantau/laporan/{}", one.act.report), report_title(lang, about)),
             Fragment::text(unit ? unit->name : ""), Fragment::text(web::long_date(lang, one.act.on)),
             Fragment::text(std::to_string(one.log_index))});
    }
    return web::table(lang, table);
}

Fragment refusal(Lang lang, ReportRefusal why) {
    return web::inset(web::paragraph(
        lang, why == ReportRefusal::period_ahead
                  ? Text("Periode ini belum dimulai. Pilih periode yang sudah berjalan.",
                         "This period has not begun. Choose one that has.")
                  : Text("Sistem ini belum mencatat apa pun pada periode itu. Pilih periode sesudahnya.",
                         "This system had recorded nothing in that period. Choose a later one.")));
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const auto s = scope_of(site, actor);
    Fragment body;
    {
        const auto db = site.database.reader();
        const auto asked = asked_in(db, s, from_query(request));
        if (!people::load_unit(db, asked.unit) ||
            !app::may(db, actor.person, app::Action::monitor_unit, asked.unit, s.day))
            return app::not_found(site, request);
        const auto facts = facts_for(db, asked, s.day, site.address);
        body = R"(<h1 class="govuk-heading-l">{}</h1>)"_html(heading(lang)) +
               web::details(lang, Text("Pilih laporan lain", "Choose another report"), choice(lang, asked));
        if (const auto why = refused(facts))
            body += refusal(lang, *why);
        else {
            const auto report = compose_report(facts);
            body += R"(<h2 class="govuk-heading-m">{}</h2><p class="govuk-body">{}</p>)"_html(
                report_title(lang, report),
                web::say(lang, Text("{}. Periode {} sampai {}.", "{}. From {} to {}."), report.office,
                         report.period.from, report.period.until));
            body += files_part(lang, asked);
            std::size_t number = 0;
            for (const auto& section : report.sections)
                body += section_table(lang, report, section, ++number);
            body += offices_table(lang, report);
            if (app::may(db, actor.person, app::Action::inspect_declaration, asked.unit, s.day))
                body += issue_part(actor, lang, asked);
        }
        // The answers are of the whole nation: who watches all of it gives them.
        if (app::may(db, actor.person, app::Action::monitor_unit, people::the_nation, s.day))
            body +=
                web::link_button(lang, Text("Jawab pertanyaan indikator", "Answer the indicators' questions"),
                                 web::Url("/pantau/indikator"), web::ButtonKind::secondary);
        body += issued_list(db, lang, s);
    }
    return app::page(
        site, request, actor,
        {.title = std::string(heading(lang)), .section = app::Section::monitor, .back = "/pantau"},
        std::move(body));
}

}  // namespace

std::vector<app::Route> report_pages() {
    using enum web::Method;
    constexpr auto follow = app::for_role(app::Action::monitor_unit);
    return {{get, "/pantau/laporan", follow, show},
            {post, "/pantau/laporan", app::for_role(app::Action::inspect_declaration), issue_report},
            {get, "/pantau/laporan.pdf", follow, download_report},
            {get, "/pantau/laporan.xlsx", follow, download_report},
            {get, "/pantau/laporan/{id}", follow, show_issued_report}};
}

}  // namespace oversight
