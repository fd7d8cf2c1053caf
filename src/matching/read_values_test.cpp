#include "matching/read_values.hpp"

#include <gtest/gtest.h>

using namespace matching;

TEST(Number16, takes_sixteen_digits_and_says_why_not) {
    EXPECT_EQ(read_number("3174031604960002").digits, 3174031604960002u);
    EXPECT_EQ(read_number(" 3174.0316-0496 0002 ").digits, 3174031604960002u);
    EXPECT_EQ(read_number("'3174031604960002").digits, 3174031604960002u);
    EXPECT_EQ(read_number("").fault, ValueFault::none);
    EXPECT_EQ(read_number("317403160496000").fault, ValueFault::not_16_digits);
    EXPECT_EQ(read_number("31740316049600021").fault, ValueFault::not_16_digits);
    EXPECT_EQ(read_number("3174O31604960002").fault, ValueFault::letters_in_number);
    EXPECT_EQ(read_number("3.17403E+15").fault, ValueFault::letters_in_number);
}

TEST(Number16, keeps_what_stands_before_the_stars) {
    const auto masked = read_number("317403160496****");
    EXPECT_EQ(masked.digits, 3174031604960000u);
    EXPECT_EQ(masked.starred, 4u);
    EXPECT_EQ(read_number("3174031604XXXXXX").digits, 0u) << "less than region and birth date says nothing";
    EXPECT_EQ(read_number("****031604960002").fault, ValueFault::letters_in_number);
}

TEST(BirthDates, come_in_three_forms) {
    for (const auto* text :
         {"1980-05-16", "19800516", "16-05-1980", "16/05/1980", "16.5.1980", "1980-05-16 00:00:00"})
        EXPECT_EQ(read_date(text, 0).born, 19800516u) << text;
    EXPECT_EQ(read_date("", 0).fault, ValueFault::none);
    EXPECT_EQ(read_date("16-05-80", 0).fault, ValueFault::not_a_date);
    EXPECT_EQ(read_date("Mei 1980", 0).fault, ValueFault::not_a_date);
}

TEST(BirthDates, that_cannot_be_are_told_apart) {
    EXPECT_EQ(read_date("1981-02-29", 0).fault, ValueFault::no_such_day);
    EXPECT_EQ(read_date("1981-02-29", 0).born, 19810229u) << "kept: a typing error can still be compared";
    EXPECT_EQ(read_date("1980-02-29", 0).fault, ValueFault::none);
    EXPECT_EQ(read_date("2026-11-22", 20261122).fault, ValueFault::none);
    EXPECT_EQ(read_date("2026-11-23", 20261122).fault, ValueFault::in_the_future);
    EXPECT_EQ(read_date("2026-11-23", 20261122).born, 0u);
}

TEST(Nik, is_taken_apart) {
    const auto woman = take_apart(3174038604960002);
    EXPECT_EQ(woman.region, 3174);
    EXPECT_EQ(woman.district, 3);
    EXPECT_EQ(woman.day, 46);
    EXPECT_EQ(take_apart(3174035604960002).day, 16);
    EXPECT_TRUE(take_apart(3174035604960002).woman);
    EXPECT_EQ(take_apart(3174031604960002).serial, 2);
    EXPECT_EQ(take_apart(3174031604960002).year, 96);
}

TEST(SexAndRegion, are_read_as_lists_write_them) {
    for (const auto* text : {"L", "l", "M", "Laki-laki", "LAKI LAKI", "pria"})
        EXPECT_EQ(read_sex(text), 'L') << text;
    for (const auto* text : {"P", "F", "Perempuan", "wanita"}) EXPECT_EQ(read_sex(text), 'P') << text;
    EXPECT_EQ(read_sex("?"), 0);
    EXPECT_EQ(read_region("3375"), 3375);
    EXPECT_EQ(read_region("33.75"), 3375);
    EXPECT_EQ(read_region("33.75.01.1001"), 3375);
    EXPECT_EQ(read_region("337"), 0);
    EXPECT_EQ(read_region("Pekalongan"), 0);
}
