// What each act of campaigns and statements leaves in the tables.
#include "app/journal.hpp"
#include "app/outbox_schema.hpp"
#include "people/people_acts.hpp"
#include "people/people_rows.hpp"
#include "statements/paper_rows.hpp"
#include "statements/roster_rows.hpp"
#include "statements/schema_rows.hpp"
#include "statements/statement_rows.hpp"
#include "statements/words_rows.hpp"

namespace statements {
namespace {

// The office's own counter, its province's and the nation's.
void count(store::Connection& db, CampaignId campaign, UnitId unit, std::string_view measure,
           std::int64_t by) {
    const UnitId chain[] = {unit, people::parent_of(unit), people::the_nation};
    for (int i = 0; i < 3; ++i) {
        if (!chain[i] || (i > 0 && chain[i] == chain[i - 1])) continue;
        db.exec(
            "insert into campaign_count(campaign, unit, measure, value) values(?, ?, ?, ?)"
            " on conflict(campaign, unit, measure) do update set value = campaign_count.value + "
            "excluded.value",
            campaign, chain[i], measure, by);
        if (chain[i] == people::the_nation) break;
    }
}

void set_state(store::Connection& db, CampaignId campaign, PersonId person, SignerState state,
               StatementId statement) {
    const auto before =
        db.query<SignerState, UnitId>("select state, unit from signer where campaign = ? and person = ?",
                                      campaign, person)
            .one();
    if (!before) throw app::Unreadable("whom it names is not on the roll");
    const auto [was, unit] = *before;
    db.exec("update signer set state = ?, statement = ? where campaign = ? and person = ?", state, statement,
            campaign, person);
    if (was == state) return;
    if (was != SignerState::open) count(db, campaign, unit, base::name(was), -1);
    if (state != SignerState::open) count(db, campaign, unit, base::name(state), 1);
}

void add_ranges(store::Connection& db, const CampaignOpened& a) {
    for (const auto unit : a.units) {
        db.exec("insert into campaign_unit(campaign, unit) values(?, ?)", a.campaign, unit);
        const auto range =
            a.below == Below::own_office ? people::UnitRange{unit, unit} : people::range_of(unit);
        db.exec("insert into campaign_range(campaign, unit_from, unit_to) values(?, ?, ?)", a.campaign,
                range.from, range.to);
    }
}

// Everybody of those kinds who holds an appointment that day. This reads rows that earlier acts left, the
// same ones in a rebuild.
void make_roll(store::Connection& db, const CampaignOpened& a) {
    db.exec(
        "insert into signer(campaign, person, case_id, unit, state, statement)"
        " select r.campaign, p.id, r.campaign, p.unit, 'open', 0 from campaign_range r"
        " join person p on p.unit between r.unit_from and r.unit_to"
        " where r.campaign = ? and cast(? as text) like '%,' || p.kind || ',%'"
        " and not exists(select 1 from roster_member m where m.id = p.id)"  // asked by his body's list
        " and exists(select 1 from appointment h where h.person = p.id and h.from_day <= ? and h.until_day "
        ">= ?)"
        " on conflict do nothing",
        a.campaign, as_list(a.kinds), a.on, a.on);
    for (const auto& [unit, n] :
         db.query<UnitId, std::int64_t>(
               "select unit, count(*) from signer where campaign = ? group by unit order by unit", a.campaign)
             .all())
        count(db, a.campaign, unit, "asked", n);
    for (const auto& [unit, n] :
         db.query<UnitId, std::int64_t>("select o.unit, cast(sum(o.members) as bigint) from roster o where "
                                        "cast(? as text) like '%,' || o.body || ',%'"
                                        " and exists(select 1 from campaign_range r where r.campaign = ? and "
                                        "o.unit between r.unit_from and r.unit_to)"
                                        " group by o.unit order by o.unit",
                                        as_list(a.bodies), a.campaign)
             .all())
        count(db, a.campaign, unit, "adhoc_asked", n);
}

void campaign_opened(store::Connection& db, const app::Act& act, const CampaignOpened& a) {
    db.exec(
        "insert into campaign(id, case_id, unit, state, title, version, basis, opens, due, below, kinds, "
        "bodies, training,"
        " opened_at) values(?, ?, ?, 'open', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        a.campaign, case_of(a.campaign), a.unit, a.title, a.version, a.basis, a.opens, a.due, a.below,
        as_list(a.kinds), as_list(a.bodies), a.training, act.time);
    add_ranges(db, a);
    make_roll(db, a);
}

void campaign_extended(store::Connection& db, const app::Act&, const CampaignExtended& a) {
    db.exec("update campaign set due = ? where id = ?", a.due, a.campaign);
}

void campaign_moved(store::Connection& db, const app::Act& act, const CampaignDueMoved& a) {
    db.exec("update campaign set due = ? where id = ?", a.due, a.campaign);
    db.exec("insert into campaign_move(campaign, log_index, cause, was, became) values(?, ?, ?, ?, ?)",
            a.campaign, act.index, a.cause, a.due_before, a.due);
}

void campaign_closed(store::Connection& db, const app::Act&, const CampaignClosed& a) {
    db.exec("update campaign set state = 'closed' where id = ?", a.campaign);
}

void signer_added(store::Connection& db, const app::Act&, const SignerAdded& a) {
    db.exec(
        "insert into signer(campaign, person, case_id, unit, state, statement) values(?, ?, ?, ?, 'open', 0)",
        a.campaign, a.person, case_of(a.campaign), a.unit);
    count(db, a.campaign, a.unit, "asked", 1);
}

void signer_released(store::Connection& db, const app::Act&, const SignerReleased& a) {
    const auto unit =
        db.query<UnitId>("select unit from signer where campaign = ? and person = ?", a.campaign, a.person)
            .value();
    if (!unit) throw app::Unreadable("whom it names is not on the roll");
    set_state(db, a.campaign, a.person, SignerState::open, {});
    db.exec("delete from signer where campaign = ? and person = ?", a.campaign, a.person);
    count(db, a.campaign, *unit, "asked", -1);
}

struct Kept {
    StatementId id;
    CampaignId campaign;
    PersonId person;
    AppointmentId capacity;
    UnitId unit;
    Outcome outcome{};
    Way way{};
    std::string answers, reason;
    bool late = false;
};
void keep(store::Connection& db, const app::Act& act, const Kept& k) {
    db.exec(
        "insert into statement(id, case_id, unit, campaign, person, capacity, outcome, way, answers, reason, "
        "late, at,"
        " log_index) values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict(id) do update set"
        " capacity = excluded.capacity, outcome = excluded.outcome, way = excluded.way, answers = "
        "excluded.answers,"
        " reason = excluded.reason, late = excluded.late, at = excluded.at, log_index = excluded.log_index",
        k.id, case_of(k.id), k.unit, k.campaign, k.person, k.capacity, k.outcome, k.way, k.answers, k.reason,
        std::int64_t{k.late}, act.time, act.index);
}

void statement_signed(store::Connection& db, const app::Act& act, const StatementSigned& a) {
    keep(db, act,
         {a.statement, a.campaign, a.person, a.capacity, a.unit, Outcome::has_signed, a.way,
          answers_text(a.answers), "", a.late});
    set_state(db, a.campaign, a.person, SignerState::has_signed, a.statement);
    db.exec("update paper set state = 'confirmed' where person = ? and campaign = ? and state = 'recorded'",
            a.person, a.campaign);
}

void statement_refused(store::Connection& db, const app::Act& act, const StatementRefused& a) {
    keep(db, act,
         {a.statement, a.campaign, a.person, a.capacity, a.unit, Outcome::refused, Way::session, "", a.reason,
          a.late});
    set_state(db, a.campaign, a.person, SignerState::refused, a.statement);
}

void statement_declared(store::Connection& db, const app::Act&, const StatementDeclared& a) {
    db.exec(
        "insert into signer_declaration(campaign, person, declaration) values(?, ?, ?) on conflict do "
        "nothing",
        a.campaign, a.person, a.declaration);
    const auto before = place_on_roll(db, a.campaign, a.person);
    if (!before) throw app::Unreadable("whom it names is not on the roll");
    set_state(db, a.campaign, a.person, SignerState::declared, before->statement);
}

// The fast path: nothing here reads more than it writes.
void link_signed(store::Connection& db, const app::Act& act, const LinkSigned& a) {
    if (db.query<std::int64_t>("select 1 from statement where id = ?", a.statement).one())
        count(db, a.campaign, a.unit, "adhoc_refused", -1);  // he refused before
    keep(db, act,
         {a.statement, a.campaign, a.member, {}, a.unit, Outcome::has_signed, Way::link, "", "", a.late});
    count(db, a.campaign, a.unit, "adhoc_signed", 1);
    count_in_roster(db, a.campaign, a.roster);
}

void link_refused(store::Connection& db, const app::Act& act, const LinkRefused& a) {
    if (!db.query<std::int64_t>("select 1 from statement where id = ?", a.statement).one())
        count(db, a.campaign, a.unit, "adhoc_refused", 1);
    keep(db, act,
         {a.statement, a.campaign, a.member, {}, a.unit, Outcome::refused, Way::link, "", a.reason, a.late});
}

void link_declared(store::Connection& db, const app::Act&, const LinkDeclared& a) {
    const bool first =
        !db.query<std::int64_t>("select 1 from signer_declaration where campaign = ? and person = ? limit 1",
                                a.campaign, a.member)
             .one();
    db.exec("insert into signer_declaration(campaign, person, declaration) values(?, ?, ?)", a.campaign,
            a.member, a.declaration);
    if (first) count(db, a.campaign, a.unit, "adhoc_declared", 1);
}

void roster_listed(store::Connection& db, const app::Act&, const RosterListed& a) {
    add_roster(db, a);
    for (const auto& campaign : open_campaigns_for(db, a.body, a.unit))
        count(db, campaign, a.unit, "adhoc_asked", std::ssize(a.members));
}

}  // namespace

void register_statements(app::Registry& registry) {
    registry.schema(schema);
    registry.schema(moves_schema);
    registry.schema(app::outbox_schema);
    registry.applies<CampaignOpened>(campaign_opened);
    registry.applies<CampaignExtended>(campaign_extended);
    registry.applies<CampaignDueMoved>(campaign_moved);
    registry.applies<CampaignClosed>(campaign_closed);
    registry.applies<SignerAdded>(signer_added);
    registry.applies<SignerReleased>(signer_released);
    registry.applies<StatementSigned>(statement_signed);
    registry.applies<StatementRefused>(statement_refused);
    registry.applies<StatementDeclared>(statement_declared);
    registry.applies<PaperRecorded>(paper_recorded);
    registry.applies<PaperRejected>(paper_rejected);
    registry.applies<RosterListed>(roster_listed);
    registry.applies<LinkSigned>(link_signed);
    registry.applies<LinkRefused>(link_refused);
    registry.applies<LinkDeclared>(link_declared);
    registry.table({"campaign",
                    {"id", "case_id", "unit", "state", "title", "version", "basis", "opens", "due", "below",
                     "kinds", "bodies", "training", "opened_at"}});
    registry.table({"campaign_move", {"campaign", "log_index", "cause", "was", "became"}, 2});
    registry.table({"campaign_unit", {"campaign", "unit"}, 2});
    registry.table({"campaign_range", {"campaign", "unit_from", "unit_to"}, 2});
    registry.table({"campaign_count", {"campaign", "unit", "measure", "value"}, 3});
    registry.table({"signer", {"campaign", "person", "case_id", "unit", "state", "statement"}, 2});
    registry.table({"signer_declaration", {"campaign", "person", "declaration"}, 3});
    registry.table({"statement",
                    {"id", "case_id", "unit", "campaign", "person", "capacity", "outcome", "way", "answers",
                     "reason", "late", "at", "log_index"}});
    registry.table({"paper",
                    {"id", "case_id", "unit", "campaign", "person", "capacity", "signed_on", "scan",
                     "recorded_by", "state"}});
    registry.table({"roster", {"id", "case_id", "unit", "body", "district", "village", "members"}});
    registry.table({"roster_member", {"id", "roster", "unit", "name", "born", "position", "phone"}});
    registry.table({"roster_count", {"campaign", "roster", "value"}, 2});
}

}  // namespace statements
