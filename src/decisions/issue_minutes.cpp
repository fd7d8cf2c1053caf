#include "decisions/issue_minutes.hpp"

#include <algorithm>

namespace decisions {

Result<MinutesIssued, MinutesRefusal> issue_minutes(const Meeting& meeting, const base::Hash& pdf, std::int64_t bytes) {
    using enum MinutesRefusal;
    if (!meeting.secretary) return refuse(not_the_secretary);
    if (meeting.plenary.state != PlenaryState::closed) return refuse(not_closed);
    for (const auto person : meeting.body)
        if (std::ranges::find(meeting.attendance, person, &AttendanceEntry::person) == meeting.attendance.end())
            return refuse(attendance_missing);
    if (meeting.plenary.minutes) return refuse(issued_already);
    return MinutesIssued{meeting.plenary.id, pdf, bytes};
}

}  // namespace decisions
