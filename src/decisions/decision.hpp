// What was decided on a matter, by whom, who took no part and why; and how a decision is annulled.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "decisions/plenary.hpp"

namespace decisions {

// One of a plenary's item_decided or of decided_by_official; its id is that act's.
using DecisionId = ActId;

// Who annuls: who decided (for a plenary: its chair), the superior (for a plenary: the chair one level up),
// or either of them because a court said so. UU 30/2014 art. 66.
enum class AnnulledBy { official, superior, court_order };
enum class Defect { authority, procedure, substance };

// Who did not take part when it was decided, as it stood then.
struct Recusal {
    PersonId person;
    matters::Standing how{};  // standstill or barred
    CaseId because;           // the declaration or case
};

struct Annulment {
    AnnulledBy by{};
    Defect defect{};
    std::string reason;
    std::string judgment;  // of the court
    PersonId conflicted;   // whose conflict made it voidable (45(2)); none where the defect is another
    base::Date found_on{}, due{}, on{};
    bool late = false;  // after the 5 working days of art. 66: counts, and is recorded as late
};

struct Decision {
    DecisionId id;
    MatterId matter;
    UnitId unit;        // that decided: one above the matter's where it was referred
    PlenaryId plenary;  // none: decided by one official
    std::int64_t item = 0;
    rules::Outcome outcome{};  // approved, rejected, determined
    std::string text;
    base::Date on{};
    PersonId decider;      // the official who decided alone; of a plenary: who presided
    PersonId in_place_of;  // the barred official whose substitute decided; none otherwise
    ChairHow chair_how{};  // of a plenary
    // Of a plenary; all 0 for an official. Votes are 0 too where results were determined.
    std::int64_t seats = 0, present = 0, eligible = 0, quorum_needed = 0, approval_needed = 0;
    rules::Votes votes;
    bool barred_counted = true;  // the dated setting that held
    bool setting_confirmed =
        false;  // somebody decided it by an instrument; else our default, printed as unconfirmed
    rules::Continuation continuation{};
    std::int64_t log_index = 0;
    std::vector<Recusal> recusals;
    std::optional<Annulment> annulment;
};

}  // namespace decisions

template <>
inline constexpr auto base::names<decisions::AnnulledBy> =
    std::array{"official"sv, "superior"sv, "court_order"sv};
template <>
inline constexpr auto base::names<decisions::Defect> =
    std::array{"authority"sv, "procedure"sv, "substance"sv};
