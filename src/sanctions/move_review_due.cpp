#include "sanctions/move_review_due.hpp"

#include "base/check.hpp"
#include "rules/deadlines.hpp"

namespace sanctions {

std::optional<ReviewDueMoved> move_review_due(const ReviewMoveFacts& facts) {
    CHECK(facts.calendar != nullptr);
    if (!facts.open) return std::nullopt;
    const auto due = rules::due(rules::DeadlineKey::annulment, facts.found_on, *facts.calendar, facts.region);
    const auto now = due ? due->day : facts.found_on;  // before the law, as open_review has it
    if (now == facts.due) return std::nullopt;
    return ReviewDueMoved{facts.matter, facts.cause, facts.due, now};
}

}  // namespace sanctions
