#include "decisions/choose_chair.hpp"

#include <algorithm>

namespace decisions {

using enum ChairRefusal;
using matters::Standing;

Result<ChairChosen, ChairRefusal> choose_chair(const Floor& floor, PersonId chosen) {
    if (!floor.secretary) return refuse(not_the_secretary);
    if (floor.actor_standing == Standing::barred) return refuse(actor_barred);
    if (floor.actor_standing == Standing::standstill) return refuse(actor_stands_still);
    if (floor.plenary.state != PlenaryState::open) return refuse(not_open);
    if (floor.item.state != ItemState::pending) return refuse(item_not_pending);
    // 46: only when the chair is unable.
    if (floor.quorum.chair_standing == rules::ChairStanding::present) return refuse(chair_presides);
    const auto* member = floor.quorum.member(chosen);
    if (!member) return refuse(not_a_member);
    // UU 30/2014 42 (1): who takes no part does not preside either.
    if (member->standing == Standing::barred) return refuse(barred);
    if (member->standing == Standing::standstill) return refuse(stands_still);
    if (member->presence != Presence::present) return refuse(not_present);
    return ChairChosen{floor.plenary.id, floor.item.number, chosen};
}

Result<ChairChosen, ChairRefusal> choose_chair(const PlenaryFacts& facts, PersonId chosen) {
    const auto is_present = [&](PersonId person) {
        return std::ranges::any_of(facts.attendance, [&](const AttendanceEntry& entry) {
            return entry.person == person && entry.presence == Presence::present;
        });
    };
    if (!facts.secretary) return refuse(not_the_secretary);
    if (facts.plenary.state != PlenaryState::open) return refuse(not_open);
    if (is_present(facts.quorum.chair)) return refuse(chair_presides);
    if (std::ranges::find(facts.body, chosen) == facts.body.end()) return refuse(not_a_member);
    if (!is_present(chosen)) return refuse(not_present);
    return ChairChosen{facts.plenary.id, 0, chosen};
}

}  // namespace decisions
