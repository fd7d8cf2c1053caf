// Use case of the calendar: a day off was added while an annulment review is open. Its five working days (UU
// 30/2014 Pasal 66) are counted anew from the day the defect was found, and the act says what the limit was
// and what it is. Nobody is late by a day that was off. docs/decisions/0087.
#pragma once
#include <optional>

#include "rules/calendar.hpp"
#include "sanctions/review_acts.hpp"

namespace sanctions {

struct ReviewMoveFacts {
    MatterId matter;
    bool open = false;
    base::Date found_on{}, due{};
    base::Date cause{};                         // the day off
    const rules::Calendar* calendar = nullptr;  // with it
    int region = 0;                             // of the office whose decision it is
};

// Nothing when the limit does not move.
[[nodiscard]] std::optional<ReviewDueMoved> move_review_due(const ReviewMoveFacts& facts);

}  // namespace sanctions
