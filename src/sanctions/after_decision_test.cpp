// What becomes of a decision: delivered, appealed, changed, annulled, final.
#include <gtest/gtest.h>

#include "sanctions/testing.hpp"

namespace sanctions {
namespace {

using rules::on;
using enum rules::SanctionLevel;
using rules::Measure;

TEST(DeliverDecision, late_the_day_after) {
    for (const auto& [today, late] :
         {std::pair{on(2026, 12, 28), false}, {on(2026, 12, 29), false}, {on(2026, 12, 30), true}}) {
        const auto got =
            deliver_decision(testing::examine_facts(testing::recommended(State::decided), today), "Langsung");
        ASSERT_TRUE(got);
        EXPECT_EQ(got->late, late) << base::iso(today);
    }
    const auto facts = testing::examine_facts(testing::recommended(State::decided), on(2026, 12, 8));
    EXPECT_EQ(deliver_decision(facts, "Langsung")->appeal_by, on(2026, 12, 30));
    EXPECT_EQ(deliver_decision(facts, " ").error(), AfterRefusal::words_missing);
    EXPECT_EQ(
        deliver_decision(testing::examine_facts(testing::recommended(State::heard), on(2026, 12, 8)), "x")
            .error(),
        AfterRefusal::wrong_state);
    auto stranger = facts;
    stranger.examines = false;
    EXPECT_EQ(deliver_decision(stranger, "Langsung").error(), AfterRefusal::not_in_charge);
}

TEST(Appeal, by_the_respondent_late_the_day_after_and_recorded_all_the_same) {
    const auto s = testing::recommended(State::delivered);
    for (const auto& [today, late] :
         {std::pair{on(2026, 12, 29), false}, {on(2026, 12, 30), false}, {on(2026, 12, 31), true}})
        EXPECT_EQ(lodge_appeal(s, testing::respondent, today, "Keberatan")->late, late) << base::iso(today);
    EXPECT_EQ(lodge_appeal(s, testing::superior, on(2026, 12, 9), "x").error(),
              AfterRefusal::not_the_respondent);
    EXPECT_EQ(lodge_appeal(s, testing::respondent, on(2026, 12, 9), " ").error(),
              AfterRefusal::words_missing);
    auto changed = s;
    changed.outcome = Outcome::no_breach;
    EXPECT_EQ(lodge_appeal(changed, testing::respondent, on(2026, 12, 9), "x").error(),
              AfterRefusal::no_sanction);
    changed.outcome = Outcome::sanctioned;
    changed.appeal_open = true;
    EXPECT_EQ(lodge_appeal(changed, testing::respondent, on(2026, 12, 9), "x").error(),
              AfterRefusal::appealed_already);
    changed.annulled = true;
    EXPECT_EQ(lodge_appeal(changed, testing::respondent, on(2026, 12, 9), "x").error(),
              AfterRefusal::annulled_already);
    EXPECT_EQ(
        lodge_appeal(testing::recommended(State::decided), testing::respondent, on(2026, 12, 9), "x").error(),
        AfterRefusal::wrong_state);
}

TEST(Appeal, is_not_lodged_here_against_what_dkpp_decided) {
    auto s = testing::recommended(State::delivered);
    for (const auto route : {rules::SanctionRoute::civil_servant, rules::SanctionRoute::work_agreement,
                             rules::SanctionRoute::contract, rules::SanctionRoute::verification}) {
        s.route = route;
        EXPECT_TRUE(lodge_appeal(s, testing::respondent, on(2026, 12, 9), "Keberatan")) << base::name(route);
    }
    s.route = rules::SanctionRoute::ethics_council;
    for (const auto day : {on(2026, 12, 9), on(2027, 2, 1)})
        EXPECT_EQ(lodge_appeal(s, testing::respondent, day, "Keberatan").error(),
                  AfterRefusal::no_appeal_here);
}

TEST(Appeal, its_result_and_an_annulment) {
    auto s = testing::recommended(State::delivered);
    const auto facts = [&] { return testing::examine_facts(s, on(2027, 1, 11)); };
    const AppealTold upheld{AppealResult::upheld, medium, Measure::allowance_cut_6_months, "PUT 1",
                            "Dikuatkan"};
    EXPECT_EQ(record_appeal(facts(), upheld).error(), AfterRefusal::no_appeal);
    s.appeal_open = true;
    EXPECT_FALSE(record_appeal(facts(), upheld)->level) << "an upheld one changes nothing";
    EXPECT_EQ(record_appeal(facts(), {AppealResult::changed, {}, {}, "P", "t"}).error(),
              AfterRefusal::measure_missing);
    EXPECT_EQ(
        record_appeal(facts(), {AppealResult::changed, light, Measure::ethics_warning, "P", "t"}).error(),
        AfterRefusal::measure_of_another);
    EXPECT_EQ(
        record_appeal(facts(), {AppealResult::changed, light, Measure::oral_reprimand, "P", "t"})->measure,
        Measure::oral_reprimand);
    EXPECT_EQ(record_appeal(facts(), {AppealResult::annulled, {}, {}, "", "t"}).error(),
              AfterRefusal::words_missing);
    EXPECT_EQ(record_appeal(facts(), {AppealResult::annulled, {}, {}, "P", " "}).error(),
              AfterRefusal::words_missing);
    auto stranger = facts();
    stranger.examines = false;
    EXPECT_EQ(record_appeal(stranger, upheld).error(), AfterRefusal::not_in_charge);
    EXPECT_EQ(annul_sanction(stranger, "PUT 2", "x").error(), AfterRefusal::not_in_charge);
    EXPECT_EQ(annul_sanction(testing::examine_facts(testing::recommended(State::heard), on(2027, 1, 11)),
                             "PUT 2", "x")
                  .error(),
              AfterRefusal::wrong_state);
    EXPECT_TRUE(annul_sanction(testing::examine_facts(testing::recommended(State::decided), on(2027, 1, 11)),
                               "PUT 2", "Cacat prosedur"))
        << "before it is delivered";
    EXPECT_TRUE(annul_sanction(facts(), "PUT 2", "Cacat prosedur"));
    EXPECT_EQ(annul_sanction(facts(), "", "x").error(), AfterRefusal::words_missing);
    EXPECT_EQ(annul_sanction(facts(), "PUT 2", "").error(), AfterRefusal::words_missing);
    s.annulled = true;
    EXPECT_EQ(annul_sanction(facts(), "PUT 2", "x").error(), AfterRefusal::annulled_already);
    s.outcome = Outcome::no_breach;
    EXPECT_EQ(annul_sanction(facts(), "PUT 2", "x").error(), AfterRefusal::no_sanction);
}

TEST(Final, when_nobody_appealed_in_time_or_the_appeal_is_decided) {
    auto s = testing::recommended(State::delivered);
    EXPECT_FALSE(is_final(s, on(2026, 12, 29)));
    EXPECT_FALSE(is_final(s, on(2026, 12, 30)));
    EXPECT_TRUE(is_final(s, on(2026, 12, 31)));
    s.appeal_open = true;
    EXPECT_FALSE(is_final(s, on(2027, 1, 31)));
    s.appeal_open = false, s.annulled = true;
    EXPECT_FALSE(is_final(s, on(2027, 1, 31)));
}

}  // namespace
}  // namespace sanctions
