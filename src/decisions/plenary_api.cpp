// Plenaries and decisions for programs: each step that a page can do, with the same parse and the same
// refusals.
#include "app/page.hpp"
#include "app/status_page.hpp"
#include "base/text.hpp"
#include "decisions/decision_routes.hpp"
#include "decisions/decision_schemas_api.hpp"
#include "decisions/decision_work_form.hpp"
#include "matters/matter_rows.hpp"
#include "people/people_rows.hpp"
#include "web/json.hpp"

namespace decisions {
namespace {

using web::JsonWriter;

base::Zone zone_of(const PlenaryView& view) { return view.unit.zone; }

void write_recused(JsonWriter& out, const ItemView& one) {
    out.key("recused").array();
    if (one.decision)
        for (const auto& r : one.decision->recusals)
            out.object()
                .field("person", r.person)
                .field("standing", r.how)
                .field("article", "UU 30/2014 Pasal 42 ayat (1)")
                .end();
    else
        for (const auto& m : one.quorum.people)
            if (m.standing != matters::Standing::clear)
                out.object()
                    .field("person", m.person)
                    .field("standing", m.standing)
                    .field("article", m.article)
                    .end();
    out.end();
}

void write_counts(JsonWriter& out, const ItemView& one) {
    const auto& q = one.quorum;
    const auto* d = one.decision ? &*one.decision : nullptr;
    out.field("seats", d ? d->seats : q.seats).field("present", d ? d->present : q.tally.counted_present);
    out.field("eligible", d ? d->eligible : q.tally.eligible)
        .field("quorum_needed", d ? d->quorum_needed : q.tally.quorum_needed);
    out.field("approval_needed", d ? d->approval_needed : q.tally.approval_needed);
    const auto& votes = d ? d->votes : q.votes;
    out.field("in_favour", votes.in_favour).field("against", votes.against).field("abstain", votes.abstain);
    out.field("votes_missing", d ? 0 : q.votes_missing).field("decidable", d == nullptr && q.decidable());
    out.key("ways_out").array();
    if (!d)
        for (const auto way : q.ways_out) out.value(way);
    out.end();
}

void write_item(JsonWriter& out, const ItemView& one) {
    const auto presider = one.decision ? one.decision->decider : one.quorum.presider;
    out.object()
        .field("number", one.item.number)
        .field("matter", one.item.matter)
        .field("title", one.item.title);
    out.field("state", one.item.state).field("text", one.item.text).field("outcome", one.item.outcome);
    out.field("presided_by", presider ? std::optional(presider) : std::nullopt);
    write_counts(out, one);
    write_recused(out, one);
    out.end();
}

std::string plenary_json(const PlenaryView& view) {
    const auto& p = view.plenary;
    JsonWriter out;
    out.object()
        .field("id", p.id)
        .field("unit", p.unit)
        .field("at", base::iso(p.at, zone_of(view)))
        .field("day", base::iso(p.day));
    out.field("place", p.place).field("access", p.access).field("purpose", p.purpose).field("state", p.state);
    out.field("short_notice", p.short_notice).field("version", p.version);
    out.field("minutes_sha256",
              p.minutes ? std::optional(base::hex(base::bytes_of(*p.minutes))) : std::nullopt);
    out.key("attendance").array();
    for (const auto& a : view.attendance)
        out.object()
            .field("person", a.person)
            .field("name", a.name)
            .field("presence", a.presence)
            .field("counts_as", a.attendance)
            .end();
    out.end().key("items").array();
    for (const auto& item : view.items) write_item(out, item);
    out.end().end();
    return std::move(out).take();
}

app::Answer plenary_answer(app::Change& change, PlenaryId id, int status = 200) {
    const auto view = view_of(change.db, id, change.actor.person, change.today());
    return app::Answer::json(view ? plenary_json(*view) : "{}", status);
}

web::Outcome list(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto day = app::today(site, actor);
    const auto before = PlenaryId::from(request.query.first("before").value_or("")).value_or(PlenaryId{});
    const auto db = site.database.reader();
    auto found = plenaries_in(db, app::scope(actor.person, app::Action::run_plenary, day), before,
                              app::rows_a_page + 1);
    std::optional<PlenaryId> next;
    if (found.size() > static_cast<std::size_t>(app::rows_a_page)) {
        found.resize(app::rows_a_page);
        next = found.back().id;
    }
    JsonWriter out;
    out.object().key("items").array();
    for (const auto& p : found) {
        const auto unit = people::load_unit(db, p.unit);
        out.object()
            .field("id", p.id)
            .field("unit", p.unit)
            .field("at", base::iso(p.at, unit ? unit->zone : base::Zone::wib));
        out.field("place", p.place).field("state", p.state).field("version", p.version).end();
    }
    out.end().field("next", next).end();
    return web::json(std::move(out).take());
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<PlenaryId>("id");
    if (!id) return app::not_found(site, request);
    std::optional<PlenaryView> view;
    {
        const auto db = site.database.reader();
        view = view_of(db, *id, actor.person, app::today(site, actor));
    }
    if (!view) return app::not_found(site, request);
    return web::json(plenary_json(*view)).with("ETag", "\"" + std::to_string(view->plenary.version) + "\"");
}

web::Outcome call_one(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    const auto input = parse_plenary(*form, faults, actor.zone);
    {
        const auto db = site.database.reader();
        if (!runs_plenaries(db, actor.person, input.unit ? input.unit : actor.unit, app::today(site, actor)))
            return app::not_found(site, request);
    }
    if (!faults.empty()) return web::problem(faults, request.lang);
    auto made = std::make_shared<PlenaryId>();
    return carry_out(
        site, request, actor, *form,
        [input, made](app::Change& c, const Asked& asked) { *made = call(c, asked, input); },
        [made](app::Change& c) { return plenary_answer(c, *made, 201); });
}

// What is outside answers 404 whatever is wrong with the input. The steps ask again in their transaction.
bool is_there(app::Site& site, const app::Actor& actor, PlenaryId id) {
    const auto db = site.database.reader();
    return find_plenary(db, id, app::scope(actor.person, app::Action::run_plenary, app::today(site, actor)))
        .has_value();
}
bool is_there(app::Site& site, const app::Actor& actor, MatterId id) {
    const auto db = site.database.reader();
    const auto day = app::today(site, actor);
    if (matters::find_matter(db, id, app::scope(actor.person, app::Action::read_matter, day))) return true;
    const auto calendar = app::calendar(db);
    const auto facts = facts_for_annul(db, id, actor.person, day, calendar);  // who decided, and his superior
    return facts && (facts->is_official || facts->is_superior);
}

// Parse, step, answer: what every write on one object is.
template <class Id, class Input>
web::Outcome post(app::Site& site, web::Request& request, const app::Actor& actor,
                  Input (*parse)(const web::Form&, web::Faults&),
                  void (*step)(app::Change&, const Asked&, Id, const Input&),
                  app::Answer (*answer)(app::Change&, Id)) {
    const auto id = request.id<Id>("id");
    if (!id) return app::not_found(site, request);
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    auto input = parse(*form, faults);
    if (!faults.empty())
        return is_there(site, actor, *id) ? web::problem(faults, request.lang)
                                          : app::not_found(site, request);
    return carry_out(
        site, request, actor, *form,
        [id, step, input = std::move(input)](app::Change& c, const Asked& asked) {
            step(c, asked, *id, input);
        },
        [id, answer](app::Change& c) { return answer(c, *id); });
}

app::Answer as_plenary(app::Change& c, PlenaryId id) { return plenary_answer(c, id); }

struct Nothing {};

web::Outcome post_open(app::Site& s, web::Request& r, const app::Actor& a) {
    return post<PlenaryId, OpenInput>(s, r, a, parse_open, open, as_plenary);
}
web::Outcome post_attendance(app::Site& s, web::Request& r, const app::Actor& a) {
    return post<PlenaryId, std::vector<AttendanceEntry>>(s, r, a, parse_attendance, record, as_plenary);
}
web::Outcome post_chair(app::Site& s, web::Request& r, const app::Actor& a) {
    return post<PlenaryId, ChairInput>(
        s, r, a, [](const web::Form& f, web::Faults& w) { return parse_chair(f, w); }, choose, as_plenary);
}
web::Outcome post_vote(app::Site& s, web::Request& r, const app::Actor& a) {
    return post<PlenaryId, VoteInput>(
        s, r, a, [](const web::Form& f, web::Faults& w) { return parse_vote(f, w); }, vote, as_plenary);
}
web::Outcome post_decide(app::Site& s, web::Request& r, const app::Actor& a) {
    return post<PlenaryId, ItemInput>(
        s, r, a, [](const web::Form& f, web::Faults& w) { return parse_decision(f, w); }, decide, as_plenary);
}
web::Outcome post_postpone(app::Site& s, web::Request& r, const app::Actor& a) {
    return post<PlenaryId, ItemInput>(
        s, r, a, [](const web::Form& f, web::Faults& w) { return parse_reason(f, w); }, postpone, as_plenary);
}
web::Outcome post_refer(app::Site& s, web::Request& r, const app::Actor& a) {
    return post<PlenaryId, ItemInput>(
        s, r, a, [](const web::Form& f, web::Faults& w) { return parse_reason(f, w); }, refer, as_plenary);
}
web::Outcome post_close(app::Site& s, web::Request& r, const app::Actor& a) {
    return post<PlenaryId, Nothing>(
        s, r, a, [](const web::Form&, web::Faults&) { return Nothing{}; },
        [](app::Change& c, const Asked& asked, PlenaryId id, const Nothing&) { close(c, asked, id); },
        as_plenary);
}

web::Outcome post_minutes(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<PlenaryId>("id");
    if (!id) return app::not_found(site, request);
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    return issue(site, request, actor, *id, version_read(request, *form),
                 [id](app::Change& c) { return plenary_answer(c, *id); });
}

app::Answer as_decision(app::Change& change, MatterId id) {
    const auto d = decision_on(change.db, id);
    if (!d) return app::Answer::json("{}");
    JsonWriter out;
    out.object()
        .field("matter", d->matter)
        .field("outcome", d->outcome)
        .field("text", d->text)
        .field("on", base::iso(d->on));
    out.field("decider", d->decider).field("annulled", d->annulment.has_value()).end();
    return app::Answer::json(std::move(out).take());
}

web::Outcome post_alone(app::Site& s, web::Request& r, const app::Actor& a) {
    return post<MatterId, AloneInput>(s, r, a, parse_alone, alone, as_decision);
}
web::Outcome post_annulment(app::Site& s, web::Request& r, const app::Actor& a) {
    return post<MatterId, AnnulInput>(s, r, a, parse_annulment, annul, as_decision);
}

}  // namespace

std::vector<app::Route> api() {
    using enum web::Method;
    constexpr auto door = app::for_signed_in;
    return {
        {get, "/api/v1/plenaries", door, list, "List the plenaries you run or are invited to, newest first",
         schema::page_query, schema::plenaries},
        {post, "/api/v1/plenaries", door, call_one, "Call a plenary", schema::new_plenary, schema::plenary},
        {get, "/api/v1/plenaries/{id}", door, show,
         "Show a plenary with attendance, quorum and recusals as they stand", "", schema::plenary},
        {post, "/api/v1/plenaries/{id}/open", door, post_open, "Open a plenary", schema::open_body,
         schema::plenary},
        {post, "/api/v1/plenaries/{id}/attendance", door, post_attendance, "Record who is there",
         schema::attendance_body, schema::plenary},
        {post, "/api/v1/plenaries/{id}/chair", door, post_chair, "Record who presides by acclamation",
         schema::chair_body, schema::plenary},
        {post, "/api/v1/plenaries/{id}/votes", door, post_vote, "Cast your own vote on an item",
         schema::vote_body, schema::plenary},
        {post, "/api/v1/plenaries/{id}/decide", door, post_decide, "Record the outcome of an item",
         schema::decision_body, schema::plenary},
        {post, "/api/v1/plenaries/{id}/postpone", door, post_postpone, "Postpone an item",
         schema::reason_body, schema::plenary},
        {post, "/api/v1/plenaries/{id}/refer", door, post_refer, "Refer an item one level up",
         schema::reason_body, schema::plenary},
        {post, "/api/v1/plenaries/{id}/close", door, post_close, "Close a plenary", "", schema::plenary},
        {post, "/api/v1/plenaries/{id}/minutes", door, post_minutes, "Issue the minutes", "",
         schema::plenary},
        {post, "/api/v1/matters/{id}/decision", door, post_alone,
         "Decide a matter as its official or as the substitute", schema::alone_body, schema::matter_decision},
        {post, "/api/v1/matters/{id}/annulment", door, post_annulment, "Annul a decision",
         schema::annulment_body, schema::matter_decision},
    };
}

}  // namespace decisions
