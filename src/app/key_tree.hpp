// Keys that can be destroyed one by one, kept in a few bytes. Every key is a leaf of a binary tree of hashes:
// whoever has a node has all leaves below it. At first the root is kept, 32 bytes for 2^48 keys. Destroying a
// key replaces the node above it by the siblings of the path down to it, at most 48; from them it cannot be
// made again. (A puncturable pseudorandom function after Goldreich, Goldwasser and Micali.)
//   left = SHA-256(node || 0x00), right = SHA-256(node || 0x01)
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.hpp"

namespace app {

class KeyTree {
public:
    static constexpr int depth = 48;
    static KeyTree with_root(const base::Hash& root);
    // As kept(): one node a line, "depth first-leaf hex". nullopt when it is not that.
    static std::optional<KeyTree> from_text(std::string_view text);
    std::string kept() const;

    // nullopt: destroyed. Leaves asked in rising order cost two hashes each.
    std::optional<base::Hash> key(std::uint64_t leaf);
    bool destroy(std::uint64_t leaf);  // false: it was destroyed before
    std::size_t size() const { return nodes_.size(); }

private:
    struct Node {
        int depth;
        base::Hash seed;
    };
    const std::pair<const std::uint64_t, Node>* above(std::uint64_t leaf) const;

    std::map<std::uint64_t, Node> nodes_;  // by their first leaf
    // The path to the leaf asked last: path_[d] is the node at depth d, from path_from_ down.
    std::vector<base::Hash> path_ = std::vector<base::Hash>(depth + 1);
    std::uint64_t path_leaf_ = 0;
    int path_from_ = depth + 1;  // above `depth`: no path yet
};

}  // namespace app
