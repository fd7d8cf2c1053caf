#include "decisions/cast_vote.hpp"

namespace decisions {

Result<VoteCast, VoteRefusal> cast_vote(const Floor& floor, Choice choice) {
    using enum VoteRefusal;
    const auto& quorum = floor.quorum;
    // 40: the members decide, and nobody else.
    const auto* member = quorum.member(floor.actor);
    if (!member) return refuse(not_a_member);
    // UU 30/2014 42 (1): who is or may be in conflict neither decides nor acts.
    if (member->standing == matters::Standing::barred) return refuse(barred);
    if (member->standing == matters::Standing::standstill) return refuse(stands_still);

    if (floor.plenary.state != PlenaryState::open) return refuse(not_open);
    if (floor.item.state != ItemState::pending) return refuse(item_not_pending);
    if (floor.matter_state != matters::State::open) return refuse(matter_not_open);
    // 45: what determines results is not voted on.
    if (floor.plenary.purpose == rules::Purpose::determines_results) return refuse(no_vote_taken);
    if (member->presence != Presence::present) return refuse(not_present);
    if (!quorum.presider) return refuse(no_chair);
    if (!quorum.tally.quorum_met) return refuse(no_quorum);
    if (!quorum.decidable()) return refuse(too_few_eligible);
    if (member->vote) return refuse(voted_already);
    return VoteCast{floor.plenary.id, floor.item.number, floor.item.matter, floor.actor, choice};
}

}  // namespace decisions
