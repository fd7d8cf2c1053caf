// A day off on each side of each limit of a case: what runs over it moves by a day, what does not stays.
#include <gtest/gtest.h>

#include "sanctions/testing.hpp"

namespace sanctions {
namespace {

using rules::on;
using enum rules::OffKind;

// Recommended on Monday 23 November 2026, decided on Monday 7 December, delivered on Tuesday 8 December.
struct DayOff {
    const char* says;
    State state;
    base::Date off;
    std::optional<base::Date> then;  // of the one limit that runs; nothing: it stays
    rules::OffKind kind = national_holiday;
    int region = 0;
};
const DayOff days_off[] = {
    {"to begin: the day it was recommended", State::recommended, on(2026, 11, 23), {}},
    {"to begin: the day after that", State::recommended, on(2026, 11, 24), on(2026, 12, 8)},
    {"to begin: a Saturday", State::recommended, on(2026, 11, 28), {}},
    {"to begin: the day before the last", State::recommended, on(2026, 12, 4), on(2026, 12, 8)},
    {"to begin: the last day", State::recommended, on(2026, 12, 7), on(2026, 12, 8)},
    {"to begin: the day after the last", State::recommended, on(2026, 12, 8), {}},
    {"to begin: joint leave", State::recommended, on(2026, 11, 25), on(2026, 12, 8), joint_leave},
    {"to begin: an election day here", State::recommended, on(2026, 11, 25), on(2026, 12, 8), election_day,
     3375},
    {"to begin: of the province", State::recommended, on(2026, 11, 25), on(2026, 12, 8), local_holiday, 33},
    {"to begin: of another city", State::recommended, on(2026, 11, 25), {}, local_holiday, 3374},
    {"to deliver: the day of the decision", State::decided, on(2026, 12, 7), {}},
    {"to deliver: the day after it", State::decided, on(2026, 12, 8), on(2026, 12, 30)},
    {"to deliver: the day before the last", State::decided, on(2026, 12, 28), on(2026, 12, 30)},
    {"to deliver: the last day", State::decided, on(2026, 12, 29), on(2026, 12, 30)},
    {"to deliver: the day after the last", State::decided, on(2026, 12, 30), {}},
    {"to deliver: joint leave", State::decided, on(2026, 12, 23), on(2026, 12, 30), joint_leave},
    {"to appeal: the day of the delivery", State::delivered, on(2026, 12, 8), {}},
    {"to appeal: the day after it", State::delivered, on(2026, 12, 9), on(2026, 12, 31)},
    {"to appeal: the day before the last", State::delivered, on(2026, 12, 29), on(2026, 12, 31)},
    {"to appeal: the last day", State::delivered, on(2026, 12, 30), on(2026, 12, 31)},
    {"to appeal: the day after the last", State::delivered, on(2026, 12, 31), {}},
    {"to appeal: of another city", State::delivered, on(2026, 12, 9), {}, local_holiday, 3374},
    {"heard: nothing runs", State::heard, on(2026, 12, 4), {}},
};

rules::Calendar with(base::Date day, rules::OffKind kind, int region) {
    std::vector<rules::OffDay> days(testing::decreed().rows().begin(), testing::decreed().rows().end());
    days.push_back({day, kind, "x", "x", "SKB", region});
    return rules::Calendar(days);
}

TEST(MoveSanctionDue, each_limit_the_day_before_on_it_and_the_day_after) {
    for (const auto& row : days_off) {
        const auto calendar = with(row.off, row.kind, row.region);
        const auto s = testing::recommended(row.state);
        const auto began = row.state == State::recommended ? std::optional(s.began) : std::nullopt;
        const auto moved = move_due({s, began, row.off, &calendar, 3375});
        EXPECT_EQ(moved.has_value(), row.then.has_value()) << row.says;
        if (!moved || !row.then) continue;
        const auto now = row.state == State::recommended ? moved->due
                         : row.state == State::decided   ? moved->deliver_by
                                                         : moved->appeal_by;
        EXPECT_EQ(now, *row.then) << row.says;
        EXPECT_EQ(moved->cause, row.off) << row.says;
        if (row.state != State::recommended) {
            EXPECT_EQ(moved->due, moved->due_before) << row.says;
        }
        if (row.state != State::decided) {
            EXPECT_EQ(moved->deliver_by, moved->deliver_before) << row.says;
        }
        if (row.state != State::delivered) {
            EXPECT_EQ(moved->appeal_by, moved->appeal_before) << row.says;
        }
    }
}

TEST(MoveDue, a_new_day_off_moves_the_clock_that_runs) {
    auto rows =
        std::vector<rules::OffDay>(testing::decreed().rows().begin(), testing::decreed().rows().end());
    rows.push_back({on(2026, 12, 1), rules::OffKind::local_holiday, "Hari jadi", "Founding day", "SK", 3375});
    rows.push_back({on(2026, 12, 21), rules::OffKind::local_holiday, "Hari lain", "Another", "SK", 3375});
    const rules::Calendar added(rows);
    const auto moved = [&](State state, std::optional<base::Date> from) {
        return move_due({testing::recommended(state), from, on(2026, 12, 1), &added, 3375});
    };
    EXPECT_EQ(moved(State::recommended, on(2026, 11, 23))->due, on(2026, 12, 8));
    EXPECT_EQ(moved(State::decided, {})->deliver_by, on(2026, 12, 30));
    EXPECT_EQ(moved(State::delivered, {})->appeal_by, on(2026, 12, 31));
    EXPECT_EQ(moved(State::delivered, {})->deliver_by, on(2026, 12, 29))
        << "delivered: that clock has stopped";
    EXPECT_FALSE(moved(State::summoned, {}));
    EXPECT_FALSE(moved(State::summoned, on(2026, 11, 23))) << "summoned: the examiner did not stay silent";
    EXPECT_FALSE(moved(State::recommended, {})) << "nobody is in charge, so no clock runs";
    EXPECT_FALSE(move_due({testing::recommended(), on(2026, 11, 23), on(2026, 12, 1), &added, 3374}))
        << "not a day off there";
}

// It went one level up on 8 December: the next one's own limit is counted from there.
TEST(MoveSanctionDue, after_a_silence_from_the_day_of_the_silence) {
    auto s = testing::recommended();
    s.due = on(2026, 12, 22);
    const auto calendar = with(on(2026, 12, 21), national_holiday, 0);
    EXPECT_EQ(move_due({s, on(2026, 12, 8), on(2026, 12, 21), &calendar, 3375})->due, on(2026, 12, 23));
    const auto before = with(on(2026, 12, 7), national_holiday, 0);
    EXPECT_FALSE(move_due({s, on(2026, 12, 8), on(2026, 12, 7), &before, 3375})) << "that limit is over";
}

}  // namespace
}  // namespace sanctions
