// Use case of the calendar: a day off was added, so the limits of an open report are counted anew, and the
// act says what they were and what they are. Days that have passed are counted anew too: nobody is late by a
// day that was off.
#pragma once
#include <optional>

#include "gratification/gratification_acts.hpp"

namespace gratification {

struct MoveFacts {
    Gratification gratification;
    std::optional<base::Date>
        forward_from;  // the day the unit's running clock began; nothing: it runs no more
    std::optional<base::Date> completion_from;  // the day of the return, while returned
    std::optional<base::Date> handover_from;    // the day of KPK's status, until handed over
    base::Date cause{};                         // the day off
    const rules::Calendar* calendar = nullptr;  // with it
    int region = 0;
};

// Nothing when no limit moves.
[[nodiscard]] std::optional<DueMoved> move_due(const MoveFacts& facts);

}  // namespace gratification
