#include "matching/duplicate_ids.hpp"

#include <algorithm>
#include <unordered_set>

namespace matching {

std::vector<Reject> duplicate_ids(std::string_view text, std::span<const std::uint64_t> hashes,
                                  std::span<const std::uint64_t> offsets) {
    // Sixteen bits a row tell nearly all ids that are new; only those that share a bit are looked at again.
    std::size_t bits = 1u << 12;
    while (bits < hashes.size() * 16) bits *= 2;
    std::vector<std::uint64_t> seen(bits / 64);
    std::unordered_set<std::uint64_t> suspects;
    for (const auto hash : hashes) {
        auto& word = seen[hash % bits / 64];
        const std::uint64_t bit = 1ull << (hash % 64);
        if ((word & bit) != 0) suspects.insert(hash);
        word |= bit;
    }
    std::vector<Reject> out;
    if (suspects.empty()) return out;
    std::unordered_set<std::uint64_t> met;
    std::size_t at = 0;
    std::uint64_t line = 1;
    for (std::size_t row = 0; row < hashes.size(); ++row) {
        if (!suspects.contains(hashes[row]) || met.insert(hashes[row]).second) continue;
        line += static_cast<std::uint64_t>(std::ranges::count(text.substr(at, offsets[row] - at), '\n'));
        at = offsets[row];
        out.push_back({at, line, RejectReason::id_used_before, static_cast<std::uint8_t>(Column::id)});
    }
    return out;
}

}  // namespace matching
