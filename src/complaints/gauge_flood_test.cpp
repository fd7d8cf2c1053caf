// Lanes, never a closed door.
#include <gtest/gtest.h>

#include "complaints/gauge_flood.hpp"

namespace complaints {
namespace {

TEST(Flood, asks_nothing_while_it_is_calm_and_never_closes_the_door) {
    EXPECT_EQ(bits_asked(0), 0);
    EXPECT_EQ(bits_asked(calm), 0);
    EXPECT_EQ(bits_asked(calm + 1), least_bits);
    EXPECT_EQ(bits_asked(calm * 4), least_bits + 2);
    EXPECT_EQ(bits_asked(1e12), most_bits);
    EXPECT_EQ(lane_for({.an_hour = 10}), Lane::first);
    EXPECT_EQ(lane_for({.an_hour = 10'000}), Lane::suspected_flood) << "a lane, not a refusal";
    EXPECT_EQ(lane_for({.an_hour = 10'000, .work_bits = bits_asked(10'000)}), Lane::first);
    EXPECT_EQ(lane_for({.an_hour = 10'000, .work_bits = bits_asked(10'000) - 1}), Lane::first);
    EXPECT_EQ(lane_for({.an_hour = 10'000, .work_bits = bits_asked(10'000) - 2}), Lane::suspected_flood);
    EXPECT_EQ(lane_for({.an_hour = 10'000, .from_known_place = true, .from_here = 1}), Lane::first)
        << "somebody from elsewhere, without script";
    EXPECT_EQ(lane_for({.an_hour = 10'000, .from_known_place = true, .from_here = 4}), Lane::suspected_flood);
}

TEST(Flood, is_counted_by_a_meter_that_forgets) {
    Meter meter;
    for (int i = 0; i < 100; ++i) meter.add(1000);
    EXPECT_NEAR(meter.at(1000), 100, 0.001);
    EXPECT_NEAR(meter.at(1000 + 3600), 36.8, 0.1);
    EXPECT_LT(meter.at(1000 + 10 * 3600), 0.01);
    EXPECT_NEAR(meter.at(0), 100, 0.001) << "a clock that goes back forgets nothing";
}

}  // namespace
}  // namespace complaints
