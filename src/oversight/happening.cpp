#include "oversight/happening.hpp"

namespace oversight {

base::Date month_of(base::Date day) {
    const std::chrono::year_month_day ymd{day};
    return std::chrono::sys_days{ymd.year() / ymd.month() / 1};
}

base::Date months_later(base::Date month, int count) {
    const std::chrono::year_month_day ymd{month};
    return std::chrono::sys_days{ymd.year() / ymd.month() / 1 + std::chrono::months{count}};
}

MonthCounts sum_of(const std::vector<MonthCounts>& months) {
    MonthCounts out{.month = months.empty() ? base::Date{} : months.front().month};
    for (const auto& one : months)
        for (std::size_t i = 0; i < happenings; ++i) out.counts[i] += one.counts[i];
    return out;
}

}  // namespace oversight
