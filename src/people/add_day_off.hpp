// A day off that somebody decreed is put into the calendar by the Legal & HR part: of the nation, or of a
// province, regency or city that it serves. Limits that run are counted anew by whoever keeps them.
// HOUSE RULE, docs/decisions/0087.
#pragma once
#include <string>

#include "base/result.hpp"
#include "rules/calendar.hpp"

namespace people {

struct DayOffFacts {
    bool may_for_region = false;  // holds the role over the nation, or over that region's office
    bool known = false;           // that day of that region is there, with a decree
    base::Date today{};
};
struct DayOff {
    base::Date day{};
    rules::OffKind kind{};
    int region = 0;  // as rules::OffDay::region
    std::string name_id, name_en, decree;
};

// In this order: the first that holds is the answer.
enum class DayOffRefusal {
    outside_own_offices,
    decree_missing,
    kind_not_for_region,  // the joint decree of three ministers is of the nation, a local holiday is not
    long_past,            // more than a month ago: what was counted then stands
    known_already
};
inline constexpr std::chrono::days added_afterwards{31};

[[nodiscard]] Result<DayOff, DayOffRefusal> add_day_off(const DayOffFacts& facts, DayOff day);

}  // namespace people

template <>
inline constexpr auto base::names<people::DayOffRefusal> = std::array{
    "outside_own_offices"sv, "decree_missing"sv, "kind_not_for_region"sv, "long_past"sv, "known_already"sv};
