// What is counted month by month, and what a count over months is.
#pragma once
#include <array>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/names.hpp"

namespace oversight {

// Appended only: the names stand in the database.
enum class Happening {
    statements_signed,  // in a session, on paper, by personal link
    statements_refused,
    submitted,  // declarations by officials
    own_initiative,
    determined,
    determined_late,
    silences,
    withdrawn,
    received,  // by the Inspectorate
    reviewed,
    controls_reported,
    closed,
    decisions,
    recusals,  // people who took no part, summed over decisions
    gratifications,
    gratifications_forwarded,
    trainings_attended,
    registers_confirmed,
};
inline constexpr std::size_t happenings = 18;

// The first day of a month stands for it.
base::Date month_of(base::Date day);
base::Date months_later(base::Date month, int count);  // negative: earlier

struct MonthCounts {
    base::Date month{};
    std::array<std::int64_t, happenings> counts{};
    std::int64_t of(Happening what) const { return counts[static_cast<std::size_t>(what)]; }
};
MonthCounts sum_of(const std::vector<MonthCounts>& months);

struct UnitCounts {
    UnitId unit;
    std::string name;
    MonthCounts sum;
};

}  // namespace oversight

template <>
inline constexpr auto base::names<oversight::Happening> = std::array{
    "statements_signed"sv,  "statements_refused"sv, "submitted"sv,         "own_initiative"sv,
    "determined"sv,         "determined_late"sv,    "silences"sv,          "withdrawn"sv,
    "received"sv,           "reviewed"sv,           "controls_reported"sv, "closed"sv,
    "decisions"sv,          "recusals"sv,           "gratifications"sv,    "gratifications_forwarded"sv,
    "trainings_attended"sv, "registers_confirmed"sv};
