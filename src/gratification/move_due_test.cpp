// A day off on each side of each limit of a report. Received on Monday 2 November 2026, reported on
// Tuesday 3.
#include "gratification/move_due.hpp"

#include <gtest/gtest.h>

#include "gratification/complete_gratification.hpp"
#include "gratification/testing.hpp"

namespace gratification {
namespace {

using rules::on;
using enum rules::OffKind;

rules::Calendar with(base::Date day, rules::OffKind kind, int region) {
    std::vector<rules::OffDay> days(testing::decreed().rows().begin(), testing::decreed().rows().end());
    days.push_back({day, kind, "x", "x", "SKB", region});
    return rules::Calendar(days);
}

// To the unit by Monday 16 November, forwarded by Tuesday 17, at KPK by Monday 14 December.
struct DayOff {
    const char* says;
    base::Date off;
    bool to_unit, forward, to_kpk;  // which of them move, each by one working day
    rules::OffKind kind = national_holiday;
    int region = 0;
};
const DayOff days_off[] = {
    {"the day of receipt", on(2026, 11, 2), false, false, false},
    {"the day after it, on which it was reported", on(2026, 11, 3), true, false, true},
    {"the day after the report", on(2026, 11, 4), true, true, true},
    {"a Saturday", on(2026, 11, 7), false, false, false},
    {"the day before the unit's limit to receive", on(2026, 11, 13), true, true, true},
    {"that limit itself", on(2026, 11, 16), true, true, true},
    {"the day after it, and the limit to forward", on(2026, 11, 17), false, true, true},
    {"the day after the limit to forward", on(2026, 11, 18), false, false, true},
    {"the day before the statute's limit", on(2026, 12, 11), false, false, true},
    {"that limit itself", on(2026, 12, 14), false, false, true},
    {"the day after it", on(2026, 12, 15), false, false, false},
    {"joint leave", on(2026, 11, 4), true, true, true, joint_leave},
    {"an election day of the city", on(2026, 11, 4), true, true, true, election_day, 3375},
    {"a local holiday of the province", on(2026, 11, 4), true, true, true, local_holiday, 33},
    {"a local holiday of another city", on(2026, 11, 4), false, false, false, local_holiday, 3374},
};

TEST(MoveGratificationDue, each_limit_the_day_before_on_it_and_the_day_after) {
    const auto g = testing::reported();
    for (const auto& row : days_off) {
        const auto calendar = with(row.off, row.kind, row.region);
        const auto moved = move_due({.gratification = g,
                                     .forward_from = on(2026, 11, 3),
                                     .cause = row.off,
                                     .calendar = &calendar,
                                     .region = 3375});
        EXPECT_EQ(moved.has_value(), row.to_unit || row.forward || row.to_kpk) << row.says;
        if (!moved) continue;
        EXPECT_EQ(moved->cause, row.off) << row.says;
        EXPECT_EQ(moved->before, g.dues) << row.says;
        EXPECT_EQ(moved->now.to_unit, on(2026, 11, row.to_unit ? 17 : 16)) << row.says;
        EXPECT_EQ(moved->now.forward, on(2026, 11, row.forward ? 18 : 17)) << row.says;
        EXPECT_EQ(moved->now.to_kpk, on(2026, 12, row.to_kpk ? 15 : 14)) << row.says;
    }
}

TEST(MoveDue, after_a_completion_the_units_clock_ends_with_the_statutes) {
    auto rows =
        std::vector<rules::OffDay>(testing::decreed().rows().begin(), testing::decreed().rows().end());
    rows.push_back({on(2026, 12, 9), rules::OffKind::local_holiday, "Hari jadi", "Founding day", "SK", 3375});
    const rules::Calendar added(rows);
    struct Row {
        base::Date completed, forward_by;
    };
    for (const auto& [completed, forward_by] : {Row{on(2026, 11, 27), on(2026, 12, 14)},
                                                {on(2026, 11, 30), on(2026, 12, 15)},
                                                {on(2026, 12, 1), on(2026, 12, 15)},
                                                {on(2026, 12, 7), on(2026, 12, 15)},
                                                {on(2026, 12, 16), on(2026, 12, 16)}}) {
        auto g = testing::reported();
        g.addition = "Ini fotonya";
        g.dues.forward = forward_after_completion(completed, g.dues.to_kpk, testing::decreed(), 3375);
        const auto moved = move_due({.gratification = g,
                                     .forward_from = completed,
                                     .cause = on(2026, 12, 9),
                                     .calendar = &added,
                                     .region = 3375});
        ASSERT_TRUE(moved);
        EXPECT_EQ(moved->now.to_kpk, on(2026, 12, 15));
        EXPECT_EQ(moved->now.forward, forward_by) << base::iso(completed);
    }
}

TEST(MoveDue, a_new_day_off_moves_what_is_still_running_and_says_from_where) {
    auto rows =
        std::vector<rules::OffDay>(testing::decreed().rows().begin(), testing::decreed().rows().end());
    rows.push_back(
        {on(2026, 11, 12), rules::OffKind::local_holiday, "Hari jadi", "Founding day", "SK", 3375});
    const rules::Calendar added(rows);
    MoveFacts facts{.gratification = testing::reported(),
                    .forward_from = on(2026, 11, 3),
                    .cause = on(2026, 11, 12),
                    .calendar = &added,
                    .region = 3375};
    const auto moved = move_due(facts);
    ASSERT_TRUE(moved);
    EXPECT_EQ(moved->before.to_unit, on(2026, 11, 16));
    EXPECT_EQ(moved->now.to_unit, on(2026, 11, 17));
    EXPECT_EQ(moved->before.to_kpk, on(2026, 12, 14));
    EXPECT_EQ(moved->now.to_kpk, on(2026, 12, 15));
    EXPECT_EQ(moved->now.forward, on(2026, 11, 18));
    facts.region = 3374;
    EXPECT_FALSE(move_due(facts)) << "not a day off there";
    facts.region = 3375;
    facts.gratification.state = State::with_kpk;
    facts.forward_from.reset();
    EXPECT_FALSE(move_due(facts)) << "these clocks have stopped";
    facts.gratification.state = State::status_known;
    facts.gratification.status = Status::the_states;
    facts.gratification.handover_due = on(2026, 11, 18);
    facts.handover_from = on(2026, 11, 9);
    const auto handover = move_due(facts);
    ASSERT_TRUE(handover);
    EXPECT_EQ(handover->handover_now, on(2026, 11, 19));
    facts.handover_from.reset();
    facts.gratification = testing::reported(State::returned);
    facts.completion_from = on(2026, 11, 3);
    const auto returned = move_due(facts);
    EXPECT_EQ(returned->completion_now, on(2026, 12, 2));
    EXPECT_EQ(returned->now.to_kpk, on(2026, 12, 15)) << "the statute's limit runs on";
    EXPECT_EQ(returned->now.forward, returned->before.forward) << "the unit's clock stopped with the return";
}

// Returned on Tuesday 10 November: twenty working days end on Tuesday 8 December.
TEST(MoveGratificationDue, of_a_returned_report_the_receivers_and_of_the_states_goods_the_hand_over) {
    struct Limit {
        base::Date off;
        bool moves;
    };
    for (const auto& [off, moves] : {Limit{on(2026, 11, 10), false},
                                     {on(2026, 11, 11), true},
                                     {on(2026, 12, 7), true},
                                     {on(2026, 12, 8), true},
                                     {on(2026, 12, 9), false}}) {
        auto g = testing::reported(State::returned);
        g.completion_due = on(2026, 12, 8);
        const auto calendar = with(off, national_holiday, 0);
        const auto moved = move_due({.gratification = g,
                                     .completion_from = on(2026, 11, 10),
                                     .cause = off,
                                     .calendar = &calendar,
                                     .region = 3375});
        ASSERT_TRUE(moved) << "the statute's limit runs over all of these days";
        EXPECT_EQ(moved->completion_now, on(2026, 12, moves ? 9 : 8)) << base::iso(off);
    }
    // KPK decided on Monday 9 November: seven working days end on Wednesday 18.
    for (const auto& [off, moves] : {Limit{on(2026, 11, 9), false},
                                     {on(2026, 11, 10), true},
                                     {on(2026, 11, 17), true},
                                     {on(2026, 11, 18), true},
                                     {on(2026, 11, 19), false}}) {
        auto g = testing::reported(State::status_known);
        g.status = Status::the_states;
        g.handover_due = on(2026, 11, 18);
        const auto calendar = with(off, national_holiday, 0);
        const auto moved = move_due({.gratification = g,
                                     .handover_from = on(2026, 11, 9),
                                     .cause = off,
                                     .calendar = &calendar,
                                     .region = 3375});
        EXPECT_EQ(moved.has_value(), moves) << base::iso(off);
        if (moved) {
            EXPECT_EQ(moved->handover_now, on(2026, 11, 19)) << base::iso(off);
        }
    }
}

}  // namespace
}  // namespace gratification
