// Tests only: the definition of RFC 6962, section 2.1, as it is written there, slow; and a store of tiles.
#pragma once
#include <bit>
#include <map>
#include <random>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "ledger/merkle.hpp"
#include "ledger/tree.hpp"

namespace ledger::test {

using Leaves = std::span<const Hash>;

inline Hash reference_root(Leaves leaves) {
    if (leaves.empty()) return base::sha256("");
    if (leaves.size() == 1) return leaves[0];
    const auto k = std::bit_floor(leaves.size() - 1);
    return node_hash(reference_root(leaves.first(k)), reference_root(leaves.subspan(k)));
}

inline std::vector<Hash> reference_path(std::size_t m, Leaves leaves) {
    if (leaves.size() == 1) return {};
    const auto k = std::bit_floor(leaves.size() - 1);
    auto path = m < k ? reference_path(m, leaves.first(k)) : reference_path(m - k, leaves.subspan(k));
    path.push_back(reference_root(m < k ? leaves.subspan(k) : leaves.first(k)));
    return path;
}

inline std::vector<Hash> reference_subproof(std::size_t m, Leaves leaves, bool known) {
    if (m == leaves.size()) return known ? std::vector<Hash>{} : std::vector<Hash>{reference_root(leaves)};
    const auto k = std::bit_floor(leaves.size() - 1);
    auto proof = m <= k ? reference_subproof(m, leaves.first(k), known)
                        : reference_subproof(m - k, leaves.subspan(k), false);
    proof.push_back(reference_root(m <= k ? leaves.subspan(k) : leaves.first(k)));
    return proof;
}

// Leaf i of every test log.
inline Hash leaf(std::uint64_t i) { return leaf_hash("entry " + std::to_string(i)); }
inline std::vector<Hash> some_leaves(std::uint64_t count) {
    std::vector<Hash> out;
    for (std::uint64_t i = 0; i < count; ++i) out.push_back(leaf(i));
    return out;
}

// Rows (level, n) -> bytes, as a database would hold them.
struct Store {
    std::map<std::pair<int, std::uint64_t>, std::string> rows;

    void take(Tree& tree) {
        for (auto& tile : tree.take_dirty_tiles()) rows[{tile.level, tile.n}] = std::move(tile.bytes);
    }
    TileReader reader() const {
        return [this](int level, std::uint64_t n, int) {
            const auto row = rows.find({level, n});
            return row == rows.end() ? std::string() : row->second;
        };
    }
};

}  // namespace ledger::test
