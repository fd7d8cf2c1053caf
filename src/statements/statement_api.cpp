// Campaigns and statements for programs: the same parses, the same acts, the same refusals as the pages.
#include "app/status_page.hpp"
#include "people/two_factors_form.hpp"
#include "statements/campaign_form.hpp"
#include "statements/statement_form.hpp"
#include "statements/statement_rows.hpp"
#include "statements/statement_schemas_api.hpp"
#include "statements/statements_routes.hpp"
#include "web/json.hpp"

namespace statements {
namespace {

using web::Text;

constexpr int rows_in_a_list = 50;

void put(web::JsonWriter& out, const Campaign& c) {
    out.object()
        .field("id", c.id)
        .field("unit", c.unit.value)
        .field("state", c.state)
        .field("title", c.title)
        .field("version", c.version)
        .field("basis", c.basis)
        .field("opens", base::iso(c.opens))
        .field("due", base::iso(c.due))
        .end();
}

std::string json_of(const Campaign& c) {
    web::JsonWriter out;
    put(out, c);
    return std::move(out).take();
}

web::Outcome list(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto before = CampaignId::from(request.query.first("before").value_or("")).value_or(CampaignId{});
    const auto db = site.database.reader();
    auto rows = campaigns_in(db, app::scope(actor.person, app::Action::monitor_unit, app::today(site, actor)),
                             before, rows_in_a_list + 1);
    std::optional<CampaignId> next;
    if (std::ssize(rows) > rows_in_a_list) {
        rows.pop_back();
        next = rows.back().id;
    }
    web::JsonWriter out;
    out.object().key("campaigns").array();
    for (const auto& c : rows) put(out, c);
    out.end().field("next", next).end();
    return web::json(std::move(out).take());
}

web::Outcome open_one(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    const auto wish = parse_campaign(*form, actor, app::today(site, actor), faults);
    if (!faults.empty()) return web::problem(faults, request.lang);
    return app::write(site, request, actor, [&site, request, wish](app::Change& c) {
        const auto opened = open_it(c, wish, stops(site, request));
        auto answer = app::Answer::json(json_of(*load_campaign(c.db, opened.campaign)), 201);
        answer.receipt_of = opened.index;
        return answer;
    });
}

// What changes a campaign: found within the actor's own offices, or not there at all.
web::Outcome change(app::Site& site, web::Request& request, const app::Actor& actor, bool extends) {
    const auto id = request.id<CampaignId>("campaign");
    {
        const auto db = site.database.reader();
        const auto campaign = id ? load_campaign(db, *id) : std::nullopt;
        if (!campaign ||
            !app::may(db, actor.person, app::Action::run_campaign, campaign->unit, app::today(site, actor)))
            return app::not_found(site, request);
    }
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    web::Reader read(*form, faults);
    const auto due =
        extends ? read.date("due", Text("Isi batas waktu baru", "Enter the new due day")) : base::Date{};
    const auto reason = read.optional_text("reason", 1000);
    if (!faults.empty()) return web::problem(faults, request.lang);
    return app::write(site, request, actor, [&site, request, id = *id, extends, due, reason](app::Change& c) {
        const auto stop = stops(site, request);
        const auto index = extends ? extend_it(c, id, due, reason, stop) : close_it(c, id, reason, stop);
        auto answer = app::Answer::json(json_of(*load_campaign(c.db, id)));
        answer.receipt_of = index;
        return answer;
    });
}
web::Outcome extend(app::Site& s, web::Request& r, const app::Actor& a) { return change(s, r, a, true); }
web::Outcome close(app::Site& s, web::Request& r, const app::Actor& a) { return change(s, r, a, false); }

void put(web::JsonWriter& out, const Progress& p) {
    out.field("asked", p.asked)
        .field("signed", p.signed_by)
        .field("refused", p.refused)
        .field("declared", p.declared)
        .field("adhoc_asked", p.adhoc_asked)
        .field("adhoc_signed", p.adhoc_signed)
        .field("adhoc_refused", p.adhoc_refused)
        .field("adhoc_declared", p.adhoc_declared);
}

web::Outcome progress_of(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<CampaignId>("campaign");
    const auto db = site.database.reader();
    const auto campaign = id ? load_campaign(db, *id) : std::nullopt;
    if (!campaign) return app::not_found(site, request);
    const auto unit =
        request.query.has("unit") ? unit_from(*request.query.first("unit")) : std::optional(campaign->unit);
    if (!unit || !may_follow(db, actor.person, *campaign, *unit, app::today(site, actor)))
        return app::not_found(site, request);
    web::JsonWriter out;
    out.object().field("campaign", *id).field("unit", unit->value);
    put(out, progress(db, *id, *unit));
    out.key("below").array();
    for (const auto& u : progress_below(db, *id, *unit)) {
        out.object().field("unit", u.unit.value).field("name", u.name);
        put(out, u.counts);
        out.end();
    }
    out.end().end();
    return web::json(std::move(out).take());
}

web::Outcome mine(app::Site& site, web::Request& request, const app::Actor& actor) {
    (void)request;
    const auto db = site.database.reader();
    web::JsonWriter out;
    out.object().key("due").array();
    for (const auto& due : statements_due(db, actor.person, app::today(site, actor)))
        out.object()
            .field("campaign", due.campaign.id)
            .field("title", due.campaign.title)
            .field("due", base::iso(due.campaign.due))
            .field("state", due.state)
            .end();
    out.end().key("given").array();
    for (const auto& s : statements_of(db, actor.person, rows_in_a_list))
        out.object()
            .field("id", s.id)
            .field("campaign", s.campaign)
            .field("outcome", s.outcome)
            .field("capacity", s.capacity)
            .field("late", s.late)
            .field("at", base::iso(s.at, actor.zone))
            .field("log_index", s.index)
            .end();
    out.end().end();
    return web::json(std::move(out).take());
}

std::string json_of(const Statement& s) {
    web::JsonWriter out;
    out.object()
        .field("id", s.id)
        .field("campaign", s.campaign)
        .field("outcome", s.outcome)
        .field("capacity", s.capacity)
        .field("late", s.late)
        .end();
    return std::move(out).take();
}

web::Outcome answer(app::Site& site, web::Request& request, const app::Actor& actor, bool signs) {
    const auto id = request.id<CampaignId>("campaign");
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    Signing signing;
    std::string reason;
    {
        const auto db = site.database.reader();
        const auto campaign = id ? load_campaign(db, *id) : std::nullopt;
        if (!campaign || !load_signer(db, *id, actor.person)) return app::not_found(site, request);
        const auto facts = facts_for_signing(db, *campaign, actor.person, app::today(site, actor));
        if (signs)
            signing = parse_signing(*form, rules::statement_template(campaign->version)->value,
                                    last_answers(db, actor.person, *id), faults);
        web::Reader read(*form, faults);
        if (!signs) reason = read.text("reason", words(RefuseRefusal::reason_missing).sentence, 1000);
        signing.capacity =
            AppointmentId::from(form->get("capacity"))
                .value_or(facts.held.empty() ? AppointmentId{} : facts.held.front().appointment);
    }
    if (!faults.empty()) return web::problem(faults, request.lang);
    auto acts = actor;
    acts.capacity = signing.capacity;
    return people::with_two_factors(
        site, request, acts, *form,
        [lang = request.lang](const web::Faults& wrong) { return web::problem(wrong, lang); },
        [&site, request, id = *id, signing, reason, signs](app::Change& c) {
            const auto stop = stops(site, request);
            const auto done =
                signs ? sign_it(c, id, signing, stop) : refuse_it(c, id, reason, signing.capacity, stop);
            auto out = app::Answer::json(json_of(*load_statement(c.db, id, c.actor.person)), 201);
            out.receipt_of = done.index;
            return out;
        });
}
web::Outcome sign(app::Site& s, web::Request& r, const app::Actor& a) { return answer(s, r, a, true); }
web::Outcome refuse_one(app::Site& s, web::Request& r, const app::Actor& a) { return answer(s, r, a, false); }

}  // namespace

std::vector<app::Route> campaign_api() {
    using enum web::Method;
    constexpr auto follow = app::for_role(app::Action::monitor_unit);
    constexpr auto run = app::for_role(app::Action::run_campaign);
    return {
        {get, "/api/v1/campaigns", follow, list, "Campaigns that touch the caller's offices",
         schema::page_query, schema::campaigns},
        {post, "/api/v1/campaigns", run, open_one, "Open a campaign", schema::new_campaign, schema::campaign},
        {post, "/api/v1/campaigns/{campaign}/extend", run, extend, "Give a campaign more time",
         schema::extension, schema::campaign},
        {post, "/api/v1/campaigns/{campaign}/close", run, close, "Close a campaign", schema::reason,
         schema::campaign},
        {get, "/api/v1/campaigns/{campaign}/progress", follow, progress_of, "How far a campaign is",
         schema::unit_query, schema::progress},
        {get,
         "/api/v1/statements",
         app::for_signed_in,
         mine,
         "The caller's own statements",
         {},
         schema::statements},
        {post, "/api/v1/campaigns/{campaign}/sign", app::for_signed_in, sign,
         "Sign the statement with two factors", schema::signing, schema::statement},
        {post, "/api/v1/campaigns/{campaign}/refuse", app::for_signed_in, refuse_one,
         "Refuse the statement with a reason", schema::refusing, schema::statement},
    };
}

}  // namespace statements
