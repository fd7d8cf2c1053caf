// Every clock on the day before its limit, on it and the day after, across a holiday and joint leave, in the
// three time zones. Each begins on Monday 21 December 2026; Thursday 24 is joint leave, Friday 25 a holiday.
#pragma once
#include <gtest/gtest.h>

#include <array>
#include <functional>

#include "rules/calendar.hpp"

namespace rules::testing {

inline const Date clock_begins = on(2026, 12, 21);

struct Situation {
    const char* says;
    Calendar calendar;
};
inline const std::array<Situation, 4>& situations() {
    const OffDay leave{.day = on(2026, 12, 24),
                       .kind = OffKind::joint_leave,
                       .name_id = "Cuti",
                       .name_en = "Leave",
                       .decree = "SKB"};
    const OffDay holiday{.day = on(2026, 12, 25),
                         .kind = OffKind::national_holiday,
                         .name_id = "Natal",
                         .name_en = "Christmas",
                         .decree = "SKB"};
    static const std::array<Situation, 4> all{{{"no day off", Calendar()},
                                               {"a holiday within", Calendar({holiday})},
                                               {"joint leave within", Calendar({leave})},
                                               {"both within", Calendar({leave, holiday})}}};
    return all;
}

// Worked out by hand: the last day of so many working days in each situation.
struct LastDays {
    int working_days;
    std::array<Date, 4> days;
};
inline const std::array<Date, 4>& last_days(int working_days) {
    static const std::array<LastDays, 6> all{
        {{5, {on(2026, 12, 28), on(2026, 12, 29), on(2026, 12, 29), on(2026, 12, 30)}},
         {7, {on(2026, 12, 30), on(2026, 12, 31), on(2026, 12, 31), on(2027, 1, 1)}},
         {10, {on(2027, 1, 4), on(2027, 1, 5), on(2027, 1, 5), on(2027, 1, 6)}},
         {14, {on(2027, 1, 8), on(2027, 1, 11), on(2027, 1, 11), on(2027, 1, 12)}},
         {20, {on(2027, 1, 18), on(2027, 1, 19), on(2027, 1, 19), on(2027, 1, 20)}},
         {30, {on(2027, 2, 1), on(2027, 2, 2), on(2027, 2, 2), on(2027, 2, 3)}}}};
    for (const auto& one : all)
        if (one.working_days == working_days) return one.days;
    ADD_FAILURE() << "nobody has worked out " << working_days << " working days";
    return all[0].days;
}

// `due`: what the use case says the last day is. `late`: what it says of somebody who acts on `today`.
using DueOf = std::function<Date(const Calendar&)>;
using LateOn = std::function<bool(const Calendar&, Date due, Date today)>;

inline void expect_clock(const char* clock, int working_days, const DueOf& due_of, const LateOn& late) {
    const auto& expected = last_days(working_days);
    for (std::size_t i = 0; i < situations().size(); ++i) {
        const auto& [says, calendar] = situations()[i];
        const auto due = due_of(calendar);
        EXPECT_EQ(due, expected[i]) << clock << ", " << says << ": " << base::iso(due);
        for (const auto zone : {base::Zone::wib, base::Zone::wita, base::Zone::wit}) {
            const auto last_second = base::end_of(due, zone);
            const auto at = [&](base::Instant when) { return base::day_in(zone, when); };
            EXPECT_FALSE(late(calendar, due, at(base::end_of(due - std::chrono::days{1}, zone))))
                << clock << ", " << says << ": the day before";
            EXPECT_FALSE(late(calendar, due, at(base::start_of(due, zone)))) << clock << ", " << says;
            EXPECT_FALSE(late(calendar, due, at(last_second)))
                << clock << ", " << says << ": its last second";
            EXPECT_TRUE(late(calendar, due, at(last_second + std::chrono::seconds{1})))
                << clock << ", " << says << ": the day after";
        }
        // One moment, two offices: in the west the last day goes on, in the east it is over.
        const auto moment = base::end_of(due, base::Zone::wib);
        EXPECT_TRUE(late(calendar, due, base::day_in(base::Zone::wit, moment))) << clock << ", " << says;
    }
}

}  // namespace rules::testing
