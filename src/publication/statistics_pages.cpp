// Figures for everybody: a page, and the same as CSV and JSON. All three hide the same small counts.
#include <array>

#include "app/page.hpp"
#include "documents/sheet.hpp"
#include "publication/public_pages.hpp"
#include "publication/statistics_form.hpp"

namespace publication {
namespace {

using namespace web::literals;
using web::Fragment;
using web::Lang;
using web::Text;

constexpr std::array<Text, statistics> heads{
    Text("Keputusan diambil", "Decisions taken"),
    Text("Kali pejabat tidak ikut memutuskan", "Times an official took no part"),
    Text("Deklarasi disampaikan", "Declarations submitted"),
    Text("Deklarasi ditetapkan", "Declarations determined"),
    Text("Ditetapkan terlambat", "Determined late"),
    Text("Orang ikut sosialisasi tahun ini", "People trained this year")};

Fragment drawn(Lang lang, const PublicTable& table) {
    web::Table out{.id = "angka",
                   .caption = Text("Menurut provinsi", "By province"),
                   .columns = {{Text("Kantor", "Office")}},
                   .on_phones = web::OnPhones::scroll,
                   .when_empty = Text("Belum ada kantor yang tercatat.", "No office is on record yet.")};
    for (const auto& head : heads) out.columns.push_back({.head = head, .aligned = web::Aligned::numbers});
    std::vector<Fragment> all{Fragment::text(web::say(lang, Text("Seluruh Indonesia", "All of Indonesia")))};
    for (const auto count : table.nation) all.push_back(Fragment::text(web::number(lang, count)));
    if (!table.rows.empty()) out.rows.push_back(std::move(all));
    for (const auto& row : table.rows) {
        std::vector<Fragment> cells{Fragment::text(row.name)};
        for (const auto& count : row.counts)
            cells.push_back(Fragment::text(count ? web::number(lang, *count) : std::string("…")));
        out.rows.push_back(std::move(cells));
    }
    return web::table(lang, out);
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const auto table = public_table(site);
    constexpr Text heading("Statistik", "Statistics");
    auto body =
        R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p><p class="govuk-body">{}</p>{}<h2 class="govuk-heading-m">{}</h2><ul class="govuk-list govuk-list--bullet"><li>{}</li><li>{}</li><li>{}</li></ul><p class="govuk-body"><a class="govuk-link" href="/statistik.csv">{}</a></p><p class="govuk-body"><a class="govuk-link" href="/api/v1/statistics">{}</a></p><p class="govuk-body"><a class="govuk-link" href="/data">{}</a></p><p class="govuk-body"><a class="govuk-link" href="/sampel">{}</a></p><p class="govuk-body"><a class="govuk-link" href="/sanksi-diumumkan">{}</a></p>)"_html(
            heading(lang),
            web::say(lang,
                     Text("Jumlah sejak Jernih dipakai. Diterbitkan {}, sekali sehari.",
                          "Counts since Jernih came into use. Published {}, once a day."),
                     web::long_date(lang, table.day)),
            Text("Tanda … berarti angkanya tidak ditampilkan, supaya tidak ada orang yang dapat ditebak.",
                 "The sign … means that the count is not shown, so that nobody can be picked out.")(lang),
            drawn(lang, table), Text("Cara menghitung", "How it is counted")(lang),
            Text("Setiap angka dihitung oleh tindakan yang tercatat dalam log publik.",
                 "Each count is kept by the acts that are in the public log.")(lang),
            Text("Angka 1 sampai 4 tidak ditampilkan. Bila angka itu dapat dihitung dari jumlah seluruhnya, "
                 "angka "
                 "terkecil berikutnya juga tidak ditampilkan.",
                 "Counts of 1 to 4 are not shown. Where they could be worked out from the total, the next "
                 "smallest "
                 "count is not shown either.")(lang),
            Text("Temuan dan laporan masyarakat tidak dihitung di sini.",
                 "Findings and reports by the public are not counted here.")(lang),
            Text("Unduh sebagai CSV", "Download as CSV")(lang),
            Text("Baca sebagai JSON", "Read as JSON")(lang),
            Text("Semua data terbuka dan kamusnya", "All open data and its dictionary")(lang),
            Text("Sampel yang diverifikasi Inspektorat", "Samples that the Inspectorate verifies")(lang),
            Text("Sanksi yang diumumkan", "Sanctions announced")(lang));
    return app::page(site, request, actor,
                     {.title = std::string(heading(lang)), .section = app::Section::public_decisions},
                     std::move(body));
}

web::Outcome csv(app::Site& site, web::Request&, const app::Actor&) {
    const auto table = public_table(site);
    documents::SheetFile file{
        .format = documents::FileFormat::csv, .sheet = "statistics", .help_sheet = {}, .columns = {}};
    for (const std::string_view head : {"as_of", "office", "name"})
        file.columns.push_back({.head = std::string(head)});
    for (const auto head : base::names<Statistic>) file.columns.push_back({.head = std::string(head)});
    const auto as_of = base::iso(table.day);
    auto bytes = documents::sheet_bytes(file, [&](documents::SheetWriter& out) {
        std::vector<std::string> all{as_of, "0", "Indonesia"};
        for (const auto count : table.nation) all.push_back(std::to_string(count));
        out.row(all);
        for (const auto& row : table.rows) {
            std::vector<std::string> cells{as_of, row.code, row.name};
            for (const auto& count : row.counts)
                cells.push_back(count ? std::to_string(*count) : std::string{});
            out.row(cells);
        }
    });
    return web::download(std::string(documents::media_type(documents::FileFormat::csv)), std::move(bytes),
                         "statistik.csv");
}

}  // namespace

std::vector<app::Route> statistics_pages() {
    using enum web::Method;
    return {{get, "/statistik", app::for_everyone, show}, {get, "/statistik.csv", app::for_everyone, csv}};
}

}  // namespace publication
