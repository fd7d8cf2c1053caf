#include "decisions/open_plenary.hpp"

#include <algorithm>
#include <chrono>

#include "rules/deadlines.hpp"

namespace decisions {

Result<PlenaryOpened, OpenRefusal> open_plenary(const PlenaryFacts& facts) {
    if (!facts.secretary) return refuse(OpenRefusal::not_the_secretary);
    if (facts.plenary.state != PlenaryState::called) return refuse(OpenRefusal::opened_already);
    if (facts.today < facts.plenary.day) return refuse(OpenRefusal::too_early);
    return PlenaryOpened{
        .plenary = facts.plenary.id, .on = facts.today, .continuation = rules::Continuation::first_sitting};
}

Result<PlenaryOpened, ContinueRefusal> continue_without_quorum(const PlenaryFacts& facts) {
    using enum ContinueRefusal;
    const auto& plenary = facts.plenary;
    if (!facts.secretary) return refuse(not_the_secretary);
    if (plenary.state != PlenaryState::open || !plenary.opened_at) return refuse(not_open);
    // 45: only where results are determined.
    if (plenary.purpose != rules::Purpose::determines_results) return refuse(not_about_results);
    if (plenary.continuation == rules::Continuation::after_postponement) return refuse(continued_already);
    if (facts.quorum.tally.quorum_met) return refuse(quorum_met);
    for (const auto person : facts.body)
        if (std::ranges::find(facts.attendance, person, &AttendanceEntry::person) == facts.attendance.end())
            return refuse(attendance_missing);
    const auto waited = std::chrono::floor<std::chrono::minutes>(facts.now - *plenary.opened_at).count();
    if (waited < 1) return refuse(no_pause);
    return PlenaryOpened{.plenary = plenary.id,
                         .on = plenary.day,
                         .continuation = rules::Continuation::after_postponement,
                         .waited_minutes = waited};
}

bool paused_too_long(base::Date day, std::int64_t waited_minutes) {
    const auto* hours = rules::deadline(rules::DeadlineKey::results_postponement, day);
    return hours != nullptr && waited_minutes > hours->value * 60;
}

Result<PlenaryClosed, CloseRefusal> close_plenary(const PlenaryFacts& facts) {
    if (!facts.secretary) return refuse(CloseRefusal::not_the_secretary);
    if (facts.plenary.state == PlenaryState::closed) return refuse(CloseRefusal::closed_already);
    if (std::ranges::find(facts.items, ItemState::pending, &Item::state) != facts.items.end())
        return refuse(CloseRefusal::items_pending);
    return PlenaryClosed{.plenary = facts.plenary.id, .on = facts.today};
}

}  // namespace decisions
