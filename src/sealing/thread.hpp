// Messages of one report, each sealed with its place and with what stood before it: none can be changed,
// inserted, swapped or left out between two others unnoticed. Each is padded to whole kibibytes.
//
// What this does not see: a thread cut back to an earlier end. The acts of staff carry the link of the thread
// as it was, so a cut behind one of them shows.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sealing/context.hpp"
#include "sealing/key.hpp"

namespace sealing {

inline constexpr std::size_t message_bucket = 1024;  // bytes

using Link =
    std::array<unsigned char, 32>;  // keyed BLAKE2b over all that came before; zeros before the first

struct Sealed {
    std::string bytes;
    Link link{};  // of the thread that ends with this message
};

// `key` is the report's secret; the keys for messages and for links are derived from it. `at.sequence` counts
// 0, 1, 2 … within the thread.
Sealed seal_message(const Key& key, const Context& at, const Link& before, std::string_view plain);

struct Opened {
    std::string plain;
    Link link{};
};
std::optional<Opened> open_message(const Key& key, const Context& at, const Link& before,
                                   std::string_view sealed);

// The whole thread from its beginning, or nullopt when any message is not what was written there.
// `first.sequence` is ignored.
struct Thread {
    std::vector<std::string> plain;
    Link link{};  // after the last
};
std::optional<Thread> open_thread(const Key& key, const Context& first,
                                  const std::vector<std::string>& sealed);

std::string padded(std::string_view plain, std::size_t bucket);   // 4 bytes of length, text, zeros
std::optional<std::string> unpadded(std::string_view in_bucket);  // nullopt when it is not that

}  // namespace sealing
