#include "decisions/open_plenary.hpp"

#include <algorithm>
#include <chrono>

namespace decisions {

Result<PlenaryOpened, OpenRefusal> open_plenary(const Meeting& meeting) {
    if (!meeting.secretary) return refuse(OpenRefusal::not_the_secretary);
    if (meeting.plenary.state != PlenaryState::called) return refuse(OpenRefusal::opened_already);
    if (meeting.today < meeting.plenary.day) return refuse(OpenRefusal::too_early);
    return PlenaryOpened{.plenary = meeting.plenary.id, .on = meeting.today,
                         .continuation = rules::Continuation::first_sitting};
}

Result<PlenaryOpened, ContinueRefusal> continue_without_quorum(const Meeting& meeting) {
    using enum ContinueRefusal;
    const auto& plenary = meeting.plenary;
    if (!meeting.secretary) return refuse(not_the_secretary);
    if (plenary.state != PlenaryState::open || !plenary.opened_at) return refuse(not_open);
    // 45: only where results are determined.
    if (plenary.purpose != rules::Purpose::determines_results) return refuse(not_about_results);
    if (plenary.continuation == rules::Continuation::after_postponement) return refuse(continued_already);
    if (meeting.quorum.tally.quorum_met) return refuse(quorum_met);
    for (const auto person : meeting.body)
        if (std::ranges::find(meeting.attendance, person, &AttendanceEntry::person) == meeting.attendance.end())
            return refuse(attendance_missing);
    const auto waited = std::chrono::floor<std::chrono::minutes>(meeting.now - *plenary.opened_at).count();
    if (waited < 1) return refuse(no_pause);
    return PlenaryOpened{.plenary = plenary.id, .on = plenary.day,
                         .continuation = rules::Continuation::after_postponement, .waited_minutes = waited};
}

Result<PlenaryClosed, CloseRefusal> close_plenary(const Meeting& meeting) {
    if (!meeting.secretary) return refuse(CloseRefusal::not_the_secretary);
    if (meeting.plenary.state == PlenaryState::closed) return refuse(CloseRefusal::closed_already);
    if (std::ranges::find(meeting.items, ItemState::pending, &Item::state) != meeting.items.end())
        return refuse(CloseRefusal::items_pending);
    return PlenaryClosed{.plenary = meeting.plenary.id, .on = meeting.today};
}

}  // namespace decisions
