#include "matters/standing_rows.hpp"

#include "app/permission.hpp"
#include "app/site.hpp"
#include "matters/matter_rows.hpp"
#include "people/people_rows.hpp"

namespace matters {
namespace {

struct Place {
    UnitId unit;
    base::Date day;  // of the act, where the office is
};

Place place(store::Connection& db, MatterId id, const app::Act& act) {
    const auto unit = db.query<UnitId>("select unit from matter where id = ?", id).value().value_or(act.unit);
    const auto office = people::load_unit(db, unit);
    return {unit, base::day_in(office ? office->zone : base::Zone::wib, act.time)};
}

void grow(store::Connection& db, MatterId id) {
    db.exec("update matter set version = version + 1 where id = ?", id);
}

std::optional<BarState> state_of(store::Connection& db, MatterId id, PersonId person, CaseId because) {
    return db
        .query<BarState>("select state from matter_bar where matter = ? and person = ? and because = ?", id,
                         person, because)
        .value();
}

bool any_standing(store::Connection& db, MatterId id, PersonId person) {
    return db
        .query<std::int64_t>(
            "select 1 from matter_bar where matter = ? and person = ? and state <> 'ended' limit 1", id,
            person)
        .one()
        .has_value();
}

// Also somebody who is no participant sees the matter he declared on, while it concerns him.
void end_declarant_grant(store::Connection& db, MatterId id, PersonId person) {
    if (!any_standing(db, id, person)) app::end_grant(db, case_of(id), person, app::Grant::declarant);
}

void set_standstill(store::Connection& db, const app::Act& act, const StandstillSet& a) {
    const auto before = state_of(db, a.matter, a.person, a.because);
    if (before == BarState::barred || before == BarState::standstill) return;  // never lowers a bar
    const auto [unit, day] = place(db, a.matter, act);
    db.exec(
        "insert into matter_bar(matter, person, because, state, article, since, barred_from, until_day, "
        "set_by)"
        " values(?, ?, ?, 'standstill', '', ?, null, null, 0) on conflict(matter, person, because) do update"
        " set state = excluded.state, article = '', since = excluded.since, barred_from = null, until_day = "
        "null,"
        " set_by = 0",
        a.matter, a.person, a.because, day);
    app::grant(db, case_of(a.matter), a.person, app::Grant::declarant);
    app::bump(db, unit, "standstills", 1);
    grow(db, a.matter);
}

void end_standstill(store::Connection& db, const app::Act& act, const StandstillEnded& a) {
    const auto [unit, day] = place(db, a.matter, act);
    const auto changed = db.exec(
        "update matter_bar set state = 'ended', until_day = ? where matter = ? and person = ?"
        " and because = ? and state = 'standstill'",
        day, a.matter, a.person, a.because);
    if (changed == 0) return;
    end_declarant_grant(db, a.matter, a.person);
    app::bump(db, unit, "standstills", -1);
    grow(db, a.matter);
}

void set_bar(store::Connection& db, const app::Act& act, const BarSet& a) {
    const auto before = state_of(db, a.matter, a.person, a.because);
    const auto [unit, day] = place(db, a.matter, act);
    db.exec(
        "insert into matter_bar(matter, person, because, state, article, since, barred_from, until_day, "
        "set_by)"
        " values(?, ?, ?, 'barred', ?, ?, ?, null, ?) on conflict(matter, person, because) do update"
        " set state = excluded.state, article = excluded.article, until_day = null, set_by = excluded.set_by,"
        " barred_from = case when matter_bar.state = 'barred' then matter_bar.barred_from else "
        "excluded.barred_from end,"
        " since = case when matter_bar.state = 'ended' then excluded.since else matter_bar.since end",
        a.matter, a.person, a.because, a.article, day, day, act.actor);
    // Who proposed to lift the bars there were did not know this one.
    db.exec("delete from bar_lift where matter = ? and person = ?", a.matter, a.person);
    app::grant(db, case_of(a.matter), a.person, app::Grant::declarant);
    if (before == BarState::standstill) app::bump(db, unit, "standstills", -1);
    if (before != BarState::barred) app::bump(db, unit, "bars", 1);
    grow(db, a.matter);
}

void drop_substitute(store::Connection& db, MatterId id, PersonId person) {
    const auto substitute =
        db.query<PersonId>(
              "delete from matter_substitute where matter = ? and person = ? returning substitute", id,
              person)
            .value();
    if (!substitute) return;
    const auto other = db.query<std::int64_t>(
        "select 1 from matter_substitute where matter = ? and substitute = ? limit 1", id, *substitute);
    if (other.empty()) app::end_grant(db, case_of(id), *substitute, app::Grant::substitute);
}

void name_substitute(store::Connection& db, const app::Act&, const SubstituteNamed& a) {
    drop_substitute(db, a.matter, a.person);
    db.exec("insert into matter_substitute(matter, person, substitute) values(?, ?, ?)", a.matter, a.person,
            a.substitute);
    app::grant(db, case_of(a.matter), a.substitute, app::Grant::substitute);
    grow(db, a.matter);
}

void propose_lift(store::Connection& db, const app::Act& act, const BarLiftProposed& a) {
    db.exec(
        "insert into bar_lift(matter, person, proposed_by, reason) values(?, ?, ?, ?) on conflict(matter, "
        "person)"
        " do update set proposed_by = excluded.proposed_by, reason = excluded.reason",
        a.matter, a.person, act.actor, a.reason);
    grow(db, a.matter);
}

void lift_bar(store::Connection& db, const app::Act& act, const BarLifted& a) {
    const auto [unit, day] = place(db, a.matter, act);
    const auto lifted = db.exec(
        "update matter_bar set state = 'ended', until_day = ? where matter = ? and person = ?"
        " and state = 'barred'",
        day, a.matter, a.person);
    db.exec("delete from bar_lift where matter = ? and person = ?", a.matter, a.person);
    drop_substitute(db, a.matter, a.person);
    end_declarant_grant(db, a.matter, a.person);
    app::bump(db, unit, "bars", -lifted);
    grow(db, a.matter);
}

void reopen_clearance(store::Connection& db, const app::Act& act, const ClearanceReopened& a) {
    const auto office = people::load_unit(db, act.unit);
    db.exec(
        "insert into clearance_reopening(matter, party, version, list, day) values(?, ?, ?, ?, ?) on "
        "conflict do nothing",
        a.matter, a.party, a.version, a.list,
        base::day_in(office ? office->zone : base::Zone::wib, act.time));
}

}  // namespace

void register_standing(app::Registry& registry) {
    registry.applies<StandstillSet>(set_standstill);
    registry.applies<StandstillEnded>(end_standstill);
    registry.applies<BarSet>(set_bar);
    registry.applies<SubstituteNamed>(name_substitute);
    registry.applies<BarLiftProposed>(propose_lift);
    registry.applies<BarLifted>(lift_bar);
    registry.table(
        {"matter_bar",
         {"matter", "person", "because", "state", "article", "since", "barred_from", "until_day", "set_by"},
         3});
    registry.table({"matter_substitute", {"matter", "person", "substitute"}, 2});
    registry.table({"bar_lift", {"matter", "person", "proposed_by", "reason"}, 2});
    registry.applies<ClearanceReopened>(reopen_clearance);
    registry.table({"clearance_reopening", {"matter", "party", "version", "list", "day"}, 3});
}

std::vector<Reopening> reopenings_of(store::Connection& db, MatterId id) {
    std::vector<Reopening> out;
    for (auto [party, version, list, day] : db.query<PartyId, std::int64_t, std::string, base::Date>(
             "select party, version, list, day from clearance_reopening where matter = ? order by version "
             "desc, party",
             id))
        out.push_back({party, version, std::move(list), day});
    return out;
}

std::vector<Bar> bars_of(store::Connection& db, MatterId id) {
    std::vector<Bar> out;
    for (auto [person, because, state, article, since, barred_from, until, set_by] :
         db.query<PersonId, CaseId, BarState, std::string, base::Date, std::optional<base::Date>,
                  std::optional<base::Date>, PersonId>(
             "select person, because, state, article, since, barred_from, until_day, set_by from matter_bar"
             " where matter = ? order by since, because, person",
             id))
        out.push_back({.person = person,
                       .because = because,
                       .state = state,
                       .article = std::move(article),
                       .since = since,
                       .barred_from = barred_from,
                       .until = until,
                       .set_by = set_by});
    return out;
}

std::vector<Substitution> substitutions_of(store::Connection& db, MatterId id) {
    std::vector<Substitution> out;
    for (auto [person, substitute] : db.query<PersonId, PersonId>(
             "select person, substitute from matter_substitute where matter = ? order by person", id))
        out.push_back({person, substitute});
    return out;
}

std::vector<BarLift> lift_proposals(store::Connection& db, MatterId id) {
    std::vector<BarLift> out;
    for (auto [person, proposed_by, reason] : db.query<PersonId, PersonId, std::string>(
             "select person, proposed_by, reason from bar_lift where matter = ? order by person", id))
        out.push_back({id, person, proposed_by, std::move(reason)});
    return out;
}

std::optional<BarLift> lift_proposal(store::Connection& db, MatterId id, PersonId person) {
    for (auto& lift : lift_proposals(db, id))
        if (lift.person == person) return std::move(lift);
    return std::nullopt;
}

std::vector<MatterStanding> standings_of(store::Connection& db, PersonId person, MatterId first,
                                         MatterId last) {
    std::vector<MatterStanding> out;
    for (auto [matter, state] :
         db.query<MatterId, BarState>("select matter, min(state) from matter_bar where person = ? and state "
                                      "<> 'ended' and matter between ? and ?"
                                      " group by matter order by matter",
                                      person, first, last))  // "barred" sorts before "standstill"
        out.push_back({matter, state == BarState::barred ? Standing::barred : Standing::standstill});
    return out;
}

Clearance clearance(store::Connection& db, MatterId id, PersonId person, base::Date day) {
    const auto bars = bars_of(db, id);
    auto out = clearance_on(bars, person, day);
    if (out.allowed) return out;
    for (const auto& s : substitutions_of(db, id))
        if (s.person == person) out.substitute = s.substitute;
    return out;
}

}  // namespace matters
