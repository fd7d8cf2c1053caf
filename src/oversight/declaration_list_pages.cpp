// The declarations behind the figures: filtered, paged, each within the reader's scope.
#include <algorithm>

#include "app/page.hpp"
#include "declarations/declaration_rows.hpp"
#include "documents/sheet.hpp"
#include "oversight/monitor_pages.hpp"
#include "oversight/oversight_parts_routes.hpp"
#include "people/people_rows.hpp"

namespace oversight {
namespace {

using namespace web::literals;
using web::Fragment;
using web::Lang;
using web::Text;

constexpr int most_exported = 100'000;

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
        web::checkbox(
            lang, {.name = "belum", .label = {}, .value = filter.unreceived_only ? "1" : ""},
            {"1", Text("Hanya yang belum diterima Inspektorat", "Only those not yet received"), {}, {}}) +
        web::text_input(lang,
                        {.name = "satuan",
                         .label = Text("Kode satuan kerja (boleh kosong)", "Code of the office (optional)"),
                         .hint = unit ? web::Words(unit->name)
                                      : web::Words(Text("Misalnya 3375, atau 3300 untuk satu provinsi.",
                                                        "Such as 3375, or 3300 for a province.")),
                         .value = office ? std::to_string(office.value) : std::string{}},
                        web::Entry::whole_number, web::Wide::characters_10);
    // Folded away, so that the list begins the page; the word that opens it says what is filtered by.
    std::string by;
    const auto add = [&](std::string_view words) { by.append(by.empty() ? "" : ", ").append(words); };
    for (const auto& s : states)
        if (filter.state == s.state) add(s.words(lang));
    if (filter.silent_only) add(Text("atasan tidak menetapkan", "silent superior")(lang));
    if (filter.unreceived_only) add(Text("belum diterima Inspektorat", "not yet received")(lang));
    if (office) add(unit ? unit->name : std::to_string(office.value));
    return web::details(
        lang,
        by.empty() ? web::Words(Text("Saring daftar ini", "Filter this list"))
                   : web::Words(web::say(lang, Text("Tersaring: {}", "Filtered: {}"), by)),
        web::search_form(web::Url("/pantau/daftar"),
                         fields + web::button(lang, Text("Saring", "Filter"), web::ButtonKind::secondary)));
}

declarations::ListFilter filter_asked(const web::Request& request, UnitId office) {
    const auto get = [&](std::string_view name) { return request.query.first(name).value_or(""); };
    declarations::ListFilter filter{.state = base::from_name<declarations::State>(get("keadaan")),
                                    .silent_only = get("diam") == "1",
                                    .unreceived_only = get("belum") == "1"};
    if (office) {
        const auto range = people::range_of(office);
        filter.unit_from = range.from;
        filter.unit_to = range.to;
    }
    return filter;
}

Text state_words(const declarations::Declaration& d) {
    return std::ranges::find(states, d.state, &StateWords::state)->words;
}

// What is written about one declaration begins here. Who hears the links alone hears whose it is.
Fragment written_about(Lang lang, DeclarationId id, std::string_view whose) {
    const auto way = [&](const web::Url& to, Text words) {
        return R"(<a class="govuk-link" href="{}">{}<span class="govuk-visually-hidden">, {}</span></a>)"_html(
            to, words(lang), whose);
    };
    return R"(<p class="govuk-body">{} {}</p>)"_html(
        way(web::path("/pantau/catatan?deklarasi={}", id), Text("Catatan", "Notes")),
        way(web::path("/pantau/rekomendasi/baru?deklarasi={}", id), Text("Rekomendasikan", "Recommend")));
}

// The list as it is filtered, whole.
web::Outcome download(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto format =
        request.query.first("bentuk") == "xlsx" ? documents::FileFormat::xlsx : documents::FileFormat::csv;
    const auto day = app::today(site, actor);
    const auto scope = app::scope(actor.person, app::Action::read_declaration, day);
    const auto filter = filter_asked(request, office_asked(request, "satuan"));
    const auto db = site.database.reader();
    documents::SheetFile what{format, "Deklarasi", "", {}};
    for (const auto* head : {"Nomor", "Dari", "Kode kantor", "Kantor", "Pihak", "Disampaikan", "Keadaan",
                             "Batas waktu", "Lewat batas"})
        what.columns.push_back({.head = head});
    auto bytes = documents::sheet_bytes(what, [&](documents::SheetWriter& out) {
        for (const auto& d : declarations::list(db, scope, filter, {}, most_exported)) {
            const auto unit = people::load_unit(db, d.unit);
            const bool waits = d.state == declarations::State::submitted;
            out.row({d.id.text(), people::name_of(db, d.declarant), std::to_string(d.unit.value),
                     unit ? unit->name : "", d.party_name, base::iso(d.submitted),
                     std::string(state_words(d)(Lang::id)), waits ? base::iso(d.due) : "",
                     waits && day > d.due ? "Ya" : ""});
        }
    });
    return web::download(std::string(documents::media_type(format)), std::move(bytes),
                         format == documents::FileFormat::csv ? "deklarasi.csv" : "deklarasi.xlsx");
}

web::Outcome declaration_list(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const auto day = app::today(site, actor);
    const auto get = [&](std::string_view name) { return request.query.first(name).value_or(""); };
    const auto office = office_asked(request, "satuan");
    const auto filter = filter_asked(request, office);
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
            next = web::path("/pantau/daftar?keadaan={}&diam={}&belum={}&satuan={}&sebelum={}",
                             get("keadaan"), get("diam"), get("belum"), get("satuan"), rows.back().id);
        }
        web::Table table{.id = "daftar",
                         .caption = Text("Deklarasi", "Declarations"),
                         .columns = {{Text("Dari", "From")},
                                     {Text("Satuan kerja", "Office")},
                                     {Text("Pihak", "Party")},
                                     {Text("Keadaan", "State")},
                                     {Text("Batas waktu", "Due")},
                                     {Text("Tulis", "Write")}},
                         .on_phones = web::OnPhones::stack,
                         .when_empty = Text("Tidak ada deklarasi yang cocok. Ubah saringannya.",
                                            "No declaration fits. Change the filter.")};
        for (const auto& d : rows) {
            const auto unit = people::load_unit(db, d.unit);
            const auto whose = people::name_of(db, d.declarant);
            table.rows.push_back({web::link(lang, web::path("/deklarasi/{}", d.id), whose),
                                  Fragment::text(unit ? unit->name : ""), Fragment::text(d.party_name),
                                  web::tag(lang, meaning(d, day), state_words(d)),
                                  Fragment::text(d.state == declarations::State::submitted
                                                     ? app::due_in_words(lang, d.due, day, calendar, d.unit)
                                                     : std::string{}),
                                  written_about(lang, d.id, whose)});
        }
        const auto file = [&](std::string_view format) {
            return web::path("/pantau/daftar/unduh?bentuk={}&keadaan={}&diam={}&belum={}&satuan={}", format,
                             get("keadaan"), get("diam"), get("belum"), get("satuan"));
        };
        body = R"(<h1 class="govuk-heading-l">{}</h1>{}{}{})"_html(
            Text("Daftar deklarasi", "List of declarations")(lang), filter_form(db, lang, filter, office),
            web::table(lang, table),
            web::pagination(lang, {}, next) +
                R"(<p class="govuk-body"><a class="govuk-link" href="{}">{}</a>, <a class="govuk-link" href="{}">CSV</a></p>)"_html(
                    file("xlsx"), Text("Unduh daftar ini (XLSX)", "Download this list (XLSX)")(lang),
                    file("csv")));
    }
    return app::page(site, request, actor,
                     {.title = std::string(Text("Daftar deklarasi", "List of declarations")(lang)),
                      .section = app::Section::monitor,
                      .back = "/pantau"},
                     std::move(body));
}

}  // namespace

std::vector<app::Route> declaration_list_pages() {
    constexpr auto door = app::for_role(app::Action::read_declaration);
    return {{web::Method::get, "/pantau/daftar", door, declaration_list},
            {web::Method::get, "/pantau/daftar/unduh", door, download}};
}

}  // namespace oversight
