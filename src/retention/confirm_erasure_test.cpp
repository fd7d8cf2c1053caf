#include "retention/confirm_erasure.hpp"

#include <gtest/gtest.h>

#include <functional>

#include "retention/place_hold.hpp"

namespace retention {
namespace {

const ConfirmFacts lawful{.erasure = {.id = ErasureId{5}, .ordered_by = PersonId{1}, .state = State::ordered},
                          .actor = PersonId{2}};

struct Row {
    const char* says;
    std::function<void(ConfirmFacts&)> change;
    std::optional<ConfirmRefusal> confirming, cancelling;
};

using enum ConfirmRefusal;
const Row rows[] = {
    {"another person", [](ConfirmFacts&) {}, {}, {}},
    {"confirmed before", [](ConfirmFacts& f) { f.erasure.state = State::confirmed; }, not_waiting,
     not_waiting},
    {"carried out", [](ConfirmFacts& f) { f.erasure.state = State::done; }, not_waiting, not_waiting},
    {"cancelled", [](ConfirmFacts& f) { f.erasure.state = State::cancelled; }, not_waiting, not_waiting},
    {"part of the case", [](ConfirmFacts& f) { f.part_of_case = true; }, part_of_case, {}},
    {"the one who ordered", [](ConfirmFacts& f) { f.actor = PersonId{1}; }, same_person, {}},
    {"a hold came in between", [](ConfirmFacts& f) { f.under_hold = true; }, under_hold, {}},
    {"part of the case goes before the same person",
     [](ConfirmFacts& f) {
         f.part_of_case = true;
         f.actor = PersonId{1};
         f.under_hold = true;
     },
     part_of_case,
     {}},
};

TEST(ConfirmErasure, table) {
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        auto facts = lawful;
        row.change(facts);
        const auto yes = confirm_erasure(facts);
        const auto no = cancel_erasure(facts);
        EXPECT_EQ(yes ? std::nullopt : std::optional(yes.error()), row.confirming);
        EXPECT_EQ(no ? std::nullopt : std::optional(no.error()), row.cancelling);
        if (!yes) {
            EXPECT_FALSE(article(yes.error()).empty());
        }
    }
}

TEST(PlaceHold, needs_the_letter_that_asks_for_it) {
    EXPECT_EQ(place_hold("Perkara 3/2026", rules::on(2026, 11, 23))->on, rules::on(2026, 11, 23));
    EXPECT_EQ(place_hold("", {}).error(), HoldRefusal::instrument_missing);
}

TEST(LiftHold, by_who_is_not_in_the_case_and_once) {
    const LiftFacts held{.hold = Hold{.id = HoldId{9}}};
    EXPECT_EQ(lift_hold("Putusan 3/2026", held)->hold, HoldId{9});
    EXPECT_EQ(lift_hold("", held).error(), HoldRefusal::instrument_missing);
    EXPECT_EQ(lift_hold("", {}).error(), HoldRefusal::not_held);
    EXPECT_EQ(lift_hold("x", {.hold = held.hold, .part_of_case = true}).error(), HoldRefusal::part_of_case);
    EXPECT_FALSE(article(HoldRefusal::part_of_case).empty());
}

}  // namespace
}  // namespace retention
