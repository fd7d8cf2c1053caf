// Decisions already made under a conflict, for programs: the list, the review with its five working days, and
// what takes the place of an annulled one. The annulment itself is decisions'
// (/api/v1/matters/{id}/annulment).
#include "app/page.hpp"
#include "app/status_page.hpp"
#include "sanctions/sanction_form.hpp"
#include "sanctions/sanction_json_api.hpp"
#include "sanctions/sanction_schemas_api.hpp"

namespace sanctions {
namespace {

using web::JsonWriter;

app::Scope scope_of(const app::Actor& actor, base::Date day) {
    return app::scope(actor.person, app::Action::review_decision, day);
}

void write_one(JsonWriter& out, store::Connection& db, const Affected& one) {
    out.object()
        .field("matter", one.matter)
        .field("unit", one.unit)
        .field("title", one.title)
        .field("decided_on", base::iso(one.decided_on))
        .field("annulled", one.annulled)
        .field("replaced_by", one.replaced_by);
    out.key("conflicts").array();
    for (const auto& c : one.conflicts) out.object().field("person", c.person).field("standing", c.how).end();
    out.end().key("review");
    if (!one.review) {
        out.null().end();
        return;
    }
    const auto& r = *one.review;
    out.object()
        .field("conflicted", r.conflicted)
        .field("found_on", base::iso(r.found_on))
        .field("due", base::iso(r.due))
        .field("public_interest", r.public_interest)
        .field("open", r.open)
        .field("result", r.result)
        .field("ground", r.ground)
        .field("closed_on", day_text(r.closed_on))
        .field("late", r.late);
    out.key("moved").array();
    for (const auto& m : review_moves_of(db, one.matter))
        out.object()
            .field("day_off", base::iso(m.cause))
            .field("was", base::iso(m.was))
            .field("became", base::iso(m.became))
            .end();
    out.end().end().end();
}

web::Outcome list(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto before = MatterId::from(request.query.first("before").value_or("")).value_or(MatterId{});
    const auto db = site.database.reader();
    const auto found = affected(db, scope_of(actor, app::today(site, actor)), before, app::rows_a_page);
    JsonWriter out;
    out.object().key("items").array();
    for (const auto& one : found) write_one(out, db, one);
    std::optional<MatterId> next;
    if (std::ssize(found) == app::rows_a_page) next = found.back().matter;
    out.end().field("next", next).end();
    return web::json(std::move(out).take());
}

std::optional<Affected> open_one(app::Site& site, const web::Request& request, const app::Actor& actor) {
    const auto id = request.id<MatterId>("matter");
    if (!id) return std::nullopt;
    return affected_one(site.database.reader(), scope_of(actor, app::today(site, actor)), *id);
}

std::string body_of(store::Connection& db, const Affected& one) {
    JsonWriter out;
    write_one(out, db, one);
    return std::move(out).take();
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto one = open_one(site, request, actor);
    if (!one) return app::not_found(site, request);
    return web::json(body_of(site.database.reader(), *one));
}

template <class Parse, class Step>
web::Outcome post(app::Site& site, web::Request& request, const app::Actor& actor, Parse parse, Step step) {
    const auto one = open_one(site, request, actor);
    if (!one) return app::not_found(site, request);
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    auto input = parse(*form, faults);
    if (!faults.empty()) return web::problem(faults, request.lang);
    return app::write(
        site, request, actor,
        [turn = Turn{&site, request}, input = std::move(input), step, id = one->matter](app::Change& c) {
            step(c, turn, id, input);
            const auto now = affected_one(c.db, scope_of(c.actor, c.today()), id);
            return app::Answer::json(now ? body_of(c.db, *now) : "{}");
        });
}

web::Outcome post_review(app::Site& s, web::Request& r, const app::Actor& a) {
    return post(s, r, a, parse_review, [](app::Change& c, const Turn& t, MatterId id, const Reviewing& in) {
        open_review(c, t, id, in);
    });
}
web::Outcome post_stands(app::Site& s, web::Request& r, const app::Actor& a) {
    return post(
        s, r, a,
        [](const web::Form& form, web::Faults& faults) { return parse_words(form, faults, "ground"); },
        [](app::Change& c, const Turn& t, MatterId id, const std::string& ground) {
            let_stand(c, t, id, ground);
        });
}
web::Outcome post_successor(app::Site& s, web::Request& r, const app::Actor& a) {
    return post(
        s, r, a,
        [](const web::Form& form, web::Faults& faults) {
            return web::Reader(form, faults)
                .id<MatterId>("by",
                              web::Text("Isi urusan penggantinya", "Enter the matter that replaces it"));
        },
        [](app::Change& c, const Turn& t, MatterId id, MatterId by) { replace(c, t, id, by); });
}

}  // namespace

std::vector<app::Route> review_api() {
    using enum web::Method;
    constexpr auto door = app::for_role(app::Action::review_decision);
    return {{get, "/api/v1/affected-decisions", door, list,
             "Decisions that somebody with a conflict took part in, newest first", schema::page_query,
             schema::affected_list},
            {get, "/api/v1/affected-decisions/{matter}", door, show, "One of them", "", schema::affected},
            {post, "/api/v1/affected-decisions/{matter}/review", door, post_review,
             "Open an annulment review: five working days", schema::review, schema::affected},
            {post, "/api/v1/affected-decisions/{matter}/stand", door, post_stands,
             "Let the decision stand, with the reason", schema::appeal, schema::affected},
            {post, "/api/v1/affected-decisions/{matter}/successor", door, post_successor,
             "Record what replaces an annulled decision", schema::successor, schema::affected}};
}

}  // namespace sanctions
