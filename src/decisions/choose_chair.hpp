// UU 7/2017 art. 46: the chair presides; when unable, a member chosen by acclamation. Away: for the whole
// meeting or for one item. Barred (SILENT, read as unable): for that item.
#pragma once
#include "base/result.hpp"
#include "decisions/floor.hpp"
#include "decisions/open_plenary.hpp"

namespace decisions {

// In this order: the first that holds is the answer.
enum class ChairRefusal {
    not_the_secretary,
    actor_barred,  // the secretary, on this item's matter
    actor_stands_still,
    not_open,
    item_not_pending,
    chair_presides,  // is there and not barred
    not_a_member,    // the chosen, and so on
    barred,
    stands_still,
    not_present
};

[[nodiscard]] Result<ChairChosen, ChairRefusal> choose_chair(const Floor& floor, PersonId chosen);
// For all items of the meeting, because the chair is away. On an item where the chosen is barred another is
// chosen.
[[nodiscard]] Result<ChairChosen, ChairRefusal> choose_chair(const PlenaryFacts& facts, PersonId chosen);

constexpr std::string_view article(ChairRefusal why) {
    switch (why) {
        case ChairRefusal::actor_barred:
        case ChairRefusal::actor_stands_still:
        case ChairRefusal::barred:
        case ChairRefusal::stands_still: return "UU 30/2014 Pasal 42 ayat (1)";
        case ChairRefusal::chair_presides:
        case ChairRefusal::not_a_member:
        case ChairRefusal::not_present: return "UU 7/2017 Pasal 46";
        default: return "";
    }
}

}  // namespace decisions

template <>
inline constexpr auto base::names<decisions::ChairRefusal> =
    std::array{"not_the_secretary"sv, "actor_barred"sv,   "actor_stands_still"sv, "not_open"sv,
               "item_not_pending"sv,  "chair_presides"sv, "not_a_member"sv,       "barred"sv,
               "stands_still"sv,      "not_present"sv};
