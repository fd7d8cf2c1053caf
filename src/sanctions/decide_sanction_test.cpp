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
    {"of siding with a candidate the level goes by the manner: a reason too",
     [](auto& f, auto& d) {
         f.sanction.breach = rules::Breach::sided_with_candidate, d.level = medium,
         d.measure = Measure::pay_rise_delayed, d.level_reason = "";
     },
     level_reason_missing},
    {"a measure of UU 30/2014 of a civil servant, for a breach that it names",
     [](auto&, auto& d) { d.measure = Measure::official_written_reprimand; }, std::nullopt},
    {"none for a breach of PP 94/2021 alone",
     [](auto& f, auto& d) {
         f.sanction.breach = rules::Breach::gratification_for_office,
         d.measure = Measure::official_written_reprimand;
     },
     measure_of_another},
    {"the medium ones of PP 53/2010",
     [](auto&, auto& d) { d.level = medium, d.measure = Measure::grade_lowered_12_months; }, std::nullopt},
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
    {"a contract ends after a hearing, without a team",
     [](auto& f, auto& d) {
         f.sanction.route = rules::SanctionRoute::contract;
         d.level = heavy, d.measure = Measure::contract_ended;
     },
     std::nullopt},
    {"a contract does not end unheard",
     [](auto& f, auto& d) {
         f.sanction.route = rules::SanctionRoute::contract, f.sanction.state = State::summoned;
         d.level = heavy, d.measure = Measure::contract_ended;
     },
     not_examined},
    {"an ad hoc member is dismissed after verification, without a team",
     [](auto& f, auto& d) {
         f.sanction.route = rules::SanctionRoute::verification;
         d.level = heavy, d.measure = Measure::body_dismissal;
     },
     std::nullopt},
    {"an ad hoc member is not dismissed unheard",
     [](auto& f, auto& d) {
         f.sanction.route = rules::SanctionRoute::verification, f.sanction.state = State::recommended;
         d.level = heavy, d.measure = Measure::body_dismissal;
     },
     not_examined},
    {"an ad hoc member is warned",
     [](auto& f, auto& d) {
         f.sanction.route = rules::SanctionRoute::verification, d.measure = Measure::body_warning;
     },
     std::nullopt},
    {"PP 94/2021 is not for ad hoc members",
     [](auto& f, auto&) { f.sanction.route = rules::SanctionRoute::verification; }, measure_of_another},
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

}  // namespace
}  // namespace sanctions
