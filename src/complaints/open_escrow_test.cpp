// Two people open an escrow. A lawful situation; each row changes one thing.
#include "complaints/open_escrow.hpp"

#include <gtest/gtest.h>

#include "rules/dated.hpp"

namespace complaints {
namespace {

using rules::on;
const PersonId owner{1}, ani{2}, beni{3}, cici{4}, stranger{5};
const auto monday = on(2026, 11, 23);

EscrowFacts lawful(PersonId actor, std::optional<Ask> ask = {}) {
    return {.owner = owner,
            .actor = actor,
            .holders = {ani, beni, cici},
            .unlocked = true,
            .ask = ask,
            .reason_length = 20,
            .today = monday};
}

TEST(Escrow, is_placed_with_three_others_who_hold_a_key) {
    const PlaceFacts fit{owner, true, {ani, beni, cici}, 3};
    EXPECT_TRUE(place_escrow(fit));
    const struct {
        const char* says;
        PlaceFacts facts;
        PlaceRefusal why;
    } rows[] = {
        {"his key is locked", {owner, false, {ani, beni, cici}, 3}, PlaceRefusal::locked},
        {"two are too few", {owner, true, {ani, beni}, 2}, PlaceRefusal::not_three},
        {"one of them twice", {owner, true, {ani, beni, beni}, 3}, PlaceRefusal::not_three},
        {"one was not chosen", {owner, true, {ani, beni, {}}, 2}, PlaceRefusal::not_three},
        {"he himself", {owner, true, {ani, beni, owner}, 3}, PlaceRefusal::oneself},
        {"one has no key", {owner, true, {ani, beni, cici}, 2}, PlaceRefusal::holder_without_key},
        {"locked and too few: the first is the answer", {owner, false, {ani}, 1}, PlaceRefusal::locked},
    };
    for (const auto& row : rows) EXPECT_EQ(place_escrow(row.facts).error(), row.why) << row.says;
}

TEST(Escrow, is_asked_for_by_a_holder_in_writing) {
    EXPECT_TRUE(ask_escrow(lawful(ani)));
    EXPECT_EQ(ask_escrow(lawful(stranger)).error(), AskRefusal::not_a_holder);
    EXPECT_EQ(ask_escrow(lawful(owner)).error(), AskRefusal::not_a_holder) << "nor by who lost it";
    auto facts = lawful(ani);
    facts.reason_length = 19;
    EXPECT_EQ(ask_escrow(facts).error(), AskRefusal::reason_missing);
    facts.unlocked = false;
    EXPECT_EQ(ask_escrow(facts).error(), AskRefusal::locked);
    EXPECT_EQ(ask_escrow(lawful(ani, Ask{beni, monday})).error(), AskRefusal::asked_already);
    EXPECT_TRUE(ask_escrow(lawful(ani, Ask{beni, monday - std::chrono::days{8}}))) << "that one has lapsed";
    facts = lawful(ani);
    facts.holders.clear();
    EXPECT_EQ(ask_escrow(facts).error(), AskRefusal::not_a_holder) << "the key in use is in no escrow";
}

TEST(Escrow, is_opened_by_another_holder_within_a_week) {
    EXPECT_TRUE(agree_to_escrow(lawful(beni, Ask{ani, monday})));
    EXPECT_EQ(agree_to_escrow(lawful(ani, Ask{ani, monday})).error(), AgreeRefusal::asked_himself);
    EXPECT_EQ(agree_to_escrow(lawful(stranger, Ask{ani, monday})).error(), AgreeRefusal::not_a_holder);
    EXPECT_EQ(agree_to_escrow(lawful(owner, Ask{ani, monday})).error(), AgreeRefusal::not_a_holder);
    EXPECT_EQ(agree_to_escrow(lawful(beni)).error(), AgreeRefusal::not_asked);
    auto facts = lawful(beni, Ask{ani, monday});
    facts.unlocked = false;
    EXPECT_EQ(agree_to_escrow(facts).error(), AgreeRefusal::locked);
    const Ask ask{ani, monday};
    EXPECT_TRUE(stands(ask, monday + std::chrono::days{6}));
    EXPECT_TRUE(stands(ask, monday + std::chrono::days{7})) << "the last day";
    EXPECT_FALSE(stands(ask, monday + std::chrono::days{8}));
    facts = lawful(beni, ask);
    facts.today = monday + std::chrono::days{8};
    EXPECT_EQ(agree_to_escrow(facts).error(), AgreeRefusal::not_asked);
}

TEST(Escrow, is_ended_by_its_owner_or_a_holder) {
    for (const auto who : {owner, ani, beni}) EXPECT_TRUE(end_ask(lawful(who, Ask{ani, monday})));
    EXPECT_EQ(end_ask(lawful(stranger, Ask{ani, monday})).error(), EndRefusal::not_his_affair);
    EXPECT_EQ(end_ask(lawful(ani)).error(), EndRefusal::not_asked);
}

}  // namespace
}  // namespace complaints
