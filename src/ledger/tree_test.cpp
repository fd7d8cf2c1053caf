#include "ledger/tree.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "ledger/log_for_tests.hpp"
#include "ledger/tile.hpp"

namespace ledger {
namespace {

using test::reference_root;
using test::some_leaves;
using test::Store;

TEST(Tree, every_size_to_1100_has_the_reference_root) {
    const auto leaves = some_leaves(1100);
    Tree tree;
    for (std::uint64_t size = 0; size <= leaves.size(); ++size) {
        ASSERT_EQ(tree.root(), reference_root(test::Leaves(leaves).first(size))) << size;
        if (size < leaves.size()) {
            ASSERT_EQ(tree.append(leaves[size]), size);
        }
    }
}

TEST(Tree, proofs_from_tiles_are_the_reference_proofs_to_300) {
    const auto leaves = some_leaves(300);
    Tree tree;
    Store store;
    for (std::uint64_t size = 1; size <= leaves.size(); ++size) {
        tree.append(leaves[size - 1]);
        store.take(tree);
        const auto all = test::Leaves(leaves).first(size);
        ASSERT_EQ(root_from_tiles(size, store.reader()), tree.root());
        for (std::uint64_t i = 0; i < size; i += size < 40 ? 1 : 7) {
            ASSERT_EQ(inclusion_proof(i, size, store.reader()), test::reference_path(i, all))
                << i << " of " << size;
            ASSERT_EQ(consistency_proof(i + 1, size, store.reader()),
                      test::reference_subproof(i + 1, all, true));
        }
        ASSERT_TRUE(consistency_proof(0, size, store.reader()).empty());
    }
}

TEST(Tree, random_sizes_over_three_tile_levels_prove_and_verify) {
    std::mt19937_64 random(6962);
    Tree tree;
    Store store;
    std::map<std::uint64_t, Hash> roots;
    constexpr std::uint64_t most = 66'500;
    while (tree.size() < most) {
        for (auto batch = 1 + random() % 700; batch > 0 && tree.size() < most; --batch)
            tree.append(test::leaf(tree.size()));
        roots[tree.size()] = tree.root();
        store.take(tree);
    }
    EXPECT_EQ(root_from_tiles(most, store.reader()), tree.root());
    for (int i = 0; i < 400; ++i) {
        auto now = std::next(roots.begin(), static_cast<std::ptrdiff_t>(random() % roots.size()));
        auto old = std::next(roots.begin(), static_cast<std::ptrdiff_t>(random() % roots.size()));
        if (old->first > now->first) std::swap(old, now);
        const auto index = random() % now->first;
        ASSERT_TRUE(verify_inclusion(index, now->first, test::leaf(index),
                                     inclusion_proof(index, now->first, store.reader()), now->second));
        ASSERT_TRUE(verify_consistency(old->first, now->first,
                                       consistency_proof(old->first, now->first, store.reader()), old->second,
                                       now->second));
        ASSERT_EQ(root_from_tiles(old->first, store.reader()), old->second);
    }
}

TEST(Tree, recent_leaves_are_proven_from_memory_with_the_same_path) {
    std::mt19937_64 random(1);
    Tree tree;
    Store store;
    for (int batch = 0; batch < 60; ++batch) {
        const auto first = tree.size();
        for (auto n = 1 + random() % 600; n > 0; --n) tree.append(test::leaf(tree.size()));
        const bool before_taking = batch % 2 == 0;
        std::map<std::uint64_t, std::vector<Hash>> early;
        for (auto i = first; before_taking && i < tree.size(); ++i) early[i] = tree.inclusion(i);
        store.take(tree);
        for (auto i = first; i < tree.size(); ++i) {
            ASSERT_TRUE(tree.holds(i));
            const auto path = tree.inclusion(i);
            ASSERT_EQ(path, inclusion_proof(i, tree.size(), store.reader())) << i << " of " << tree.size();
            if (before_taking) {
                ASSERT_EQ(path, early[i]);
            }
        }
    }
    EXPECT_FALSE(tree.holds(0));
    EXPECT_FALSE(tree.holds(tree.size()));
}

TEST(Tree, started_from_stored_tiles_it_goes_on_as_if_it_had_never_stopped) {
    const auto leaves = some_leaves(1600);
    for (std::uint64_t stop = 0; stop <= 1100; stop += stop < 20 || (stop > 250 && stop < 260) ? 1 : 61) {
        Tree whole;
        Store store;
        for (std::uint64_t i = 0; i < stop; ++i) whole.append(leaves[i]);
        store.take(whole);
        int reads = 0;
        Tree again(stop, [&](int level, std::uint64_t n, int width) {
            ++reads;
            EXPECT_EQ(width, width_in(stop, level, n));
            return store.rows.at({level, n});
        });
        EXPECT_LE(reads, 2);
        ASSERT_EQ(again.size(), stop);
        ASSERT_EQ(again.root(), whole.root()) << stop;
        ASSERT_EQ(stop > 0 && again.holds(stop - 1), stop % 256 != 0);
        Store second = store;
        for (auto i = stop; i < stop + 500; ++i) {
            whole.append(leaves[i]);
            again.append(leaves[i]);
        }
        ASSERT_EQ(again.root(), whole.root());
        ASSERT_EQ(again.inclusion(stop), whole.inclusion(stop));
        store.take(whole);
        second.take(again);
        ASSERT_EQ(store.rows, second.rows);
    }
}

TEST(Tree, a_missing_or_short_tile_is_an_error_of_the_store) {
    Tree tree;
    Store store;
    for (int i = 0; i < 600; ++i) tree.append(test::leaf(static_cast<std::uint64_t>(i)));
    store.take(tree);
    for (auto& [name, bytes] : store.rows) {
        auto kept = bytes;
        for (auto broken : {std::string(), kept.substr(0, kept.size() - 1)}) {
            bytes = broken;
            const auto index = name.first == 0 ? name.second * 256 : 0;
            EXPECT_THROW((void)inclusion_proof(index, 600, store.reader()), BadTile)
                << name.first << name.second;
        }
        bytes = kept;
    }
    store.rows[{0, 2}].pop_back();
    EXPECT_THROW(Tree(600, store.reader()), BadTile);
    EXPECT_THROW((void)inclusion_proof(600, 600, store.reader()), std::out_of_range);
    EXPECT_THROW((void)consistency_proof(601, 600, store.reader()), std::out_of_range);
}

TEST(Tree, only_tiles_that_changed_are_taken_and_each_is_what_the_format_says) {
    Tree tree;
    EXPECT_TRUE(tree.take_dirty_tiles().empty());
    for (std::uint64_t i = 0; i < 255; ++i) tree.append(test::leaf(i));
    auto dirty = tree.take_dirty_tiles();
    ASSERT_EQ(dirty.size(), 1u);
    EXPECT_EQ(dirty[0].width, 255);
    tree.append(test::leaf(255));
    dirty = tree.take_dirty_tiles();
    ASSERT_EQ(dirty.size(), 2u);
    EXPECT_EQ(std::tuple(dirty[0].level, dirty[0].n, dirty[0].width), std::tuple(0, 0u, 256));
    EXPECT_EQ(std::tuple(dirty[1].level, dirty[1].n, dirty[1].width), std::tuple(1, 0u, 1));
    EXPECT_EQ(dirty[0].bytes.size(), 8192u);
    EXPECT_EQ(dirty[0].bytes.substr(32 * 7, 32), base::bytes_of(test::leaf(7)));
    EXPECT_EQ(dirty[1].bytes, base::bytes_of(tree.root()));
    EXPECT_TRUE(tree.take_dirty_tiles().empty());
    tree.append(test::leaf(256));
    dirty = tree.take_dirty_tiles();
    ASSERT_EQ(dirty.size(), 1u);
    EXPECT_EQ(std::tuple(dirty[0].level, dirty[0].n, dirty[0].width), std::tuple(0, 1u, 1));
}

// A batch as the server does it: works that fail are undone one by one, and now and then the whole batch.
TEST(Tree, undone_works_and_batches_leave_no_trace) {
    std::mt19937_64 random(42);
    for (int round = 0; round < 40; ++round) {
        Tree tree;
        Store store;
        std::vector<Hash> accepted;
        for (int batch = 0; batch < 12; ++batch) {
            const auto before = tree.mark();
            const auto rows_before = store.rows;
            const auto accepted_before = accepted;
            for (int work = 0; work < 30; ++work) {
                const auto mark = tree.mark();
                std::vector<Hash> mine;
                for (auto n = random() % (round % 2 ? 60 : 5); n > 0; --n)
                    mine.push_back(test::leaf(random()));
                for (const auto& leaf : mine) tree.append(leaf);
                if (random() % 3 == 0)
                    tree.rewind(mark);
                else
                    accepted.insert(accepted.end(), mine.begin(), mine.end());
            }
            const bool taken = random() % 4 != 0;
            if (taken) store.take(tree);
            if (random() % 4 == 0) {
                tree.rewind(before);
                store.rows = rows_before;
                accepted = accepted_before;
            }
            Tree fresh;
            for (const auto& leaf : accepted) fresh.append(leaf);
            ASSERT_EQ(tree.size(), fresh.size());
            ASSERT_EQ(tree.root(), fresh.root()) << "round " << round << " batch " << batch;
        }
        store.take(tree);
        Tree fresh;
        Store expected;
        for (const auto& leaf : accepted) fresh.append(leaf);
        expected.take(fresh);
        // Rows of undone leaves may be wider in an upserting store only if it was not undone too; ours was.
        ASSERT_EQ(store.rows, expected.rows);
    }
}

TEST(Tree, the_root_of_an_earlier_size_is_known_as_far_back_as_marks_live) {
    const auto leaves = some_leaves(900);
    Tree tree;
    for (std::uint64_t i = 0; i < 300; ++i) tree.append(leaves[i]);
    (void)tree.take_dirty_tiles();
    for (std::uint64_t i = 300; i < 600; ++i) tree.append(leaves[i]);
    (void)tree.take_dirty_tiles();
    for (std::uint64_t i = 600; i < 900; ++i) tree.append(leaves[i]);
    EXPECT_EQ(tree.root_at(299), std::nullopt);
    EXPECT_EQ(tree.root_at(901), std::nullopt);
    for (std::uint64_t size = 300; size <= 900; ++size)
        ASSERT_EQ(tree.root_at(size), reference_root(test::Leaves(leaves).first(size))) << size;
    EXPECT_EQ(Tree().root_at(0), empty_root());
}

TEST(TreeDeathTest, a_mark_from_before_the_last_two_takings_is_our_own_bug) {
    Tree tree;
    const auto mark = tree.mark();
    tree.append(test::leaf(0));
    (void)tree.take_dirty_tiles();
    tree.append(test::leaf(1));
    (void)tree.take_dirty_tiles();
    EXPECT_DEATH(tree.rewind(mark), "CHECK");
    EXPECT_DEATH((void)tree.inclusion(2), "CHECK");
}

}  // namespace
}  // namespace ledger
