#include "oversight/answer_recommendation.hpp"

#include <gtest/gtest.h>

#include <functional>

#include "rules/dated.hpp"

namespace oversight {
namespace {

struct Situation {
    Recommendation recommendation{.id = {9}, .due = rules::on(2026, 12, 7)};
    std::string text = "Plh. ditunjuk dengan surat perintah 12.";
    AnswerFacts facts{.leads = true, .today = rules::on(2026, 12, 1)};
};

std::string answer(const std::function<void(Situation&)>& change) {
    Situation s;
    change(s);
    const auto result = answer_recommendation(s.recommendation, Reply::done, s.text, s.facts);
    return result ? "done" : std::string(base::name(result.error()));
}

TEST(AnswerRecommendation, IsLateFromTheDayAfterTheOneAskedFor) {
    Situation s;
    for (const auto& [day, late] : {std::pair{6U, false}, {7U, false}, {8U, true}}) {
        s.facts.today = rules::on(2026, 12, day);
        const auto act = answer_recommendation(s.recommendation, Reply::planned, s.text, s.facts);
        ASSERT_TRUE(act);
        EXPECT_EQ(act->late, late) << day;
        EXPECT_EQ(s.recommendation.late(s.facts.today), late) << "and so it is shown while nobody answers";
    }
    s.recommendation.answered = rules::on(2026, 12, 7);
    s.recommendation.state = RecommendationState::answered;
    EXPECT_FALSE(s.recommendation.late(rules::on(2027, 1, 4))) << "once answered in time it stays so";
}

TEST(AnswerRecommendation, EachClauseHasItsRefusal) {
    EXPECT_EQ(answer([](Situation&) {}), "done");
    EXPECT_EQ(answer([](Situation& s) { s.facts.leads = false; }), "not_addressed");
    EXPECT_EQ(answer([](Situation& s) { s.recommendation.state = RecommendationState::answered; }),
              "answered_already");
    EXPECT_EQ(answer([](Situation& s) { s.recommendation.state = RecommendationState::closed; }), "closed");
    EXPECT_EQ(answer([](Situation& s) { s.text = "\t"; }), "text_missing");
    EXPECT_EQ(answer([](Situation& s) {
                  s.facts.leads = false;
                  s.text.clear();
              }),
              "not_addressed")
        << "the first listed is the answer";
}

}  // namespace
}  // namespace oversight
