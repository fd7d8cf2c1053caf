// Each clock of an examination and of a review: the day before, of and after, by the use case that keeps it.
#include "rules/clock_testing.hpp"
#include "sanctions/testing.hpp"

namespace sanctions {
namespace {

using rules::Calendar;
using rules::testing::clock_begins;
using rules::testing::expect_clock;

ExamineFacts examine_on(const Calendar& calendar, Sanction s, base::Date today) {
    auto facts = testing::examine_facts(std::move(s), today);
    facts.calendar = &calendar;
    return facts;
}

TEST(SanctionClocks, the_superior_begins_within_ten_working_days_or_is_on_record) {
    expect_clock(
        "examination", 10,
        [](const Calendar& c) {
            auto facts = testing::recommend_facts();
            facts.calendar = &c;
            facts.today = clock_begins;
            return recommend_examination(facts, testing::suspected())->due;
        },
        [](const Calendar& c, base::Date due, base::Date today) {
            auto s = testing::recommended();
            s.due = due;
            return record_examiner_silence({.sanction = s,
                                            .next = people::Superior{.person = testing::next_up},
                                            .today = today,
                                            .calendar = &c,
                                            .region = 3375})
                .has_value();
        });
}

// A hearing on the day before and on the day is lawful, after it it is refused.
TEST(SanctionClocks, a_hearing_is_on_the_seventh_working_day_after_its_summons_at_the_latest) {
    for (std::size_t i = 0; i < rules::testing::situations().size(); ++i) {
        const auto& [says, calendar] = rules::testing::situations()[i];
        const auto last = rules::testing::last_days(7)[i];
        const auto on_day = [&](base::Date day) {
            return summon(examine_on(calendar, testing::recommended(), clock_begins),
                          {.hearing_on = day, .time = "10.00", .place = "Ruang 2"});
        };
        EXPECT_TRUE(on_day(last - std::chrono::days{1})) << says;
        EXPECT_TRUE(on_day(last)) << says;
        EXPECT_EQ(on_day(last + std::chrono::days{1}).error(), ExamineRefusal::too_late) << says;
    }
}

TEST(SanctionClocks, a_second_summons_follows_within_seven_working_days_of_the_missed_hearing) {
    expect_clock(
        "second_summons", 7,
        [](const Calendar& c) {
            return rules::due(rules::DisciplineClock::second_summons, clock_begins, c)->day;
        },
        [](const Calendar& c, base::Date, base::Date today) {
            auto s = testing::recommended(State::summoned);
            s.summons.back().hearing_on = clock_begins;
            return summon(examine_on(c, s, today),
                          {.hearing_on = today + std::chrono::days{1}, .time = "10.00", .place = "Ruang 2"})
                ->late;
        });
}

TEST(SanctionClocks, a_decision_is_delivered_within_fourteen_working_days) {
    expect_clock(
        "delivery", 14,
        [](const Calendar& c) {
            auto s = testing::recommended(State::heard);
            s.began = clock_begins;
            s.heard_on = clock_begins;
            return decide_sanction(examine_on(c, s, clock_begins), {.outcome = Outcome::no_breach,
                                                                    .level = {},
                                                                    .measure = {},
                                                                    .level_reason = {},
                                                                    .number = "KEP-1",
                                                                    .text = "Tidak terbukti",
                                                                    .decided_on = clock_begins})
                ->deliver_by;
        },
        [](const Calendar& c, base::Date due, base::Date today) {
            auto s = testing::recommended(State::decided);
            s.deliver_by = due;
            return deliver_decision(examine_on(c, s, today), "Langsung")->late;
        });
}

TEST(SanctionClocks, an_appeal_is_lodged_within_fourteen_working_days) {
    expect_clock(
        "appeal", 14,
        [](const Calendar& c) {
            return deliver_decision(examine_on(c, testing::recommended(State::decided), clock_begins),
                                    "Langsung")
                ->appeal_by;
        },
        [](const Calendar&, base::Date due, base::Date today) {
            auto s = testing::recommended(State::delivered);
            s.appeal_by = due;
            return lodge_appeal(s, testing::respondent, today, "Tidak tahu.")->late;
        });
}

TEST(SanctionClocks, a_review_ends_within_five_working_days_of_the_finding) {
    ReviewFacts facts{.matter = MatterId{9},
                      .handles = true,
                      .decided = true,
                      .due = {},
                      .conflicted = {testing::respondent},
                      .decided_on = rules::on(2026, 12, 1),
                      .today = clock_begins,
                      .region = 3375};
    expect_clock(
        "annulment", 5,
        [&](const Calendar& c) {
            auto f = facts;
            f.calendar = &c;
            return open_review(f, testing::respondent, clock_begins, false)->due;
        },
        [&](const Calendar& c, base::Date due, base::Date today) {
            auto f = facts;
            f.calendar = &c;
            f.open = true;
            f.due = due;
            f.today = today;
            return let_stand(f, "Tidak berpengaruh")->late;
        });
}

TEST(SanctionClocks, are_all_here) { EXPECT_EQ(base::names<rules::DisciplineClock>.size(), 5u); }

}  // namespace
}  // namespace sanctions
