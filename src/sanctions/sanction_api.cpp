// Sanctions for programs: telling of a breach, the register as far as one may see it, one case. Its steps are
// in step_api.cpp, the respondent's side in respondent_api.cpp.
#include <algorithm>

#include "app/page.hpp"
#include "app/status_page.hpp"
#include "sanctions/sanction_form.hpp"
#include "sanctions/sanction_json_api.hpp"
#include "sanctions/sanction_routes.hpp"
#include "sanctions/sanction_schemas_api.hpp"

namespace sanctions {
namespace {

using web::JsonWriter;

app::Scope scope_of(const app::Site& site, const app::Actor& actor) {
    return app::scope(actor.person, app::Action::handle_sanction, app::today(site, actor));
}

web::Outcome list(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto before = SanctionId::from(request.query.first("before").value_or("")).value_or(SanctionId{});
    auto found = listed(site.database.reader(), scope_of(site, actor), before, app::rows_a_page + 1);
    std::optional<SanctionId> next;
    if (found.size() > static_cast<std::size_t>(app::rows_a_page)) {
        found.resize(app::rows_a_page);
        next = found.back().id;
    }
    JsonWriter out;
    out.object().key("items").array();
    for (const auto& s : found) {
        write_fields(out.object(), s);
        out.end();
    }
    out.end().field("next", next).end();
    return web::json(std::move(out).take());
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<SanctionId>("id");
    const auto s = id ? find(site.database.reader(), *id, scope_of(site, actor)) : std::nullopt;
    if (!s) return app::not_found(site, request);
    return web::json(case_json(site.database.reader(), *s));
}

template <class Step>
web::Outcome post(app::Site& site, web::Request& request, const app::Actor& actor, Step step) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    const auto suspected = parse_suspected(site.database.reader(), *form, faults);
    if (!faults.empty()) return web::problem(faults, request.lang);
    return app::write(site, request, actor,
                      [turn = Turn{&site, request}, suspected, step](app::Change& change) {
                          const auto id = step(change, turn, suspected);
                          JsonWriter out;
                          out.object().field("id", id).field("state", load(change.db, id)->state).end();
                          return app::Answer::json(std::move(out).take(), 201);
                      });
}
web::Outcome post_told(app::Site& s, web::Request& r, const app::Actor& a) { return post(s, r, a, tell); }
web::Outcome post_recommended(app::Site& s, web::Request& r, const app::Actor& a) {
    return post(s, r, a,
                [](app::Change& c, const Turn& t, const Suspected& in) { return recommend(c, t, {}, in); });
}

}  // namespace

std::vector<app::Route> api() {
    using enum web::Method;
    constexpr auto own = app::for_signed_in;
    std::vector<app::Route> out{
        {get, "/api/v1/sanctions", own, list,
         "Cases of examinations and sanctions that one may see, newest first", schema::page_query,
         schema::list},
        {post, "/api/v1/sanctions", own, post_recommended, "Recommend an examination", schema::suspected,
         schema::told},
        {get, "/api/v1/sanctions/{id}", own, show, "One case", "", schema::one},
    };
    std::ranges::copy(step_api(), std::back_inserter(out));
    out.emplace_back(post, "/api/v1/breaches", own, post_told, "Tell the Inspectorate of a suspected breach",
                     schema::suspected, schema::told);
    for (const auto& part : {respondent_api(), review_api()})
        std::ranges::copy(part, std::back_inserter(out));
    return out;
}

}  // namespace sanctions
