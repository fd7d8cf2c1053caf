#include "people/grant_role.hpp"

#include <algorithm>

#include "people/house_rule.hpp"

namespace people {
namespace {

bool within_own(const GrantRoleFacts& facts, const RoleSpan& role) {
    return role.unit_from >= facts.own_from && role.unit_to <= facts.own_to && role.unit_from <= role.unit_to;
}

bool against(RoleSide a, RoleSide b) {
    return (a == RoleSide::administrator && b == RoleSide::inspectorate) ||
           (a == RoleSide::inspectorate && b == RoleSide::administrator);
}

}  // namespace

Result<RoleSpan, GrantRoleRefusal> grant_role(const GrantRoleFacts& facts, const RoleSpan& wanted) {
    using enum GrantRoleRefusal;
    if (facts.person == facts.granting) return refuse(oneself);
    if (!within_own(facts, wanted)) return refuse(outside_own_offices);
    if (wanted.until < wanted.from) return refuse(dates_out_of_order);
    if (wanted.from < facts.today) return refuse(backdated);
    const bool clashes = std::ranges::any_of(facts.held, [&](const RoleSpan& r) {
        return against(r.side, wanted.side) && r.from <= wanted.until && r.until >= wanted.from;
    });
    if (clashes) return refuse(runs_and_watches);
    return wanted;
}

Result<base::Date, EndRoleRefusal> end_role(const GrantRoleFacts& facts, const RoleSpan& role,
                                            base::Date last_day) {
    using enum EndRoleRefusal;
    if (!within_own(facts, role)) return refuse(outside_own_offices);
    if (role.until <= last_day) return refuse(ended_before);
    if (last_day < facts.today - std::chrono::days{1}) return refuse(backdated);
    return last_day;
}

std::string_view article(GrantRoleRefusal) { return house_rule; }
std::string_view article(EndRoleRefusal) { return house_rule; }

}  // namespace people
