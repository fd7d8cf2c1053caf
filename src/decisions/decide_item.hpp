// An agenda item ends: the votes are counted and the decision is on record, or it is postponed, or the body
// one level up gets it. The secretary records what the meeting did.
#pragma once
#include <string>

#include "base/result.hpp"
#include "decisions/floor.hpp"
#include "decisions/plenary_acts.hpp"

namespace decisions {

// In this order: the first that holds is the answer.
enum class DecideRefusal {
    not_the_secretary,
    barred,  // the secretary, on this matter
    stands_still,
    not_open,
    item_not_pending,
    matter_not_open,
    rule_unknown,  // no rule is known for a body of so many seats on that day
    undecidable,   // Floor::quorum.ways_out says what is lawful instead
    no_chair,
    votes_missing,  // of members who may vote and have not: also who abstains says so
    text_missing
};
enum class PostponeRefusal {
    not_the_secretary,
    barred,
    stands_still,
    closed,  // a called plenary may postpone: that is how one is called off
    item_not_pending,
    reason_missing
};
enum class ReferRefusal {
    not_the_secretary,
    barred,
    stands_still,
    not_open,
    item_not_pending,
    nobody_above,    // the national body
    decidable_here,  // only what this body cannot decide goes up
    reason_missing
};

[[nodiscard]] Result<ItemDecided, DecideRefusal> decide_item(const Floor& floor, const std::string& text);
[[nodiscard]] Result<ItemPostponed, PostponeRefusal> postpone_item(const Floor& floor,
                                                                   const std::string& reason);
// SILENT, docs/decisions/0003-quorum-and-recusal.md: no article says who decides for a body that cannot; we
// take the one it answers to (UU 7/2017 art. 49, 50).
[[nodiscard]] Result<ItemReferred, ReferRefusal> refer_item(const Floor& floor, const std::string& reason);

constexpr std::string_view article(DecideRefusal why) {
    switch (why) {
        case DecideRefusal::barred:
        case DecideRefusal::stands_still: return "UU 30/2014 Pasal 42 ayat (1)";
        case DecideRefusal::rule_unknown:
        case DecideRefusal::undecidable: return "UU 7/2017 Pasal 42 sampai Pasal 45";
        case DecideRefusal::no_chair: return "UU 7/2017 Pasal 46";
        case DecideRefusal::votes_missing: return "UU 7/2017 Pasal 10 ayat (6)";
        default: return "";
    }
}
constexpr std::string_view article(PostponeRefusal why) {
    return why == PostponeRefusal::barred || why == PostponeRefusal::stands_still
               ? "UU 30/2014 Pasal 42 ayat (1)"
               : "";
}
constexpr std::string_view article(ReferRefusal why) {
    switch (why) {
        case ReferRefusal::barred:
        case ReferRefusal::stands_still: return "UU 30/2014 Pasal 42 ayat (1)";
        case ReferRefusal::nobody_above:
        case ReferRefusal::decidable_here: return "UU 7/2017 Pasal 49 dan Pasal 50";
        default: return "";
    }
}

}  // namespace decisions

template <>
inline constexpr auto base::names<decisions::DecideRefusal> =
    std::array{"not_the_secretary"sv, "barred"sv,          "stands_still"sv, "not_open"sv,
               "item_not_pending"sv,  "matter_not_open"sv, "rule_unknown"sv, "undecidable"sv,
               "no_chair"sv,          "votes_missing"sv,   "text_missing"sv};
template <>
inline constexpr auto base::names<decisions::PostponeRefusal> =
    std::array{"not_the_secretary"sv, "barred"sv,        "stands_still"sv, "closed"sv,
               "item_not_pending"sv,  "reason_missing"sv};
template <>
inline constexpr auto base::names<decisions::ReferRefusal> =
    std::array{"not_the_secretary"sv, "barred"sv,       "stands_still"sv,   "not_open"sv,
               "item_not_pending"sv,  "nobody_above"sv, "decidable_here"sv, "reason_missing"sv};
