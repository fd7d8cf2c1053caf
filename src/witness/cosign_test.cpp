#include "witness/cosign.hpp"

#include <gmock/gmock.h>

#include "base/text.hpp"
#include "ledger/log_for_tests.hpp"
#include "witness/testing.hpp"

namespace witness {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

const ledger::Signer log_key("log.example/coi", std::string(32, 'L'));
const std::vector<ledger::Verifier> logs = {*ledger::Verifier::from(log_key.vkey())};

struct Log {
    ledger::Tree tree;
    ledger::test::Store store;
    explicit Log(std::uint64_t size, std::uint64_t other_from = ~0ULL) { grow(size, other_from); }
    void grow(std::uint64_t size, std::uint64_t other_from = ~0ULL) {
        while (tree.size() < size)
            tree.append(ledger::test::leaf(tree.size() + (tree.size() >= other_from ? 1'000'000 : 0)));
        store.take(tree);
    }
    std::string note() const {
        return log_key.sign_note(ledger::checkpoint_body(log_key.name(), tree.size(), tree.root()));
    }
    std::string from(std::uint64_t old) const {
        return ledger::build_add_checkpoint(
            {old,
             old > tree.size() ? std::vector<ledger::Hash>{}
                               : ledger::consistency_proof(old, tree.size(), store.reader()),
             note()});
    }
};

TEST(Witness, answers_as_tlog_witness_says) {
    const Place place;
    Witness witness(place.path / "w", "witness.example/w1", logs);
    const ledger::Verifier keys[] = {*ledger::Verifier::from(log_key.vkey()),
                                     *ledger::Verifier::from(witness.vkey())};
    Log log(1000);
    const auto hash = base::hex(base::bytes_of(base::sha256(log_key.name())));
    EXPECT_EQ(witness.newest(hash).status, 404);

    const auto first = witness.add_checkpoint(log.from(0), 1'795'358'000);
    ASSERT_EQ(first.status, 200) << first.body;
    const auto opened = ledger::open_checkpoint(log.note() + first.body, keys);
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->note.verified.size(), 2u);
    EXPECT_EQ(opened->note.verified[1].unix_time, 1'795'358'000);

    const auto old_copy = log;
    log.grow(2500);
    EXPECT_EQ(witness.add_checkpoint(log.from(1000), 1).status, 200);
    EXPECT_EQ(witness.add_checkpoint(log.from(2500), 2).status, 200) << "the same again is cosigned again";
    EXPECT_EQ(ledger::open_checkpoint(witness.newest(hash).body, keys)->checkpoint.size, 2500u);

    const auto conflict = witness.add_checkpoint(old_copy.from(1000), 3);
    EXPECT_EQ(conflict.status, 409) << "a restored old copy";
    EXPECT_EQ(conflict.body, "2500\n");
    EXPECT_EQ(conflict.type, "text/x.tlog.size");
    EXPECT_EQ(witness.add_checkpoint(Log(2600, 17).from(2500), 3).status, 422) << "act 17 backdated";
    EXPECT_EQ(witness.add_checkpoint(Log(2500, 2499).from(2500), 3).status, 422) << "the last act rewritten";
    EXPECT_EQ(witness.add_checkpoint(log.from(2501), 3).status, 400);
    EXPECT_EQ(witness.add_checkpoint("old 1\n", 3).status, 400);
    auto forged = log.from(2500);
    forged.replace(forged.rfind("\n2500\n"), 6, "\n2501\n");
    EXPECT_EQ(witness.add_checkpoint(forged, 3).status, 403);
    const ledger::Signer stranger("other.example/log", std::string(32, 'X'));
    EXPECT_EQ(
        witness
            .add_checkpoint(ledger::build_add_checkpoint({0,
                                                          {},
                                                          stranger.sign_note(ledger::checkpoint_body(
                                                              stranger.name(), 0, ledger::empty_root()))}),
                            3)
            .status,
        404);
}

TEST(Witness, remembers_in_its_next_life_and_is_one_process) {
    const Place place;
    Log log(10);
    {
        Witness witness(place.path / "w", "witness.example/w1", logs);
        EXPECT_EQ(witness.add_checkpoint(log.from(0), 1).status, 200);
        EXPECT_THAT(said_by([&] { Witness(place.path / "w", "", logs); }), HasSubstr("in use"));
    }
    Witness again(place.path / "w", "", logs);
    EXPECT_EQ(again.add_checkpoint(Log(11).from(0), 1).status, 409);
    EXPECT_EQ(again.add_checkpoint(Log(11).from(10), 1).status, 200);
    EXPECT_THAT(again.vkey(), StartsWith("witness.example/w1+"));
}

TEST(Witness, says_what_is_wrong_with_its_directory) {
    const Place place;
    EXPECT_THAT(said_by([&] { Witness(place.path / "w", "", logs); }), HasSubstr("needs a name"));
    {
        Witness(place.path / "w", "witness.example/w1", logs);
    }
    EXPECT_THAT(said_by([&] { Witness(place.path / "w", "other.example/w", logs); }),
                HasSubstr("another directory"));
}

}  // namespace
}  // namespace witness
