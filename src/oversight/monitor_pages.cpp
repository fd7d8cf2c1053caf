// Watching over offices: figures per office from the counters, and the list of declarations behind them.
#include <algorithm>
#include <charconv>

#include "app/page.hpp"
#include "declarations/declaration_rows.hpp"
#include "oversight/oversight_parts_routes.hpp"
#include "oversight/oversight_rows.hpp"
#include "people/people_rows.hpp"

namespace oversight {
namespace {

using namespace web::literals;
using web::Fragment;
using web::Lang;
using web::Text;

UnitId unit_from(std::string_view text) {
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return UnitId{value};
}

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
            Text("Tidak ada satuan kerja dalam jangkauan peran Anda.", "Your role reaches no office here.")};
    for (const auto& m : measures)
        table.columns.push_back({.head = m.words,
                                 .aligned = web::Aligned::numbers,
                                 .sort = web::path("/pantau?induk={}&urut={}", parent.value, m.name),
                                 .sorted = by != std::end(measures) && by->name == m.name
                                               ? web::Sorted::descending
                                               : web::Sorted::not_at_all});
    for (const auto& office : rows) {
        const bool opens =
            office.unit != parent && people::level_of(office.unit) == people::UnitLevel::province;
        std::vector<Fragment> cells{web::link(lang,
                                              opens
                                                  ? web::path("/pantau?induk={}", office.unit.value)
                                                  : web::path("/pantau/daftar?satuan={}", office.unit.value),
                                              std::string_view(office.name))};
        for (const auto& m : measures) cells.push_back(Fragment::text(web::number(lang, office.*(m.figure))));
        table.rows.push_back(std::move(cells));
    }
    return web::table(lang, table);
}

web::Outcome figures(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const auto s = app::scope(actor.person, app::Action::monitor_unit, app::today(site, actor));
    Fragment body;
    std::string back;
    {
        const auto db = site.database.reader();
        const auto given = unit_from(request.query.first("induk").value_or(""));
        const auto parent = given ? given : first_parent(db, s);
        if (given && given != people::the_nation) back = "/pantau";
        body =
            R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p><p class="govuk-body">{}</p>{}{})"_html(
                Text("Pantau", "Monitor")(lang),
                Text("Terlambat: ditetapkan sesudah batas waktu. Dialihkan: atasan tidak menetapkan, jadi "
                     "naik satu tingkat. Diterima: dicatat Inspektorat.",
                     "Late: determined past the limit. Passed on: the superior was silent, so it went one "
                     "level up. Received: acknowledged by the Inspectorate.")(lang),
                web::say(lang, Text("Keadaan {}.", "As of {}."),
                         web::date_time(lang, site.clock.now(), actor.zone)),
                web::link_button(lang, Text("Lihat peta provinsi", "See the map of the provinces"),
                                 web::Url("/pantau/peta"), web::ButtonKind::secondary) +
                    web::link_button(lang, Text("Buka daftar deklarasi", "Open the list of declarations"),
                                     web::Url("/pantau/daftar"), web::ButtonKind::secondary) +
                    web::link_button(lang, Text("Penghapusan data", "Erasure of data"),
                                     web::Url("/kelola/penghapusan"), web::ButtonKind::secondary),
                figures_table(lang, figures_below(db, parent, s), parent,
                              request.query.first("urut").value_or("")));
    }
    return app::page(site, request, actor,
                     {.title = std::string(Text("Pantau", "Monitor")(lang)),
                      .section = app::Section::monitor,
                      .back = back},
                     std::move(body));
}

// ---- the list
// --------------------------------------------------------------------------------------------------

struct StateWords {
    declarations::State state;
    Text words;
};
constexpr StateWords states[] = {
    {declarations::State::submitted, Text("Menunggu atasan", "With the superior")},
    {declarations::State::returned, Text("Perlu dilengkapi", "To be completed")},
    {declarations::State::determined, Text("Sudah ditetapkan", "Determined")},
    {declarations::State::closed, Text("Ditutup", "Closed")},
    {declarations::State::withdrawn, Text("Ditarik", "Withdrawn")},
};

web::Meaning meaning(const declarations::Declaration& d, base::Date day) {
    if (d.state == declarations::State::submitted)
        return day > d.due ? web::Meaning::stopped : web::Meaning::waiting;
    if (d.state == declarations::State::returned) return web::Meaning::attention;
    return d.state == declarations::State::determined ? web::Meaning::done : web::Meaning::neutral;
}

Fragment filter_form(store::Connection& db, Lang lang, const declarations::ListFilter& filter,
                     UnitId office) {
    std::vector<web::Option> options;
    for (const auto& s : states) options.push_back({std::string(base::name(s.state)), s.words, {}, {}});
    const auto unit = office ? people::load_unit(db, office) : std::nullopt;
    auto fields =
        web::select(
            lang,
            {.name = "keadaan",
             .label = Text("Keadaan", "State"),
             .hint = Text("Biarkan tidak dipilih untuk melihat semua.", "Leave it unchosen to see all."),
             .value = filter.state ? std::string(base::name(*filter.state)) : std::string{}},
            options) +
        web::checkbox(
            lang, {.name = "diam", .label = {}, .value = filter.silent_only ? "1" : ""},
            {"1", Text("Hanya yang atasannya tidak menetapkan", "Only with a silent superior"), {}, {}}) +
        web::text_input(lang,
                        {.name = "satuan",
                         .label = Text("Kode satuan kerja (boleh kosong)", "Code of the office (optional)"),
                         .hint = unit ? web::Words(unit->name)
                                      : web::Words(Text("Misalnya 3375, atau 3300 untuk satu provinsi.",
                                                        "Such as 3375, or 3300 for a province.")),
                         .value = office ? std::to_string(office.value) : std::string{}},
                        web::Entry::whole_number, web::Wide::characters_10);
    return web::search_form(web::Url("/pantau/daftar"),
                            fields + web::button(lang, Text("Saring", "Filter"), web::ButtonKind::secondary));
}

web::Outcome declaration_list(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const auto day = app::today(site, actor);
    const auto get = [&](std::string_view name) { return request.query.first(name).value_or(""); };
    const auto office = unit_from(get("satuan"));
    declarations::ListFilter filter{.state = base::from_name<declarations::State>(get("keadaan")),
                                    .silent_only = get("diam") == "1"};
    if (office) {
        const auto range = people::range_of(office);
        filter.unit_from = range.from;
        filter.unit_to = range.to;
    }
    const auto before = DeclarationId::from(get("sebelum")).value_or(DeclarationId{});
    Fragment body;
    {
        const auto db = site.database.reader();
        const auto calendar = app::calendar(db);
        auto rows = declarations::list(db, app::scope(actor.person, app::Action::read_declaration, day),
                                       filter, before, app::rows_a_page + 1);
        std::optional<web::Url> next;
        if (std::ssize(rows) > app::rows_a_page) {
            rows.pop_back();
            next = web::path("/pantau/daftar?keadaan={}&diam={}&satuan={}&sebelum={}", get("keadaan"),
                             get("diam"), get("satuan"), rows.back().id);
        }
        web::Table table{.id = "daftar",
                         .caption = Text("Deklarasi", "Declarations"),
                         .columns = {{Text("Dari", "From")},
                                     {Text("Satuan kerja", "Office")},
                                     {Text("Pihak", "Party")},
                                     {Text("Keadaan", "State")},
                                     {Text("Batas waktu", "Due")}},
                         .on_phones = web::OnPhones::stack,
                         .when_empty = Text("Tidak ada deklarasi yang cocok. Ubah saringannya.",
                                            "No declaration fits. Change the filter.")};
        for (const auto& d : rows) {
            const auto unit = people::load_unit(db, d.unit);
            const auto words = std::ranges::find(states, d.state, &StateWords::state)->words;
            table.rows.push_back(
                {web::link(lang, web::path("/deklarasi/{}", d.id), people::name_of(db, d.declarant)),
                 Fragment::text(unit ? unit->name : ""), Fragment::text(d.party_name),
                 web::tag(lang, meaning(d, day), words),
                 Fragment::text(d.state == declarations::State::submitted
                                    ? app::due_in_words(lang, d.due, day, calendar, d.unit)
                                    : "-")});
        }
        body = R"(<h1 class="govuk-heading-l">{}</h1>{}{}{})"_html(
            Text("Daftar deklarasi", "List of declarations")(lang), filter_form(db, lang, filter, office),
            web::table(lang, table), web::pagination(lang, {}, next));
    }
    return app::page(site, request, actor,
                     {.title = std::string(Text("Daftar deklarasi", "List of declarations")(lang)),
                      .section = app::Section::monitor,
                      .back = "/pantau"},
                     std::move(body));
}

}  // namespace

std::vector<app::Route> monitor_pages() {
    using enum web::Method;
    return {{get, "/pantau", app::for_role(app::Action::monitor_unit), figures},
            {get, "/pantau/daftar", app::for_role(app::Action::read_declaration), declaration_list}};
}

}  // namespace oversight
