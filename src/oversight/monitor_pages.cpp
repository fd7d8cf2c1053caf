// Watching over offices: the nation, a province or one office in all measures, what happened in a year, and
// the offices below. Everything is read from counters.
#include <algorithm>
#include <charconv>

#include "app/page.hpp"
#include "oversight/chart_pages.hpp"
#include "oversight/monitor_pages.hpp"
#include "oversight/oversight_parts_routes.hpp"
#include "oversight/standing_rows.hpp"
#include "people/people_rows.hpp"

namespace oversight {
namespace {

using namespace web::literals;
using web::Fragment;
using web::Lang;
using web::Text;

struct Measure {
    std::string_view name;
    Text words;
    std::int64_t OfficeFigures::* figure;
};
constexpr Measure measures[] = {
    {"dikirim", Text("Dikirim", "Submitted"), &OfficeFigures::submitted},
    {"terbuka", Text("Terbuka", "Open"), &OfficeFigures::open},
    {"ditetapkan", Text("Ditetapkan", "Determined"), &OfficeFigures::determined},
    {"terlambat", Text("Terlambat", "Late"), &OfficeFigures::late},
    {"diam", Text("Dialihkan", "Passed on"), &OfficeFigures::silences},
    {"diterima", Text("Diterima", "Received"), &OfficeFigures::received},
    {"ditutup", Text("Ditutup", "Closed"), &OfficeFigures::closed},
};

Fragment figures_table(Lang lang, std::vector<OfficeFigures> rows, UnitId parent, std::string_view sort) {
    const auto by = std::ranges::find(measures, sort, &Measure::name);
    if (by != std::end(measures))
        std::ranges::stable_sort(
            rows, [&](const auto& a, const auto& b) { return a.*(by->figure) > b.*(by->figure); });
    web::Table table{
        .id = "angka",
        .caption = Text("Deklarasi per satuan kerja", "Declarations by office"),
        .columns = {{.head = Text("Satuan kerja", "Office"),
                     .sort = web::path("/pantau?induk={}", parent.value),
                     .sorted = by == std::end(measures) ? web::Sorted::ascending : web::Sorted::not_at_all}},
        .on_phones = web::OnPhones::scroll,
        .when_empty =
            Text("Peran Anda tidak menjangkau satuan kerja di sini. Minta admin memeriksa peran Anda.",
                 "Your role reaches no office here. Ask an administrator to check your role.")};
    for (const auto& m : measures)
        table.columns.push_back({.head = m.words,
                                 .aligned = web::Aligned::numbers,
                                 .sort = web::path("/pantau?induk={}&urut={}", parent.value, m.name),
                                 .sorted = by != std::end(measures) && by->name == m.name
                                               ? web::Sorted::descending
                                               : web::Sorted::not_at_all});
    for (const auto& office : rows) {
        std::vector<Fragment> cells{
            web::link(lang, web::path("/pantau?induk={}", office.unit.value), std::string_view(office.name))};
        for (const auto& m : measures) cells.push_back(Fragment::text(web::number(lang, office.*(m.figure))));
        table.rows.push_back(std::move(cells));
    }
    return web::table(lang, table);
}

Fragment words_of_table(Lang lang) {
    return web::paragraph(
        lang,
        Text("Terlambat: ditetapkan sesudah batas waktu. Dialihkan: atasan tidak menetapkan, jadi naik satu "
             "tingkat. Diterima: dicatat Inspektorat.",
             "Late: determined past the limit. Passed on: the superior was silent, so it went one level up. "
             "Received: acknowledged by the Inspectorate."));
}

// "812 of 1,020 (79%)"; a hundred per cent means all, so it is rounded down.
std::string share(Lang lang, std::int64_t count, std::int64_t of) {
    if (of == 0) return web::say(lang, Text("belum ada yang diminta", "nobody was asked yet"));
    return web::say(lang, Text("{} dari {} ({}%)", "{} of {} ({}%)"), web::number(lang, count),
                    web::number(lang, of), count * 100 / of);
}

Fragment standing_part(Lang lang, UnitId unit, const OfficeStanding& s, const MonthCounts& year) {
    const auto linked = [&](const std::string& figure, const web::Url& to, Text words) {
        return R"(<p class="govuk-body">{} {}</p>)"_html(figure, web::link(lang, to, words));
    };
    const auto& d = s.declarations;
    std::vector<web::SummaryRow> rows;
    if (s.campaign)
        rows.push_back({Text("Pernyataan ditandatangani", "Statements signed"),
                        linked(share(lang, s.statements.all_signed(), s.statements.all()),
                               web::path("/kampanye/{}/{}", s.campaign->id, unit.value),
                               Text("Siapa yang belum", "Who has not")),
                        {}});
    else
        rows.push_back(
            web::summary_row(Text("Pernyataan ditandatangani", "Statements signed"),
                             Text("Belum ada kampanye di sini", "There is no campaign here yet")(lang)));
    rows.push_back(
        {Text("Ikut sosialisasi tahun ini", "Trained this year"),
         linked(share(lang, s.trained, s.people), web::path("/sosialisasi/jangkauan?kantor={}", unit),
                Text("Siapa yang belum", "Who has not")),
         {}});
    rows.push_back({Text("Deklarasi terbuka", "Open declarations"),
                    linked(web::number(lang, d.open),
                           web::path("/pantau/daftar?satuan={}&keadaan=submitted", unit.value),
                           Text("Lihat yang menunggu atasan", "See those with the superior")),
                    {}});
    rows.push_back(
        {Text("Dialihkan karena atasan diam", "Passed on, superior silent"),
         linked(web::number(lang, d.silences), web::path("/pantau/daftar?satuan={}&diam=1", unit.value),
                Text("Lihat deklarasinya", "See the declarations")),
         {}});
    rows.push_back(
        web::summary_row(Text("Ditetapkan terlambat", "Determined late"), web::number(lang, d.late)));
    rows.push_back(web::summary_row(Text("Gratifikasi dilaporkan, 12 bulan", "Gifts reported, 12 months"),
                                    web::number(lang, year.of(Happening::gratifications))));
    rows.push_back(
        web::summary_row(Text("Keputusan diambil, 12 bulan", "Decisions taken, 12 months"),
                         web::say(lang, Text("{}, dengan {} kali pejabat tidak ikut", "{}, with {} recusals"),
                                  web::number(lang, year.of(Happening::decisions)),
                                  web::number(lang, year.of(Happening::recusals)))));
    return web::summary_list(lang, rows);
}

Fragment year_part(Lang lang, const std::vector<MonthCounts>& months) {
    const auto sum = sum_of(months);
    return trend(lang, "tren", Text("Deklarasi per bulan", "Declarations by month"), months,
                 {{{Text("Disampaikan", "Submitted"), Happening::submitted},
                   {Text("Ditetapkan", "Determined"), Happening::determined}}}) +
           trend(lang, "tren-pernyataan", Text("Pernyataan per bulan", "Statements by month"), months,
                 {{{Text("Ditandatangani", "Signed"), Happening::statements_signed},
                   {Text("Tidak ditandatangani", "Refused"), Happening::statements_refused}}}) +
           funnel(
               lang, "corong",
               Text("Dari deklarasi sampai selesai, 12 bulan", "From declaration to its end, 12 months"),
               {{Text("Disampaikan", "Submitted"), sum.of(Happening::submitted)},
                {Text("Dibuka atasan sendiri", "Opened by a superior"), sum.of(Happening::own_initiative)},
                {Text("Diterima Inspektorat", "Received by the Inspectorate"), sum.of(Happening::received)},
                {Text("Ditetapkan atasan", "Determined by the superior"), sum.of(Happening::determined)},
                {Text("Ditelaah Inspektorat", "Reviewed by the Inspectorate"), sum.of(Happening::reviewed)},
                {Text("Pengendalian dilaporkan", "Control reported"), sum.of(Happening::controls_reported)},
                {Text("Ditutup", "Closed"), sum.of(Happening::closed)}}) +
           web::paragraph(
               lang,
               Text("Corong menghitung langkah dalam 12 bulan itu, juga pada kasus yang mulai sebelumnya.",
                    "The funnel counts steps taken in those 12 months, also in cases begun before."));
}

// Legal & HR sees of samples what everybody sees; the Inspectorate verifies them.
Fragment ways(Lang lang, UnitId unit, bool inspects) {
    const auto way = [&](const web::Url& to, Text words) {
        return R"(<li>{}</li>)"_html(web::link(lang, to, words));
    };
    return R"(<nav aria-label="{}"><ul class="j-row">{}{}{}{}{}{}{}{}</ul></nav>)"_html(
        Text("Halaman pengawasan", "Pages of oversight")(lang),
        way(web::Url("/pantau/peta"), Text("Lihat peta provinsi", "See the map of the provinces")),
        way(unit == people::the_nation ? web::Url("/pantau/daftar")
                                       : web::path("/pantau/daftar?satuan={}", unit.value),
            Text("Buka daftar deklarasi", "Open the list of declarations")),
        way(web::Url("/pantau/laporan"), Text("Laporan", "Reports")),
        way(inspects ? web::Url("/pantau/sampel") : web::Url("/sampel"),
            Text("Sampel verifikasi", "Verification samples")),
        way(web::path("/pantau/catatan?satuan={}", unit.value), Text("Catatan", "Notes")),
        way(web::path("/pantau/rekomendasi?satuan={}", unit.value), Text("Rekomendasi", "Recommendations")),
        inspects ? way(web::Url("/pantau/wilayah"), Text("Pembagian wilayah", "Who watches where"))
                 : Fragment{},
        way(web::Url("/kelola/penghapusan"), Text("Penghapusan data", "Erasure of data")));
}

constexpr int months_shown = 12;

web::Outcome office(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const auto today = app::today(site, actor);
    const auto s = app::scope(actor.person, app::Action::monitor_unit, today);
    constexpr Text heading("Pantau", "Monitor");
    Fragment body;
    std::string back;
    {
        const auto db = site.database.reader();
        const auto given = office_asked(request, "induk");
        const auto unit = given ? given : first_parent(db, s);
        const auto there = people::load_unit(db, unit);
        const bool may = app::may(db, actor.person, app::Action::monitor_unit, unit, today);
        const bool has_below = people::level_of(unit) != people::UnitLevel::regency;
        auto below = has_below ? figures_below(db, unit, s) : std::vector<OfficeFigures>{};
        if (!there || (given && !may && below.empty())) return app::not_found(site, request);
        const auto parent = people::parent_of(unit);
        if (given && given != first_parent(db, s))
            back = parent && parent != people::the_nation
                       ? std::string(web::path("/pantau?induk={}", parent.value).str())
                       : "/pantau";
        body = R"(<span class="govuk-caption-l">{}</span><h1 class="govuk-heading-l">{}</h1>{}{})"_html(
            there->name, heading(lang),
            web::paragraph(lang, web::say(lang, Text("Keadaan {}.", "As of {}."),
                                          web::date_time(lang, site.clock.now(), actor.zone))),
            ways(lang, unit, app::holds(db, actor.person, app::Action::inspect_declaration, today)));
        const auto this_month = month_of(today);
        if (may) {
            const auto months = months_of(db, unit, months_later(this_month, 1 - months_shown), this_month);
            body += standing_part(lang, unit, standing_of(db, unit, today), sum_of(months));
            if (has_below)
                body +=
                    figures_table(lang, std::move(below), unit, request.query.first("urut").value_or("")) +
                    words_of_table(lang);
            body += R"(<h2 class="govuk-heading-m">{}</h2>)"_html(
                        Text("Dua belas bulan terakhir", "The last twelve months")(lang)) +
                    year_part(lang, months);
        } else
            body += figures_table(lang, std::move(below), unit, request.query.first("urut").value_or("")) +
                    words_of_table(lang);
    }
    return app::page(site, request, actor,
                     {.title = std::string(heading(lang)), .section = app::Section::monitor, .back = back},
                     std::move(body));
}

}  // namespace

UnitId office_asked(const web::Request& request, std::string_view name) {
    const auto text = request.query.first(name).value_or("");
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return UnitId{value};
}

std::vector<app::Route> monitor_pages() {
    return {{web::Method::get, "/pantau", app::for_role(app::Action::monitor_unit), office}};
}

}  // namespace oversight
