// People who do not exist: names, numbers and days, the same for the same seed.
#pragma once
#include <cstdint>
#include <string>

#include "people/person.hpp"

namespace cli {

class Dice {  // splitmix64: small, and the same everywhere
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9E3779B97F4A7C15);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
    int below(int bound) { return static_cast<int>(next() % static_cast<std::uint64_t>(bound)); }
    bool one_in(int count) { return below(count) == 0; }
    template <class List>
    const auto& of(const List& list) {
        return list[static_cast<std::size_t>(next() % std::size(list))];
    }

private:
    std::uint64_t state_;
};

struct Human {
    std::string name, nip;  // nip is empty for those who have none
    base::Date since{};     // in service
};

enum class Rank { head, other };  // heads have been in service for longer
Human make_human(Dice& dice, people::StaffKind kind, Rank rank);
std::string make_name(Dice& dice, bool woman);

}  // namespace cli
