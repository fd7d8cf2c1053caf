#include "sanctions/decide_sanction.hpp"

#include <gtest/gtest.h>

#include <functional>

#include "sanctions/testing.hpp"

namespace sanctions {
namespace {

using rules::on;
using enum rules::SanctionLevel;
using rules::Measure;

Deciding reprimand() {
    return {.outcome = Outcome::sanctioned,
            .level = light,
            .measure = Measure::written_reprimand,
            .level_reason = "Baru pertama kali, tanpa kerugian.",
            .number = "KEP 7/2026",
            .text = "Teguran tertulis",
            .decided_on = on(2026, 12, 7)};
}

using enum DecideRefusal;

struct Row {
    const char* says;
    std::function<void(ExamineFacts&, Deciding&)> change;
    std::optional<DecideRefusal> then;
};
const Row table[] = {
    {"light, with the reason that a contradiction asks for", [](auto&, auto&) {}, std::nullopt},
    {"without the reason", [](auto&, auto& d) { d.level_reason = " "; }, level_reason_missing},
    {"where the law gives one level, that one needs none",
     [](auto& f, auto& d) { f.sanction.breach = rules::Breach::conflict_not_told, d.level_reason = ""; },
     std::nullopt},
    {"another than the law's needs one",
     [](auto& f, auto& d) {
         f.sanction.breach = rules::Breach::conflict_not_told, d.level = medium,
         d.measure = Measure::allowance_cut_6_months, d.level_reason = "";
     },
     level_reason_missing},
    {"where the law is silent too",
     [](auto& f, auto& d) { f.sanction.breach = rules::Breach::sided_with_candidate, d.level_reason = ""; },
     level_reason_missing},
    {"with loss it is heavy, so light needs a reason",
     [](auto& f, auto& d) { f.sanction.loss = true, d.level_reason = ""; }, level_reason_missing},
    {"somebody else", [](auto& f, auto&) { f.examines = false; }, not_in_charge},
    {"of a case that was only told", [](auto& f, auto&) { f.sanction.state = State::told; }, wrong_state},
    {"twice", [](auto& f, auto&) { f.sanction.state = State::decided; }, wrong_state},
    {"a civil servant is heard at any level", [](auto& f, auto&) { f.sanction.state = State::summoned; },
     not_examined},
    {"light of a PPPK may do without",
     [](auto& f, auto& d) {
         f.sanction.state = State::recommended, f.sanction.route = rules::SanctionRoute::work_agreement,
         d.measure = Measure::agency_warning;
     },
     std::nullopt},
    {"heavy of a PPPK may not",
     [](auto& f, auto& d) {
         f.sanction.state = State::recommended, f.sanction.route = rules::SanctionRoute::work_agreement,
         d.level = heavy, d.measure = Measure::agreement_ended;
     },
     not_examined},
    {"heavy without a team", [](auto&, auto& d) { d.level = heavy, d.measure = Measure::demotion_12_months; },
     team_missing},
    {"heavy with a team",
     [](auto& f, auto& d) {
         d.level = heavy, d.measure = Measure::demotion_12_months,
         f.sanction.team = Team{testing::superior, testing::inspector, testing::next_up};
     },
     std::nullopt},
    {"medium needs none",
     [](auto&, auto& d) { d.level = medium, d.measure = Measure::allowance_cut_9_months; }, std::nullopt},
    {"no level", [](auto&, auto& d) { d.level.reset(); }, level_missing},
    {"no measure", [](auto&, auto& d) { d.measure.reset(); }, measure_missing},
    {"a measure of another level", [](auto&, auto& d) { d.measure = Measure::allowance_cut_6_months; },
     measure_of_another},
    {"a measure of another route", [](auto&, auto& d) { d.measure = Measure::ethics_warning; },
     measure_of_another},
    {"no breach, and yet a level", [](auto&, auto& d) { d.outcome = Outcome::no_breach; },
     level_without_sanction},
    {"no breach, and yet only a level",
     [](auto&, auto& d) { d.outcome = Outcome::no_breach, d.measure.reset(); }, level_without_sanction},
    {"no breach, and yet only a measure",
     [](auto&, auto& d) { d.outcome = Outcome::no_breach, d.level.reset(); }, level_without_sanction},
    {"no breach, with its reason",
     [](auto&, auto& d) {
         d = {.outcome = Outcome::no_breach,
              .number = "KEP 7",
              .text = "Tidak ikut rapat.",
              .decided_on = on(2026, 12, 7)};
     },
     std::nullopt},
    {"no breach, without",
     [](auto&, auto& d) {
         d = {.outcome = Outcome::no_breach, .number = "KEP 7", .decided_on = on(2026, 12, 7)};
     },
     level_reason_missing},
    {"no breach of a civil servant who was not summoned",
     [](auto& f, auto& d) {
         f.sanction.state = State::recommended;
         d = {.outcome = Outcome::no_breach, .number = "KEP 7", .text = "x", .decided_on = on(2026, 12, 7)};
     },
     not_examined},
    {"nor heard",
     [](auto& f, auto& d) {
         f.sanction.state = State::summoned;
         d = {.outcome = Outcome::no_breach, .number = "KEP 7", .text = "x", .decided_on = on(2026, 12, 7)};
     },
     not_examined},
    {"no breach of a PPPK may do without",
     [](auto& f, auto& d) {
         f.sanction.state = State::recommended, f.sanction.route = rules::SanctionRoute::work_agreement;
         d = {.outcome = Outcome::no_breach, .number = "KEP 7", .text = "x", .decided_on = on(2026, 12, 7)};
     },
     std::nullopt},
    {"the day before the hearing", [](auto& f, auto&) { f.sanction.heard_on = on(2026, 12, 8); },
     before_the_hearing},
    {"on its day", [](auto& f, auto&) { f.sanction.heard_on = on(2026, 12, 7); }, std::nullopt},
    {"the day after", [](auto& f, auto&) { f.sanction.heard_on = on(2026, 12, 6); }, std::nullopt},
    {"no number", [](auto&, auto& d) { d.number = ""; }, number_missing},
    {"tomorrow", [](auto& f, auto& d) { d.decided_on = f.today + std::chrono::days{1}; }, in_the_future},
    {"today", [](auto& f, auto& d) { d.decided_on = f.today; }, std::nullopt},
    {"before the case", [](auto&, auto& d) { d.decided_on = on(2026, 11, 22); }, before_the_case},
    {"on its first day", [](auto&, auto& d) { d.decided_on = on(2026, 11, 23); }, std::nullopt},
};
TEST(DecideSanction, each_clause) {
    for (const auto& [says, change, then] : table) {
        auto facts = testing::examine_facts(testing::recommended(State::heard), on(2026, 12, 8));
        auto deciding = reprimand();
        change(facts, deciding);
        const auto got = decide_sanction(facts, deciding);
        EXPECT_EQ(got.has_value(), !then) << says;
        if (!got && then) {
            EXPECT_EQ(got.error(), *then) << says << ": " << base::name(got.error());
        }
    }
}

TEST(DecideSanction, the_act_says_that_the_law_contradicts_itself_and_when_it_must_be_delivered) {
    const auto act =
        decide_sanction(testing::examine_facts(testing::recommended(State::heard), on(2026, 12, 8)),
                        reprimand())
            .value();
    EXPECT_EQ(act.law, rules::LawSays::contradiction);
    EXPECT_EQ(act.deliver_by, on(2026, 12, 29))
        << "14 working days from 7 December, over joint leave and Christmas";
}

TEST(DecideSanction, what_dkpp_decided_is_recorded_after_the_file_was_handed_over) {
    auto s = testing::recommended(State::referred);
    s.route = rules::SanctionRoute::ethics_council;
    auto d = reprimand();
    d.level = medium, d.measure = Measure::ethics_strong_warning, d.level_reason = "";
    EXPECT_TRUE(decide_sanction(testing::examine_facts(s, on(2026, 12, 8)), d))
        << "with that body's own reasons";
    s.state = State::recommended;
    EXPECT_EQ(decide_sanction(testing::examine_facts(s, on(2026, 12, 8)), d).error(),
              DecideRefusal::wrong_state);
}

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

TEST(MoveDue, a_new_day_off_moves_the_clock_that_runs) {
    auto rows =
        std::vector<rules::OffDay>(testing::decreed().rows().begin(), testing::decreed().rows().end());
    rows.push_back({on(2026, 12, 1), rules::OffKind::local_holiday, "Hari jadi", "Founding day", "SK", 3375});
    rows.push_back({on(2026, 12, 21), rules::OffKind::local_holiday, "Hari lain", "Another", "SK", 3375});
    const rules::Calendar with(rows);
    const auto moved = [&](State state, std::optional<base::Date> from) {
        return move_due({testing::recommended(state), from, on(2026, 12, 1), &with, 3375});
    };
    EXPECT_EQ(moved(State::recommended, on(2026, 11, 23))->due, on(2026, 12, 8));
    EXPECT_EQ(moved(State::decided, {})->deliver_by, on(2026, 12, 30));
    EXPECT_EQ(moved(State::delivered, {})->appeal_by, on(2026, 12, 31));
    EXPECT_EQ(moved(State::delivered, {})->deliver_by, on(2026, 12, 29))
        << "delivered: that clock has stopped";
    EXPECT_FALSE(moved(State::summoned, {}));
    EXPECT_FALSE(moved(State::summoned, on(2026, 11, 23))) << "summoned: the examiner did not stay silent";
    EXPECT_FALSE(moved(State::recommended, {})) << "nobody is in charge, so no clock runs";
    EXPECT_FALSE(move_due({testing::recommended(), on(2026, 11, 23), on(2026, 12, 1), &with, 3374}))
        << "not a day off there";
}

}  // namespace
}  // namespace sanctions
