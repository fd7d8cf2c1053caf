#include "oversight/make_recommendation.hpp"

#include <gtest/gtest.h>

#include <functional>

#include "rules/dated.hpp"

namespace oversight {
namespace {

struct Situation {
    RecommendationWish wish{.subject = {.unit = UnitId{3375}, .about = About::silences, .declaration = {}},
                            .text = "Tunjuk Plh. bila atasan berhalangan.",
                            .ground = "Dua deklarasi dialihkan pada Oktober.",
                            .working_days = 10};
    RecommendationFacts facts{.id = {9},
                              .writer = {.in_range = true, .today = rules::on(2026, 11, 23)},
                              .inspector = true,
                              .leads = false,
                              .due = rules::on(2026, 12, 7)};
};

std::string answer(const std::function<void(Situation&)>& change) {
    Situation s;
    change(s);
    const auto result = make_recommendation(s.wish, s.facts);
    return result ? "done" : std::string(base::name(result.error()));
}

TEST(MakeRecommendation, SaysToWhomWhatWhyAndByWhen) {
    Situation s;
    const auto act = make_recommendation(s.wish, s.facts);
    ASSERT_TRUE(act);
    EXPECT_EQ(act->unit, UnitId{3375});
    EXPECT_EQ(act->due, rules::on(2026, 12, 7));
    EXPECT_EQ(act->on, rules::on(2026, 11, 23));
    EXPECT_EQ(act->made_by, MadeBy::inspectorate);
    s.facts.inspector = false;
    EXPECT_EQ(make_recommendation(s.wish, s.facts)->made_by, MadeBy::legal_hr);
}

TEST(MakeRecommendation, EachClauseHasItsRefusal) {
    EXPECT_EQ(answer([](Situation&) {}), "done");
    EXPECT_EQ(answer([](Situation& s) { s.facts.writer.in_range = false; }), "not_in_range");
    EXPECT_EQ(answer([](Situation& s) { s.facts.leads = true; }), "leads_office");
    EXPECT_EQ(answer([](Situation& s) { s.wish.subject.about = About::declaration; }), "declaration_unknown");
    EXPECT_EQ(answer([](Situation& s) {
                  s.wish.subject.about = About::declaration;
                  s.facts.writer.declaration_there = s.facts.writer.has_part = true;
              }),
              "has_part");
    EXPECT_EQ(answer([](Situation& s) { s.facts.writer.has_part = true; }), "done")
        << "his own case is not what it is about";
    EXPECT_EQ(answer([](Situation& s) {
                  s.wish.subject.about = About::declaration;
                  s.facts.writer.declaration_there = true;
              }),
              "done");
    EXPECT_EQ(answer([](Situation& s) { s.wish.text = "  "; }), "text_missing");
    EXPECT_EQ(answer([](Situation& s) { s.wish.ground.clear(); }), "ground_missing");
    for (const auto& [days, expected] :
         {std::pair{2, "days_out_of_range"}, {3, "done"}, {60, "done"}, {61, "days_out_of_range"}})
        EXPECT_EQ(answer([&](Situation& s) { s.wish.working_days = days; }), expected) << days;
    EXPECT_EQ(answer([](Situation& s) {
                  s.facts.leads = true;
                  s.wish.ground.clear();
              }),
              "leads_office")
        << "the first listed is the answer";
}

}  // namespace
}  // namespace oversight
