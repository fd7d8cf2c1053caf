// What each act of people leaves in the tables.
#include <algorithm>

#include "app/settings_acts.hpp"
#include "app/site.hpp"
#include "people/child_seal_rows.hpp"
#include "people/name_key.hpp"
#include "people/people_rows.hpp"
#include "people/roster.hpp"
#include "people/roster_rows.hpp"
#include "people/schema_rows.hpp"

namespace people {
namespace {

void add_person(store::Connection& db, PersonId id, UnitId unit, const std::string& name, StaffKind kind,
                const std::string& nip, const std::string& member_number) {
    db.exec(
        "insert into person(id, case_id, unit, name, folded, kind, nip, member_number) values(?, ?, ?, ?, ?, "
        "?, ?, ?)",
        id, id.value, unit, name, name_key(name), kind, nip, member_number);
    app::bump(db, unit, people_measure, 1);
}

void add_details(store::Connection& db, PersonId person, const PersonDetails& d) {
    if (d == PersonDetails{}) return;
    db.exec("insert into person_detail(person, nik, born, email, phone) values(?, ?, ?, ?, ?)", person, d.nik,
            d.born, d.email, d.phone);
}

void add_position(store::Connection& db, const Position& p) {
    db.exec("insert into position(id, unit, kind, title, reports_to) values(?, ?, ?, ?, ?)", p.id, p.unit,
            p.kind, p.title, p.reports_to);
}

void add_appointment(store::Connection& db, UnitId unit, const Appointment& a) {
    db.exec(
        "insert into appointment(id, case_id, unit, person, position, holding, from_day, until_day, "
        "instrument)"
        " values(?, ?, ?, ?, ?, ?, ?, ?, ?)",
        a.id, a.person.value, unit, a.person, a.position, a.holding, a.from, a.until.value_or(open_end),
        a.instrument);
}

void unit_registered(store::Connection& db, const app::Act&, const UnitRegistered& a) {
    db.exec("insert into unit(id, level, name, parent, zone, seats) values(?, ?, ?, ?, ?, ?)", a.unit,
            a.level, a.name, a.parent, a.zone, a.seats);
}

void position_established(store::Connection& db, const app::Act&, const PositionEstablished& a) {
    add_position(db, {a.position, a.unit, a.kind, a.title, a.reports_to});
    if (!a.code.empty())
        db.exec("insert into position_code(code, position) values(?, ?)", a.code, a.position);
}

void position_changed(store::Connection& db, const app::Act&, const PositionChanged& a) {
    db.exec("update position set unit = ?, kind = ?, title = ?, reports_to = ? where id = ?", a.unit, a.kind,
            a.title, a.reports_to, a.position);
}

void unit_changed(store::Connection& db, const app::Act&, const UnitChanged& a) {
    db.exec("update unit set name = ?, zone = ?, seats = ? where id = ?", a.name, a.zone, a.seats, a.unit);
}

void person_registered(store::Connection& db, const app::Act&, const PersonRegistered& a) {
    add_person(db, a.person, a.unit, a.name, a.kind, a.nip, a.member_number);
    add_details(db, a.person, {a.nik, a.born, a.email, a.phone});
}

void person_changed(store::Connection& db, const app::Act&, const PersonChanged& a) {
    const auto before = db.query<UnitId>("select unit from person where id = ?", a.person).value();
    db.exec(
        "update person set unit = ?, name = ?, folded = ?, kind = ?, nip = ?, member_number = ? where id = ?",
        a.unit, a.name, name_key(a.name), a.kind, a.nip, a.member_number, a.person);
    db.exec("delete from person_detail where person = ?", a.person);
    add_details(db, a.person, {a.nik, a.born, a.email, a.phone});
    if (!before || *before == a.unit) return;
    app::bump(db, *before, people_measure, -1);
    app::bump(db, a.unit, people_measure, 1);
}

// The act is counted under the person, in the position's office.
void appointment_made(store::Connection& db, const app::Act& act, const AppointmentMade& a) {
    add_appointment(db, act.unit,
                    {a.appointment, a.person, a.position, a.holding, a.from, a.until, a.instrument});
}

void appointment_ended(store::Connection& db, const app::Act&, const AppointmentEnded& a) {
    db.exec("update appointment set until_day = ? where id = ?", a.last_day, a.appointment);
}

void official_registered(store::Connection& db, const app::Act&, const OfficialRegistered& a) {
    add_person(db, a.person, a.unit, a.name, a.kind, a.nip, a.member_number);
    add_details(db, a.person, {a.nik, a.born, a.email, a.phone});
    add_position(db, {a.position, a.unit, a.position_kind, a.title, a.reports_to});
    add_appointment(
        db, a.unit,
        {a.appointment, a.person, a.position, Holding::definitive, a.from, std::nullopt, a.instrument});
}

void interest_registered(store::Connection& db, const app::Act& act, const InterestRegistered& a) {
    db.exec(
        "insert into interest(id, case_id, unit, person, relation, name, name_folded, identifier, "
        "identifier_key,"
        " organization, organization_key, role, since, until_day, corrects) values(?, ?, ?, ?, ?, ?, ?, ?, "
        "?, ?, ?, ?, ?, ?, ?)",
        a.interest, a.person.value, act.unit, a.person, a.relation, a.name,
        is_sealed_text(a.name) ? std::string{} : organization_key(name_key(a.name)), a.identifier,
        identifier_key(a.identifier), a.organization, organization_key(a.organization), a.role, a.since,
        open_end, a.corrects);
}

void interest_ended(store::Connection& db, const app::Act&, const InterestEnded& a) {
    db.exec("update interest set until_day = ? where id = ?", a.last_day, a.interest);
}

// HOUSE RULE, docs/decisions/0007: who leaves the service keeps no role.
void end_roles_with_last_appointment(app::Change& c, const app::Act& act) {
    const auto ended = app::typed<AppointmentEnded>(act);
    const auto appointment = load_appointment(c.db, ended.appointment);
    if (!appointment) return;
    for (const auto& other : all_appointments_of(c.db, appointment->person))
        if (!other.until || *other.until > ended.last_day) return;
    // What was done under a role stays done: it ends yesterday at the earliest.
    const auto last_day = std::max(ended.last_day, c.today() - std::chrono::days{1});
    for (const auto& role : roles_of(c.db, appointment->person))
        if (role.until > last_day)
            c.record(CaseId{role.person.value}, act.unit, app::RoleEnded{role.grant, last_day});
}

}  // namespace

void register_people(app::Registry& registry) {
    registry.schema(schema);
    registry.schema(roster_schema);
    registry.sent_files({.tables = {"roster_file", "roster_line"}, .drop = drop_roster_files});
    registry.schema(account_schema);
    registry.schema(provider_schema);
    registry.schema(correction_schema);
    registry.applies<UnitChanged>(unit_changed);
    registry.applies<PositionChanged>(position_changed);
    registry.applies<PersonChanged>(person_changed);
    registry.keeps_no_state<RosterImported>();
    registry.applies<UnitRegistered>(unit_registered);
    registry.applies<PositionEstablished>(position_established);
    registry.applies<PersonRegistered>(person_registered);
    registry.applies<AppointmentMade>(appointment_made);
    registry.applies<AppointmentEnded>(appointment_ended);
    registry.applies<OfficialRegistered>(official_registered);
    registry.keeps_no_state<AccountLinkAsked>();
    registry.keeps_no_state<AccountLinkIssued>();
    registry.reacts(app::ActKind::appointment_ended, end_roles_with_last_appointment);
    registry.applies<InterestRegistered>(interest_registered);
    registry.applies<InterestEnded>(interest_ended);
    registry.table({"unit", {"id", "level", "name", "parent", "zone", "seats"}});
    registry.table({"person", {"id", "case_id", "unit", "name", "folded", "kind", "nip", "member_number"}});
    registry.table({"person_detail", {"person", "nik", "born", "email", "phone"}});
    registry.table({"position_code", {"code", "position"}});
    registry.table({"position", {"id", "unit", "kind", "title", "reports_to"}});
    registry.table(
        {"appointment",
         {"id", "case_id", "unit", "person", "position", "holding", "from_day", "until_day", "instrument"}});
    registry.table(
        {"interest",
         {"id", "case_id", "unit", "person", "relation", "name", "name_folded", "identifier",
          "identifier_key", "organization", "organization_key", "role", "since", "until_day", "corrects"}});
}

}  // namespace people
