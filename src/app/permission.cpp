#include "app/permission.hpp"

#include <initializer_list>

namespace app {
namespace {

constexpr std::int64_t bits(std::initializer_list<Role> roles) {
    std::int64_t out = 0;
    for (Role r : roles) out |= std::int64_t{1} << static_cast<int>(r);
    return out;
}

}  // namespace

std::int64_t roles_for(Action action) {
    switch (action) {
        // The unit's Legal & HR part identifies and monitors; the Inspectorate receives every declaration
        // (Keputusan KPU 323/2020 as reported by KPU offices; regulations 1.1 and 9).
        case Action::read_declaration: return bits({Role::legal_hr, Role::inspectorate});
        case Action::inspect_declaration: return bits({Role::inspectorate});
        case Action::read_matter: return bits({Role::decision_secretary, Role::legal_hr, Role::inspectorate});
        case Action::manage_matter:
        case Action::run_plenary: return bits({Role::decision_secretary});
        // HOUSE RULE, docs/decisions: a bar is lifted by two people who have no part in the matter.
        case Action::lift_bar: return bits({Role::legal_hr, Role::inspectorate});
        case Action::monitor_unit: return bits({Role::legal_hr, Role::inspectorate});
        // Legal & HR calls the sessions at which rules are taught (Keputusan KPU 323/2020 as reported).
        case Action::organise_training: return bits({Role::legal_hr});
        // An administrator runs the machine and sees no content: this is the only action he has.
        case Action::administer: return bits({Role::administrator});
        // Bagian Hukum dan SDM keeps the roster of its offices.
        case Action::manage_roster: return bits({Role::legal_hr});
        // HOUSE RULE, docs/decisions/0012: what a case holds goes by the word of two uninvolved people.
        case Action::erase_records: return bits({Role::legal_hr, Role::inspectorate});
        // The legal & HR part asks for statements and keeps the rosters of its office's ad hoc bodies.
        case Action::run_campaign: return bits({Role::legal_hr});
        // The unit that identifies conflicts brings lists in and reads how questions were answered.
        case Action::triage_findings:
        case Action::manage_registries: return bits({Role::legal_hr});
        // Tim Kepatuhan Internal handles what comes in by the complaint channel (Keputusan KPU 915/2025 as
        // reported by KPU offices).
        case Action::read_filings: return bits({Role::compliance});
        // PKPU 15/2015 gives gratification to its own unit; nobody else by role.
        case Action::handle_gratification: return bits({Role::gratification_unit});
        // Sanctions are seen by the person, the superior, who examines and the Inspectorate: not by the legal
        // & HR part at large (docs/decisions/0056).
        case Action::handle_sanction: return bits({Role::inspectorate});
        // Decisions that a conflict may have touched are followed by whoever follows conflicts.
        case Action::review_decision: return bits({Role::inspectorate, Role::legal_hr});
    }
    return 0;
}

std::int64_t offices_spanned(store::Connection& db, const Scope& s) {
    return db
        .query<std::int64_t>(
            "select cast(coalesce(sum(unit_to - unit_from + 1), 0) as bigint) from role_grant"
            " where person = ? and (role_bit & ?) <> 0 and from_day <= ? and until_day >= ?",
            s.person, s.roles, s.day, s.day)
        .value()
        .value_or(0);
}

bool may(store::Connection& db, PersonId person, Action action, CaseId object, UnitId unit, base::Date day) {
    const auto s = scope(person, action, day);
    return db
        .query<std::int64_t>(
            "select 1 from (select cast(? as bigint) as case_id, cast(? as bigint) as unit) c where " VISIBLE(
                "c"),
            object, unit, SCOPE(s))
        .one()
        .has_value();
}

bool may(store::Connection& db, PersonId person, Action action, UnitId unit, base::Date day) {
    return db
        .query<std::int64_t>(
            "select 1 from role_grant r where r.person = ? and (r.role_bit & ?) <> 0"
            " and ? between r.unit_from and r.unit_to and r.from_day <= ? and r.until_day >= ? limit 1",
            person, roles_for(action), unit, day, day)
        .one()
        .has_value();
}

bool holds(store::Connection& db, PersonId person, Action action, base::Date day) {
    return db
        .query<std::int64_t>(
            "select 1 from role_grant r where r.person = ? and (r.role_bit & ?) <> 0"
            " and r.from_day <= ? and r.until_day >= ? limit 1",
            person, roles_for(action), day, day)
        .one()
        .has_value();
}

void grant(store::Connection& db, CaseId object, PersonId person, Grant how) {
    db.exec("insert into case_grant(case_id, person, how) values(?, ?, ?) on conflict do nothing", object,
            person, how);
}

void end_grant(store::Connection& db, CaseId object, PersonId person, Grant how) {
    db.exec("delete from case_grant where case_id = ? and person = ? and how = ?", object, person, how);
}

void exclude(store::Connection& db, CaseId object, PersonId person) {
    db.exec("insert into case_exclusion(case_id, person) values(?, ?) on conflict do nothing", object,
            person);
}

}  // namespace app
