// Loads and lists of people. Reads run on any connection; `*_applies` functions are registered by
// register_people and run for every recorded act, live and in a rebuild.
#pragma once
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "app/actor.hpp"
#include "app/permission.hpp"
#include "app/registry.hpp"
#include "people/people_acts.hpp"
#include "store/sql.hpp"

template <>
inline constexpr auto app::kind_of<people::UnitRegistered> = app::ActKind::unit_registered;
template <>
inline constexpr auto app::kind_of<people::PositionEstablished> = app::ActKind::position_established;
template <>
inline constexpr auto app::kind_of<people::PersonRegistered> = app::ActKind::person_registered;
template <>
inline constexpr auto app::kind_of<people::AppointmentMade> = app::ActKind::appointment_made;
template <>
inline constexpr auto app::kind_of<people::AppointmentEnded> = app::ActKind::appointment_ended;
template <>
inline constexpr auto app::kind_of<people::OfficialRegistered> = app::ActKind::official_registered;
template <>
inline constexpr auto app::kind_of<people::InterestRegistered> = app::ActKind::interest_registered;
template <>
inline constexpr auto app::kind_of<people::InterestEnded> = app::ActKind::interest_ended;
template <>
inline constexpr auto app::kind_of<people::AccountLinkAsked> = app::ActKind::account_link_asked;
template <>
inline constexpr auto app::kind_of<people::AccountLinkIssued> = app::ActKind::account_link_issued;
template <>
inline constexpr auto app::kind_of<people::UnitChanged> = app::ActKind::unit_changed;
template <>
inline constexpr auto app::kind_of<people::PositionChanged> = app::ActKind::position_changed;
template <>
inline constexpr auto app::kind_of<people::PersonChanged> = app::ActKind::person_changed;
template <>
inline constexpr auto app::kind_of<people::RosterImported> = app::ActKind::roster_imported;

namespace people {

// Registered people are counted per office under this measure (app::counter).
inline constexpr std::string_view people_measure = "people";

void register_people(app::Registry& registry);  // schema, acts, tables

std::optional<Unit> load_unit(store::Connection& db, UnitId id);
std::vector<Unit> units_below(store::Connection& db, UnitId parent);
std::optional<Person> load_person(store::Connection& db, PersonId id);
std::string name_of(store::Connection& db, PersonId id);  // "" when there is none such
std::optional<app::Actor> load_actor(store::Connection& db, PersonId id, base::Date day);

// Holders of a position that day, acting holders first (they act while they hold), the latest before the
// earlier.
std::vector<Appointment> holders(store::Connection& db, PositionId position, base::Date day);
// What somebody holds that day: the definitive appointment first.
std::vector<Appointment> appointments_of(store::Connection& db, PersonId person, base::Date day);
std::vector<Appointment> all_appointments_of(store::Connection& db, PersonId person);  // past and future too
std::vector<Appointment> appointments_to(store::Connection& db, PositionId position);  // past and future too
std::optional<Appointment> load_appointment(store::Connection& db, AppointmentId id);
std::optional<Position> load_position(store::Connection& db, PositionId id);
std::vector<Position> positions_in(store::Connection& db, UnitId unit, rules::PositionKind kind);
// "Anggota KPU Kota Pekalongan", "Plt. Sekretaris KPU Kota Pekalongan".
std::string title_of(store::Connection& db, const Appointment& appointment);
// The commissioners of an office that day: the plenary.
std::vector<PersonId> plenary_of(store::Connection& db, UnitId unit, base::Date day);

// The superior of an official for a matter of that nature on that day: first on the line of the matter's
// nature, acting holders before definitive ones, passing over the official himself, vacant positions and
// everybody in `excluded` (party, silent …), one level up each time, then the other line. nullopt only when
// nobody is left.
std::optional<Superior> superior_for(store::Connection& db, PersonId official, rules::MatterNature nature,
                                     base::Date day, std::span<const PersonId> excluded = {});
// The same for whoever has looked the official's position up already.
std::optional<Superior> superior_for(store::Connection& db, PersonId official, const Position& position,
                                     rules::MatterNature nature, base::Date day,
                                     std::span<const PersonId> excluded);

std::vector<Interest> interests_of(store::Connection& db, PersonId person, base::Date day);
std::vector<Interest> all_interests_of(store::Connection& db, PersonId person);  // ended ones too
std::optional<Interest> load_interest(store::Connection& db, InterestId id);

// People of the offices in the scope, by name: names that begin with `beginning` (or the whole NIP), after
// `after`.
std::vector<Person> people_in(store::Connection& db, const app::Scope& scope, std::string_view beginning,
                              PersonId after, int limit);
std::optional<Person> find_person(store::Connection& db, PersonId id,
                                  const app::Scope& scope);  // within the scope

struct RoleHeld {
    std::int64_t grant = 0;
    PersonId person;
    app::Role role{};
    UnitId unit_from, unit_to;
    base::Date from{}, until{};
};
std::vector<RoleHeld> roles_of(store::Connection& db, PersonId person);  // past and future too
std::optional<RoleHeld> load_role(store::Connection& db, std::int64_t grant);

}  // namespace people
