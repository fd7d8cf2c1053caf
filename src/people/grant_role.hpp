// A role over a range of offices, from a day to a day, is given or ended. HOUSE RULE throughout: who runs the
// machine must not be able to give himself sight of content, nor be one of those who watch.
#pragma once
#include <span>
#include <string_view>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/names.hpp"
#include "base/result.hpp"

namespace people {

enum class RoleSide { administrator, inspectorate, other };

struct RoleSpan {
    RoleSide side{};
    UnitId unit_from, unit_to;
    base::Date from{}, until{};  // both inclusive
};
struct GrantRoleFacts {
    PersonId granting, person;
    base::Date today{};
    UnitId own_from, own_to;         // the offices that the administrator administers
    std::span<const RoleSpan> held;  // what the person holds, past and future too
};

// In order of precedence.
enum class GrantRoleRefusal {
    oneself,              // an administrator gives himself no role
    outside_own_offices,  // beyond the offices he administers
    dates_out_of_order,
    backdated,         // a role opens no door to the past
    runs_and_watches,  // administrator and Inspectorate on the same day
};
std::string_view article(GrantRoleRefusal why);

Result<RoleSpan, GrantRoleRefusal> grant_role(const GrantRoleFacts& facts, const RoleSpan& wanted);

enum class EndRoleRefusal {
    outside_own_offices,
    ended_before,  // it ends on that day or earlier already
    backdated,     // at the earliest it ends yesterday: what was done under it stays done
};
std::string_view article(EndRoleRefusal why);

// The last day of the role.
Result<base::Date, EndRoleRefusal> end_role(const GrantRoleFacts& facts, const RoleSpan& role,
                                            base::Date last_day);

}  // namespace people

template <>
inline constexpr auto base::names<people::GrantRoleRefusal> = std::array{
    "oneself"sv, "outside_own_offices"sv, "dates_out_of_order"sv, "backdated"sv, "runs_and_watches"sv};
template <>
inline constexpr auto base::names<people::EndRoleRefusal> =
    std::array{"outside_own_offices"sv, "ended_before"sv, "backdated"sv};
