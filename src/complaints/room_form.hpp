// The disks that files of the channel go to, looked at while they arrive and before they are stored.
#pragma once
#include <filesystem>
#include <functional>
#include <vector>

#include "complaints/keep_room.hpp"

namespace complaints {

// Beside the place for temporary files, which is always looked at. Once, before the first request; tests give
// disks of their own.
using LookAtDisk = std::function<Disk(const std::filesystem::path&)>;
Disk disk_of(const std::filesystem::path& place);  // nothing free when it cannot be looked at
void watch_disks(std::vector<std::filesystem::path> places, LookAtDisk look = disk_of);

[[nodiscard]] bool room_on_disks(std::uint64_t coming);
// Counts what is about to be stored, too. `now` in seconds.
[[nodiscard]] bool room_to_store(std::uint64_t bytes, Lane lane, std::int64_t now);

}  // namespace complaints
