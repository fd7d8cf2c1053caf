// Who am I, which offices are there, who is that: the least that programs need.
#include "people/people_routes.hpp"
#include "people/people_rows.hpp"
#include "web/json.hpp"

namespace people {
namespace {

web::Outcome me(app::Site& site, web::Request&, const app::Actor& actor) {
    const auto db = site.database.reader();
    const auto day = app::today(site, actor);
    web::JsonWriter out;
    out.object()
        .field("id", actor.person)
        .field("name", actor.name)
        .field("position", actor.position)
        .field("unit", actor.unit)
        .field("capacity", actor.capacity)
        .field("today", base::iso(day))
        .key("roles")
        .array();
    for (const auto& r : roles_of(db, actor.person)) {
        if (r.from > day || r.until < day) continue;
        out.object()
            .field("role", r.role)
            .field("unit_from", r.unit_from.value)
            .field("unit_to", r.unit_to.value)
            .field("until", base::iso(r.until))
            .end();
    }
    out.end().end();
    return web::json(std::move(out).take());
}

void put(web::JsonWriter& out, const Unit& unit) {
    out.object()
        .field("id", unit.id)
        .field("code", unit.id.value)
        .field("level", unit.level)
        .field("name", unit.name)
        .field("zone", base::short_name(unit.zone))
        .field("seats", unit.seats)
        .end();
}

// Without `parent` the nation and the provinces; with it what is below that office.
web::Outcome units(app::Site& site, web::Request& request, const app::Actor&) {
    const auto asked = request.query.first("parent");
    const auto parent = asked ? UnitId::from(*asked).value_or(UnitId{}) : the_nation;
    const auto db = site.database.reader();
    web::JsonWriter out;
    out.object().key("units").array();
    if (!asked)
        if (const auto nation = load_unit(db, the_nation)) put(out, *nation);
    for (const auto& unit : units_below(db, parent)) put(out, unit);
    out.end().end();
    return web::json(std::move(out).take());
}

// Name and position are public in an office; numbers and interests are not given here.
web::Outcome person(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<PersonId>("id");
    const auto found = [&]() -> std::optional<app::Actor> {
        const auto db = site.database.reader();
        return id ? load_actor(db, *id, app::today(site, actor)) : std::nullopt;
    }();
    if (!found) return app::not_found(site, request);
    web::JsonWriter out;
    out.object()
        .field("id", found->person)
        .field("name", found->name)
        .field("position", found->position)
        .field("unit", found->unit)
        .end();
    return web::json(std::move(out).take());
}

constexpr std::string_view me_out =
    R"({"type":"object","required":["id","name","position","unit","roles","today"],"properties":{"id":{"type":"string"},"name":{"type":"string"},"position":{"type":"string"},"unit":{"type":"string"},"capacity":{"type":"string"},"today":{"type":"string","format":"date"},"roles":{"type":"array","items":{"type":"object"}}}})";
constexpr std::string_view units_in = R"({"type":"object","properties":{"parent":{"type":"string"}}})";
constexpr std::string_view units_out =
    R"({"type":"object","required":["units"],"properties":{"units":{"type":"array","items":{"type":"object"}}}})";
constexpr std::string_view person_out =
    R"({"type":"object","required":["id","name","position","unit"],"properties":{"id":{"type":"string"},"name":{"type":"string"},"position":{"type":"string"},"unit":{"type":"string"}}})";

}  // namespace

std::vector<app::Route> api() {
    using enum web::Method;
    auto out = interest_api();
    for (const auto& route : {
             app::Route{get,
                        "/api/v1/me",
                        app::for_signed_in,
                        me,
                        "Show who the token belongs to and which roles it holds today",
                        {},
                        me_out},
             app::Route{get, "/api/v1/units", app::for_signed_in, units, "List offices", units_in, units_out},
             app::Route{get,
                        "/api/v1/people/{id}",
                        app::for_signed_in,
                        person,
                        "Show a person's name, position and office",
                        {},
                        person_out},
         })
        out.push_back(route);
    for (const auto& route : roster_api()) out.push_back(route);
    for (const auto& route : setting_api()) out.push_back(route);
    return out;
}

}  // namespace people
