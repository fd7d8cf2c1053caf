#include "rules/calendar.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace rules {

using std::chrono::days;
using std::chrono::year;

namespace {

year year_of(Date day) { return std::chrono::year_month_day{day}.year(); }

bool is_weekend(Date day) {
    const std::chrono::weekday weekday{day};
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

// Provinces have two digits, regencies and cities those two and two more.
bool covers(int row_region, int office_region) {
    return row_region == 0 || row_region == office_region || row_region == office_region / 100;
}

}  // namespace

Calendar::Calendar(std::vector<OffDay> rows, JointLeave joint_leave)
    : rows_(std::move(rows)), joint_leave_(joint_leave) {
    std::ranges::stable_sort(rows_, {}, &OffDay::day);
    for (const OffDay& row : rows_) {
        const bool tells = row.kind == OffKind::national_holiday && row.region == 0 && !row.decree.empty();
        if (tells && !decreed(year_of(row.day))) decreed_.push_back(year_of(row.day));
    }
}

const OffDay* Calendar::off_day(Date day, int region) const {
    for (const OffDay& row : std::ranges::equal_range(rows_, day, {}, &OffDay::day)) {
        if (!covers(row.region, region)) continue;
        if (row.kind == OffKind::joint_leave && joint_leave_ == JointLeave::working) continue;
        return &row;
    }
    return nullptr;
}

bool Calendar::is_working_day(Date day, int region) const {
    return !is_weekend(day) && off_day(day, region) == nullptr;
}

bool Calendar::decreed(year wanted) const { return std::ranges::find(decreed_, wanted) != decreed_.end(); }

// SILENT, docs/decisions/0002-working-days.md: the day of receipt itself is not counted.
Due Calendar::working_days_after(Date from, int count, int region) const {
    Due due{from, false};
    while (count > 0) {
        due.day += days{1};
        if (!decreed(year_of(due.day))) due.provisional = true;
        if (is_working_day(due.day, region)) --count;
    }
    return due;
}

Due Calendar::calendar_days_after(Date from, int count) const { return {from + days{count}, false}; }

int Calendar::working_days_between(Date from, Date to, int region) const {
    if (to < from) return -working_days_between(to, from, region);
    int count = 0;
    for (Date day = from + days{1}; day <= to; day += days{1})
        if (is_working_day(day, region)) ++count;
    return count;
}

// 58 (3) names Sundays and national holidays; what is moved then goes to a working day, so past Saturdays
// too.
Due Calendar::rolled_over(Due limit, int region) const {
    const OffDay* off = off_day(limit.day, region);
    const bool national = off != nullptr && off->kind == OffKind::national_holiday;
    const bool sunday = std::chrono::weekday{limit.day} == std::chrono::Sunday;
    const bool undecreed = !decreed(year_of(limit.day));
    if (!national && !sunday) return {limit.day, limit.provisional || undecreed};
    const Due moved = working_days_after(limit.day, 1, region);
    return {moved.day, limit.provisional || undecreed || moved.provisional};
}

}  // namespace rules
