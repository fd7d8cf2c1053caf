#include "ledger/tree.hpp"

#include <algorithm>
#include <bit>

#include "base/check.hpp"
#include "ledger/merkle.hpp"
#include "ledger/tile.hpp"
#include "ledger/wire.hpp"

namespace ledger {
namespace {

constexpr int levels = 8;  // of tiles: 8 times 8 heights are 64 bits

std::uint64_t shifted(std::uint64_t number, int bits) { return bits >= 64 ? 0 : number >> bits; }

// The first node of this height in the right-edge tile of a log of `size` entries.
std::uint64_t first_in_edge_tile(std::uint64_t size, int height) {
    const int level = height / 8;
    return shifted(size, 8 * (level + 1)) << (8 - height % 8);
}

}  // namespace

std::string read_tile(const TileReader& read, int level, std::uint64_t n, int width) {
    auto bytes = read(level, n, width);
    const auto wanted = static_cast<std::size_t>(width) * 32;
    if (bytes.size() < wanted) {
        throw BadTile("tile level " + std::to_string(level) + " number " + std::to_string(n) + ": " +
                      std::to_string(bytes.size()) + " bytes, " + std::to_string(wanted) + " expected");
    }
    bytes.resize(wanted);
    return bytes;
}

Tree::Tree(std::uint64_t size, const TileReader& read) : size_(size), stored_(size), kept_(size) {
    for (int level = 0; level < levels && size >> 8 * level > 0; ++level) {
        const auto hashes = size >> 8 * level;
        const int width = static_cast<int>(hashes % tile_width);
        if (width == 0) continue;
        const auto bytes = read_tile(read, level, hashes / tile_width, width);
        for (std::size_t at = 0; at < bytes.size(); at += 32)
            nodes_[8 * level].push_back(wire::hash_from_bytes({bytes.data() + at, 32}));
        for (int height = 8 * level + 1; height < 8 * (level + 1); ++height) {
            const auto& below = nodes_[height - 1];
            for (std::size_t i = 1; i < below.size(); i += 2)
                nodes_[height].push_back(node_hash(below[i - 1], below[i]));
        }
    }
    for (int height = 0; height < heights; ++height) first_[height] = first_in_edge_tile(size, height);
}

const Hash& Tree::node(int height, std::uint64_t index) const {
    CHECK(index >= first_[height] && index - first_[height] < nodes_[height].size());
    return nodes_[height][index - first_[height]];
}

std::uint64_t Tree::append(const Hash& leaf) {
    suffixes_known_ = false;
    nodes_[0].push_back(leaf);
    auto count = size_ + 1;
    for (int height = 0; count % 2 == 0; ++height, count /= 2) {
        const auto& below = nodes_[height];
        nodes_[height + 1].push_back(node_hash(below[below.size() - 2], below.back()));
    }
    return size_++;
}

void Tree::suffixes() const {
    if (suffixes_known_) return;
    bool any = false;  // whether suffixes_[height] covers a leaf
    for (int height = 0; height < heights; ++height) {
        const auto complete = size_ >> height;
        if (complete % 2 == 0) {
            suffixes_[height + 1] = suffixes_[height];
            continue;
        }
        const auto& peak = node(height, complete - 1);
        suffixes_[height + 1] = any ? node_hash(peak, suffixes_[height]) : peak;
        any = true;
    }
    suffixes_known_ = true;
}

const Hash& Tree::suffix(int height) const {
    suffixes();
    return suffixes_[height];
}

Hash Tree::root() const { return size_ == 0 ? empty_root() : suffix(heights); }

std::optional<Hash> Tree::root_at(std::uint64_t size) const {
    if (size == size_) return root();
    if (size > size_ || size < kept_) return std::nullopt;
    if (size == 0) return empty_root();
    std::optional<Hash> root;
    for (int height = 0; height < heights; ++height) {
        const auto complete = size >> height;
        if (complete % 2 == 0) continue;
        const auto& peak = node(height, complete - 1);
        root = root ? node_hash(peak, *root) : peak;
    }
    return root;
}

bool Tree::holds(std::uint64_t index) const {
    return index < size_ && index / tile_width >= kept_ / tile_width;
}

std::vector<Hash> Tree::inclusion(std::uint64_t index) const {
    CHECK(holds(index));
    std::vector<Hash> path;
    climb(index, 0, path);
    return path;
}

// The old tree's last complete subtree, and from there up what a path has: left neighbours are in both trees,
// right ones in the new one only. Where the old tree is that subtree alone, the verifier has its root.
std::vector<Hash> Tree::consistency(std::uint64_t old_size) const {
    CHECK(holds_size(old_size));
    std::vector<Hash> proof;
    if (old_size == 0 || old_size == size_) return proof;
    const int height = std::countr_zero(old_size);
    if (const auto last = (old_size >> height) - 1; last > 0) proof.push_back(node(height, last));
    climb(old_size - 1, height, proof);
    return proof;
}

void Tree::climb(std::uint64_t index, int from_height, std::vector<Hash>& path) const {
    for (int height = from_height; height < heights && (size_ - 1) >> height > 0; ++height) {
        const auto sibling = (index >> height) ^ 1;
        const auto complete = size_ >> height;
        if (sibling < complete)
            path.push_back(node(height, sibling));
        else if (sibling << height < size_)
            path.push_back(suffix(height));
    }
}

void Tree::rewind(const Mark& mark) {
    CHECK(mark.size <= size_ && mark.stored <= mark.size && mark.stored >= kept_);
    suffixes_known_ = false;
    size_ = mark.size;
    stored_ = mark.stored;
    for (int height = 0; height < heights; ++height)
        nodes_[height].resize((size_ >> height) - first_[height]);
}

std::vector<DirtyTile> Tree::take_dirty_tiles() {
    std::vector<DirtyTile> dirty;
    for (int level = 0; level < levels; ++level) {
        const auto before = stored_ >> 8 * level, now = size_ >> 8 * level;
        if (before == now) break;
        for (auto n = before / tile_width; n <= (now - 1) / tile_width; ++n) {
            const int width = width_in(size_, level, n);
            std::string bytes;
            bytes.reserve(static_cast<std::size_t>(width) * 32);
            for (int i = 0; i < width; ++i)
                bytes += base::bytes_of(node(8 * level, n * tile_width + static_cast<std::uint64_t>(i)));
            dirty.push_back({level, n, width, std::move(bytes)});
        }
    }
    // What was taken the time before is safe in the store by now, and no live mark reaches back to it.
    kept_ = stored_;
    stored_ = size_;
    for (int height = 0; height < heights; ++height) {
        const auto first = first_in_edge_tile(kept_, height);
        auto& nodes = nodes_[height];
        nodes.erase(nodes.begin(), nodes.begin() + static_cast<std::ptrdiff_t>(first - first_[height]));
        first_[height] = first;
    }
    return dirty;
}

}  // namespace ledger
