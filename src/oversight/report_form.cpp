#include "oversight/report_form.hpp"

#include <span>

#include "documents/sheet.hpp"
#include "papers/letterhead_form.hpp"
#include "people/unit.hpp"

namespace oversight {
namespace {

using web::Lang;
using web::Text;

constexpr OfficeColumn columns_of_offices[] = {
    {Text("Deklarasi", "Declarations"), Happening::submitted},
    {Text("Ditetapkan", "Determined"), Happening::determined},
    {Text("Terlambat", "Late"), Happening::determined_late},
    {Text("Dialihkan", "Passed on"), Happening::silences},
    {Text("Pernyataan", "Statements"), Happening::statements_signed},
    {Text("Tidak ikut", "Recusals"), Happening::recusals},
    {Text("Gratifikasi", "Gifts"), Happening::gratifications},
};

constexpr Text not_measured("tidak terukur", "not measured");

std::string head_of(Lang lang, const rules::Label& label) {
    return std::string(lang == Lang::id ? label.id : label.en);
}

// Enough of an office to head its paper.
people::Unit unit_of(const Report& report) {
    return {.id = report.unit, .level = people::level_of(report.unit), .name = report.office, .parent = {}};
}

documents::Table lines_table(Lang lang, const Report& report, const ReportSection& section) {
    documents::Table out{.caption = {},
                         .columns = {{std::string(Text("Yang dihitung", "What is counted")(lang)), 3},
                                     {std::string(Text("Hasil", "Result")(lang)), 2}},
                         .rows = {}};
    if (report.compares)
        out.columns.push_back(
            {std::string(Text("Setahun lalu", "A year ago")(lang)), 1, documents::Align::right});
    out.columns.push_back({std::string(Text("Sumber", "Source")(lang)), 3});
    for (const auto& line : section.lines) {
        std::vector<std::string> row{words_of(lang, line.what), value_of(lang, line)};
        if (report.compares) row.push_back(line.before ? web::number(lang, *line.before) : "-");
        row.push_back(words_of(lang, line.source));
        out.rows.push_back(std::move(row));
    }
    return out;
}

documents::Table offices_table(Lang lang, const Report& report) {
    documents::Table out{
        .caption = {}, .columns = {{std::string(Text("Satuan kerja", "Office")(lang)), 3}}, .rows = {}};
    for (const auto& column : columns_of_offices)
        out.columns.push_back({std::string(column.head(lang)), 1.2, documents::Align::right});
    for (const auto& office : report.offices) {
        std::vector<std::string> row{office.name};
        for (const auto& column : columns_of_offices)
            row.push_back(web::number(lang, office.sum.of(column.what)));
        out.rows.push_back(std::move(row));
    }
    return out;
}

std::string method(Lang lang, const Report& report) {
    auto out =
        web::say(lang,
                 Text("Periode {} sampai {}. Keadaan per {}. Bulan menurut Waktu Indonesia Barat. Angka "
                      "berasal dari tindakan yang tercatat; yang tidak ada datanya ditulis \"tidak "
                      "terukur\".",
                      "From {} to {}. As of {}. Months are those of Western Indonesia Time. Figures come "
                      "from recorded acts; what has no data is called \"not measured\"."),
                 report.period.from, report.period.until, report.as_of);
    if (!report.compares && report.kind != ReportKind::indicators)
        out +=
            std::string(Text(" Tidak dibandingkan dengan setahun sebelumnya: sistem ini belum mencatat "
                             "seluruh periode itu.",
                             " Not compared with the year before: this system did not record all of that "
                             "period.")(lang));
    return out;
}

}  // namespace

std::span<const OfficeColumn> office_columns() { return columns_of_offices; }

std::string report_title(Lang lang, const Report& r) {
    switch (r.kind) {
        case ReportKind::semester:
            return web::say(lang, Text("Laporan semester {} tahun {}", "Report on half-year {} of {}"),
                            std::to_string(r.half), std::to_string(r.year));
        case ReportKind::indicators:
            return web::say(lang, Text("Sepuluh indikator tahun {}", "Ten indicators, {}"),
                            std::to_string(r.year));
        case ReportKind::evaluation:
            return web::say(lang, Text("Evaluasi tahunan {}", "Yearly evaluation, {}"),
                            std::to_string(r.year));
    }
    return {};
}

std::string words_of(Lang lang, const Said& said) { return lang == Lang::id ? said.id : said.en; }

std::string value_of(Lang lang, const ReportLine& line) {
    if (line.count) return web::number(lang, *line.count);
    if (!line.said.empty()) return words_of(lang, line.said);
    return std::string(not_measured(lang));
}

std::string file_name_of(const Report& r, std::string_view ending) {
    return "laporan-" + std::string(base::name(r.kind)) + "-" + std::to_string(r.year) +
           (r.half ? "-" + std::to_string(r.half) : std::string{}) + "-" + std::to_string(r.unit.value) +
           "." + std::string(ending);
}

documents::Paper report_paper(Lang lang, const Report& report, const std::optional<Signer>& signer,
                              std::string check_address, base::Instant made, base::Zone zone) {
    const auto unit = unit_of(report);
    std::string title = report_title(lang, report);
    for (char& c : title)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    documents::Paper out{
        .language = lang == Lang::id ? documents::Language::indonesian : documents::Language::english,
        .letterhead = papers::letterhead(unit),
        .title = title,
        .number = {},
        .parts = {},
        .check_address = std::move(check_address),
        .foot =
            std::string(Text("Unggah berkas ini pada alamat di samping untuk memeriksa bahwa isinya tidak "
                             "berubah sejak diterbitkan.",
                             "Upload this file at the address beside to check that it is unchanged since "
                             "it was issued.")(lang)),
        .made = made,
        .zone = zone};
    if (!signer) {
        out.foot.clear();
        out.parts.emplace_back(documents::Note{std::string(
            Text("Konsep. Laporan ini belum diterbitkan.", "Draft. This report is not issued.")(lang))});
    }
    out.parts.emplace_back(documents::Paragraph{method(lang, report)});
    for (const auto& section : report.sections) {
        out.parts.emplace_back(documents::Heading{head_of(lang, section.head)});
        out.parts.emplace_back(lines_table(lang, report, section));
    }
    if (report.offices.size() > 1) {
        out.parts.emplace_back(
            documents::Heading{std::string(Text("Menurut satuan kerja", "By office")(lang))});
        out.parts.emplace_back(offices_table(lang, report));
    }
    if (signer)
        out.parts.emplace_back(documents::Signatures{
            .place_and_date = papers::place_of(unit) + ", " + web::long_date(lang, report.as_of),
            .blocks = {
                {.capacity = signer->position + ",", .name = signer->name, .number = {}, .mark = {}}}});
    return out;
}

std::string report_sheet(Lang lang, const Report& report) {
    documents::SheetFile file{.format = documents::FileFormat::xlsx,
                              .sheet = std::string(Text("Laporan", "Report")(lang)),
                              .help_sheet = {},
                              .columns = {}};
    for (const auto head :
         {Text("Bagian", "Part"), Text("Satuan kerja", "Office"), Text("Yang dihitung", "What is counted"),
          Text("Hasil", "Result"), Text("Setahun lalu", "A year ago"), Text("Sumber", "Source")})
        file.columns.push_back({.head = std::string(head(lang)), .width = 32});
    return documents::sheet_bytes(file, [&](documents::SheetWriter& out) {
        for (const auto& section : report.sections)
            for (const auto& line : section.lines)
                out.row({head_of(lang, section.head), report.office, words_of(lang, line.what),
                         line.count ? std::to_string(*line.count) : value_of(lang, line),
                         line.before ? std::to_string(*line.before) : std::string{},
                         words_of(lang, line.source)});
        const std::string by_office(Text("Menurut satuan kerja", "By office")(lang));
        const std::string source(Text("Tindakan dalam log publik, dihitung per bulan",
                                      "Acts in the public log, counted by month")(lang));
        if (report.offices.size() > 1)
            for (const auto& office : report.offices)
                for (const auto& column : columns_of_offices)
                    out.row({by_office, office.name, std::string(column.head(lang)),
                             std::to_string(office.sum.of(column.what)), std::string{}, source});
        out.row({std::string(Text("Cara menghitung", "How it is counted")(lang)), report.office,
                 method(lang, report), std::string{}, std::string{}, std::string{}});
    });
}

}  // namespace oversight
