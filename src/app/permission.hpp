// Who may see and do what: one function, for pages, API, lists, counts, searches and exports alike.
//
// Every protected row carries the case it belongs to (`case_id`) and the office (`unit`). A person reaches
// a case
// - by a grant on that case, which acts make and end (declarant, superior, participant, substitute …), or
// - by a role held that day over a range of offices, if the role is one of those the action names,
// and never when excluded from it. Lists put VISIBLE into their SQL; single objects ask `may`, which runs the
// same words. What is outside does not exist for the actor: the answer is 404, never 403.
#pragma once
#include <array>
#include <cstdint>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/names.hpp"
#include "store/sql.hpp"

namespace app {

enum class Role {
    decision_secretary,
    legal_hr,
    inspectorate,
    compliance,
    gratification_unit,
    auditor,
    administrator
};

// What a person can want with a case. Which roles may, over their offices, is the table in permission.cpp.
enum class Action {
    read_declaration,
    inspect_declaration,
    read_matter,
    manage_matter,
    lift_bar,
    run_plenary,
    monitor_unit,
    administer,
    manage_roster,
    erase_records,
    run_campaign,
    organise_training,
    triage_findings,
    manage_registries,
    read_filings,  // and of these only what was sealed to him (complaints/)
    handle_gratification,
    handle_sanction,
    review_decision
};

// How somebody came to a case other than by a role. Own grants end when the act that made them is undone.
enum class Grant {
    declarant,
    superior,
    superior_of_superior,
    participant,
    substitute,
    witness,
    handler,
    examiner
};

std::int64_t roles_for(Action action);  // a bit for each Role

}  // namespace app

template <>
inline constexpr auto base::names<app::Role> =
    std::array{"decision_secretary"sv, "legal_hr"sv, "inspectorate"sv, "compliance"sv,
               "gratification_unit"sv, "auditor"sv,  "administrator"sv};
template <>
inline constexpr auto base::names<app::Action> =
    std::array{"read_declaration"sv, "inspect_declaration"sv, "read_matter"sv,  "manage_matter"sv,
               "lift_bar"sv,         "run_plenary"sv,         "monitor_unit"sv, "administer"sv,
               "manage_roster"sv,    "erase_records"sv,       "run_campaign"sv, "organise_training"sv,
               "triage_findings"sv,  "manage_registries"sv,   "read_filings"sv, "handle_gratification"sv,
               "handle_sanction"sv,  "review_decision"sv};
template <>
inline constexpr auto base::names<app::Grant> = std::array{
    "declarant"sv, "superior"sv, "superior_of_superior"sv, "participant"sv, "substitute"sv, "witness"sv,
    "handler"sv,   "examiner"sv};

// The filter over rows of `t`, which has `case_id` and `unit`. Takes six parameters, app::Scope's in order,
// which the macro SCOPE(s) writes out:
// - db.query<…>("select … from declaration d where " VISIBLE("d") " and …", SCOPE(s), …)
//
// A query that has another scope writes them one by one.
// The names that VISIBLE gives to its tables are its own: a `t` of the same name would match itself.
#define VISIBLE(t)                                                                                          \
    "((exists(select 1 from case_grant of_grant where of_grant.case_id = " t                                \
    ".case_id and of_grant.person = ?)"                                                                     \
    " or exists(select 1 from role_grant of_role where of_role.person = ? and (of_role.role_bit & ?) <> 0 " \
    "and " t                                                                                                \
    ".unit between of_role.unit_from and of_role.unit_to and of_role.from_day <= ? and of_role.until_day "  \
    ">= ?))"                                                                                                \
    " and not exists(select 1 from case_exclusion of_exclusion where of_exclusion.case_id = " t             \
    ".case_id and of_exclusion.person = ?))"
// Lists of what somebody reaches, newest first. Whoever has no role, or one over few offices, reaches a few
// rows of many: those are found by his grants and his offices (RELATED before VISIBLE, five more parameters).
// Whoever has a role over many offices meets one of theirs at every few rows: for him VISIBLE alone walks
// down the ids. `t` is a row of `table`, whose id is its case and which has an index on unit.
#define RELATED(t, table)                                             \
    t ".id in (select g.case_id from case_grant g where g.person = ?" \
      " union select o.id from role_grant r join " table              \
      " o on o.unit between r.unit_from and r.unit_to"                \
      " where r.person = ? and (r.role_bit & ?) <> 0 and r.from_day <= ? and r.until_day >= ?) and "
#define RELATION(s) (s).person, (s).person, (s).roles, (s).day, (s).day
#define SCOPE(s) (s).person, (s).person, (s).roles, (s).day, (s).day, (s).person

namespace app {

struct Scope {
    PersonId person;
    std::int64_t roles = 0;
    base::Date day;
};

inline Scope scope(PersonId person, Action action, base::Date day) {
    return {person, roles_for(action), day};
}

// How many office codes the roles of this scope span: 0 without a role, 1 for one office, 100 for a province.
std::int64_t offices_spanned(store::Connection& db, const Scope& s);
inline constexpr std::int64_t few_offices = 10;  // up to here lists look from the offices, above from the ids

// Membership of one case in the scope. `unit` is the case's office.
bool may(store::Connection& db, PersonId person, Action action, CaseId object, UnitId unit, base::Date day);
// The same for an action on an office as such (registering a matter, a dashboard): only roles count.
bool may(store::Connection& db, PersonId person, Action action, UnitId unit, base::Date day);
// Any office at all: whether to show the way there.
bool holds(store::Connection& db, PersonId person, Action action, base::Date day);

void grant(store::Connection& db, CaseId object, PersonId person, Grant how);  // for apply functions only
void end_grant(store::Connection& db, CaseId object, PersonId person, Grant how);
void exclude(store::Connection& db, CaseId object, PersonId person);

}  // namespace app
