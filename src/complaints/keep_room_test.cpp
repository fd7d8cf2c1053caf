#include "complaints/keep_room.hpp"

#include <gtest/gtest.h>

namespace complaints {
namespace {

constexpr std::uint64_t GB = 1'000'000'000;

TEST(KeepRoom, a_tenth_of_the_disk_stays_free_and_twenty_gigabytes_of_a_large_one) {
    struct Row {
        const char* says;
        Disk disk;
        std::uint64_t coming;
        bool expected;
    };
    const Row rows[] = {
        {"much is free", {100 * GB, 50 * GB}, GB, true},
        {"exactly a tenth is left", {100 * GB, 11 * GB}, GB, true},
        {"a byte less", {100 * GB, 11 * GB - 1}, GB, false},
        {"nothing comes, a tenth is free", {100 * GB, 10 * GB}, 0, true},
        {"nothing comes, and too little is free", {100 * GB, 10 * GB - 1}, 0, false},
        {"more than there is", {100 * GB, 50 * GB}, 60 * GB, false},
        {"a small disk", {GB, GB / 5}, GB / 20, true},
        {"a large one", {1000 * GB, 21 * GB}, GB, true},
        {"a large one, a byte less", {1000 * GB, 21 * GB - 1}, GB, false},
        {"a disk that cannot be looked at", {0, 0}, 1, false},
    };
    for (const auto& row : rows) EXPECT_EQ(has_room(row.disk, row.coming), row.expected) << row.says;
}

TEST(KeepRoom, an_hour_takes_so_much_and_of_a_flood_less) {
    HourOfFiles hour;
    constexpr std::int64_t start = 1'795'358'000;
    EXPECT_TRUE(hour.take(most_of_a_flood, Lane::suspected_flood, start));
    EXPECT_FALSE(hour.take(1, Lane::suspected_flood, start)) << "a byte more of a flood";
    EXPECT_TRUE(hour.take(most_an_hour - most_of_a_flood, Lane::first, start)) << "others go on";
    EXPECT_FALSE(hour.take(1, Lane::first, start + 3599)) << "until the hour has all it may";
    EXPECT_TRUE(hour.take(1, Lane::suspected_flood, start + 3600)) << "the next hour";
    EXPECT_FALSE(hour.take(most_an_hour, Lane::first, start + 3600)) << "what is too much takes nothing";
    EXPECT_TRUE(hour.take(most_an_hour - 1, Lane::first, start + 3600));
}

}  // namespace
}  // namespace complaints
