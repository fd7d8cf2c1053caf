// One's own register of private interests, for programs.
#include "app/write.hpp"
#include "people/interest_input_pages.hpp"
#include "people/people_routes.hpp"
#include "people/people_rows.hpp"
#include "web/json.hpp"

namespace people {
namespace {

void put(web::JsonWriter& out, const Interest& i) {
    out.object()
        .field("id", i.id)
        .field("relation", i.relation)
        .field("name", i.name)
        .field("identifier", i.identifier)
        .field("organization", i.organization)
        .field("role", i.role)
        .field("since", base::iso(i.since))
        .key("until");
    i.until ? out.value(std::string_view(base::iso(*i.until))) : out.null();
    out.end();
}

web::Outcome api_list(app::Site& site, web::Request&, const app::Actor& actor) {
    const auto db = site.database.reader();
    web::JsonWriter out;
    out.object().key("interests").array();
    for (const auto& i : all_interests_of(db, actor.person)) put(out, i);
    out.end().end();
    return web::json(std::move(out).take());
}

web::Outcome api_add(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    web::Reader read(*form, faults);
    const auto wanted = parse_interest(read, app::today(site, actor));
    if (!faults.empty()) return web::problem(faults, request.lang);
    return app::write(site, request, actor, [&site, request, wanted](app::Change& c) {
        record_interest(site, request, c, wanted);
        const auto all = all_interests_of(c.db, c.actor.person);
        web::JsonWriter out;
        put(out, all.front());
        return app::Answer::json(std::move(out).take(), 201);
    });
}

// Of the actor's own register; another's is not there for him.
std::optional<InterestId> own_interest(app::Site& site, const web::Request& request,
                                       const app::Actor& actor) {
    const auto id = request.id<InterestId>("id");
    const auto db = site.database.reader();
    const auto found = id ? load_interest(db, *id) : std::nullopt;
    return found && found->person == actor.person ? id : std::nullopt;
}

web::Outcome api_end(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = own_interest(site, request, actor);
    if (!id) return app::not_found(site, request);
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    web::Reader read(*form, faults);
    const auto last_day = read.date("last_day", web::Text("Isi hari terakhir", "Enter the last day"));
    if (!faults.empty()) return web::problem(faults, request.lang);
    return app::write(site, request, actor, [&site, request, id = *id, last_day](app::Change& c) {
        record_end_of_interest(site, request, c, id, last_day);
        web::JsonWriter out;
        out.object().field("id", id).field("until", base::iso(last_day)).end();
        return app::Answer::json(std::move(out).take());
    });
}

web::Outcome api_correct(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = own_interest(site, request, actor);
    if (!id) return app::not_found(site, request);
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    web::Reader read(*form, faults);
    const auto wanted = parse_interest(read, app::today(site, actor));
    if (!faults.empty()) return web::problem(faults, request.lang);
    return app::write(site, request, actor, [&site, request, id = *id, wanted](app::Change& c) {
        record_correction(site, request, c, id, wanted);
        web::JsonWriter out;
        put(out, all_interests_of(c.db, c.actor.person).front());
        return app::Answer::json(std::move(out).take(), 201);
    });
}

constexpr std::string_view interest_in =
    R"({"type":"object","required":["relation","name"],"properties":{"relation":{"type":"string"},"name":{"type":"string"},"identifier":{"type":"string"},"organization":{"type":"string"},"role":{"type":"string"},"since":{"type":"string","format":"date"}}})";
constexpr std::string_view interest_out =
    R"({"type":"object","required":["id","relation","name","since","until"],"properties":{"id":{"type":"string"},"relation":{"type":"string"},"name":{"type":"string"},"identifier":{"type":"string"},"organization":{"type":"string"},"role":{"type":"string"},"since":{"type":"string","format":"date"},"until":{"type":["string","null"],"format":"date"}}})";
constexpr std::string_view interests_out =
    R"({"type":"object","required":["interests"],"properties":{"interests":{"type":"array","items":{"type":"object"}}}})";
constexpr std::string_view end_in =
    R"({"type":"object","required":["last_day"],"properties":{"last_day":{"type":"string","format":"date"}}})";
constexpr std::string_view end_out =
    R"({"type":"object","required":["id","until"],"properties":{"id":{"type":"string"},"until":{"type":"string","format":"date"}}})";

}  // namespace

std::vector<app::Route> interest_api() {
    using enum web::Method;
    return {
        {get,
         "/api/v1/interests",
         app::for_signed_in,
         api_list,
         "List your own register of private interests",
         {},
         interests_out},
        {post, "/api/v1/interests", app::for_signed_in, api_add,
         "Add to your own register of private interests", interest_in, interest_out},
        {post, "/api/v1/interests/{id}/end", app::for_signed_in, api_end,
         "End an interest in your own register", end_in, end_out},
        {post, "/api/v1/interests/{id}/correct", app::for_signed_in, api_correct,
         "Correct an entry of your own register: the old one is ended, the right one takes its place",
         interest_in, interest_out},
    };
}

}  // namespace people
