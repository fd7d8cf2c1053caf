#include "rules/calendar.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <random>
#include <set>
#include <sstream>

#include "rules/calendar_file.hpp"

namespace rules {
namespace {

using std::chrono::days;
using std::chrono::year;

std::string file(const std::string& name) {
    std::ifstream in{std::string{JERNIH_SOURCE_DIR} + "/data/" + name};
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

std::vector<OffDay> rows_2026() {
    auto rows = off_days_from_csv(file("calendar-2026.csv"));
    return rows ? *rows : std::vector<OffDay>{};
}

const Calendar& calendar_2026() {
    static const Calendar calendar{rows_2026()};
    return calendar;
}

TEST(Calendar, the_file_of_2026_has_seventeen_holidays_and_eight_days_of_joint_leave) {
    int holidays = 0, leave = 0;
    std::set<Date> seen;
    for (const OffDay& row : rows_2026()) {
        holidays += row.kind == OffKind::national_holiday;
        leave += row.kind == OffKind::joint_leave;
        EXPECT_TRUE(seen.insert(row.day).second) << row.name_en;
        EXPECT_EQ(row.region, 0);
        EXPECT_NE(row.decree.find("as reported"), std::string::npos);
    }
    EXPECT_EQ(holidays, 17);
    EXPECT_EQ(leave, 8);
}

struct Kept {
    const char* says;
    Date day;
    int region;
    bool working;
};

std::vector<OffDay> with_regions() {
    auto rows = rows_2026();
    rows.push_back({on(2026, 4, 7), OffKind::local_holiday, "Hari jadi provinsi", "Province day", "SK", 33});
    rows.push_back({on(2026, 4, 8), OffKind::local_holiday, "Hari jadi kota", "City day", "SK", 3375});
    rows.push_back({on(2026, 4, 9), OffKind::election_day, "Pemungutan suara", "Election day", "SK", 0});
    return rows;
}

TEST(Calendar, each_kind_of_day_off_holds_where_it_holds) {
    const Calendar calendar{with_regions()};
    const Kept table[] = {
        {"a Friday works", on(2026, 4, 10), 0, true},
        {"a Saturday does not", on(2026, 4, 11), 0, false},
        {"a Sunday does not", on(2026, 4, 12), 0, false},
        {"a Monday works", on(2026, 4, 13), 0, true},
        {"a national holiday is off everywhere", on(2026, 5, 1), 9471, false},
        {"joint leave is off", on(2026, 3, 18), 0, false},
        {"a province's day is off in the province", on(2026, 4, 7), 33, false},
        {"and in its cities", on(2026, 4, 7), 3375, false},
        {"not in the next province", on(2026, 4, 7), 34, true},
        {"not in a city of the next province", on(2026, 4, 7), 3471, true},
        {"not for the national office", on(2026, 4, 7), 0, true},
        {"a city's day is off in the city", on(2026, 4, 8), 3375, false},
        {"not in its province", on(2026, 4, 8), 33, true},
        {"not in the next city", on(2026, 4, 8), 3376, true},
        {"election day is off", on(2026, 4, 9), 3375, false},
    };
    for (const auto& [says, day, region, working] : table)
        EXPECT_EQ(calendar.is_working_day(day, region), working) << says;
}

TEST(Calendar, joint_leave_works_where_the_setting_says_so) {
    const Calendar calendar{rows_2026(), JointLeave::working};
    EXPECT_TRUE(calendar.is_working_day(on(2026, 3, 18)));
    EXPECT_FALSE(calendar.is_working_day(on(2026, 3, 19)));
    EXPECT_EQ(calendar.working_days_after(on(2026, 3, 16), 5), (Due{on(2026, 3, 24), false}));
}

struct Counted {
    const char* says;
    Date from;
    int count;
    Due then;
};

TEST(Calendar, working_days_are_counted_from_the_day_after) {
    const Counted table[] = {
        {"none is the day itself", on(2026, 3, 2), 0, {on(2026, 3, 2)}},
        {"one from a Monday is Tuesday", on(2026, 3, 2), 1, {on(2026, 3, 3)}},
        {"five from a Monday is the next Monday", on(2026, 3, 2), 5, {on(2026, 3, 9)}},
        {"five from a Friday is the next Friday", on(2026, 3, 6), 5, {on(2026, 3, 13)}},
        {"received on a Saturday counts from Monday", on(2026, 3, 7), 1, {on(2026, 3, 9)}},
        {"received on a Sunday counts from Monday", on(2026, 3, 8), 1, {on(2026, 3, 9)}},
        {"before the long Eid week one day is left", on(2026, 3, 16), 1, {on(2026, 3, 17)}},
        {"Eid al-Fitr 2026: the second is eight days later", on(2026, 3, 16), 2, {on(2026, 3, 25)}},
        {"Eid al-Fitr 2026: five from the 16th is the 30th", on(2026, 3, 16), 5, {on(2026, 3, 30)}},
        {"received in the middle of Eid", on(2026, 3, 21), 5, {on(2026, 3, 31)}},
        {"the last working day of Eid leave", on(2026, 3, 17), 1, {on(2026, 3, 25)}},
        {"Christmas and its joint leave", on(2026, 12, 23), 1, {on(2026, 12, 28)}},
        {"the last day of a decreed year is firm", on(2026, 12, 23), 4, {on(2026, 12, 31)}},
        {"one more runs into 2027 and is provisional", on(2026, 12, 23), 5, {on(2027, 1, 1), true}},
        {"an undecreed year counts weekends only", on(2027, 1, 1), 5, {on(2027, 1, 8), true}},
    };
    for (const auto& [says, from, count, then] : table) {
        const Due got = calendar_2026().working_days_after(from, count);
        EXPECT_EQ(got, then) << says << ": " << base::iso(got.day);
    }
}

TEST(Calendar, a_region_counts_its_own_days_off) {
    const Calendar calendar{with_regions()};
    EXPECT_EQ(calendar.working_days_after(on(2026, 4, 6), 3, 0).day, on(2026, 4, 10));
    EXPECT_EQ(calendar.working_days_after(on(2026, 4, 6), 3, 33).day, on(2026, 4, 13));
    EXPECT_EQ(calendar.working_days_after(on(2026, 4, 6), 3, 3375).day, on(2026, 4, 14));
}

TEST(Calendar, a_year_is_decreed_by_a_national_holiday_that_names_its_decree) {
    EXPECT_TRUE(calendar_2026().decreed(year{2026}));
    EXPECT_FALSE(calendar_2026().decreed(year{2025}));
    EXPECT_FALSE(calendar_2026().decreed(year{2027}));
    const auto one = [](OffKind kind, const char* decree, int region) {
        return Calendar{{{on(2027, 3, 10), kind, "a", "b", decree, region}}}.decreed(year{2027});
    };
    EXPECT_TRUE(one(OffKind::national_holiday, "SKB", 0));
    EXPECT_FALSE(one(OffKind::national_holiday, "", 0)) << "an estimate";
    EXPECT_FALSE(one(OffKind::election_day, "KPT", 0));
    EXPECT_FALSE(one(OffKind::joint_leave, "SKB", 0));
    EXPECT_FALSE(one(OffKind::national_holiday, "SKB", 33));
    EXPECT_FALSE(Calendar{}.decreed(year{2026}));
}

TEST(Calendar, an_estimated_holiday_is_off_and_the_due_day_stays_provisional) {
    auto rows = rows_2026();
    rows.push_back({on(2027, 1, 4), OffKind::national_holiday, "Perkiraan", "Estimate", "", 0});
    EXPECT_EQ(Calendar{rows}.working_days_after(on(2027, 1, 1), 1), (Due{on(2027, 1, 5), true}));
}

TEST(Calendar, a_day_off_decreed_in_the_middle_of_the_year_moves_what_is_counted_after) {
    auto rows = rows_2026();
    EXPECT_EQ(Calendar{rows}.working_days_after(on(2026, 8, 14), 1).day, on(2026, 8, 18));
    rows.push_back({on(2026, 8, 18), OffKind::national_holiday, "Tambahan", "Added", "SKB", 0});
    EXPECT_EQ(Calendar{rows}.working_days_after(on(2026, 8, 14), 1).day, on(2026, 8, 19));
}

TEST(Calendar, days_left_count_down_to_the_due_day_and_below) {
    const auto left = [](Date from, Date to) { return calendar_2026().working_days_between(from, to); };
    EXPECT_EQ(left(on(2026, 3, 2), on(2026, 3, 9)), 5);
    EXPECT_EQ(left(on(2026, 3, 8), on(2026, 3, 9)), 1);
    EXPECT_EQ(left(on(2026, 3, 9), on(2026, 3, 9)), 0);
    EXPECT_EQ(left(on(2026, 3, 10), on(2026, 3, 9)), -1);
    EXPECT_EQ(left(on(2026, 3, 17), on(2026, 3, 25)), 1);
    EXPECT_EQ(left(on(2026, 3, 25), on(2026, 3, 17)), -1);
}

// The same count, kept the slow and obvious way: list the working days, take the n-th.
TEST(Calendar, counting_agrees_with_a_list_of_all_working_days) {
    std::vector<Date> working;
    for (Date day = on(2026, 1, 1); day <= on(2026, 12, 31); day += days{1}) {
        const std::chrono::weekday weekday{day};
        bool off = weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
        for (const OffDay& row : rows_2026()) off = off || row.day == day;
        if (!off) working.push_back(day);
    }
    EXPECT_EQ(working.size(), 240u);
    const unsigned seed = 20261122;
    std::mt19937 random{seed};
    for (int round = 0; round < 500; ++round) {
        const Date from = on(2026, 1, 1) + days{static_cast<int>(random() % 300)};
        const int count = 1 + static_cast<int>(random() % 30);
        const auto next = std::upper_bound(working.begin(), working.end(), from);
        if (working.end() - next < count) continue;
        const Date expected = *(next + count - 1);
        EXPECT_EQ(calendar_2026().working_days_after(from, count), (Due{expected, false})) << "seed " << seed;
        EXPECT_EQ(calendar_2026().working_days_between(from, expected), count) << "seed " << seed;
    }
}

TEST(Calendar, a_limit_on_a_sunday_or_a_national_holiday_moves_to_the_next_working_day) {
    const Calendar calendar{with_regions()};
    const auto moved = [&](Date day, int region = 0) { return calendar.rolled_over({day}, region); };
    EXPECT_EQ(moved(on(2026, 4, 10)), (Due{on(2026, 4, 10)})) << "a Friday stays";
    EXPECT_EQ(moved(on(2026, 4, 11)), (Due{on(2026, 4, 11)})) << "a Saturday is not named and stays";
    EXPECT_EQ(moved(on(2026, 4, 12)), (Due{on(2026, 4, 13)})) << "a Sunday moves";
    EXPECT_EQ(moved(on(2026, 5, 1)), (Due{on(2026, 5, 4)})) << "a Friday holiday moves past the weekend";
    EXPECT_EQ(moved(on(2026, 3, 18)), (Due{on(2026, 3, 18)})) << "joint leave is not named and stays";
    EXPECT_EQ(moved(on(2026, 3, 19)), (Due{on(2026, 3, 25)})) << "past Eid and its leave";
    EXPECT_EQ(moved(on(2026, 4, 8), 3375), (Due{on(2026, 4, 8)})) << "a local holiday is not national";
    EXPECT_EQ(moved(on(2027, 1, 3)), (Due{on(2027, 1, 4), true})) << "2027 has no decree yet";
    EXPECT_EQ(moved(on(2027, 1, 4)), (Due{on(2027, 1, 4), true}));
}

TEST(Calendar, a_due_day_ends_at_another_instant_in_each_zone) {
    const Due due = calendar_2026().working_days_after(on(2026, 3, 2), 5);
    const auto last = [&](base::Zone zone) { return base::end_of(due.day, zone); };
    EXPECT_EQ(base::iso(last(base::Zone::wib), base::Zone::wib), "2026-03-09T23:59:59+07:00");
    EXPECT_EQ(last(base::Zone::wib) - last(base::Zone::wita), std::chrono::hours{1});
    EXPECT_EQ(last(base::Zone::wib) - last(base::Zone::wit), std::chrono::hours{2});
    // 16:00 UTC on the 8th: still Sunday in Jakarta and already Monday in Makassar and Jayapura.
    const auto at = *base::instant_from("2026-03-08T16:00:00Z");
    EXPECT_EQ(calendar_2026().working_days_after(base::day_in(base::Zone::wib, at), 1).day, on(2026, 3, 9));
    EXPECT_EQ(calendar_2026().working_days_after(base::day_in(base::Zone::wita, at), 1).day, on(2026, 3, 10));
    EXPECT_EQ(calendar_2026().working_days_after(base::day_in(base::Zone::wit, at), 1).day, on(2026, 3, 10));
}

TEST(CalendarFile, every_fault_is_told_at_once_with_its_line) {
    const auto rows = off_days_from_csv(
        "date,kind,region,name_id,name_en,decree\n"
        "2026-02-30,national_holiday,0,A,B,SKB\n"
        "2026-02-03,holiday,0,A,B,SKB\n"
        "2026-02-04,national_holiday,100,A,B,SKB\n"
        "2026-02-05,national_holiday,0,,B,SKB\n"
        "2026-02-06,national_holiday,0,A,B\n"
        "\n"
        "2026-02-09,national_holiday,0,A,B,\r\n"
        "2026-02-09,national_holiday,0,A,B,SKB\n"
        "2026-02-09,national_holiday,33,A,B,SKB\n"
        "2026-02-09,joint_leave,0,A,B,SKB\n");
    ASSERT_FALSE(rows);
    std::string got;
    for (const auto& [line, fault] : rows.error())
        got += std::to_string(line) + " " + std::string{base::name(fault)} + "; ";
    EXPECT_EQ(got, "2 date; 3 kind; 4 region; 5 name; 6 columns; 9 twice; ");
}

TEST(CalendarFile, without_its_header_a_file_is_refused) {
    const auto empty = off_days_from_csv("");
    ASSERT_FALSE(empty);
    EXPECT_EQ(empty.error().front().fault, CalendarFault::header);
}

TEST(CalendarFile, quotes_are_refused_and_names_kept) {
    const std::string header = "date,kind,region,name_id,name_en,decree\n";
    EXPECT_FALSE(off_days_from_csv(header + "2026-02-09,election_day,3375,\"A\",B,X\n"));
    const auto rows = off_days_from_csv(header + "2026-02-09, election_day ,3375, Hari A ,Day A,\n");
    ASSERT_TRUE(rows);
    EXPECT_EQ(rows->front().name_id, "Hari A");
    EXPECT_EQ(rows->front().region, 3375);
    EXPECT_EQ(rows->front().kind, OffKind::election_day);
}

}  // namespace
}  // namespace rules
