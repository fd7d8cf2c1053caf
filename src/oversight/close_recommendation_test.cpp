#include "oversight/close_recommendation.hpp"

#include <gtest/gtest.h>

#include <functional>

#include "rules/dated.hpp"

namespace oversight {
namespace {

struct Situation {
    Recommendation recommendation{.id = {9},
                                  .due = rules::on(2026, 12, 7),
                                  .state = RecommendationState::answered,
                                  .answered = rules::on(2026, 12, 1)};
    Ending ending = Ending::carried_out;
    std::string text = "Surat perintah dilihat.";
    CloseFacts facts{.in_range = true, .inspector = true, .today = rules::on(2026, 12, 7)};
};

std::string answer(const std::function<void(Situation&)>& change) {
    Situation s;
    change(s);
    const auto result = close_recommendation(s.recommendation, s.ending, s.text, s.facts);
    return result ? "done" : std::string(base::name(result.error()));
}

void unanswered(Situation& s) {
    s.recommendation.answered.reset();
    s.recommendation.state = RecommendationState::open;
}

TEST(CloseRecommendation, EachClauseHasItsRefusal) {
    EXPECT_EQ(answer([](Situation&) {}), "done");
    EXPECT_EQ(answer([](Situation& s) { s.facts.in_range = false; }), "not_in_range");
    EXPECT_EQ(answer([](Situation& s) { s.facts.inspector = false; }), "inspectorate_only");
    EXPECT_EQ(answer([](Situation& s) {
                  s.facts.inspector = false;
                  s.recommendation.made_by = MadeBy::legal_hr;
              }),
              "done")
        << "Legal & HR closes its own";
    EXPECT_EQ(answer([](Situation& s) { s.facts.leads = true; }), "leads_office");
    EXPECT_EQ(answer([](Situation& s) { s.recommendation.state = RecommendationState::closed; }),
              "closed_already");
    EXPECT_EQ(answer(unanswered), "answer_awaited");
    EXPECT_EQ(answer([](Situation& s) { s.text.clear(); }), "text_missing");
    EXPECT_EQ(answer([](Situation& s) {
                  unanswered(s);
                  s.facts.leads = true;
              }),
              "leads_office")
        << "the first listed is the answer";
}

TEST(CloseRecommendation, WithoutAnAnswerItIsWithdrawnOrFoundNotCarriedOutOnceItIsLate) {
    for (const auto& [ending, day, expected] : {std::tuple{Ending::withdrawn, 1U, "done"},
                                                {Ending::not_carried_out, 6U, "answer_awaited"},
                                                {Ending::not_carried_out, 7U, "answer_awaited"},
                                                {Ending::not_carried_out, 8U, "done"},
                                                {Ending::carried_out, 8U, "answer_awaited"},
                                                {Ending::partly, 8U, "answer_awaited"}})
        EXPECT_EQ(answer([&](Situation& s) {
                      unanswered(s);
                      s.ending = ending;
                      s.facts.today = rules::on(2026, 12, day);
                  }),
                  expected)
            << base::name(ending) << " on " << day;
}

}  // namespace
}  // namespace oversight
