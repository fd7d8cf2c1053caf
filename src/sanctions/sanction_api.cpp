// Sanctions for programs: telling of a breach, the register as far as one may see it, one case.
#include "app/page.hpp"
#include "app/status_page.hpp"
#include "sanctions/sanction_form.hpp"
#include "sanctions/sanction_routes.hpp"
#include "web/json.hpp"

namespace sanctions {
namespace {

using web::JsonWriter;

#define JERNIH_SANCTION                                                                                                                                                 \
    R"({"type":"object","required":["id","state","breach"],"properties":{"id":{"type":"string"},"unit":{"type":"string"},)"                                             \
    R"("respondent":{"type":"string"},"breach":{"type":"string"},"route":{"type":["string","null"]},"matter":{"type":["string","null"]},)"                              \
    R"("state":{"enum":["told","dismissed","recommended","summoned","heard","referred","decided","delivered"]},"examiner":{"type":["string","null"]},)"                 \
    R"("due":{"type":["string","null"],"format":"date"},"outcome":{"type":["string","null"]},"level":{"type":["string","null"]},"measure":{"type":["string","null"]},)" \
    R"("appeal_open":{"type":"boolean"},"annulled":{"type":"boolean"},"version":{"type":"integer"}}})"
constexpr std::string_view one_schema = JERNIH_SANCTION;
constexpr std::string_view list_schema =
    R"({"type":"object","properties":{"items":{"type":"array","items":)" JERNIH_SANCTION
    R"(},"next":{"type":["string","null"]}}})";
#undef JERNIH_SANCTION
constexpr std::string_view page_query = R"({"type":"object","properties":{"before":{"type":"string"}}})";
constexpr std::string_view suspected_body =
    R"({"type":"object","required":["respondent","breach","facts"],"properties":{"respondent":{"type":"string"},"breach":{"type":"string"},"matter":{"type":"string"},)"
    R"("facts":{"type":"string"},"loss":{"type":"boolean"},"expected":{"enum":["light","medium","heavy"]},"involved":{"type":"array","items":{"type":"string"}}}})";
constexpr std::string_view told_schema =
    R"({"type":"object","properties":{"id":{"type":"string"},"state":{"type":"string"}}})";

void write_one(JsonWriter& out, const Sanction& s) {
    const bool told = s.state == State::told || s.state == State::dismissed;
    out.object()
        .field("id", s.id)
        .field("unit", s.unit)
        .field("respondent", s.respondent)
        .field("breach", s.breach);
    out.field("route", told ? std::nullopt : std::optional(s.route))
        .field("matter", s.matter)
        .field("state", s.state);
    out.field("examiner", s.examiner.person ? std::optional(s.examiner.person) : std::nullopt);
    out.field("due", s.due ? std::optional(base::iso(*s.due)) : std::nullopt)
        .field("outcome", s.outcome)
        .field("level", s.level);
    out.field("measure", s.measure)
        .field("appeal_open", s.appeal_open)
        .field("annulled", s.annulled)
        .field("version", s.version)
        .end();
}

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
    for (const auto& s : found) write_one(out, s);
    out.end().field("next", next).end();
    return web::json(std::move(out).take());
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<SanctionId>("id");
    const auto s = id ? find(site.database.reader(), *id, scope_of(site, actor)) : std::nullopt;
    if (!s) return app::not_found(site, request);
    JsonWriter out;
    write_one(out, *s);
    return web::json(std::move(out).take());
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
    return {
        {get, "/api/v1/sanctions", own, list,
         "Cases of examinations and sanctions that one may see, newest first", page_query, list_schema},
        {post, "/api/v1/sanctions", own, post_recommended, "Recommend an examination", suspected_body,
         told_schema},
        {get, "/api/v1/sanctions/{id}", own, show, "One case", "", one_schema},
        {post, "/api/v1/breaches", own, post_told, "Tell the Inspectorate of a suspected breach",
         suspected_body, told_schema},
    };
}

}  // namespace sanctions
