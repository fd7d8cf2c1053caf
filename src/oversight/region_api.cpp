// Who watches where, for programs.
#include "oversight/oversight_parts_routes.hpp"
#include "oversight/region_form.hpp"
#include "web/json.hpp"

namespace oversight {
namespace {

constexpr std::string_view entrust_in =
    R"({"type":"object","properties":{"person":{"type":"string"},"unit_from":{"type":"string"},"unit_to":{"type":"string"},"until":{"type":"string","format":"date"}},"required":["person","unit_from","unit_to","until"]})";
constexpr std::string_view regions_out =
    R"({"type":"object","properties":{"regions":{"type":"array","items":{"type":"object","properties":{"person":{"type":"string"},"name":{"type":"string"},"unit_from":{"type":"string"},"unit_to":{"type":"string"},"from":{"type":"string","format":"date"},"until":{"type":"string","format":"date"}}}}},"required":["regions"]})";

std::string json_of(store::Connection& db, PersonId by, base::Date day) {
    web::JsonWriter out;
    out.object().key("regions").array();
    for (const auto& one : watchers_with(db, by, day))
        out.object()
            .field("person", one.person)
            .field("name", one.name)
            .field("unit_from", std::to_string(one.watch.unit_from.value))
            .field("unit_to", std::to_string(one.watch.unit_to.value))
            .field("from", base::iso(one.from))
            .field("until", base::iso(one.watch.until))
            .end();
    out.end().end();
    return std::move(out).take();
}

web::Outcome list(app::Site& site, web::Request&, const app::Actor& actor) {
    const auto db = site.database.reader();
    return web::json(json_of(db, actor.person, app::today(site, actor)));
}

web::Outcome entrust_one(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    const auto input = parse_delegation(*form, faults);
    if (!faults.empty()) return web::problem(faults, request.lang);
    return app::write(site, request, actor,
                      [refused = refused_to_program(site, request), input, actor](app::Change& c) {
                          entrust(c, input, refused);
                          return app::Answer::json(json_of(c.db, actor.person, c.today()), 201);
                      });
}

}  // namespace

std::vector<app::Route> region_api() {
    using enum web::Method;
    constexpr auto inspect = app::for_role(app::Action::inspect_declaration);
    return {
        {get, "/api/v1/oversight/regions", inspect, list, "Who watches the caller's range", "", regions_out},
        {post, "/api/v1/oversight/regions", inspect, entrust_one,
         "Let another inspector watch a part of one's range", entrust_in, regions_out}};
}

}  // namespace oversight
