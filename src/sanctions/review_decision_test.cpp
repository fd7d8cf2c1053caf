#include "sanctions/review_decision.hpp"

#include <gtest/gtest.h>

#include <functional>

#include "sanctions/testing.hpp"

namespace sanctions {
namespace {

using rules::on;

ReviewFacts lawful() {
    return {.matter = MatterId{9},
            .handles = true,
            .decided = true,
            .conflicted = {testing::respondent},
            .decided_on = on(2026, 11, 16),
            .today = on(2026, 11, 23),
            .calendar = &testing::decreed(),
            .region = 3375};
}

TEST(OpenReview, each_clause) {
    struct Row {
        const char* says;
        std::function<void(ReviewFacts&)> change;
        base::Date found;
        std::optional<ReviewRefusal> then;
    };
    using enum ReviewRefusal;
    const auto day = on(2026, 11, 20);
    const Row table[] = {
        {"as it stands", [](auto&) {}, day, std::nullopt},
        {"without the role", [](auto& f) { f.handles = false; }, day, not_entitled},
        {"of a matter one took part in", [](auto& f) { f.involved = true; }, day, involved},
        {"no decision stands", [](auto& f) { f.decided = false; }, day, no_decision},
        {"a decision without its day", [](auto& f) { f.decided_on.reset(); }, day, no_decision},
        {"twice", [](auto& f) { f.open = true; }, day, open_already},
        {"nobody with a conflict", [](auto& f) { f.conflicted.clear(); }, day, nobody_conflicted},
        {"found before the decision", [](auto&) {}, on(2026, 11, 15), found_before_decision},
        {"found on its day", [](auto&) {}, on(2026, 11, 16), std::nullopt},
        {"found today", [](auto&) {}, on(2026, 11, 23), std::nullopt},
        {"found tomorrow", [](auto&) {}, on(2026, 11, 24), found_in_future},
    };
    for (const auto& [says, change, found, then] : table) {
        auto facts = lawful();
        change(facts);
        const auto got = open_review(facts, testing::respondent, found, false);
        EXPECT_EQ(got.has_value(), !then) << says;
        if (!got && then) {
            EXPECT_EQ(got.error(), *then) << says;
        }
    }
    EXPECT_EQ(open_review(lawful(), testing::respondent, day, true)->due, on(2026, 11, 27))
        << "five working days";
    EXPECT_EQ(open_review(lawful(), testing::bystander, day, true).error(), nobody_conflicted);
}

TEST(LetStand, with_its_ground_and_late_the_day_after) {
    auto facts = lawful();
    facts.open = true, facts.due = on(2026, 11, 27);
    for (const auto& [today, late] :
         {std::pair{on(2026, 11, 26), false}, {on(2026, 11, 27), false}, {on(2026, 11, 30), true}}) {
        facts.today = today;
        EXPECT_EQ(let_stand(facts, "Suaranya tidak menentukan")->late, late) << base::iso(today);
    }
    EXPECT_EQ(let_stand(facts, " ").error(), ReviewRefusal::ground_missing);
    facts.open = false;
    EXPECT_EQ(let_stand(facts, "x").error(), ReviewRefusal::not_open);
    facts.involved = true;
    EXPECT_EQ(let_stand(facts, "x").error(), ReviewRefusal::involved);
    facts.handles = false;
    EXPECT_EQ(let_stand(facts, "x").error(), ReviewRefusal::not_entitled);
}

TEST(ReplaceDecision, by_a_later_one_in_which_nobody_barred_took_part) {
    struct Row {
        const char* says;
        std::function<void(ReplaceFacts&)> change;
        std::optional<ReplaceRefusal> then;
    };
    using enum ReplaceRefusal;
    const Row table[] = {
        {"as it stands", [](auto&) {}, std::nullopt},
        {"without the role", [](auto& f) { f.handles = false; }, not_entitled},
        {"by who took part in the old one", [](auto& f) { f.involved = true; }, involved},
        {"by one of another office", [](auto& f) { f.elsewhere = true; }, elsewhere},
        {"not annulled", [](auto& f) { f.annulled = false; }, not_annulled},
        {"replaced already", [](auto& f) { f.replaced = true; }, replaced_already},
        {"by one not decided", [](auto& f) { f.by_decided = false; }, not_decided},
        {"by an earlier one", [](auto& f) { f.by_is_later = false; }, earlier},
        {"by one the barred decided", [](auto& f) { f.deciders.push_back(testing::respondent); },
         decided_by_the_barred},
    };
    for (const auto& [says, change, then] : table) {
        ReplaceFacts facts{.handles = true,
                           .annulled = true,
                           .by_decided = true,
                           .by_is_later = true,
                           .deciders = {testing::superior},
                           .barred = {testing::respondent},
                           .today = on(2026, 12, 1)};
        change(facts);
        const auto got = replace_decision(facts, MatterId{9}, MatterId{10});
        EXPECT_EQ(got.has_value(), !then) << says;
        if (!got && then) {
            EXPECT_EQ(got.error(), *then) << says;
        }
    }
    EXPECT_EQ(replace_decision({.handles = true, .annulled = true}, MatterId{9}, MatterId{9}).error(),
              same_matter);
}

}  // namespace
}  // namespace sanctions
