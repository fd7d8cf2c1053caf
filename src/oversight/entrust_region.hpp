// Use case: an inspector lets another of the Inspectorate watch a part of his own range, until a day. HOUSE
// RULE, docs/decisions/0110-delegation-of-regions.md.
#pragma once
#include <span>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/names.hpp"
#include "base/result.hpp"

namespace oversight {

inline constexpr std::chrono::days longest_delegation{366};

struct Watch {
    UnitId unit_from, unit_to;  // offices, inclusive
    base::Date until{};         // the last day
};
struct EntrustFacts {
    PersonId granting, person;
    std::span<const Watch> own;    // what who delegates watches as the Inspectorate today
    bool of_inspectorate = false;  // the other serves there today
    bool administers = false;      // or runs the machine on a day until then
    base::Date today{};
};

// In order of precedence.
enum class EntrustRefusal {
    oneself,
    not_of_inspectorate,
    outside_own_range,  // one role must hold all of it: ranges are not put together
    until_past,
    until_too_late,    // beyond the own role, or more than a year
    runs_and_watches,  // administrator and Inspectorate on the same day
};

[[nodiscard]] Result<Watch, EntrustRefusal> entrust_region(const Watch& wanted, const EntrustFacts& facts);

}  // namespace oversight

template <>
inline constexpr auto base::names<oversight::EntrustRefusal> =
    std::array{"oneself"sv,    "not_of_inspectorate"sv, "outside_own_range"sv,
               "until_past"sv, "until_too_late"sv,      "runs_and_watches"sv};
