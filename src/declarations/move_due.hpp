// Use case of the calendar: a day off was added, so the limits of a case that still run are counted anew from
// the day on which each began, and the act says what they were and what they are. Nobody is late by a day
// that was off.
#pragma once
#include <optional>

#include "declarations/moved_limit_acts.hpp"
#include "rules/calendar.hpp"

namespace declarations {

struct MoveFacts {
    Declaration declaration;
    std::optional<base::Date> since;             // of the superior's clock; nothing: it does not run
    std::optional<base::Date> returned_on;       // of a returned case
    std::optional<Determination> determination;  // of a determined case: the one in force
    std::optional<int> working_days;  // to determine, chosen by the house; none: the rule's own number
    std::optional<int> completion_working_days;
    base::Date cause{};                         // the day off
    const rules::Calendar* calendar = nullptr;  // with it
    int region = 0;
};

// Nothing when no limit moves.
[[nodiscard]] std::optional<DueMoved> move_due(const MoveFacts& facts);

}  // namespace declarations
