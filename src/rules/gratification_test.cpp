#include "rules/gratification.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "rules/calendar_file.hpp"

namespace rules {
namespace {

using Kind = GratificationKind;
using Form = GratificationForm;
using Clock = GratificationClock;

struct Row {
    const char* says;
    Weighing what;
    bool obliged;
    Weighed why;
};

void expect(std::span<const Row> rows) {
    for (const auto& [says, what, obliged, why] : rows) {
        const auto got = weigh(what);
        EXPECT_EQ(got.obliged, obliged) << says;
        EXPECT_EQ(got.why, why) << says << ": " << base::name(got.why);
    }
}

constexpr Date day_before = kpk_1_2026_from - std::chrono::days{1},
               day_after = kpk_1_2026_from + std::chrono::days{1};

TEST(Gratification, thresholds_on_both_sides_of_20_january_2026) {
    const Row rows[] = {
        {"a wedding, at the old limit",
         {Kind::ceremony, Form::money, 1'000'000, day_before},
         false,
         Weighed::exempt},
        {"a wedding, above it",
         {Kind::ceremony, Form::money, 1'000'001, day_before},
         true,
         Weighed::above_each},
        {"above the old limit on the day of change",
         {Kind::ceremony, Form::money, 1'000'001, kpk_1_2026_from},
         false,
         Weighed::exempt},
        {"at the new limit", {Kind::ceremony, Form::money, 1'500'000, day_after}, false, Weighed::exempt},
        {"above the new limit",
         {Kind::ceremony, Form::money, 1'500'001, kpk_1_2026_from},
         true,
         Weighed::above_each},
        {"a colleague, at the old limit",
         {Kind::between_colleagues, Form::goods, 200'000, day_before},
         false,
         Weighed::exempt},
        {"a colleague, above it",
         {Kind::between_colleagues, Form::goods, 200'001, day_before},
         true,
         Weighed::above_each},
        {"a colleague, the day of change",
         {Kind::between_colleagues, Form::goods, 500'000, kpk_1_2026_from},
         false,
         Weighed::exempt},
        {"a colleague, above the new",
         {Kind::between_colleagues, Form::goods, 500'001, kpk_1_2026_from},
         true,
         Weighed::above_each},
        {"a farewell at the old limit",
         {Kind::farewell_between_colleagues, Form::goods, 300'000, day_before},
         false,
         Weighed::exempt},
        {"a farewell above it",
         {Kind::farewell_between_colleagues, Form::goods, 300'001, day_before},
         true,
         Weighed::above_each},
        {"a farewell is exempt no more",
         {Kind::farewell_between_colleagues, Form::goods, 1, kpk_1_2026_from},
         true,
         Weighed::abolished},
        {"nor the day after",
         {Kind::farewell_between_colleagues, Form::goods, 1, day_after},
         true,
         Weighed::abolished},
    };
    expect(rows);
}

TEST(Gratification, sums_of_one_giver_count) {
    const Row rows[] = {
        {"two envelopes of one wedding, together at the limit",
         {Kind::ceremony, Form::money, 500'000, kpk_1_2026_from, false, 1'000'000, 1'000'000},
         false,
         Weighed::exempt},
        {"together above it",
         {Kind::ceremony, Form::money, 500'001, kpk_1_2026_from, false, 1'000'000, 0},
         true,
         Weighed::above_each},
        {"a ceremony has no yearly limit",
         {Kind::ceremony, Form::money, 1'000'000, kpk_1_2026_from, false, 0, 9'000'000},
         false,
         Weighed::exempt},
        {"a colleague's year at the new limit",
         {Kind::between_colleagues, Form::goods, 500'000, day_after, false, 0, 1'000'000},
         false,
         Weighed::exempt},
        {"one rupiah above",
         {Kind::between_colleagues, Form::goods, 500'000, day_after, false, 0, 1'000'001},
         true,
         Weighed::above_year},
        {"a farewell's year at the old limit",
         {Kind::farewell_between_colleagues, Form::goods, 300'000, day_before, false, 0, 700'000},
         false,
         Weighed::exempt},
        {"one rupiah above it",
         {Kind::farewell_between_colleagues, Form::goods, 300'000, day_before, false, 0, 700'001},
         true,
         Weighed::above_year},
        {"at the old year's limit between colleagues",
         {Kind::between_colleagues, Form::goods, 200'000, day_before, false, 0, 800'000},
         false,
         Weighed::exempt},
        {"the old year's limit was lower",
         {Kind::between_colleagues, Form::goods, 200'000, day_before, false, 0, 800'001},
         true,
         Weighed::above_year},
    };
    expect(rows);
}

// What has no limit in value was exempt before the change and is after it, whatever it is worth.
TEST(Gratification, kinds_without_a_limit_are_the_same_on_both_sides_of_20_january_2026) {
    int unlimited = 0;
    for (const auto& e : all_exemptions()) {
        if (e.rows.size() != 1) continue;
        ++unlimited;
        for (const auto day : {day_before, kpk_1_2026_from, day_after}) {
            EXPECT_EQ(weigh({e.kind, Form::goods, 900'000'000, day}).why, Weighed::exempt) << base::iso(day);
            EXPECT_EQ(weigh({e.kind, Form::goods, std::nullopt, day}).why, Weighed::exempt);
            EXPECT_EQ(weigh({e.kind, Form::goods, 1, day, true}).why, Weighed::linked_to_office);
        }
    }
    EXPECT_EQ(unlimited, 14) << "all but ceremonies, farewells, colleagues, and what nothing exempts";
}

TEST(Gratification, each_clause_of_an_exemption) {
    const Row rows[] = {
        {"nothing exempts anything else",
         {Kind::other, Form::goods, 1, day_after},
         true,
         Weighed::no_exemption},
        {"before the exemptions",
         {Kind::family, Form::goods, 1, kpk_2_2019_from - std::chrono::days{1}},
         true,
         Weighed::not_in_force},
        {"on their first day", {Kind::family, Form::goods, 1, kpk_2_2019_from}, false, Weighed::exempt},
        {"family, any value", {Kind::family, Form::money, 900'000'000, day_after}, false, Weighed::exempt},
        {"family, but because of the office",
         {Kind::family, Form::money, 1, day_after, true},
         true,
         Weighed::linked_to_office},
        {"a small wedding gift because of the office",
         {Kind::ceremony, Form::goods, 1, day_after, true},
         true,
         Weighed::linked_to_office},
        {"money between colleagues",
         {Kind::between_colleagues, Form::money, 1, day_after},
         true,
         Weighed::in_money},
        {"a voucher is like money",
         {Kind::between_colleagues, Form::like_money, 1, day_after},
         true,
         Weighed::in_money},
        {"money at a wedding may be", {Kind::ceremony, Form::money, 1, day_after}, false, Weighed::exempt},
        {"money is no souvenir",
         {Kind::souvenir_for_office, Form::money, 1, day_after},
         true,
         Weighed::in_money},
        {"nor a promotional item",
         {Kind::promotional_item, Form::like_money, 1, day_after},
         true,
         Weighed::in_money},
        {"a limit and no value",
         {Kind::ceremony, Form::goods, std::nullopt, day_after},
         true,
         Weighed::value_unknown},
        {"no limit and no value",
         {Kind::flowers, Form::goods, std::nullopt, day_after},
         false,
         Weighed::exempt},
        {"a meal for all",
         {Kind::common_meal, Form::other_facility, std::nullopt, day_after},
         false,
         Weighed::exempt},
    };
    expect(rows);
}

TEST(Gratification, every_kind_but_other_was_exempt_in_2020_and_all_are_cited) {
    for (const auto& e : all_exemptions()) {
        EXPECT_EQ(&exemption(e.kind), &e);
        EXPECT_EQ(e.rows.empty(), e.kind == Kind::other);
        for (const auto& row : e.rows) {
            EXPECT_FALSE(row.source.instrument.empty());
            EXPECT_EQ(row.standing, Standing::unconfirmed);
            EXPECT_FALSE(row.note.empty());
        }
        if (!e.rows.empty()) EXPECT_TRUE(in_force(e.rows, on(2020, 1, 1))->value.exempt);
    }
}

TEST(Gratification, of_farewells_the_press_gave_one_number_and_the_rest_is_general_knowledge) {
    const auto& before = exemption(Kind::farewell_between_colleagues).rows.front();
    EXPECT_EQ(before.value.each, 300'000);
    EXPECT_NE(before.note.en.find("general knowledge"), std::string_view::npos);
}

Calendar year_2026() {
    std::ifstream in(std::string(JERNIH_SOURCE_DIR) + "/data/calendar-2026.csv");
    std::stringstream text;
    text << in.rdbuf();
    return Calendar(off_days_from_csv(text.str()).value());
}

TEST(Gratification, clocks_over_holidays_and_joint_leave) {
    struct Limit {
        const char* says;
        Clock clock;
        Date from, then;
    };
    const Limit table[] = {
        {"ten working days to the unit", Clock::to_unit, on(2026, 2, 2),
         on(2026, 2, 18)},  // 16 leave, 17 holiday
        {"over Nyepi and Lebaran", Clock::to_unit, on(2026, 3, 10), on(2026, 3, 31)},
        {"the unit has ten more", Clock::unit_to_kpk, on(2026, 11, 2), on(2026, 11, 16)},
        {"thirty from receipt", Clock::to_kpk, on(2026, 11, 2), on(2026, 12, 14)},
        {"thirty over Lebaran", Clock::to_kpk, on(2026, 3, 2), on(2026, 4, 21)},
        {"KPK has thirty", Clock::kpk_status, on(2026, 11, 2), on(2026, 12, 14)},
        {"seven to hand over", Clock::handover, on(2026, 11, 2), on(2026, 11, 11)},
        {"completing took thirty the day before", Clock::completion, on(2026, 1, 19), on(2026, 3, 4)},
        {"twenty on the day", Clock::completion, on(2026, 1, 20), on(2026, 2, 19)},
        {"twenty on the day after", Clock::completion, on(2026, 1, 21), on(2026, 2, 20)},
    };
    const auto calendar = year_2026();
    for (const auto& [says, clock, from, then] : table) {
        const auto got = due(clock, from, calendar);
        ASSERT_TRUE(got) << says;
        EXPECT_EQ(base::iso(got->day), base::iso(then)) << says;
        EXPECT_FALSE(got->provisional) << says;
    }
}

TEST(Gratification, the_day_before_a_law_has_no_clock) {
    const Calendar plain;
    EXPECT_FALSE(due(Clock::to_kpk, uu_20_2001_from - std::chrono::days{1}, plain));
    EXPECT_TRUE(due(Clock::to_kpk, uu_20_2001_from, plain));
    EXPECT_FALSE(due(Clock::to_unit, kpk_2_2019_from - std::chrono::days{1}, plain));
    EXPECT_TRUE(due(Clock::to_unit, kpk_2_2019_from, plain));
    EXPECT_FALSE(due(Clock::handover, uu_30_2002_from - std::chrono::days{1}, plain));
    EXPECT_TRUE(due(Clock::handover, uu_30_2002_from, plain));
}

TEST(Gratification, a_day_off_of_the_region_moves_the_limit_there_and_nowhere_else) {
    auto rows = std::vector<OffDay>{{on(2026, 1, 1), OffKind::national_holiday, "a", "a", "SKB", 0},
                                    {on(2026, 11, 4), OffKind::local_holiday, "b", "b", "SK", 3375}};
    const Calendar calendar(rows);
    EXPECT_EQ(due(Clock::to_unit, on(2026, 11, 2), calendar, 3375)->day, on(2026, 11, 17));
    EXPECT_EQ(due(Clock::to_unit, on(2026, 11, 2), calendar, 3374)->day, on(2026, 11, 16));
}

// One moment is two days: at 23.30 WIB of the 2nd it is the 3rd in WITA and WIT, so their clocks start a day
// later.
TEST(Gratification, the_same_moment_starts_clocks_on_different_days_in_the_three_zones) {
    const auto at = *base::instant_from("2026-11-02T23:30:00+07:00");
    const auto calendar = year_2026();
    EXPECT_EQ(due(Clock::to_unit, base::day_in(base::Zone::wib, at), calendar)->day, on(2026, 11, 16));
    EXPECT_EQ(due(Clock::to_unit, base::day_in(base::Zone::wita, at), calendar)->day, on(2026, 11, 17));
    EXPECT_EQ(due(Clock::to_unit, base::day_in(base::Zone::wit, at), calendar)->day, on(2026, 11, 17));
    for (const auto zone : {base::Zone::wib, base::Zone::wita, base::Zone::wit}) {
        const auto last = base::end_of(on(2026, 11, 16), zone);
        EXPECT_EQ(base::day_in(zone, last), on(2026, 11, 16));
        EXPECT_EQ(base::day_in(zone, last + std::chrono::seconds{1}), on(2026, 11, 17));
    }
}

TEST(Gratification, what_was_read_is_confirmed_and_the_rest_is_not) {
    EXPECT_EQ(limit(Clock::to_kpk).rows[0].standing, Standing::confirmed);
    EXPECT_EQ(limit(Clock::handover).rows[0].standing, Standing::confirmed);
    for (const auto clock : {Clock::to_unit, Clock::unit_to_kpk, Clock::completion})
        for (const auto& row : limit(clock).rows) EXPECT_EQ(row.standing, Standing::unconfirmed);
}

}  // namespace
}  // namespace rules
