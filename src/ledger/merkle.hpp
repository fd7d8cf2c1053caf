// The Merkle tree of RFC 6962, section 2.1, unchanged, and the checks of RFC 9162, sections 2.1.3.2
// and 2.1.4.2.
//   leaf = SHA-256(0x00 || entry)   node = SHA-256(0x01 || left || right)   empty tree = SHA-256("")
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/hash.hpp"

namespace ledger {

using base::Hash;

Hash leaf_hash(std::string_view entry);
Hash node_hash(const Hash& left, const Hash& right);
Hash empty_root();

// The root that proof leads to from the leaf, whatever tree it came from: false if the path cannot be of that
// index and size (too long, too short, index not below size).
[[nodiscard]] bool verify_inclusion(std::uint64_t index, std::uint64_t size, const Hash& leaf,
                                    std::span<const Hash> proof, const Hash& root);

// That the tree of new_size begins with the whole tree of old_size. From the empty tree and to the same size
// the proof is empty.
[[nodiscard]] bool verify_consistency(std::uint64_t old_size, std::uint64_t new_size,
                                      std::span<const Hash> proof, const Hash& old_root,
                                      const Hash& new_root);

}  // namespace ledger
