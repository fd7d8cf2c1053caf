#include "web/text.hpp"

#include <gtest/gtest.h>

using namespace web;
using namespace std::chrono;
using base::Zone;

namespace {

constexpr Text days_left("{} hari lagi, sampai {}", "{} days left, until {}");
constexpr base::Date sunday = sys_days{2026y / November / 22};

TEST(Text, values_stand_in_both_languages_in_the_same_order) {
    EXPECT_EQ(say(Lang::id, days_left, 3, sunday), "3 hari lagi, sampai 22 November 2026");
    EXPECT_EQ(say(Lang::en, days_left, 3, sunday), "3 days left, until 22 November 2026");
    EXPECT_EQ(say(Lang::en, Text("Pilih {}", "Select {}"), Text("pihak", "a party")), "Select a party");
    EXPECT_EQ(say(Lang::id, Text("Hai {}", "Hi {}"), std::string("<{}>")), "Hai <{}>");
    EXPECT_EQ(say_with(Lang::id, days_left, {std::int64_t{1}}), "1 hari lagi, sampai {}");
    EXPECT_EQ(say_with(Lang::id, Text("a", "b"), {std::int64_t{1}}), "a");
}

TEST(Text, days_and_months_are_named_in_the_readers_language) {
    EXPECT_EQ(long_date(Lang::id, sys_days{2026y / August / 1}), "1 Agustus 2026");
    EXPECT_EQ(long_date(Lang::en, sys_days{2026y / August / 1}), "1 August 2026");
    EXPECT_EQ(weekday_date(Lang::id, sunday), "Minggu, 22 November 2026");
    EXPECT_EQ(weekday_date(Lang::en, sunday + days{5}), "Friday, 27 November 2026");
    EXPECT_EQ(weekday_date(Lang::id, sunday + days{5}), "Jumat, 27 November 2026");
    EXPECT_EQ(month_year(Lang::id, sys_days{2027y / May / 31}), "Mei 2027");
}

TEST(Text, the_hour_is_that_of_the_office) {
    const base::Instant at = sys_days{2026y / November / 22} + 17h + 5min;
    EXPECT_EQ(clock_time(Lang::id, at, Zone::wib), "00.05 WIB");
    EXPECT_EQ(clock_time(Lang::en, at, Zone::wita), "01:05 WITA");
    EXPECT_EQ(date_time(Lang::id, at, Zone::wit), "23 November 2026, 02.05 WIT");
    EXPECT_EQ(date_time(Lang::id, at - 6min, Zone::wib), "22 November 2026, 23.59 WIB");
}

TEST(Text, thousands_are_grouped_as_each_language_writes_them) {
    EXPECT_EQ(number(Lang::id, 18000), "18.000");
    EXPECT_EQ(number(Lang::en, 1234567), "1,234,567");
    EXPECT_EQ(rupiah(Lang::id, 1000000), "Rp1.000.000");
    EXPECT_EQ(rupiah(Lang::en, -5000), "-Rp5,000");
}

TEST(Text, the_browser_may_ask_for_a_language) {
    EXPECT_EQ(lang_from_header("en-GB,en;q=0.9,id;q=0.8"), Lang::en);
    EXPECT_EQ(lang_from_header("fr, en;q=0.3, id;q=0.8"), Lang::id);
    EXPECT_EQ(lang_from_header("id-ID"), Lang::id);
    EXPECT_EQ(lang_from_header("fr,de"), std::nullopt);
    EXPECT_EQ(lang_from_header("en;q=0"), std::nullopt);
    EXPECT_EQ(lang_from_header(""), std::nullopt);
}

}  // namespace
