#include "complaints/room_form.hpp"

#include <sys/statvfs.h>

#include <algorithm>
#include <mutex>

namespace complaints {
namespace {

struct Watched {
    std::vector<std::filesystem::path> places{std::filesystem::temp_directory_path()};
    LookAtDisk look = disk_of;
    std::mutex gate;  // over the hour
    HourOfFiles hour;
};
Watched& watched() {
    static Watched it;
    return it;
}

}  // namespace

Disk disk_of(const std::filesystem::path& place) {
    struct statvfs at{};
    if (statvfs(place.c_str(), &at) != 0) return {};
    return {at.f_blocks * std::uint64_t{at.f_frsize}, at.f_bavail * std::uint64_t{at.f_frsize}};
}

void watch_disks(std::vector<std::filesystem::path> places, LookAtDisk look) {
    places.push_back(std::filesystem::temp_directory_path());
    watched().places = std::move(places);
    watched().look = std::move(look);
}

bool room_on_disks(std::uint64_t coming) {
    return std::ranges::all_of(watched().places,
                               [&](const auto& place) { return has_room(watched().look(place), coming); });
}

bool room_to_store(std::uint64_t bytes, Lane lane, std::int64_t now) {
    if (!room_on_disks(bytes)) return false;
    const std::lock_guard lock(watched().gate);
    return watched().hour.take(bytes, lane, now);
}

}  // namespace complaints
