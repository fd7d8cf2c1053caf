// People, the positions they hold, and from when to when. Everything here is dated: who is whose superior is
// a question about a day.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "people/unit.hpp"
#include "rules/superiors.hpp"

namespace people {

enum class StaffKind { commissioner, pns, pppk, ppnpn, adhoc };

struct Person {
    PersonId id;
    std::string name;  // as written, with degrees
    StaffKind kind{};
    std::string nip;            // 18 digits; commissioners and PPNPN have none
    std::string member_number;  // of commissioners, PPNPN and ad hoc members
    UnitId unit;                // where the person serves, for lists; the appointment is what counts in law
};

// Definitive, or standing in: Plt. while the position is vacant, Plh. while its holder is away.
enum class Holding { definitive, plt, plh };

struct Position {
    PositionId id;
    UnitId unit;
    rules::PositionKind kind{};
    std::string title;      // "Kepala Subbagian Hukum dan SDM"
    PositionId reports_to;  // the head of this part of the office; none: as rules::superior_posts says
};

struct Appointment {
    AppointmentId id;
    PersonId person;
    PositionId position;
    Holding holding{};
    base::Date from{};
    std::optional<base::Date> until;  // the last day, inclusive; nullopt while open
    std::string instrument;           // the decree that appoints
};

// UU 30/2014 Pasal 1 angka 4 in our words: the superior is the direct one with the higher place. For whom
// that is in an election body, see rules/superiors.hpp (unconfirmed).
struct Superior {
    PersonId person;
    AppointmentId capacity;  // acting holders decide as acting holders
    int steps_up = 1;        // 1 direct; more when somebody was skipped
    std::string reason;      // why not the direct one, in Indonesian for the record; empty for the direct one
    rules::Holder holder = rules::Holder::person;  // plenary: the body decides, `person` convenes it
};

// What a person has declared to hold or to be near to. The full register is its own slice's matter; this is
// the part that a matter's parties are compared with.
using InterestId = base::Id<struct InterestTag>;
struct Interest {
    InterestId id;
    PersonId person;
    std::string relation;      // base::name of rules::Relative or of a house relation kind
    std::string name;          // of the relative, or of the organisation
    std::string identifier;    // NIK or NPWP where given
    std::string organization;  // where the relative or the official has a post, may be empty
    std::string role;          // what post: "direktur"
    base::Date since{};
    std::optional<base::Date> until;
    InterestId corrects;  // the entry that this one puts right; none: new
    bool sealed = false;  // kept sealed (child_seal_rows.hpp)
};

}  // namespace people

template <>
inline constexpr auto base::names<people::StaffKind> =
    std::array{"commissioner"sv, "pns"sv, "pppk"sv, "ppnpn"sv, "adhoc"sv};
template <>
inline constexpr auto base::names<people::Holding> = std::array{"definitive"sv, "plt"sv, "plh"sv};
