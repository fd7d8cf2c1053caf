// What each act of plenaries and decisions leaves in the tables.
#include <algorithm>

#include "app/site.hpp"
#include "base/text.hpp"
#include "decisions/decision_rows.hpp"
#include "matters/acting_rows.hpp"
#include "matters/matter_rows.hpp"

namespace decisions {
namespace {

// Items, attendance and votes are reached by their plenary, which carries case and office; a decision carries
// its matter's case. `against` and `text` are words of SQL, so columns are named otherwise. `minutes` is hex:
// the rebuild check compares columns as text, over both engines.
constexpr store::Step schema{40, "plenaries, decisions", R"(
create table plenary(
  id bigint primary key, case_id bigint not null, unit bigint not null, starts bigint not null, day text not null,
  place text not null, access text not null, purpose text not null, invited_on text not null,
  short_notice bigint not null, state text not null, opened_at bigint, continuation text not null,
  waited_minutes bigint not null, chair bigint not null, called_by bigint not null, minutes text not null,
  version bigint not null);
create index plenary_by_unit on plenary(unit, id);
create table plenary_item(
  plenary bigint not null, number bigint not null, matter bigint not null, title text not null, state text not null,
  chair bigint not null, outcome text, words text not null, referred_to bigint not null,
  primary key(plenary, number));
create index plenary_item_by_matter on plenary_item(matter, plenary);
create table plenary_attendance(
  plenary bigint not null, person bigint not null, presence text not null, reason text not null,
  primary key(plenary, person));
create table plenary_vote(
  plenary bigint not null, item bigint not null, person bigint not null, choice text not null,
  primary key(plenary, item, person));
create table matter_referral(matter bigint primary key, unit_to bigint not null, plenary bigint not null);
create index matter_referral_by_unit on matter_referral(unit_to, matter);
create table decision(
  id bigint primary key, case_id bigint not null, unit bigint not null, matter bigint not null,
  plenary bigint not null, item bigint not null, outcome text not null, words text not null, decided_on text not null,
  decider bigint not null, in_place_of bigint not null, chair_how text not null, seats bigint not null,
  present bigint not null, eligible bigint not null, quorum_needed bigint not null, approval_needed bigint not null,
  votes_for bigint not null, votes_against bigint not null, abstained bigint not null,
  barred_counted bigint not null, setting_confirmed bigint not null, continuation text not null,
  log_index bigint not null, annulled_by text, defect text, reason text not null, judgment text not null,
  conflicted bigint not null, found_on text, due text, annulled_on text, late bigint not null);
create unique index decision_by_matter on decision(matter);
create index decision_by_unit on decision(unit, id);
create table decision_recusal(
  decision bigint not null, person bigint not null, how text not null, because bigint not null,
  primary key(decision, person));
)"};

constexpr store::Step competent_schema{641, "matters that were referred, by the office that decides now", R"(
insert into matter_competent(matter, unit) select matter, unit_to from matter_referral;
)"};

void grow(store::Connection& db, PlenaryId id) {
    db.exec("update plenary set version = version + 1 where id = ?", id);
}

void call(store::Connection& db, const app::Act& act, const PlenaryCalled& a) {
    db.exec(
        "insert into plenary(id, case_id, unit, starts, day, place, access, purpose, invited_on, "
        "short_notice, state,"
        " opened_at, continuation, waited_minutes, chair, called_by, minutes, version)"
        " values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, ?, 0, 0, ?, '', 1)",
        a.plenary, case_of(a.plenary), a.unit, a.at, a.day, a.place, a.access, a.purpose, a.invited_on,
        a.short_notice, PlenaryState::called, rules::Continuation::first_sitting, act.actor);
    for (std::size_t i = 0; i < a.matters.size(); ++i)
        db.exec(
            "insert into plenary_item(plenary, number, matter, title, state, chair, outcome, words, "
            "referred_to)"
            " values(?, ?, ?, ?, ?, 0, null, '', 0)",
            a.plenary, i + 1, a.matters[i], i < a.titles.size() ? a.titles[i] : std::string{},
            ItemState::pending);
    // Who shall decide reads what it is about: also where a matter came from the office below.
    for (const auto member : a.invited) {
        app::grant(db, case_of(a.plenary), member, app::Grant::participant);
        for (const auto matter : a.matters)
            app::grant(db, matters::case_of(matter), member, app::Grant::participant);
    }
}

void open(store::Connection& db, const app::Act& act, const PlenaryOpened& a) {
    db.exec(
        "update plenary set state = ?, day = ?, opened_at = coalesce(opened_at, ?), continuation = ?,"
        " waited_minutes = ? where id = ?",
        PlenaryState::open, a.on, act.time, a.continuation, a.waited_minutes, a.plenary);
    grow(db, a.plenary);
}

void attend(store::Connection& db, const app::Act&, const AttendanceRecorded& a) {
    db.exec(
        "insert into plenary_attendance(plenary, person, presence, reason) values(?, ?, ?, ?)"
        " on conflict(plenary, person) do update set presence = excluded.presence, reason = excluded.reason",
        a.plenary, a.person, a.presence, a.reason);
    // A member since the invitations went out sees the meeting too.
    app::grant(db, case_of(a.plenary), a.person, app::Grant::participant);
    grow(db, a.plenary);
}

void choose(store::Connection& db, const app::Act&, const ChairChosen& a) {
    if (a.item == 0)
        db.exec("update plenary set chair = ? where id = ?", a.person, a.plenary);
    else
        db.exec("update plenary_item set chair = ? where plenary = ? and number = ?", a.person, a.plenary,
                a.item);
    grow(db, a.plenary);
}

void vote(store::Connection& db, const app::Act&, const VoteCast& a) {
    db.exec("insert into plenary_vote(plenary, item, person, choice) values(?, ?, ?, ?)", a.plenary, a.item,
            a.person, a.choice);
}

void end_item(store::Connection& db, PlenaryId plenary, std::int64_t item, ItemState state,
              const std::string& words) {
    db.exec("update plenary_item set state = ?, words = ? where plenary = ? and number = ?", state, words,
            plenary, item);
    grow(db, plenary);
}

template <class Act>
void keep_recusals(store::Connection& db, const app::Act& act, const Act& a, UnitId unit) {
    const auto count = std::min({a.recused.size(), a.recused_how.size(), a.recused_because.size()});
    for (std::size_t i = 0; i < count; ++i)
        db.exec("insert into decision_recusal(decision, person, how, because) values(?, ?, ?, ?)", act.id,
                a.recused[i], a.recused_how[i], a.recused_because[i]);
    app::bump(db, unit, decisions_measure, 1);
    if (count > 0) app::bump(db, unit, recusals_measure, static_cast<std::int64_t>(count));
}

void decide(store::Connection& db, const app::Act& act, const ItemDecided& a) {
    const auto unit =
        db.query<UnitId>("select unit from plenary where id = ?", a.plenary).value().value_or(act.unit);
    end_item(db, a.plenary, a.item, ItemState::decided, a.text);
    db.exec("update plenary_item set outcome = ? where plenary = ? and number = ?", a.outcome, a.plenary,
            a.item);
    db.exec(
        "insert into decision(id, case_id, unit, matter, plenary, item, outcome, words, decided_on, decider,"
        " in_place_of, chair_how, seats, present, eligible, quorum_needed, approval_needed, votes_for, "
        "votes_against,"
        " abstained, barred_counted, setting_confirmed, continuation, log_index, annulled_by, defect, "
        "reason, judgment,"
        " conflicted, found_on, due, annulled_on, late) values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, "
        "?, ?, ?, ?,"
        " ?, ?, ?, ?, ?, null, null, '', '', 0, null, null, null, 0)",
        act.id, matters::case_of(a.matter), unit, a.matter, a.plenary, a.item, a.outcome, a.text, a.on,
        a.chair, a.chair_how, a.seats, a.present, a.eligible, a.quorum_needed, a.approval_needed, a.in_favour,
        a.against, a.abstain, a.barred_counted, a.setting_confirmed, a.continuation, act.index);
    keep_recusals(db, act, a, unit);
    matters::set_state(db, a.matter, matters::State::decided);
}

void postpone(store::Connection& db, const app::Act&, const ItemPostponed& a) {
    end_item(db, a.plenary, a.item, ItemState::postponed, a.reason);
}

void refer(store::Connection& db, const app::Act&, const ItemReferred& a) {
    end_item(db, a.plenary, a.item, ItemState::referred, a.reason);
    db.exec("update plenary_item set referred_to = ? where plenary = ? and number = ?", a.to, a.plenary,
            a.item);
    db.exec(
        "insert into matter_referral(matter, unit_to, plenary) values(?, ?, ?) on conflict(matter) do update"
        " set unit_to = excluded.unit_to, plenary = excluded.plenary",
        a.matter, a.to, a.plenary);
    matters::set_competent(db, a.matter, a.to);
}

void close(store::Connection& db, const app::Act&, const PlenaryClosed& a) {
    db.exec("update plenary set state = ? where id = ?", PlenaryState::closed, a.plenary);
    grow(db, a.plenary);
}

void issue(store::Connection& db, const app::Act&, const MinutesIssued& a) {
    db.exec("update plenary set minutes = ? where id = ?", base::hex(base::bytes_of(a.hash)), a.plenary);
    grow(db, a.plenary);
}

void decide_by_official(store::Connection& db, const app::Act& act, const DecidedByOfficial& a) {
    const auto unit =
        db.query<UnitId>("select unit from matter where id = ?", a.matter).value().value_or(act.unit);
    db.exec(
        "insert into decision(id, case_id, unit, matter, plenary, item, outcome, words, decided_on, decider,"
        " in_place_of, chair_how, seats, present, eligible, quorum_needed, approval_needed, votes_for, "
        "votes_against,"
        " abstained, barred_counted, setting_confirmed, continuation, log_index, annulled_by, defect, "
        "reason, judgment,"
        " conflicted, found_on, due, annulled_on, late) values(?, ?, ?, ?, 0, 0, ?, ?, ?, ?, ?, ?, 0, 0, 0, "
        "0, 0, 0, 0, 0,"
        " 1, 0, ?, ?, null, null, '', '', 0, null, null, null, 0)",
        act.id, matters::case_of(a.matter), unit, a.matter, a.outcome, a.text, a.on, a.decider, a.in_place_of,
        ChairHow::chair, rules::Continuation::first_sitting, act.index);
    keep_recusals(db, act, a, unit);
    matters::set_state(db, a.matter, matters::State::decided);
}

void annul(store::Connection& db, const app::Act& act, const DecisionAnnulled& a) {
    const auto unit =
        db.query<UnitId>("select unit from decision where matter = ?", a.matter).value().value_or(act.unit);
    db.exec(
        "update decision set annulled_by = ?, defect = ?, reason = ?, judgment = ?, conflicted = ?, found_on "
        "= ?,"
        " due = ?, annulled_on = ?, late = ? where matter = ?",
        a.by, a.defect, a.reason, a.judgment, a.conflicted, a.found_on, a.due, a.on, a.late, a.matter);
    matters::set_state(db, a.matter, matters::State::annulled);
    app::bump(db, unit, annulled_measure, 1);
}

}  // namespace

void register_decisions(app::Registry& registry) {
    registry.schema(schema);
    registry.schema(competent_schema);
    registry.applies<PlenaryCalled>(call);
    registry.applies<PlenaryOpened>(open);
    registry.applies<AttendanceRecorded>(attend);
    registry.applies<ChairChosen>(choose);
    registry.applies<VoteCast>(vote);
    registry.applies<ItemDecided>(decide);
    registry.applies<ItemPostponed>(postpone);
    registry.applies<ItemReferred>(refer);
    registry.applies<PlenaryClosed>(close);
    registry.applies<MinutesIssued>(issue);
    registry.applies<DecidedByOfficial>(decide_by_official);
    registry.applies<DecisionAnnulled>(annul);
    registry.table({"plenary",
                    {"id", "case_id", "unit", "starts", "day", "place", "access", "purpose", "invited_on",
                     "short_notice", "state", "opened_at", "continuation", "waited_minutes", "chair",
                     "called_by", "minutes", "version"}});
    registry.table(
        {"plenary_item",
         {"plenary", "number", "matter", "title", "state", "chair", "outcome", "words", "referred_to"},
         2});
    registry.table({"plenary_attendance", {"plenary", "person", "presence", "reason"}, 2});
    registry.table({"plenary_vote", {"plenary", "item", "person", "choice"}, 3});
    registry.table({"matter_referral", {"matter", "unit_to", "plenary"}});
    registry.table({"decision",
                    {"id",
                     "case_id",
                     "unit",
                     "matter",
                     "plenary",
                     "item",
                     "outcome",
                     "words",
                     "decided_on",
                     "decider",
                     "in_place_of",
                     "chair_how",
                     "seats",
                     "present",
                     "eligible",
                     "quorum_needed",
                     "approval_needed",
                     "votes_for",
                     "votes_against",
                     "abstained",
                     "barred_counted",
                     "setting_confirmed",
                     "continuation",
                     "log_index",
                     "annulled_by",
                     "defect",
                     "reason",
                     "judgment",
                     "conflicted",
                     "found_on",
                     "due",
                     "annulled_on",
                     "late"}});
    registry.table({"decision_recusal", {"decision", "person", "how", "because"}, 2});
}

}  // namespace decisions
