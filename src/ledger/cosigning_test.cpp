#include "ledger/cosigning.hpp"

#include <gtest/gtest.h>

#include "ledger/log_for_tests.hpp"

namespace ledger {
namespace {

const std::string origin = "log.example/coi";
const std::string seed(32, 'L');

// A log that grows, and what it sends to be signed.
struct Log {
    Tree tree;
    test::Store store;
    explicit Log(std::uint64_t size, std::uint64_t other_from = ~0ULL) { grow(size, other_from); }
    void grow(std::uint64_t size, std::uint64_t other_from = ~0ULL) {
        while (tree.size() < size)
            tree.append(tree.size() >= other_from ? leaf_hash("another act") : test::leaf(tree.size()));
        store.take(tree);
    }
    AddCheckpoint from(std::uint64_t old) {
        return {old,
                old > tree.size() ? std::vector<Hash>{} : consistency_proof(old, tree.size(), store.reader()),
                checkpoint_body(origin, tree.size(), tree.root())};
    }
};

TEST(Tree, consistency_from_memory_is_the_proof_from_tiles) {
    for (std::uint64_t first = 0; first < 1100; first += first < 20 || first % 256 > 250 ? 1 : 23) {
        Tree tree;
        test::Store store;
        for (std::uint64_t i = 0; i < first; ++i) tree.append(test::leaf(i));
        store.take(tree);
        for (const std::uint64_t more : {0, 1, 2, 255, 256, 300}) {
            while (tree.size() < first + more) tree.append(test::leaf(tree.size()));
            store.take(tree);
            ASSERT_TRUE(tree.holds_size(first + more));
            for (auto old : {first + more, first + more - std::min<std::uint64_t>(more, 1)})
                ASSERT_EQ(tree.holds_size(old) ? tree.consistency(old) : std::vector<Hash>{},
                          tree.holds_size(old) ? consistency_proof(old, tree.size(), store.reader())
                                               : std::vector<Hash>{})
                    << old << " to " << tree.size();
        }
    }
    Tree tree;
    test::Store store;
    for (std::uint64_t size = 0; size < 70'000; size += 997) {
        const auto before = tree.size();
        while (tree.size() < size) tree.append(test::leaf(tree.size()));
        store.take(tree);
        ASSERT_EQ(tree.consistency(before), consistency_proof(before, size, store.reader())) << before;
    }
}

TEST(Cosigning, a_request_is_written_and_read_back) {
    Log log(700);
    const auto request = log.from(300);
    EXPECT_EQ(parse_add_checkpoint(build_add_checkpoint(request)), request);
    for (const auto* bad : {"", "old", "old \n\nx", "old 01\n\nx", "old 1\nnot base64\n\nx", "old 1\n\n",
                            "old 1\nx", "size 1\n\nx"})
        EXPECT_FALSE(parse_add_checkpoint(bad)) << bad;
    AddCheckpoint most{1, std::vector<Hash>(63), "x"};
    EXPECT_TRUE(parse_add_checkpoint(build_add_checkpoint(most)));
    most.proof.emplace_back();
    EXPECT_FALSE(parse_add_checkpoint(build_add_checkpoint(most)));
}

TEST(Cosigning, the_first_refusal_listed_wins) {
    Log log(700);
    const Seen now{700, log.tree.root()};
    const auto refusal = [&](const Seen& seen, std::uint64_t old, const std::vector<Hash>& proof,
                             const Seen& next) {
        const auto said = continues(seen, old, proof, next);
        return said ? 0 : static_cast<int>(said.error());
    };
    const auto proof = log.from(300).proof;
    const Seen at_300{300, *[&] { return std::optional(root_from_tiles(300, log.store.reader())); }()};
    EXPECT_EQ(refusal({}, 0, {}, now), 0);
    EXPECT_EQ(refusal(at_300, 300, proof, now), 0);
    EXPECT_EQ(refusal(at_300, 701, {}, now), 400);
    EXPECT_EQ(refusal(at_300, 299, proof, now), 409);
    EXPECT_EQ(refusal(at_300, 300, {}, now), 422);
    EXPECT_EQ(refusal(now, 700, {}, {700, empty_root()}), 422);
    EXPECT_EQ(refusal(now, 700, {}, now), 0);
    EXPECT_EQ(refusal(now, 300, {}, at_300), 409);
    EXPECT_EQ(refusal({}, 0, proof, now), 422) << "from nothing the proof is empty";
}

TEST(CheckpointSigner, signs_what_continues_and_nothing_else) {
    std::vector<std::string> kept;
    CheckpointSigner signer(origin, seed, "", [&](std::string_view note) { kept.emplace_back(note); });
    const Verifier keys[] = {*Verifier::from(signer.vkey())};
    Log log(300);
    const auto first = signer.sign(log.from(0));
    ASSERT_FALSE(first.refused);
    EXPECT_EQ(open_checkpoint(first.note, keys)->checkpoint.size, 300u);
    const auto old_copy = log;

    log.grow(700);
    const auto second = signer.sign(log.from(300));
    ASSERT_FALSE(second.refused);
    EXPECT_EQ(signer.sign(log.from(300)).note, second.note) << "asked again after a lost answer";
    EXPECT_EQ(kept, (std::vector{first.note, second.note}));

    auto restored = old_copy;
    restored.grow(500, 300);
    EXPECT_EQ(signer.sign(restored.from(300)).refused, CosignRefusal::other_size);
    EXPECT_EQ(signer.sign(restored.from(300)).note, second.note) << "it says what it has signed";
    restored.grow(900, 300);
    EXPECT_EQ(signer.sign(restored.from(700)).refused, CosignRefusal::inconsistent);
    Log backdated(800, 17);
    EXPECT_EQ(signer.sign(backdated.from(700)).refused, CosignRefusal::inconsistent);
    auto other = log.from(700);
    other.checkpoint = checkpoint_body("another.example/log", 700, log.tree.root());
    EXPECT_EQ(signer.sign(other).refused, CosignRefusal::inconsistent);
    EXPECT_EQ(kept.size(), 2u);
}

TEST(CheckpointSigner, what_was_not_kept_was_not_signed_and_what_was_kept_binds_the_next_life) {
    Log log(10);
    bool full = true;
    std::string disk;
    const auto keep = [&](std::string_view note) {
        if (full) throw std::runtime_error("no space");
        disk = note;
    };
    CheckpointSigner signer(origin, seed, "", keep);
    EXPECT_THROW((void)signer.sign(log.from(0)), std::runtime_error);
    EXPECT_EQ(signer.last(), "");
    full = false;
    EXPECT_FALSE(signer.sign(log.from(0)).refused);
    CheckpointSigner again(origin, seed, disk, keep);
    EXPECT_EQ(again.last(), disk);
    Log other(12, 5);
    EXPECT_EQ(again.sign(other.from(10)).refused, CosignRefusal::inconsistent);
    log.grow(12);
    EXPECT_FALSE(again.sign(log.from(10)).refused);
    EXPECT_THROW(CheckpointSigner(origin, std::string(32, 'M'), disk, keep), std::invalid_argument);
}

}  // namespace
}  // namespace ledger
