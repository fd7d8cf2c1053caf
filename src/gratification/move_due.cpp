#include "gratification/move_due.hpp"

#include "base/check.hpp"
#include "gratification/complete_gratification.hpp"

namespace gratification {

std::optional<DueMoved> move_due(const MoveFacts& facts) {
    using rules::GratificationClock;
    CHECK(facts.calendar != nullptr);
    const auto& g = facts.gratification;
    DueMoved out{.gratification = g.id,
                 .cause = facts.cause,
                 .before = g.dues,
                 .now = g.dues,
                 .completion_before = g.completion_due,
                 .completion_now = g.completion_due,
                 .handover_before = g.handover_due,
                 .handover_now = g.handover_due};
    const auto count = [&](GratificationClock clock, base::Date from) {
        const auto due = rules::due(clock, from, *facts.calendar, facts.region);
        return due ? std::optional(due->day) : std::nullopt;
    };
    if (g.state == State::with_unit || g.state == State::returned) {
        out.now =
            dues_of(g.telling.on, facts.forward_from.value_or(g.reported), *facts.calendar, facts.region);
        if (!facts.forward_from)
            out.now.forward = g.dues.forward;
        else if (!g.addition.empty())  // the clock that runs began with a completion
            out.now.forward =
                forward_after_completion(*facts.forward_from, out.now.to_kpk, *facts.calendar, facts.region);
    }
    if (facts.completion_from)
        out.completion_now = count(GratificationClock::completion, *facts.completion_from);
    if (facts.handover_from) out.handover_now = count(GratificationClock::handover, *facts.handover_from);
    const bool same = out.now.to_unit == out.before.to_unit && out.now.to_kpk == out.before.to_kpk &&
                      out.now.forward == out.before.forward && out.completion_now == out.completion_before &&
                      out.handover_now == out.handover_before;
    return same ? std::nullopt : std::optional(out);
}

}  // namespace gratification
