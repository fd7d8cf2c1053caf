#include "ledger/merkle.hpp"

#include <gtest/gtest.h>

#include "base/text.hpp"
#include "ledger/log_for_tests.hpp"

namespace ledger {
namespace {

using test::reference_path;
using test::reference_root;
using test::reference_subproof;
using test::some_leaves;

std::string hex(const Hash& hash) { return base::hex(base::bytes_of(hash)); }

// The eight entries and roots that the first CT implementations were tested with; computed again by
// sha256sum.
TEST(Merkle, the_known_tree_of_eight_entries_has_the_known_roots) {
    const std::vector<std::string> entries = {
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"};
    const std::vector<std::string> roots = {
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
    std::vector<Hash> leaves;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        leaves.push_back(leaf_hash(*base::from_hex(entries[i])));
        EXPECT_EQ(hex(reference_root(leaves)), roots[i]) << i + 1 << " entries";
    }
    EXPECT_EQ(hex(empty_root()), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(Merkle, an_entry_of_any_length_is_hashed_behind_a_zero_byte) {
    for (std::size_t length : {0, 1, 53, 126, 127, 128, 129, 1000, 65535}) {
        const std::string entry(length, 'x');
        EXPECT_EQ(leaf_hash(entry), base::sha256(std::string(1, '\0') + entry)) << length;
    }
}

TEST(Merkle, every_path_of_every_tree_to_130_verifies_and_fits_no_other_place) {
    const auto leaves = some_leaves(130);
    for (std::uint64_t size = 1; size <= leaves.size(); ++size) {
        const auto tree = test::Leaves(leaves).first(size);
        const auto root = reference_root(tree);
        for (std::uint64_t i = 0; i < size; ++i) {
            const auto path = reference_path(i, tree);
            ASSERT_TRUE(verify_inclusion(i, size, leaves[i], path, root)) << i << " of " << size;
            ASSERT_FALSE(verify_inclusion(i + 1, size, leaves[i], path, root));
            ASSERT_FALSE(verify_inclusion(i ^ 1, size, leaves[i], path, root));
            ASSERT_FALSE(verify_inclusion(i + size, size, leaves[i], path, root));
            ASSERT_FALSE(verify_inclusion(i, size, leaf_hash("other"), path, root));
            ASSERT_FALSE(verify_inclusion(i, 0, leaves[i], path, root));
        }
    }
}

// A path may fit a tree of another size by shape alone; then the root tells them apart.
TEST(Merkle, a_path_never_leads_to_the_root_of_another_size) {
    const auto leaves = some_leaves(40);
    for (std::uint64_t size = 1; size <= 40; ++size)
        for (std::uint64_t other = 1; other <= 40; ++other)
            for (std::uint64_t i = 0; i < size && other != size; ++i)
                ASSERT_FALSE(verify_inclusion(i, other, leaves[i],
                                              reference_path(i, test::Leaves(leaves).first(size)),
                                              reference_root(test::Leaves(leaves).first(other))));
}

TEST(Merkle, every_pair_of_sizes_to_70_is_consistent_and_no_proof_serves_another_pair) {
    const auto leaves = some_leaves(70);
    std::vector<Hash> roots;
    for (std::uint64_t size = 0; size <= 70; ++size)
        roots.push_back(reference_root(test::Leaves(leaves).first(size)));
    const auto other = leaf_hash("other");
    for (std::uint64_t now = 0; now <= 70; ++now) {
        for (std::uint64_t old = 0; old <= now; ++old) {
            const auto proof = old == 0 ? std::vector<Hash>{}
                                        : reference_subproof(old, test::Leaves(leaves).first(now), true);
            ASSERT_TRUE(verify_consistency(old, now, proof, roots[old], roots[now])) << old << " to " << now;
            ASSERT_FALSE(verify_consistency(old, now, proof, other, roots[now]));
            if (old > 0) {
                ASSERT_FALSE(verify_consistency(old, now, proof, roots[old], other));
                ASSERT_FALSE(verify_consistency(old - 1, now, proof, roots[old], roots[now]));
            }
            ASSERT_EQ(verify_consistency(now, old, proof, roots[now], roots[old]), old == now);
            auto longer = proof;
            longer.push_back(other);
            ASSERT_FALSE(verify_consistency(old, now, longer, roots[old], roots[now]));
        }
    }
}

template <class Verify>
void expect_every_change_refused(const std::vector<Hash>& proof, Verify verify) {
    ASSERT_TRUE(verify(proof));
    for (std::size_t i = 0; i < proof.size(); ++i) {
        for (int bit = 0; bit < 256; ++bit) {
            auto changed = proof;
            changed[i][static_cast<std::size_t>(bit / 8)] ^= static_cast<std::uint8_t>(1 << bit % 8);
            ASSERT_FALSE(verify(changed)) << "hash " << i << " bit " << bit;
        }
        auto shorter = proof;
        shorter.erase(shorter.begin() + static_cast<std::ptrdiff_t>(i));
        ASSERT_FALSE(verify(shorter)) << "without hash " << i;
        auto doubled = proof;
        doubled.insert(doubled.begin() + static_cast<std::ptrdiff_t>(i), proof[i]);
        ASSERT_FALSE(verify(doubled)) << "hash " << i << " twice";
        for (std::size_t j = i + 1; j < proof.size(); ++j) {
            auto swapped = proof;
            std::swap(swapped[i], swapped[j]);
            ASSERT_FALSE(verify(swapped)) << i << " and " << j << " swapped";
        }
    }
    auto longer = proof;
    longer.push_back(Hash{});
    ASSERT_FALSE(verify(longer));
}

TEST(Merkle, no_single_bit_hash_or_order_of_a_path_can_change) {
    const auto leaves = some_leaves(300);
    for (std::uint64_t size : {1u, 2u, 3u, 7u, 8u, 100u, 255u, 256u, 257u, 300u}) {
        const auto tree = test::Leaves(leaves).first(size);
        const auto root = reference_root(tree);
        for (std::uint64_t i : {std::uint64_t{0}, size / 2, size - 1})
            expect_every_change_refused(reference_path(i, tree), [&](const std::vector<Hash>& path) {
                return verify_inclusion(i, size, leaves[i], path, root);
            });
    }
}

TEST(Merkle, no_single_bit_hash_or_order_of_a_consistency_proof_can_change) {
    const auto leaves = some_leaves(300);
    for (std::uint64_t now : {2u, 7u, 8u, 255u, 257u, 300u}) {
        const auto tree = test::Leaves(leaves).first(now);
        for (std::uint64_t old : {std::uint64_t{1}, now / 2, now - 1})
            expect_every_change_refused(
                reference_subproof(old, tree, true), [&](const std::vector<Hash>& proof) {
                    return verify_consistency(old, now, proof, reference_root(tree.first(old)),
                                              reference_root(tree));
                });
    }
}

// Each of these paths does lead to the root it is given with; it only is not of the length that the size
// demands.
TEST(Merkle, a_path_or_proof_that_is_too_short_or_too_long_is_refused_even_if_its_hashes_fit) {
    const auto l = some_leaves(5);
    const auto left = node_hash(l[0], l[1]), right = node_hash(l[2], l[3]);
    EXPECT_TRUE(verify_inclusion(0, 2, left, std::vector{right}, node_hash(left, right)));
    EXPECT_FALSE(verify_inclusion(0, 4, left, std::vector{right}, node_hash(left, right)));
    EXPECT_FALSE(verify_inclusion(0, 1, l[0], std::vector{l[1]}, node_hash(l[1], l[0])));
    EXPECT_FALSE(verify_inclusion(0, 1, l[0], std::vector{l[1]}, node_hash(l[0], l[1])));

    EXPECT_TRUE(verify_consistency(1, 2, std::vector{right}, left, node_hash(left, right)));
    EXPECT_FALSE(verify_consistency(1, 4, std::vector{right}, left, node_hash(left, right)));
    EXPECT_TRUE(verify_consistency(2, 3, std::vector{l[2]}, left, node_hash(left, l[2])));
    EXPECT_FALSE(
        verify_consistency(2, 3, std::vector{l[2], l[4]}, left, node_hash(l[4], node_hash(left, l[2]))));
    EXPECT_FALSE(
        verify_consistency(2, 3, std::vector{l[2], l[4]}, left, node_hash(node_hash(left, l[2]), l[4])));
    EXPECT_FALSE(verify_consistency(1, 3, std::vector<Hash>{}, l[0], l[0]));
}

TEST(Merkle, sizes_near_the_end_of_64_bits_are_refused_without_harm) {
    const std::vector<Hash> path(64, leaf_hash("x"));
    constexpr auto most = ~std::uint64_t{0};
    EXPECT_FALSE(verify_inclusion(most, most, path[0], path, path[0]));
    EXPECT_FALSE(verify_inclusion(most - 1, most, path[0], path, path[0]));
    EXPECT_FALSE(verify_consistency(most - 1, most, path, path[0], path[0]));
    EXPECT_FALSE(verify_consistency(most, most - 1, path, path[0], path[0]));
    EXPECT_FALSE(verify_consistency(std::uint64_t{1} << 63, most, path, path[0], path[0]));
}

}  // namespace
}  // namespace ledger
