// Evidence is counted in bits, kept as whole thousandths so that sums are exact and the same everywhere.
#pragma once
#include <cmath>
#include <cstdint>

namespace matching {

using Bits = std::int32_t;  // thousandths of a bit

inline Bits bits_of(double ratio) { return static_cast<Bits>(std::lround(std::log2(ratio) * 1000)); }
inline double probability_of(Bits bits) { return 1 / (1 + std::exp2(-bits / 1000.0)); }
// log2(2^a + 2^b), in thousandths.
inline Bits either(Bits a, Bits b) {
    const Bits more = a > b ? a : b, less = a > b ? b : a;
    if (more - less > 20'000) return more;
    return more + static_cast<Bits>(std::lround(std::log2(1 + std::exp2((less - more) / 1000.0)) * 1000));
}

}  // namespace matching
