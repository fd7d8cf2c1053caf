// Use case: a line of a roster against what is recorded. HOUSE RULE throughout (docs/decisions/0009): a line
// is the wished state, so the same roster twice changes nothing, an empty optional cell leaves what is there,
// and nobody who is missing from a roster is taken to have left.
#pragma once
#include "people/people_acts.hpp"
#include "people/read_roster.hpp"

namespace people {

// Whose offices may be changed, and whether the office is there at all.
enum class UnitIs { unknown, outside, ours };

// ---- offices

struct UnitFacts {
    std::optional<Unit> known;
    UnitIs own = UnitIs::ours;  // whether this office may be changed; unknown counts as its parent's answer
    bool parent_known = true;
};
struct UnitPlan {
    RosterChange change{};
    Unit unit;  // as it shall be
};
Read<UnitPlan> import_unit(const UnitFacts& facts, const UnitLine& line);

// ---- positions

struct PositionFacts {
    std::optional<Position> known;  // with this code
    UnitIs unit{}, known_unit = UnitIs::ours;
    bool superior_known = true;  // or none is named
    PositionId superior;
};
struct PositionPlan {
    RosterChange change{};
    Position position;  // as it shall be; its id is none while it is new
};
Read<PositionPlan> import_position(const PositionFacts& facts, const PositionLine& line);

// ---- officials

struct KnownOfficial {
    Person person;
    PersonDetails details;
    UnitIs unit = UnitIs::ours;       // where he serves now
    std::optional<Appointment> held;  // the definitive one that counts last, past or future
    Position position;                // of `held`
};
struct OfficialFacts {
    PersonId acting;
    std::optional<KnownOfficial> known;
    bool two_people = false;
    UnitIs unit{};
    bool position_known = true;        // or none is named
    std::optional<Position> position;  // the one named by code
    bool position_held = false;        // by somebody else, from the line's day on
    bool superior_known = true;
};
struct OfficialPlan {
    RosterChange change{};
    bool person_changes = false;  // of a known person
    Person person;                // as it shall be; id none while new
    PersonDetails details;
    std::optional<base::Date> ends;  // last day of the appointment held
    bool appoints = false;           // to another position, or the first one
    std::string reason;              // of `ends`, for the record
};
Read<OfficialPlan> import_official(const OfficialFacts& facts, const OfficialLine& line);

// ---- appointments

struct AppointmentLineFacts {
    PersonId acting;
    PersonId person;  // none: unknown
    bool two_people = false;
    std::optional<Position> position;
    UnitIs unit = UnitIs::ours;      // of the position
    std::vector<Appointment> to_it;  // all, past and future
};
struct AppointmentPlan {
    RosterChange change{};
    std::optional<AppointmentMade> made;  // its id is none
    std::optional<AppointmentEnded> ended;
};
Read<AppointmentPlan> import_appointment(const AppointmentLineFacts& facts, const AppointmentLine& line);

}  // namespace people
