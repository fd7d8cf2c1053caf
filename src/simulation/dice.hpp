// Random numbers that are the same on every machine: one seed and one number give one stream.
#pragma once
#include <cstdint>
#include <iterator>

namespace simulation {

class Dice {
public:
    Dice(std::uint64_t seed, std::uint64_t stream) : state_(mixed(seed ^ mixed(stream))) {}
    std::uint64_t next() { return mixed(state_ += 0x9E3779B97F4A7C15ull); }
    std::uint32_t below(std::uint32_t limit) {
        return static_cast<std::uint32_t>((next() >> 32) * limit >> 32);
    }
    double share() { return static_cast<double>(next() >> 11) * 0x1p-53; }
    bool chance(double p) { return share() < p; }
    // Early items far more often than late ones, as with names: the square of a share.
    std::uint32_t skewed(std::uint32_t limit) {
        const double s = share();
        return static_cast<std::uint32_t>(s * s * s * limit);
    }
    template <class Items>
    const auto& of(const Items& items) {
        return items[below(static_cast<std::uint32_t>(std::size(items)))];
    }

private:
    static std::uint64_t mixed(std::uint64_t x) {
        x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9ull;
        x = (x ^ x >> 27) * 0x94D049BB133111EBull;
        return x ^ x >> 31;
    }
    std::uint64_t state_;
};

}  // namespace simulation
