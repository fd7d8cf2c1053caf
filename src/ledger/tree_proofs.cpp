// Proofs from stored tiles: RFC 6962, 2.1.1 and 2.1.2, word for word, over nodes that are looked up.
#include <bit>
#include <map>
#include <utility>

#include "ledger/merkle.hpp"
#include "ledger/tile.hpp"
#include "ledger/tree.hpp"
#include "ledger/wire.hpp"

namespace ledger {
namespace {

class StoredNodes {
public:
    StoredNodes(std::uint64_t size, const TileReader& read) : size_(size), read_(read) {}

    // MTH(D[from:to]); from is a multiple of the greatest power of two in to - from.
    Hash range(std::uint64_t from, std::uint64_t to) {
        const auto left = std::bit_floor(to - from);
        const int height = std::countr_zero(left);
        const auto hash = complete(height, from >> height);
        return from + left == to ? hash : node_hash(hash, range(from + left, to));
    }

private:
    Hash complete(int height, std::uint64_t index) {
        const int level = height / 8, above = height % 8;
        const auto first = index << above;
        return within(tile(level, first / tile_width), first % tile_width, std::size_t{1} << above);
    }

    // The root over `count` (a power of two) hashes of the tile.
    static Hash within(const std::string& bytes, std::size_t first, std::size_t count) {
        if (count == 1) return wire::hash_from_bytes({bytes.data() + first * 32, 32});
        return node_hash(within(bytes, first, count / 2), within(bytes, first + count / 2, count / 2));
    }

    const std::string& tile(int level, std::uint64_t n) {
        auto& bytes = tiles_[{level, n}];
        if (bytes.empty()) bytes = read_tile(read_, level, n, width_in(size_, level, n));
        return bytes;
    }

    std::uint64_t size_;
    const TileReader& read_;
    std::map<std::pair<int, std::uint64_t>, std::string> tiles_;  // one proof visits a tile several times
};

// PATH(index, D[from:to])
void path(StoredNodes& nodes, std::uint64_t index, std::uint64_t from, std::uint64_t to,
          std::vector<Hash>& out) {
    if (to - from == 1) return;
    const auto split = from + std::bit_floor(to - from - 1);
    if (index < split) {
        path(nodes, index, from, split, out);
        out.push_back(nodes.range(split, to));
    } else {
        path(nodes, index, split, to, out);
        out.push_back(nodes.range(from, split));
    }
}

enum class Known { yes, no };  // whether the verifier has the root over [from, old_size) already

// SUBPROOF(old_size, D[from:to], known)
void subproof(StoredNodes& nodes, std::uint64_t old_size, std::uint64_t from, std::uint64_t to, Known known,
              std::vector<Hash>& out) {
    if (old_size == to) {
        if (known == Known::no) out.push_back(nodes.range(from, to));
        return;
    }
    const auto split = from + std::bit_floor(to - from - 1);
    if (old_size <= split) {
        subproof(nodes, old_size, from, split, known, out);
        out.push_back(nodes.range(split, to));
    } else {
        subproof(nodes, old_size, split, to, Known::no, out);
        out.push_back(nodes.range(from, split));
    }
}

}  // namespace

std::vector<Hash> inclusion_proof(std::uint64_t index, std::uint64_t size, const TileReader& read) {
    if (index >= size) throw std::out_of_range("inclusion proof: the log has no such entry");
    StoredNodes nodes(size, read);
    std::vector<Hash> out;
    path(nodes, index, 0, size, out);
    return out;
}

std::vector<Hash> consistency_proof(std::uint64_t old_size, std::uint64_t new_size, const TileReader& read) {
    if (old_size > new_size) throw std::out_of_range("consistency proof: the old size is the greater one");
    std::vector<Hash> out;
    if (old_size == 0 || old_size == new_size) return out;
    StoredNodes nodes(new_size, read);
    subproof(nodes, old_size, 0, new_size, Known::yes, out);
    return out;
}

Hash root_from_tiles(std::uint64_t size, const TileReader& read) {
    return size == 0 ? empty_root() : StoredNodes(size, read).range(0, size);
}

}  // namespace ledger
