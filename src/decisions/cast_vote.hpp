// A member votes, himself. UU 7/2017 art. 10(6): each vote is worth the same.
#pragma once
#include "base/result.hpp"
#include "decisions/floor.hpp"
#include "decisions/plenary_acts.hpp"

namespace decisions {

// In this order: the first that holds is the answer. A bar comes before everything about the meeting, so that
// a barred member reads the same answer whenever he tries.
enum class VoteRefusal {
    not_a_member,  // of the body on the plenary's day
    barred,
    stands_still,
    not_open,
    item_not_pending,
    matter_not_open,  // closed meanwhile
    no_vote_taken,    // results are determined without one
    not_present,
    no_chair,  // nobody presides over this item
    no_quorum,
    too_few_eligible,  // so many are barred that no vote could carry or fail: see ways_out
    voted_already
};

[[nodiscard]] Result<VoteCast, VoteRefusal> cast_vote(const Floor& floor, Choice choice);

constexpr std::string_view article(VoteRefusal why) {
    switch (why) {
        case VoteRefusal::barred:
        case VoteRefusal::stands_still: return "UU 30/2014 Pasal 42 ayat (1)";
        case VoteRefusal::not_a_member: return "UU 7/2017 Pasal 40";
        case VoteRefusal::no_vote_taken: return "UU 7/2017 Pasal 45";
        case VoteRefusal::no_chair: return "UU 7/2017 Pasal 46";
        case VoteRefusal::no_quorum:
        case VoteRefusal::too_few_eligible: return "UU 7/2017 Pasal 42 sampai Pasal 44";
        case VoteRefusal::voted_already: return "UU 7/2017 Pasal 10 ayat (6)";
        default: return "";
    }
}

}  // namespace decisions

template <>
inline constexpr auto base::names<decisions::VoteRefusal> =
    std::array{"not_a_member"sv,     "barred"sv,          "stands_still"sv,     "not_open"sv,
               "item_not_pending"sv, "matter_not_open"sv, "no_vote_taken"sv,    "not_present"sv,
               "no_chair"sv,         "no_quorum"sv,       "too_few_eligible"sv, "voted_already"sv};
