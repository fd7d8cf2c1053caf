#include "app/status_page.hpp"
#include "matters/finding_rows.hpp"
#include "matters/matter_rows.hpp"
#include "matters/matter_schemas.hpp"
#include "matters/matters_routes.hpp"
#include "matters/standing_rows.hpp"
#include "web/json.hpp"

namespace matters {

using web::Text;

namespace {

constexpr int rows_a_page = 50;

void write_head(web::JsonWriter& out, const Matter& m) {
    out.field("id", m.id)
        .field("unit", m.unit)
        .field("kind", m.kind)
        .field("nature", m.nature)
        .field("title", m.title);
    out.field("summary", m.summary).field("decided_by", m.decided_by).field("state", m.state);
    out.field("registered", base::iso(m.registered)).field("version", m.version);
}

template <class Tag>
void write_id(web::JsonWriter& out, std::string_view name, base::Id<Tag> id) {
    if (id)
        out.field(name, id);
    else
        out.key(name).null();
}

std::string ending(const std::string& number) {
    return number.size() <= 4 ? std::string{}
                              : std::string(number.size() - 4, '*') + number.substr(number.size() - 4);
}

std::optional<Matter> visible(app::Site& site, store::Connection& db, std::optional<MatterId> id,
                              const app::Actor& actor) {
    if (!id) return std::nullopt;
    return find_matter(db, *id, app::scope(actor.person, app::Action::read_matter, app::today(site, actor)));
}

// ?before= is the cursor: the last id of the page before.
web::Outcome get_matters(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto before = MatterId::from(request.query.first("before").value_or("")).value_or(MatterId{});
    const auto db = site.database.reader();
    auto found = matters_in(db, app::scope(actor.person, app::Action::read_matter, app::today(site, actor)),
                            before, rows_a_page + 1);
    const bool more = found.size() > rows_a_page;
    if (more) found.resize(rows_a_page);
    web::JsonWriter out;
    out.object().key("items").array();
    for (const auto& m : found) {
        out.object();
        write_head(out, m);
        out.end();
    }
    out.end();
    write_id(out, "next", more ? found.back().id : MatterId{});
    out.end();
    return web::json(std::move(out).take());
}

web::Outcome get_matter(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto db = site.database.reader();
    const auto m = visible(site, db, request.id<MatterId>("matter"), actor);
    if (!m) return app::not_found(site, request);
    web::JsonWriter out;
    out.object();
    write_head(out, *m);
    out.key("parties").array();
    // A person's number is for those who screen by it; others see how it ends.
    const bool by_role =
        app::may(db, actor.person, app::Action::read_matter, m->unit, app::today(site, actor));
    for (const auto& p : parties_of(db, m->id)) {
        const auto identifier =
            by_role || p.kind == PartyKind::organization ? p.identifier : ending(p.identifier);
        out.object()
            .field("id", p.id)
            .field("kind", p.kind)
            .field("name", p.name)
            .field("identifier", identifier)
            .field("role", p.role);
        write_id(out, "behind", p.behind);
        out.end();
    }
    out.end().key("steps").array();
    for (const auto& s : steps_of(db, m->id))
        out.object().field("number", s.number).field("title", s.title).end();
    out.end().key("participants").array();
    for (const auto& p : participants_of(db, m->id)) {
        out.object()
            .field("person", p.person)
            .field("strength", p.strength)
            .field("step", p.step)
            .field("standing", p.standing);
        write_id(out, "substitute", p.substitute);
        out.end();
    }
    out.end().end();
    return web::json(std::move(out).take()).with("ETag", '"' + std::to_string(m->version) + '"');
}

web::Outcome get_findings(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto db = site.database.reader();
    const auto m = visible(site, db, request.id<MatterId>("matter"), actor);
    if (!m) return app::not_found(site, request);
    web::JsonWriter out;
    out.object().key("items").array();
    for (const auto& f : findings_for(db, actor.person, m->id)) {
        out.object().field("id", f.id).field("party", f.party).field("matched", f.matched);
        out.field("register_says", f.register_says)
            .field("matter_says", f.matter_says)
            .field("raised", base::iso(f.raised));
        out.field("answer", f.answer).field("reason", f.reason);
        out.field("since", f.since ? std::optional(base::iso(*f.since)) : std::nullopt).end();
    }
    out.end().end();
    return web::json(std::move(out).take());
}

// The gate for other systems. A participant asks about himself; the roles over the office about anybody.
web::Outcome get_clearance(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto official = PersonId::from(request.query.first("official").value_or(""));
    const auto db = site.database.reader();
    const auto today = app::today(site, actor);
    const auto m = visible(site, db, MatterId::from(request.query.first("matter").value_or("")), actor);
    if (!m || !official) return app::not_found(site, request);
    if (*official != actor.person && !app::may(db, actor.person, app::Action::read_matter, m->unit, today))
        return app::not_found(site, request);
    const auto c = clearance(db, m->id, *official, today);
    const auto p = participant(db, m->id, *official);
    constexpr Text because[] = {
        Text("Tidak ada larangan atau penghentian yang berlaku.", "No bar or standstill holds."),
        Text("Sebuah deklarasi menunggu penetapan atasan langsung.",
             "A declaration waits for the direct superior's determination."),
        Text("Larangan ikut serta berlaku dalam urusan ini.", "A bar holds on this matter.")};
    web::JsonWriter out;
    out.object()
        .field("matter", m->id)
        .field("official", *official)
        .field("allowed", c.allowed)
        .field("standing", c.standing);
    out.field("because", because[static_cast<std::size_t>(c.standing)](request.lang));
    out.field("article", c.article.empty() ? std::nullopt : std::optional(c.article));
    out.field("since", c.since ? std::optional(base::iso(*c.since)) : std::nullopt);
    out.field("strength", p ? std::optional(p->strength) : std::nullopt);
    write_id(out, "substitute", c.substitute);
    // What was answered before this day may have changed: a list says something new of a party.
    const auto reopened = reopenings_of(db, m->id);
    out.field("reopened", reopened.empty() ? std::nullopt : std::optional(base::iso(reopened.front().day)));
    out.end();
    return web::json(std::move(out).take());
}

}  // namespace

std::vector<app::Route> api() {
    using enum web::Method;
    constexpr auto mine = app::for_signed_in;
    constexpr auto secretary = app::for_role(app::Action::manage_matter);
    return {
        {get, "/api/v1/matters", mine, get_matters, "Matters in the caller's scope, newest first",
         schema::page_query, schema::matter_list},
        {post, "/api/v1/matters", secretary, post_matter, "Register a matter", schema::new_matter,
         schema::changed},
        {get, "/api/v1/matters/{matter}", mine, get_matter, "A matter with parties, steps and participants",
         "", schema::matter},
        {post, "/api/v1/matters/{matter}/parties", secretary, post_party, "Add a party", schema::new_party,
         schema::changed},
        {post, "/api/v1/matters/{matter}/participants", secretary, post_participant, "Add a participant",
         schema::new_participant, schema::changed},
        {post, "/api/v1/matters/{matter}/steps", secretary, post_step, "Add a step", schema::new_step,
         schema::changed},
        {post, "/api/v1/matters/{matter}/open", secretary, post_open, "Open a matter", schema::reason,
         schema::changed},
        {post, "/api/v1/matters/{matter}/close", secretary, post_close, "Close a matter", schema::reason,
         schema::changed},
        {get, "/api/v1/matters/{matter}/findings", mine, get_findings,
         "The caller's own findings on a matter", "", schema::finding_list},
        {post, "/api/v1/findings/{finding}/answer", mine, post_answer, "Answer a finding",
         schema::finding_reply, schema::changed},
        {post, "/api/v1/matters/{matter}/bars/{person}/lift", mine, post_lift,
         "Propose or confirm lifting a bar", schema::bar_lift, schema::changed},
        {get, "/api/v1/clearance", mine, get_clearance, "May this official take part in this matter now",
         schema::clearance_query, schema::clearance},
    };
}

}  // namespace matters
