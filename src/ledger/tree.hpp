// The growing log: the right edge of the tree in memory, and proofs from stored tiles for all the rest.
// Not thread safe, const members included: it belongs to the one writer.
//
//   const auto before = tree.mark();
//   for (act : batch) { const auto one = tree.mark(); tree.append(leaf); if (failed) tree.rewind(one); }
//   for (tile : tree.take_dirty_tiles()) upsert (level, n) -> bytes;   sign root(), size();   COMMIT
//   receipts by inclusion(index);   or, if COMMIT failed, tree.rewind(before)
#pragma once
#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/hash.hpp"

namespace ledger {

using base::Hash;

// The bytes of tile (level, n), width * 32 of them. May answer with more (the tile has grown since): the
// first are taken. May throw. Where a tile is asked for, the log of that size has it.
using TileReader = std::function<std::string(int level, std::uint64_t n, int width)>;

// A stored tile is missing or short: the store is damaged or behind. The world failed, not the caller.
struct BadTile : std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct DirtyTile {
    int level;
    std::uint64_t n;
    int width;          // 1 to 256
    std::string bytes;  // width * 32
};

class Tree {
public:
    Tree() = default;  // empty
    // Reads the right-edge tiles only (at most one a level). The caller compares root() with the checkpoint.
    Tree(std::uint64_t size, const TileReader& read);

    std::uint64_t append(const Hash& leaf);  // the leaf's index
    std::uint64_t size() const { return size_; }
    Hash root() const;
    // The root when the log had `size` entries; nullopt if that is further back than memory reaches.
    std::optional<Hash> root_at(std::uint64_t size) const;

    // Whether inclusion(index) can answer from memory: true for every leaf since the mark of the running and
    // of the last batch, and for those that share a tile with them.
    bool holds(std::uint64_t index) const;
    // The path from the leaf to root(), no storage read and, after root(), nothing hashed. Needs
    // holds(index).
    std::vector<Hash> inclusion(std::uint64_t index) const;
    // That the log of old_size is the beginning of this one. Needs holds_size(old_size); no storage read.
    bool holds_size(std::uint64_t old_size) const { return old_size >= kept_ && old_size <= size_; }
    std::vector<Hash> consistency(std::uint64_t old_size) const;

    // A mark lives until the second take_dirty_tiles() after it. rewind() makes the tree what it was at the
    // mark, also what was dirty then: so it is for work whose writes to the store are undone as well.
    struct Mark {
        std::uint64_t size;
        std::uint64_t stored;
    };
    Mark mark() const { return {size_, stored_}; }
    void rewind(const Mark& mark);

    // Tiles of every level that changed since the last call, to be written over rows (level, n).
    std::vector<DirtyTile> take_dirty_tiles();

private:
    const Hash& node(int height, std::uint64_t index) const;
    const Hash& suffix(int height) const;
    void suffixes() const;
    void climb(std::uint64_t index, int from_height, std::vector<Hash>& path) const;

    static constexpr int heights = 64;
    // nodes_[h][i - first_[h]] is the root of the complete subtree i of 2^h leaves; kept from the tile that
    // holds leaf `kept_` on. Truncation of every vector is what rewinds the tree.
    std::array<std::vector<Hash>, heights> nodes_;
    std::array<std::uint64_t, heights> first_{};
    std::uint64_t size_ = 0;
    std::uint64_t stored_ = 0;  // the size when tiles were last taken
    std::uint64_t kept_ = 0;    // the size when they were taken before that
    // suffixes_[h]: the root over the leaves after the last complete subtree of 2^h leaves.
    mutable std::array<Hash, heights + 1> suffixes_{};
    mutable bool suffixes_known_ = false;
};

// What the reader gives, checked and cut to width * 32 bytes. Throws BadTile.
std::string read_tile(const TileReader& read, int level, std::uint64_t n, int width);

// From stored tiles, for any leaf of a log of `size` entries. Throws std::out_of_range unless index < size.
std::vector<Hash> inclusion_proof(std::uint64_t index, std::uint64_t size, const TileReader& read);
// Empty if the sizes are equal or old_size is 0. Throws std::out_of_range unless old_size <= new_size.
std::vector<Hash> consistency_proof(std::uint64_t old_size, std::uint64_t new_size, const TileReader& read);
Hash root_from_tiles(std::uint64_t size, const TileReader& read);

}  // namespace ledger
