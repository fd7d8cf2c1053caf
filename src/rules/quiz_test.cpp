#include "rules/quiz.hpp"

#include <gtest/gtest.h>

#include <set>

namespace rules {
namespace {

TEST(Quiz, every_question_has_a_key_of_its_own_a_right_answer_and_a_source) {
    std::set<std::string_view> keys;
    for (const auto& q : all_questions()) {
        EXPECT_TRUE(keys.insert(q.key).second) << q.key;
        EXPECT_LT(q.right, q.options.size()) << q.key;
        EXPECT_FALSE(q.source.instrument.empty()) << q.key;
        EXPECT_LE(q.from, q.until) << q.key;
        std::set<std::string_view> options;
        for (const auto& o : q.options) EXPECT_TRUE(options.insert(o.id).second) << q.key;
    }
}

TEST(Quiz, the_right_answer_does_not_always_stand_at_one_place) {
    std::array<int, quiz_options> at{};
    for (const auto& q : all_questions()) ++at[q.right];
    for (const int count : at) EXPECT_GE(count, 2);
}

TEST(Quiz, is_about_ten_questions_of_the_rules_in_force_that_day) {
    const auto today = quiz(TrainingTopic::conflict_of_interest, on(2026, 11, 23));
    EXPECT_EQ(today.size(), 11U);
    const auto before = quiz(TrainingTopic::conflict_of_interest, panrb_17_2024_from - std::chrono::days{1});
    EXPECT_EQ(before.size(), 9U) << "what rests on PermenPANRB 17/2024 is not asked the day before it";
    EXPECT_EQ(quiz(TrainingTopic::conflict_of_interest, panrb_17_2024_from).size(), 11U);
    EXPECT_TRUE(quiz(TrainingTopic::public_complaints, on(2026, 11, 23)).empty());
}

TEST(Quiz, four_of_five_are_enough_and_parts_count_up) {
    const auto day = on(2026, 11, 23);
    EXPECT_EQ(right_answers_needed(10, day), 8);
    EXPECT_EQ(right_answers_needed(11, day), 9);
    EXPECT_EQ(right_answers_needed(5, day), 4);
    EXPECT_EQ(right_answers_needed(0, day), 0);
    EXPECT_EQ(right_answers_needed(10, on(2019, 1, 1)), 10);
}

}  // namespace
}  // namespace rules
