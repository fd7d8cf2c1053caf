#include "oversight/announce_sample.hpp"

#include <gtest/gtest.h>

#include <functional>

#include "rules/dated.hpp"

namespace oversight {
namespace {

constexpr auto monday = rules::on(2026, 11, 23);

struct Situation {
    SampleWish wish{.unit = UnitId{3300}, .campaign = {5}, .size = 3, .seed_day = rules::on(2026, 11, 24)};
    AnnounceFacts facts{.id = {9},
                        .inspector = true,
                        .campaign_there = true,
                        .entries = {11, 14, 20, 21, 35},
                        .today = monday};
};

std::string answer(const std::function<void(Situation&)>& change) {
    Situation s;
    change(s);
    const auto result = announce_sample(s.wish, s.facts);
    return result ? "done" : std::string(base::name(result.error()));
}

TEST(AnnounceSample, TheListIsFixedByItsHashBeforeTheSeedIsKnown) {
    Situation s;
    const auto act = announce_sample(s.wish, s.facts);
    ASSERT_TRUE(act);
    EXPECT_EQ(act->population, 5);
    EXPECT_EQ(act->list, base::sha256("11\n14\n20\n21\n35\n"));
    EXPECT_EQ(act->seed_day, rules::on(2026, 11, 24));
    EXPECT_EQ(act->on, monday);
    EXPECT_EQ(act->covers, SampleCovers::roll_and_adhoc) << "who signs by link can be drawn as well";
}

TEST(AnnounceSample, EachClauseHasItsRefusal) {
    EXPECT_EQ(answer([](Situation&) {}), "done");
    EXPECT_EQ(answer([](Situation& s) { s.facts.inspector = false; }), "not_inspector");
    EXPECT_EQ(answer([](Situation& s) { s.wish.unit = UnitId{3375}; }), "office_too_small");
    EXPECT_EQ(answer([](Situation& s) { s.wish.unit = UnitId{1}; }), "done");
    EXPECT_EQ(answer([](Situation& s) { s.facts.campaign_there = false; }), "campaign_unknown");
    EXPECT_EQ(answer([](Situation& s) { s.facts.entries.clear(); }), "nobody_signed");
    EXPECT_EQ(answer([](Situation& s) { s.wish.size = 0; }), "size_out_of_range");
    EXPECT_EQ(answer([](Situation& s) { s.wish.size = 5; }), "done") << "all of them";
    EXPECT_EQ(answer([](Situation& s) { s.wish.size = 6; }), "size_out_of_range");
    EXPECT_EQ(answer([](Situation& s) { s.wish.seed_day = monday; }), "seed_day_not_ahead")
        << "today's checkpoint may be known already";
    EXPECT_EQ(answer([](Situation& s) { s.wish.seed_day = rules::on(2026, 12, 24); }), "done");
    EXPECT_EQ(answer([](Situation& s) { s.wish.seed_day = rules::on(2026, 12, 25); }), "seed_day_not_ahead");
    EXPECT_EQ(answer([](Situation& s) {
                  s.facts.inspector = false;
                  s.wish.size = 0;
              }),
              "not_inspector")
        << "the first listed is the answer";
}

TEST(AnnounceSample, NoSampleIsLargerThanATeamCanVerify) {
    Situation s;
    s.facts.entries.resize(2'000);
    s.wish.size = largest_sample;
    EXPECT_TRUE(announce_sample(s.wish, s.facts));
    s.wish.size = largest_sample + 1;
    EXPECT_FALSE(announce_sample(s.wish, s.facts));
}

}  // namespace
}  // namespace oversight
