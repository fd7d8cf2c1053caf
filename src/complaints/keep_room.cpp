#include "complaints/keep_room.hpp"

#include <algorithm>

namespace complaints {

bool has_room(const Disk& disk, std::uint64_t coming) {
    return disk.free >= coming && disk.free - coming >= std::min(disk.size / 10, most_left_free);
}

bool HourOfFiles::take(std::uint64_t bytes, Lane lane, std::int64_t now) {
    constexpr std::int64_t hour = 3600;
    if (now - since_ >= hour) {
        since_ = now;
        all_ = flood_ = 0;
    }
    const bool of_flood = lane == Lane::suspected_flood;
    if (bytes > most_an_hour - all_ || (of_flood && bytes > most_of_a_flood - flood_)) return false;
    all_ += bytes;
    if (of_flood) flood_ += bytes;
    return true;
}

}  // namespace complaints
