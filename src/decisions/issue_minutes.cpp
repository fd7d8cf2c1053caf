#include "decisions/issue_minutes.hpp"

#include <algorithm>

namespace decisions {

Result<MinutesIssued, MinutesRefusal> issue_minutes(const PlenaryFacts& facts, const base::Hash& pdf,
                                                    std::int64_t bytes) {
    using enum MinutesRefusal;
    if (!facts.secretary) return refuse(not_the_secretary);
    if (facts.plenary.state != PlenaryState::closed) return refuse(not_closed);
    for (const auto person : facts.body)
        if (std::ranges::find(facts.attendance, person, &AttendanceEntry::person) == facts.attendance.end())
            return refuse(attendance_missing);
    if (facts.plenary.minutes) return refuse(issued_already);
    return MinutesIssued{facts.plenary.id, pdf, bytes};
}

}  // namespace decisions
