#include "declarations/move_due.hpp"

#include "base/check.hpp"
#include "rules/deadlines.hpp"

namespace declarations {

std::optional<DueMoved> move_due(const MoveFacts& facts) {
    using rules::DeadlineKey;
    CHECK(facts.calendar != nullptr);
    const auto& d = facts.declaration;
    DueMoved out{.declaration = d.id, .cause = facts.cause, .due_provisional = d.due_provisional};
    bool moved = false;
    const auto count = [&](DeadlineKey key, base::Date from, base::Date was, std::optional<int> chosen,
                           std::optional<base::Date>& before, std::optional<base::Date>& now) {
        const auto due = rules::due(key, from, *facts.calendar, facts.region, chosen);
        CHECK(due);
        if (due->day == was) return false;
        before = was;
        now = due->day;
        return moved = true;
    };
    if (d.state == State::submitted && facts.since && !d.nobody_left &&
        count(DeadlineKey::determination, *facts.since, d.due, facts.working_days, out.due_before, out.due))
        out.due_provisional = rules::due(DeadlineKey::determination, *facts.since, *facts.calendar,
                                         facts.region, facts.working_days)
                                  ->provisional;
    if (d.state == State::returned && facts.returned_on && d.completion_due)
        count(DeadlineKey::completion, *facts.returned_on, *d.completion_due, facts.completion_working_days,
              out.completion_before, out.completion_due);
    if (d.state == State::determined && facts.determination) {
        const auto& last = *facts.determination;
        count(DeadlineKey::determination_report, last.on, last.report_by, {}, out.report_before,
              out.report_by);
        count(DeadlineKey::determination_delivery, last.on, last.deliver_by, {}, out.deliver_before,
              out.deliver_by);
    }
    return moved ? std::optional(out) : std::nullopt;
}

}  // namespace declarations
