// Files of strangers never fill the disk that acts are written to: whoever wants may send them, as nobody
// asks who he is. Words are taken as long as anything is; files wait until there is room. HOUSE RULE,
// docs/decisions/0134.
#pragma once
#include <cstdint>

#include "complaints/filing.hpp"

namespace complaints {

struct Disk {
    std::uint64_t size = 0, free = 0;  // bytes; free for us, not for the administrator
};
// A tenth of the disk stays free, and no more than these bytes of a large one.
inline constexpr std::uint64_t most_left_free = 20'000'000'000;
[[nodiscard]] bool has_room(const Disk& disk, std::uint64_t coming);

// Bytes of files that may be stored in an hour: a busy nation sends a small part of it; of what a flood
// brings less.
inline constexpr std::uint64_t most_an_hour = 10'000'000'000, most_of_a_flood = 1'000'000'000;

// What was stored in the hour that runs. Time in seconds, never backwards.
class HourOfFiles {
public:
    // False, and nothing is counted, when so much may not be stored any more.
    [[nodiscard]] bool take(std::uint64_t bytes, Lane lane, std::int64_t now);

private:
    std::int64_t since_ = 0;
    std::uint64_t all_ = 0, flood_ = 0;
};

}  // namespace complaints
