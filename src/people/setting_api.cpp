// Settings for programs: the same parse, the same decision, the same refusals as the page.
#include "people/people_routes.hpp"
#include "people/people_rows.hpp"
#include "people/setting_form.hpp"
#include "web/json.hpp"

namespace people {
namespace {

#define SETTING_OUT                                                                                                  \
    R"({"type":"object","required":["name","value","confirmed"],"properties":{"name":{"type":"string"},)"            \
    R"("value":{"type":"string"},"default":{"type":"string"},"choices":{"type":"array","items":{"type":"string"}},)" \
    R"("confirmed":{"type":"boolean","description":"false: the default, set by no instrument"},)"                    \
    R"("since":{"type":["string","null"],"format":"date"},"instrument":{"type":"string"}}})"
constexpr std::string_view one_out = SETTING_OUT;
constexpr std::string_view list_out =
    R"({"type":"object","required":["settings"],"properties":{"settings":{"type":"array","items":)" SETTING_OUT
    R"(}}})";
#undef SETTING_OUT
constexpr std::string_view change_in =
    R"({"type":"object","required":["name","value","instrument","from"],"properties":{"name":{"type":"string"},"value":{"type":"string"},"instrument":{"type":"string","maxLength":200},"from":{"type":"string","format":"date","description":"today at the earliest, unless the instrument is of an earlier day"},"dated":{"type":"string","format":"date","description":"the instrument's own day; required with a past day in from"}}})";

void put(web::JsonWriter& out, store::Connection& db, const rules::Setting& s, base::Date day) {
    const auto now = setting_in_force(db, s.key, day);
    out.object().field("name", s.key).field("value", now.value).field("default", s.default_value);
    out.key("choices").array();
    for (const auto choice : s.choices)
        if (!choice.empty()) out.value(choice);
    out.end().field("confirmed", now.since.has_value()).key("since");
    now.since ? out.value(std::string_view(base::iso(*now.since))) : out.null();
    out.field("instrument", now.instrument).end();
}

web::Outcome list(app::Site& site, web::Request&, const app::Actor& actor) {
    const auto db = site.database.reader();
    const auto day = app::today(site, actor);
    web::JsonWriter out(4096);
    out.object().key("settings").array();
    for (const auto& s : rules::all_settings()) put(out, db, s, day);
    out.end().end();
    return web::json(std::move(out).take());
}

web::Outcome change(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    const auto wish = parse_setting(*form, faults);
    if (!faults.empty()) return web::problem(faults, request.lang);
    return app::write(site, request, actor, [&site, request, wish](app::Change& c) {
        set_it(site, request, c, wish);
        web::JsonWriter out;
        put(out, c.db, *rules::setting(wish.name), wish.from);  // known: set_it refuses any other
        return app::Answer::json(std::move(out).take());
    });
}

}  // namespace

std::vector<app::Route> setting_api() {
    using enum web::Method;
    constexpr auto administrators = app::for_role(app::Action::administer);
    return {{get,
             "/api/v1/settings",
             administrators,
             list,
             "List the settings and what holds today",
             {},
             list_out},
            {post, "/api/v1/settings", administrators, change, "Change a setting from a day on", change_in,
             one_out}};
}

}  // namespace people
