#include "ledger/merkle.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace ledger {

Hash leaf_hash(std::string_view entry) {
    // One block for the small entries of our log: a second call costs as much as hashing them.
    std::array<char, 128> block;
    if (entry.size() >= block.size()) return base::Sha256{}.add({"\0", 1}).add(entry).done();
    block[0] = '\0';
    std::copy(entry.begin(), entry.end(), block.begin() + 1);
    return base::Sha256{}.add({block.data(), entry.size() + 1}).done();
}

Hash node_hash(const Hash& left, const Hash& right) {
    std::array<char, 65> block;
    block[0] = '\1';
    std::copy(right.begin(), right.end(), std::copy(left.begin(), left.end(), block.begin() + 1));
    return base::Sha256{}.add({block.data(), block.size()}).done();
}

Hash empty_root() { return base::sha256({}); }

// RFC 9162, 2.1.3.2. fn and sn are the positions of the node and of the last node on its level.
bool verify_inclusion(std::uint64_t index, std::uint64_t size, const Hash& leaf, std::span<const Hash> proof,
                      const Hash& root) {
    if (index >= size) return false;
    std::uint64_t fn = index, sn = size - 1;
    Hash hash = leaf;
    for (const auto& sibling : proof) {
        if (sn == 0) return false;
        if (fn % 2 == 1 || fn == sn) {
            hash = node_hash(sibling, hash);
            const int up = std::countr_zero(fn);  // levels on which it has no sibling; fn > 0, as sn > 0
            fn >>= up;
            sn >>= up;
        } else {
            hash = node_hash(hash, sibling);
        }
        fn >>= 1;
        sn >>= 1;
    }
    return sn == 0 && hash == root;
}

// RFC 9162, 2.1.4.2.
bool verify_consistency(std::uint64_t old_size, std::uint64_t new_size, std::span<const Hash> proof,
                        const Hash& old_root, const Hash& new_root) {
    if (old_size > new_size) return false;
    if (old_size == new_size) return proof.empty() && old_root == new_root;
    if (old_size == 0) return proof.empty() && old_root == empty_root();
    if (proof.empty()) return false;

    // If the old tree is complete its root is on the path already, and the proof leaves it out.
    const bool complete = std::has_single_bit(old_size);
    Hash of_old = complete ? old_root : proof.front();
    Hash of_new = of_old;
    if (!complete) proof = proof.subspan(1);

    std::uint64_t fn = old_size - 1, sn = new_size - 1;
    const int skip = std::countr_one(fn);
    fn >>= skip;
    sn >>= skip;
    for (const auto& sibling : proof) {
        if (sn == 0) return false;
        if (fn % 2 == 1 || fn == sn) {
            of_old = node_hash(sibling, of_old);
            of_new = node_hash(sibling, of_new);
            const int up = std::countr_zero(fn);
            fn >>= up;
            sn >>= up;
        } else {
            of_new = node_hash(of_new, sibling);
        }
        fn >>= 1;
        sn >>= 1;
    }
    return sn == 0 && of_old == old_root && of_new == new_root;
}

}  // namespace ledger
