// A declaration: an official tells the superior of an actual or potential conflict of interest, the superior
// determines it, the Inspectorate follows it from the first moment to the last.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/text.hpp"
#include "matters/matter.hpp"
#include "rules/controls.hpp"
#include "rules/grounds.hpp"
#include "rules/vocabulary.hpp"

namespace declarations {

//   submitted -> (returned -> submitted) -> determined -> closed
//   submitted | returned -> withdrawn, by the superior's act only
// Late, silent and escalated are no states: they are what the clock says of one.
enum class State { submitted, returned, determined, closed, withdrawn };

// Who began the case: the official himself, or a superior who knew without a declaration (he must act on a
// conflict he knows of: Permenko Infra 1/2026 Pasal 24 as read for another agency, unconfirmed for KPU).
enum class Origin { declarant, own_initiative };

struct Declaration {
    DeclarationId id;
    PersonId declarant;
    AppointmentId capacity;  // the declarant's appointment
    UnitId unit;             // where the declarant serves
    Origin origin{};
    State state{};
    rules::ConflictType type{};      // actual or potential
    std::optional<MatterId> matter;  // nothing: a general declaration, about no one decision yet
    std::string party_name;          // with whom or what
    std::string relation;            // a code of rules::all_relations()
    rules::Source source{};
    std::vector<rules::Ground> grounds;
    std::string other_law;  // which law forbids it, for ground f
    std::string description;
    std::string already_public;    // date, medium, link; empty: not yet public
    std::string proposed_control;  // what the declarant proposes, in words
    base::Date known_since{};
    PersonId superior;  // who must determine now
    AppointmentId superior_capacity;
    base::Date submitted{};        // the day the running clock started: the last submission or completion
    base::Date due{};              // the superior's last day
    bool due_provisional = false;  // counted through a year without a decree
    std::optional<base::Date> completion_due;  // while returned
    std::int64_t silences = 0;                 // superiors passed over by the clock
    // The last one above was silent too: the clock has stopped, the Inspectorate sees to it. The last
    // superior may still determine, late.
    bool nobody_left = false;
    std::int64_t version = 0;
};
constexpr CaseId case_of(DeclarationId id) { return CaseId{id.value}; }

// Who acts as the superior in charge, as that day finds him.
struct Charge {
    PersonId person;
    // The appointment in which the case came to him; nothing when he holds it no longer.
    std::optional<AppointmentId> capacity;
    // He has a conflict on that very matter: stands still or is barred, ever declared on it, or a party has
    // his name.
    bool involved = false;
};
[[nodiscard]] inline bool in_charge(const Charge& actor, const Declaration& d) {
    return actor.person == d.superior && actor.capacity.has_value();
}

// A reason of blanks is none.
[[nodiscard]] inline bool blank(std::string_view text) { return base::trim(text).empty(); }

// Who acts for the Inspectorate: its role over that office, that day.
struct Inspector {
    PersonId person;
    bool inspects = false;
};

enum class Truth { conflict, no_conflict };

struct Determination {
    PersonId decider;
    AppointmentId capacity;
    Truth truth{};
    std::string truth_reason;
    rules::Impact impact{};
    std::string impact_reason;
    std::vector<rules::Control> controls;
    base::Date from{};
    std::optional<base::Date> until;
    PersonId substitute;  // who decides instead; none where nobody is needed
    base::Date on{}, due{};
    bool late = false;                     // counts, and is recorded as late
    base::Date report_by{}, deliver_by{};  // UU 30/2014 Pasal 44 ayat (5)
};

// Where the Inspectorate stands with a case. It sees it from submission; nobody can stop that.
enum class Inspection { not_received, received, reviewed, returned_to_superior };

struct InspectionRecord {
    Inspection state{};
    std::optional<base::Date> received, reviewed, returned, closed;
    PersonId reviewer;
    std::string findings;       // of the last review
    std::string return_reason;  // of the last return
    std::string conclusion;
};

enum class CarriedOut { yes, partly, no };
struct ControlReport {
    rules::Control control{};
    CarriedOut carried_out{};
    std::string note;
    base::Date on{};
};

// A control of the determination in force and the last that was said of it.
struct OrderedControl {
    rules::Control control{};
    std::optional<ControlReport> report;
};

// A superior let his last day pass.
struct Silence {
    PersonId silent;
    AppointmentId capacity;  // through which he was in charge
    base::Date was_due{}, on{};
    PersonId next;  // none: nobody was left
    std::string next_reason;
    base::Date due{};  // of the next
};

// Why a case has another superior although nobody was silent: the one in charge holds the post no longer;
// somebody acts in his place; who acted in it acts no longer.
enum class Succession { departed, acting, returned };

// Kinship with an election participant is announced in a meeting (Peraturan DKPP 2/2017 Pasal 8 huruf k) and
// to the public (Pasal 14 huruf a): two duties, each met by its own act.
enum class AnnouncedIn { meeting, publicly };
struct Announcement {
    AnnouncedIn where{};
    base::Date on{};
    std::string details;  // which meeting and what its minutes say; or the medium and link
};

struct Evidence {
    std::string name, type;
    std::string hash;  // hex SHA-256 of the bytes
    std::int64_t bytes = 0;
};

}  // namespace declarations

template <>
inline constexpr auto base::names<declarations::State> =
    std::array{"submitted"sv, "returned"sv, "determined"sv, "closed"sv, "withdrawn"sv};
template <>
inline constexpr auto base::names<declarations::Origin> = std::array{"declarant"sv, "own_initiative"sv};
template <>
inline constexpr auto base::names<declarations::Truth> = std::array{"conflict"sv, "no_conflict"sv};
template <>
inline constexpr auto base::names<declarations::Inspection> =
    std::array{"not_received"sv, "received"sv, "reviewed"sv, "returned_to_superior"sv};
template <>
inline constexpr auto base::names<declarations::CarriedOut> = std::array{"yes"sv, "partly"sv, "no"sv};
template <>
inline constexpr auto base::names<declarations::Succession> =
    std::array{"departed"sv, "acting"sv, "returned"sv};
template <>
inline constexpr auto base::names<declarations::AnnouncedIn> = std::array{"meeting"sv, "publicly"sv};
