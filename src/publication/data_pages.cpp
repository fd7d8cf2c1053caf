// Open data for everybody: a page with the dictionary, and the files at addresses that stay.
#include <charconv>

#include "app/page.hpp"
#include "app/status_page.hpp"
#include "base/text.hpp"
#include "publication/open_data_form.hpp"
#include "publication/public_pages.hpp"

namespace publication {
namespace {

using namespace web::literals;
using web::Fragment;
using web::Lang;
using web::Text;

int this_year(const app::Site& site) {
    return static_cast<int>(
        std::chrono::year_month_day{base::day_in(base::Zone::wib, site.clock.now())}.year());
}

Fragment file_links(const std::string& name, bool ftm) {
    const auto more =
        ftm ? R"(, <a class="govuk-link" href="/data/{}.ftm.jsonl">FollowTheMoney</a>)"_html(name)
            : Fragment{};
    return R"(<li>{}: <a class="govuk-link" href="/data/{}.csv">CSV</a>, <a class="govuk-link" href="/data/{}.json">JSON</a>{}</li>)"_html(
        name, name, name, more);
}

Fragment dataset_part(Lang lang, const Dataset& dataset, int first_year, int last_year) {
    Fragment links;
    if (!dataset.by_year) links = file_links(std::string(dataset.name), false);
    for (int year = last_year; dataset.by_year && year >= first_year; --year)
        links +=
            file_links(std::string(dataset.name) + "-" + std::to_string(year), dataset.name == "keputusan");
    web::Table columns{.id = "kolom-" + std::string(dataset.name),
                       .caption = Text("Kolom", "Columns"),
                       .columns = {{Text("Nama", "Name")}, {Text("Arti", "Meaning")}, {Text("Isi", "Type")}},
                       .on_phones = web::OnPhones::stack};
    for (const auto& column : dataset.columns)
        columns.rows.push_back({R"(<code>{}</code>)"_html(column.name), Fragment::text(column.meaning(lang)),
                                Fragment::text(column.type == CellType::number ? Text("angka", "number")(lang)
                                               : column.type == CellType::day  ? Text("tanggal", "date")(lang)
                                                                              : Text("teks", "text")(lang))});
    return R"(<h2 class="govuk-heading-m">{}</h2>{}<ul class="govuk-list">{}</ul>{})"_html(
        dataset.title(lang), web::paragraph(lang, dataset.about), links,
        web::details(lang, Text("Kamus data", "Data dictionary"), web::table(lang, columns)));
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    constexpr Text title("Data terbuka", "Open data");
    auto body = R"(<h1 class="govuk-heading-l">{}</h1>{}{})"_html(
        title(lang),
        web::paragraph(lang, Text("Semua yang terbuka di halaman ini dapat diunduh. Alamatnya tidak berubah.",
                                  "What these pages show can be downloaded. The addresses never change.")),
        R"(<p class="govuk-body"><a class="govuk-link" href="/data/datapackage.json">{}</a></p>)"_html(Text(
            "Kamus data untuk program (Data Package)", "The dictionary for programs (Data Package)")(lang)));
    const int first = first_year_of(site), last = this_year(site);
    for (const auto& dataset : datasets()) body += dataset_part(lang, dataset, first, last);
    body += web::paragraph(
        lang,
        Text("Dalam FollowTheMoney orang dikenali dari nama dan kantornya. Tidak ada nomor pegawai yang "
             "diterbitkan.",
             "In FollowTheMoney a person is known by name and office. No staff number is published."));
    return app::page(site, request, actor,
                     {.title = std::string(title(lang)), .section = app::Section::public_decisions},
                     std::move(body));
}

struct Asked {
    const Dataset* dataset = nullptr;
    int year = 0;
    std::string ending;  // csv, json, ftm.jsonl
};
// "keputusan-2026.ftm.jsonl", "statistik.csv".
std::optional<Asked> parsed(std::string_view file, int first_year, int last_year) {
    const auto dot = file.find('.');
    if (dot == file.npos) return std::nullopt;
    Asked out{.ending = std::string(file.substr(dot + 1))};
    auto name = file.substr(0, dot);
    for (const auto& dataset : datasets()) {
        if (!dataset.by_year && name == dataset.name) out.dataset = &dataset;
        if (!dataset.by_year || !name.starts_with(dataset.name)) continue;
        const auto rest = name.substr(dataset.name.size());
        if (rest.size() != 5 || rest[0] != '-') continue;
        const auto [end, error] = std::from_chars(rest.data() + 1, rest.data() + 5, out.year);
        if (error == std::errc{} && end == rest.data() + 5 && out.year >= first_year && out.year <= last_year)
            out.dataset = &dataset;
    }
    const bool ftm = out.ending == "ftm.jsonl" && out.dataset && out.dataset->name == "keputusan";
    if (!out.dataset || (out.ending != "csv" && out.ending != "json" && !ftm)) return std::nullopt;
    return out;
}

web::Response file_of(app::Site& site, const Asked& asked) {
    const auto& d = *asked.dataset;
    const auto name = std::string(d.name) + (d.by_year ? "-" + std::to_string(asked.year) : std::string{}) +
                      "." + asked.ending;
    if (asked.ending == "ftm.jsonl")
        return web::download("application/jsonl; charset=utf-8", data_ftm(site, asked.year), name);
    const auto rows = d.rows(site, asked.year);
    if (asked.ending == "json") return web::download("application/json", data_json(d, rows), name);
    return web::download(std::string(documents::media_type(documents::FileFormat::csv)), data_csv(d, rows),
                         name);
}

// A year of decisions is a long read: off the threads that answer.
web::Outcome file(app::Site& site, web::Request& request, const app::Actor&) {
    const std::string name(request.parameter("file"));
    if (name == "datapackage.json")
        return web::json(data_package(site, first_year_of(site), this_year(site)));
    const auto asked = parsed(name, first_year_of(site), this_year(site));
    if (!asked) return app::not_found(site, request);
    return web::Later{[&site, request, asked](web::Reply reply) {
        if (!site.workers.submit([&site, asked, reply] { reply(file_of(site, *asked)); }))
            reply(app::try_again(site, request));
    }};
}

}  // namespace

std::vector<app::Route> data_pages() {
    using enum web::Method;
    return {{get, "/data", app::for_everyone, show}, {get, "/data/{file}", app::for_everyone, file}};
}

}  // namespace publication
