// A day off moves the five working days of a review. Found on Monday 23 November 2026, it ends on Monday 30.
#include "sanctions/move_review_due.hpp"

#include <gtest/gtest.h>

#include "sanctions/testing.hpp"

namespace sanctions {
namespace {

using rules::on;

struct Row {
    const char* says;
    base::Date off;
    rules::OffKind kind;
    int region;
    std::optional<base::Date> then;  // nothing: the limit stays
};
using enum rules::OffKind;
const Row rows[] = {
    {"the day the defect was found", on(2026, 11, 23), national_holiday, 0, {}},
    {"the day after it was found", on(2026, 11, 24), national_holiday, 0, on(2026, 12, 1)},
    {"the day before the last", on(2026, 11, 27), national_holiday, 0, on(2026, 12, 1)},
    {"the last day itself", on(2026, 11, 30), national_holiday, 0, on(2026, 12, 1)},
    {"the day after the last", on(2026, 12, 1), national_holiday, 0, {}},
    {"a Saturday between", on(2026, 11, 28), national_holiday, 0, {}},
    {"joint leave", on(2026, 11, 25), joint_leave, 0, on(2026, 12, 1)},
    {"an election day of the city", on(2026, 11, 25), election_day, 3375, on(2026, 12, 1)},
    {"a local holiday of the province", on(2026, 11, 25), local_holiday, 33, on(2026, 12, 1)},
    {"a local holiday of another city", on(2026, 11, 25), local_holiday, 3374, {}},
};

ReviewMoveFacts running(const rules::Calendar& calendar, base::Date cause) {
    return {.matter = MatterId{9},
            .open = true,
            .found_on = on(2026, 11, 23),
            .due = on(2026, 11, 30),
            .cause = cause,
            .calendar = &calendar,
            .region = 3375};
}

TEST(MoveReviewDue, each_day_before_within_and_after) {
    for (const auto& row : rows) {
        const rules::Calendar calendar({{row.off, row.kind, "x", "x", "SKB", row.region}});
        const auto moved = move_review_due(running(calendar, row.off));
        EXPECT_EQ(moved.has_value(), row.then.has_value()) << row.says;
        if (!moved || !row.then) continue;
        EXPECT_EQ(moved->due, *row.then) << row.says << ": " << base::iso(moved->due);
        EXPECT_EQ(moved->due_before, on(2026, 11, 30)) << row.says;
        EXPECT_EQ(moved->cause, row.off) << row.says;
        EXPECT_EQ(moved->matter, MatterId{9}) << row.says;
    }
}

TEST(MoveReviewDue, a_review_that_is_over_keeps_its_limit) {
    const rules::Calendar calendar({{on(2026, 11, 25), national_holiday, "x", "x", "SKB", 0}});
    auto facts = running(calendar, on(2026, 11, 25));
    ASSERT_TRUE(move_review_due(facts));
    facts.open = false;
    EXPECT_FALSE(move_review_due(facts));
    // The day before UU 30/2014 there was no limit: it is the day of the finding, and no day off moves it.
    facts.open = true;
    facts.found_on = facts.due = on(2014, 10, 16);
    EXPECT_FALSE(move_review_due(facts));
}

// In the three zones: the last second of the moved day is in time, the next one is late.
TEST(MoveReviewDue, the_limit_as_it_was_moved_is_the_one_that_counts) {
    const rules::Calendar calendar({{on(2026, 11, 30), national_holiday, "x", "x", "SKB", 0}});
    const auto due = move_review_due(running(calendar, on(2026, 11, 30)))->due;
    const auto late = [&](base::Date today) {
        return let_stand({.matter = MatterId{9},
                          .handles = true,
                          .open = true,
                          .due = due,
                          .today = today,
                          .calendar = &calendar,
                          .region = 3375},
                         "Tidak berpengaruh")
            ->late;
    };
    for (const auto zone : {base::Zone::wib, base::Zone::wita, base::Zone::wit}) {
        EXPECT_FALSE(late(base::day_in(zone, base::end_of(on(2026, 11, 30), zone)))) << "it was the limit";
        EXPECT_FALSE(late(base::day_in(zone, base::start_of(due, zone))));
        EXPECT_FALSE(late(base::day_in(zone, base::end_of(due, zone))));
        EXPECT_TRUE(late(base::day_in(zone, base::end_of(due, zone) + std::chrono::seconds{1})));
    }
    EXPECT_TRUE(late(base::day_in(base::Zone::wit, base::end_of(due, base::Zone::wib))))
        << "one moment: over in the east, not in the west";
}

}  // namespace
}  // namespace sanctions
