#include "complaints/gauge_flood.hpp"

#include <algorithm>
#include <cmath>

namespace complaints {

int bits_asked(double an_hour) {
    if (an_hour <= calm) return 0;
    return std::min(most_bits, least_bits + static_cast<int>(std::log2(an_hour / calm)));
}

// HOUSE RULE, docs/decisions/0053-flood.md.
Lane lane_for(const FloodFacts& f) {
    // One bit less than asked: the form may have been opened when less was. Nothing asked: nothing is enough.
    if (f.work_bits >= bits_asked(f.an_hour) - 1) return Lane::first;
    if (f.from_known_place && f.from_here <= few_from_here) return Lane::first;
    return Lane::suspected_flood;
}

double Meter::at(std::int64_t now) const {
    return level_ * std::exp(-static_cast<double>(std::max<std::int64_t>(0, now - last_)) / 3600.0);
}

double Meter::add(std::int64_t now) {
    level_ = at(now) + 1;
    last_ = std::max(last_, now);
    return level_;
}

}  // namespace complaints
