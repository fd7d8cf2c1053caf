#include "app/key_tree.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>

using app::KeyTree;

namespace {

base::Hash root() { return base::sha256("a root for tests"); }
constexpr std::uint64_t last = (std::uint64_t{1} << KeyTree::depth) - 1;

TEST(KeyTreeTest, a_destroyed_key_is_gone_and_every_other_stays_what_it_was) {
    auto tree = KeyTree::with_root(root());
    std::mt19937_64 random(20261128);
    std::map<std::uint64_t, base::Hash> keys;
    for (const std::uint64_t leaf :
         {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{255}, std::uint64_t{256}, last})
        keys[leaf] = *tree.key(leaf);
    for (int i = 0; i < 300; ++i) {
        const auto leaf = i % 2 ? random() & last : random() % 4096;
        keys[leaf] = *KeyTree::with_root(root()).key(leaf);
    }
    std::map<std::uint64_t, bool> gone;
    for (const auto& [leaf, key] : keys)
        if (random() % 3 == 0) {
            EXPECT_TRUE(tree.destroy(leaf));
            EXPECT_FALSE(tree.destroy(leaf));
            gone[leaf] = true;
        }
    ASSERT_GT(gone.size(), 50U);
    auto again = KeyTree::from_text(tree.kept());
    ASSERT_TRUE(again);
    for (const auto& [leaf, key] : keys) {
        EXPECT_EQ(tree.key(leaf).has_value(), !gone[leaf]) << leaf;
        EXPECT_EQ(again->key(leaf), tree.key(leaf)) << leaf;
        if (!gone[leaf]) {
            EXPECT_EQ(*tree.key(leaf), key) << leaf;
        }
    }
}

TEST(KeyTreeTest, keys_are_all_different_and_one_destroyed_costs_at_most_48_nodes) {
    auto tree = KeyTree::with_root(root());
    std::map<base::Hash, std::uint64_t> seen;
    for (std::uint64_t leaf = 0; leaf < 5000; ++leaf) EXPECT_TRUE(seen.emplace(*tree.key(leaf), leaf).second);
    EXPECT_EQ(tree.size(), 1U);
    tree.destroy(77);
    EXPECT_EQ(tree.size(), 48U);
    tree.destroy(78);
    EXPECT_LE(tree.size(), 2 * 48U);
}

TEST(KeyTreeTest, what_is_no_list_of_nodes_is_refused) {
    EXPECT_TRUE(KeyTree::from_text(""));
    for (const char* bad : {"x", "1 2", "1 2 zz", "49 0 00", "0 0 ab", "-1 0 ab"})
        EXPECT_FALSE(KeyTree::from_text(bad)) << bad;
}

}  // namespace
