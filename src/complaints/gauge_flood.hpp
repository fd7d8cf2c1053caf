// Many filings at once: none is refused. When more come than people send, what brings proof of work, or comes
// from where little has come from, stands in the first lane; the rest stands in a lane of its own, whole and
// readable, and a handler moves it over. Tor and the onion address are many people: they count as nobody.
#pragma once
#include <cstdint>

#include "complaints/filing.hpp"

namespace complaints {

struct FloodFacts {
    double an_hour = 0;             // filings in the last hour
    int work_bits = 0;              // proof of work that came with it
    bool from_known_place = false;  // an address that stands for one place; false for loopback (Tor, a proxy)
    double from_here = 0;           // filings in the last hour from that place
};

inline constexpr double calm = 30;          // filings an hour that a nation's channel knows on a busy day
inline constexpr double few_from_here = 3;  // an hour
inline constexpr int least_bits = 12, most_bits = 20;  // 4,096 and 1,048,576 hashes on the average

// How many bits are asked for now: nothing while it is calm, then one more for each doubling.
[[nodiscard]] int bits_asked(double an_hour);
[[nodiscard]] Lane lane_for(const FloodFacts& facts);

// A count that forgets: what came an hour ago weighs 1/e. Time in seconds, never backwards.
class Meter {
public:
    double add(std::int64_t now);
    double at(std::int64_t now) const;

private:
    double level_ = 0;
    std::int64_t last_ = 0;
};

}  // namespace complaints
