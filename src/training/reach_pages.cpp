// Who has not been reached: from the nation to the province, the office and its people.
#include "people/people_rows.hpp"
#include "training/reach_rows.hpp"
#include "training/sheet_pages.hpp"

namespace training {
namespace {

using namespace web::literals;
using web::Text;

constexpr auto topic = rules::TrainingTopic::conflict_of_interest;

std::string share(web::Lang lang, const YearReach& r) {
    if (r.people == 0) return "–";
    return web::say(lang, Text("{} persen", "{} per cent"), r.reached * 100 / r.people);
}

web::Fragment offices(store::Connection& db, web::Lang lang, UnitId unit, int year) {
    web::Table table{.id = "kantor",
                     .caption = Text("Kantor di bawahnya", "Offices below"),
                     .columns = {{Text("Kantor", "Office")},
                                 {Text("Orang", "People"), web::Aligned::numbers},
                                 {Text("Terjangkau", "Reached"), web::Aligned::numbers},
                                 {Text("Bagian", "Share"), web::Aligned::numbers}}};
    for (const auto& r : year_reach_below(db, unit, topic, year))
        table.rows.push_back(
            {R"(<a class="govuk-link" href="/sosialisasi/jangkauan?kantor={}">{}</a>)"_html(r.unit, r.name),
             web::Fragment::text(web::number(lang, r.people)),
             web::Fragment::text(web::number(lang, r.reached)), web::Fragment::text(share(lang, r))});
    return table.rows.empty() ? web::Fragment{} : web::table(lang, table);
}

web::Fragment people_left(store::Connection& db, web::Lang lang, UnitId unit, int year, base::Date day,
                          PersonId after) {
    auto left = not_reached(db, unit, topic, year, day, after, app::rows_a_page + 1);
    std::optional<web::Url> next;
    if (left.size() > static_cast<std::size_t>(app::rows_a_page)) {
        left.resize(app::rows_a_page);
        next = web::path("/sosialisasi/jangkauan?kantor={}&sesudah={}", unit, left.back().person);
    }
    web::Table table{.id = "belum",
                     .caption = Text("Belum terjangkau di kantor ini", "Not reached in this office"),
                     .columns = {{Text("Nama", "Name")}, {Text("Sebagai", "As")}},
                     .when_empty = Text("Semua orang di kantor ini sudah terjangkau.",
                                        "Everybody in this office was reached.")};
    for (const auto& p : left)
        table.rows.push_back({web::Fragment::text(p.name), web::Fragment::text(words(p.kind)(lang))});
    return web::table(lang, table) +
           web::pagination(
               lang,
               after ? std::optional(web::path("/sosialisasi/jangkauan?kantor={}", unit)) : std::nullopt,
               next);
}

web::Outcome reach(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const auto day = app::today(site, actor);
    constexpr Text title("Jangkauan sosialisasi", "Reach of training");
    web::Fragment body;
    std::string back = "/sosialisasi";
    {
        const auto db = site.database.reader();
        const auto may = [&](UnitId unit) {
            return app::may(db, actor.person, app::Action::monitor_unit, unit, day);
        };
        const auto asked = UnitId::from(request.query.first("kantor").value_or(""));
        // Without a choice: the widest office of one's range.
        UnitId unit = asked.value_or(UnitId{});
        if (!asked) unit = may(people::the_nation) ? people::the_nation : actor.unit;
        if (!asked && !may(unit))
            for (const auto& province : people::units_below(db, people::the_nation))
                if (may(province.id)) {
                    unit = province.id;
                    break;
                }
        const auto there = people::load_unit(db, unit);
        if (!there || !may(unit)) return app::not_found(site, request);
        const auto after = PersonId::from(request.query.first("sesudah").value_or("")).value_or(PersonId{});
        const auto year = year_of(day);
        const auto all = year_reach(db, unit, topic, year);
        if (there->parent && may(there->parent))
            back = "/sosialisasi/jangkauan?kantor=" + there->parent.text();
        body =
            R"(<span class="govuk-caption-l">{}</span><h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p>)"_html(
                there->name, title(lang),
                web::say(
                    lang,
                    Text("{}, tahun {}. Terjangkau berarti menyelesaikan satu sosialisasi pada tahun itu.",
                         "{}, {}. Reached means having completed one training in that year."),
                    topic_words(lang, topic), year)) +
            web::identity_bar(lang, {{Text("Orang", "People"), web::number(lang, all.people)},
                                     {Text("Terjangkau", "Reached"), web::number(lang, all.reached)},
                                     {Text("Bagian", "Share"), share(lang, all)}}) +
            offices(db, lang, unit, year) + people_left(db, lang, unit, year, day, after);
    }
    return framed(site, request, actor, std::string(title(lang)), back, std::move(body));
}

}  // namespace

std::vector<app::Route> reach_pages() {
    return {{web::Method::get, "/sosialisasi/jangkauan", app::for_role(app::Action::monitor_unit), reach}};
}

}  // namespace training
