// Whose register of interests is not confirmed this year: offices with their counts, the people of one, and a
// letter to those who are missing, once a week.
#include <memory>

#include "app/outbox.hpp"
#include "app/status_page.hpp"
#include "base/text.hpp"
#include "people/note_form.hpp"
#include "people/people_rows.hpp"
#include "screening/missing_rows.hpp"
#include "screening/page_parts_pages.hpp"
#include "screening/screening_routes.hpp"
#include "statements/campaign_form.hpp"
#include "statements/remind_form.hpp"
#include "web/json.hpp"

namespace screening {
namespace {

using web::Fragment, web::Lang, web::Text;
using namespace web::literals;

constexpr int most_of_an_office = 500;
constexpr std::string_view rule = "interests_unconfirmed";

// The office of the address, when the asker monitors it.
std::optional<UnitId> office_of(app::Site& site, const web::Request& request, const app::Actor& actor) {
    const auto unit = statements::unit_from(request.parameter("unit"));
    // One address an office: no zeros before its code.
    if (!unit || request.parameter("unit") != std::to_string(unit->value)) return std::nullopt;
    const auto db = site.database.reader();
    const bool his = people::load_unit(db, *unit) &&
                     app::may(db, actor.person, app::Action::monitor_unit, *unit, app::today(site, actor));
    return his ? unit : std::nullopt;
}

web::Outcome show_offices(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const auto after = statements::unit_from(request.query.first("sesudah").value_or("")).value_or(UnitId{});
    web::Table t{.id = "penegasan",
                 .caption = Text("Penegasan tahun ini, menurut kantor", "Confirmed this year, by office"),
                 .columns = {{.head = Text("Kantor", "Office")},
                             {.head = Text("Pejabat", "Officials"), .aligned = web::Aligned::numbers},
                             {.head = Text("Sudah", "Confirmed"), .aligned = web::Aligned::numbers},
                             {.head = Text("Belum", "Not yet"), .aligned = web::Aligned::numbers}},
                 .on_phones = web::OnPhones::stack,
                 .when_empty = Text("Tidak ada kantor lagi.", "No further office.")};
    std::optional<web::Url> next;
    {
        const auto db = site.database.reader();
        auto list = registers_by_office(
            db, app::scope(actor.person, app::Action::monitor_unit, app::today(site, actor)), after,
            app::rows_a_page + 1);
        if (list.size() > app::rows_a_page) {
            list.resize(app::rows_a_page);
            next = web::path("/peta-risiko/penegasan?sesudah={}", list.back().unit.value);
        }
        for (const auto& o : list)
            t.rows.push_back({R"(<a class="govuk-link" href="/peta-risiko/penegasan/{}">{}</a>)"_html(
                                  o.unit.value, o.name),
                              Fragment::text(base::grouped(o.officials)),
                              Fragment::text(base::grouped(o.confirmed)),
                              Fragment::text(base::grouped(o.officials - o.confirmed))});
    }
    const Text title("Penegasan daftar kepentingan", "Confirmation of registers");
    return app::page(
        site, request, actor,
        {.title = web::say(lang, title), .section = app::Section::monitor, .back = "/peta-risiko"},
        heading(lang, title) +
            web::paragraph(lang, Text("Setiap pejabat menegaskan daftarnya sekali setahun. Isi daftar tidak "
                                      "ditampilkan di sini.",
                                      "Each official confirms his register once a year. What it says is not "
                                      "shown here.")) +
            web::table(lang, t) + web::pagination(lang, std::nullopt, next));
}

web::Outcome show_office(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const auto unit = office_of(site, request, actor);
    if (!unit) return app::not_found(site, request);
    const auto after = PersonId::from(request.query.first("sesudah").value_or("")).value_or(PersonId{});
    web::Table t{.id = "belum",
                 .caption = Text("Belum menegaskan tahun ini", "Not confirmed this year"),
                 .columns = {{.head = Text("Nama", "Name")}},
                 .on_phones = web::OnPhones::stack,
                 .when_empty = Text("Semua sudah menegaskan daftarnya.", "Everybody has confirmed.")};
    std::optional<web::Url> next;
    std::string name;
    {
        const auto db = site.database.reader();
        const auto office = people::load_unit(db, *unit);
        name = office ? office->name : std::string{};
        auto list = missing_in(db, *unit, app::today(site, actor), after, app::rows_a_page + 1);
        if (list.size() > app::rows_a_page) {
            list.resize(app::rows_a_page);
            next = web::path("/peta-risiko/penegasan/{}?sesudah={}", unit->value, list.back().person);
        }
        for (const auto& one : list) t.rows.push_back({Fragment::text(one.name)});
    }
    Fragment body;
    if (const auto written = request.query.first("diingatkan"))
        body += web::notification_banner(
            lang, web::Banner::success,
            web::paragraph(lang, web::Words(web::say(lang, Text("{} surel ditulis.", "{} letters written."),
                                                     std::string(*written)))));
    body += heading(web::say(lang, Text("Belum menegaskan: {}", "Not confirmed: {}"), name));
    if (site.post && !t.rows.empty())
        body +=
            web::form(app::form_guard(actor), web::path("/peta-risiko/penegasan/{}/ingatkan", unit->value),
                      web::paragraph(lang, Text("Setiap orang menerima paling banyak satu surel seminggu.",
                                                "Each gets at most one letter a week.")) +
                          web::button(lang, Text("Ingatkan lewat surel", "Remind by e-mail"),
                                      web::ButtonKind::secondary));
    body += web::table(lang, t) + web::pagination(lang, std::nullopt, next);
    return app::page(site, request, actor,
                     {.title = web::say(lang, Text("Belum menegaskan", "Not confirmed")),
                      .section = app::Section::monitor,
                      .back = "/peta-risiko/penegasan"},
                     std::move(body));
}

// In Indonesian, the office's language; the page that it leads to speaks both.
app::Letter letter(const app::Site& site, const Missing& to) {
    return {.to = to.email,
            .subject = "Mohon menegaskan daftar kepentingan Anda",
            .text = "Yth. " + to.name +
                    ",\n\nmohon menegaskan daftar kepentingan pribadi Anda untuk tahun ini.\nBuka " +
                    site.address +
                    "/kepentingan/tegaskan, masuk, lalu periksa setiap bagian. Perlu sekitar satu menit bila "
                    "tidak ada yang berubah.\n\n" +
                    site.agency + "\n"};
}

// Monday of that week: by it a letter is written once.
base::Date week_of(base::Date day) {
    const std::chrono::weekday weekday{day};
    return day - (weekday - std::chrono::Monday);
}

// Inside the writer: how many letters were written.
std::int64_t remind_office(app::Site& site, store::Connection& db, UnitId unit, base::Date day) {
    if (!site.post) return 0;
    const auto office = people::load_unit(db, unit);
    const auto now = site.clock.now();
    const auto wait = statements::outside_quiet_hours(now, office ? office->zone : base::Zone::wib) - now;
    std::int64_t written = 0;
    for (const auto& one : missing_in(db, unit, day, {}, most_of_an_office))
        if (!one.email.empty())
            written += app::post_once(db, site.ids.next(), {rule, unit.value, one.person, week_of(day)},
                                      letter(site, one), now, app::Clock::real_now() + wait);
    return written;
}

template <class Answer>
web::Outcome remind_with(app::Site& site, web::Request& request, const app::Actor& actor, Answer answer) {
    const auto unit = office_of(site, request, actor);
    if (!unit) return app::not_found(site, request);
    auto written = std::make_shared<std::int64_t>(0);
    return people::note(
        site, request,
        [&site, written, unit = *unit, day = app::today(site, actor)](store::Connection& db) {
            *written = remind_office(site, db, unit, day);
        },
        [written, unit = *unit, answer] { return answer(unit, *written); });
}

web::Outcome remind(app::Site& site, web::Request& request, const app::Actor& actor) {
    return remind_with(site, request, actor, [](UnitId unit, std::int64_t written) {
        return web::redirect(web::path("/peta-risiko/penegasan/{}?diingatkan={}", unit.value, written));
    });
}
web::Outcome api_remind(app::Site& site, web::Request& request, const app::Actor& actor) {
    return remind_with(site, request, actor, [](UnitId, std::int64_t written) {
        web::JsonWriter out;
        out.object().field("letters", written).end();
        return web::json(std::move(out).take());
    });
}

web::Outcome api_missing(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto unit = office_of(site, request, actor);
    if (!unit) return app::not_found(site, request);
    const auto after = PersonId::from(request.query.first("after").value_or("")).value_or(PersonId{});
    const auto db = site.database.reader();
    auto list = missing_in(db, *unit, app::today(site, actor), after, app::rows_a_page + 1);
    std::optional<PersonId> next;
    if (list.size() > app::rows_a_page) {
        list.resize(app::rows_a_page);
        next = list.back().person;
    }
    web::JsonWriter out;
    out.object().key("items").array();
    for (const auto& one : list) out.object().field("person", one.person).field("name", one.name).end();
    out.end().field("next", next).end();
    return web::json(std::move(out).take());
}

}  // namespace

std::vector<app::Route> missing_pages() {
    using enum web::Method;
    const auto monitors = app::for_role(app::Action::monitor_unit);
    return {
        {get, "/peta-risiko/penegasan", monitors, show_offices},
        {get, "/peta-risiko/penegasan/{unit}", monitors, show_office},
        {post, "/peta-risiko/penegasan/{unit}/ingatkan", monitors, remind},
    };
}

std::vector<app::Route> missing_api() {
    using enum web::Method;
    const auto monitors = app::for_role(app::Action::monitor_unit);
    return {
        {get, "/api/v1/registers/{unit}/missing", monitors, api_missing,
         "Officials of an office whose register of interests is not confirmed this year",
         R"({"type":"object","properties":{"after":{"type":"string","description":"\"next\" of the page before"}}})",
         R"({"type":"object","required":["items"],"properties":{"items":{"type":"array","items":{"type":"object"}},"next":{"type":["string","null"]}}})"},
        {post,
         "/api/v1/registers/{unit}/remind",
         monitors,
         api_remind,
         "Write to those who are missing, once a week at most",
         {},
         R"({"type":"object","required":["letters"],"properties":{"letters":{"type":"integer"}}})"},
    };
}

}  // namespace screening
