#include "ledger/audit.hpp"

#include <gmock/gmock.h>

#include "ledger/commitment.hpp"
#include "ledger/log_for_tests.hpp"
#include "ledger/tile.hpp"

namespace ledger {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

const Signer log_key("log.example/coi", std::string(32, 'L'));
const Signer witness_key("witness.example/w", std::string(32, 'W'), KeyType::witness);

// A log as files.
struct Files {
    std::map<std::string, std::string> at;
    std::vector<std::string> entries;
    Tree tree;

    explicit Files(std::uint64_t size) {
        for (std::uint64_t i = 0; i < size; ++i)
            entries.push_back(entry(static_cast<std::uint8_t>(i % 14),
                                    1'700'000'000 + static_cast<std::int64_t>(i / 2),
                                    base::sha256(std::to_string(i))));
        write();
    }
    void write() {
        at.clear();
        tree = Tree();
        test::Store store;
        for (const auto& e : entries) tree.append(leaf_hash(e));
        store.take(tree);
        for (const auto& [name, bytes] : store.rows)
            at[tile_path({name.first, name.second, static_cast<int>(bytes.size() / 32)})] = bytes;
        for (std::uint64_t n = 0; n * tile_width < entries.size(); ++n) {
            const int width = width_in(entries.size(), entries_level, n);
            at[tile_path({entries_level, n, width})] =
                encode_bundle(std::span(entries).subspan(n * tile_width, static_cast<std::size_t>(width)));
        }
        const auto body = checkpoint_body(log_key.name(), tree.size(), tree.root());
        at["checkpoint"] = log_key.sign_note(body) + witness_key.cosignature_line(body, 1'800'000'000);
    }
    Audit audited(const std::string& old = {}, bool with_witness = true) const {
        AuditOptions options{.keys = {*Verifier::from(log_key.vkey())}, .old_checkpoint = old};
        if (with_witness) options.keys.push_back(*Verifier::from(witness_key.vkey()));
        return audit(
            [&](const std::string& path) {
                if (!at.contains(path)) throw std::runtime_error("not there");
                return at.at(path);
            },
            options);
    }
};

TEST(Audit, accepts_whole_logs_and_reads_every_tile) {
    for (const std::uint64_t size : {0, 1, 2, 255, 256, 257, 65'535, 65'536, 65'537, 70'000}) {
        const Files files(size);
        const auto found = files.audited();
        EXPECT_THAT(found.faults, ElementsAre()) << size;
        EXPECT_EQ(found.entries, size);
        EXPECT_EQ(found.tiles + (size + 255) / 256 + 1, files.at.size()) << "every file was read";
    }
}

TEST(Audit, every_file_counts_in_its_first_middle_and_last_byte) {
    Files files(65'537);
    for (auto& [name, bytes] : files.at) {
        if (name.starts_with("tile/0/") && name != "tile/0/000" && name != "tile/0/256.p/1") continue;
        if (name.starts_with("tile/entries/") && name != "tile/entries/111") continue;
        for (const auto offset : {std::size_t{0}, bytes.size() / 2, bytes.size() - 5}) {
            bytes[offset] ^= 1;
            EXPECT_FALSE(files.audited().clean()) << name << " " << offset;
            bytes[offset] ^= 1;
        }
        const auto kept = std::exchange(bytes, bytes + "x");
        EXPECT_FALSE(files.audited().clean()) << name << " with a byte more";
        bytes = kept;
    }
    EXPECT_TRUE(files.audited().clean());
}

TEST(Audit, names_what_was_altered) {
    Files files(700);
    files.at["tile/0/001"][32 * 3] ^= 1;
    EXPECT_THAT(files.audited().faults, ElementsAre(HasSubstr("entry 259 ")));
    files.write();
    files.at.erase("tile/1/000.p/2");
    EXPECT_THAT(files.audited().faults, ElementsAre(HasSubstr("tile/1/000.p/2: not there")));
    files.write();
    files.at["tile/entries/000"].pop_back();
    EXPECT_THAT(files.audited().faults, ElementsAre(HasSubstr("tile/entries/000")));
}

TEST(Audit, an_entry_forged_with_its_hash_in_the_tile_does_not_pass) {
    Files files(700);
    const auto honest = files.at["checkpoint"];
    files.entries[300] = entry(2, 1'700'000'150, base::sha256("a decision nobody took"));
    files.write();
    files.at["checkpoint"] = honest;
    EXPECT_THAT(files.audited().faults, ElementsAre(HasSubstr("do not lead to its root")));
}

TEST(Audit, a_backdated_act_a_split_view_and_a_rolled_back_log_are_named) {
    Files files(700);
    const auto old = files.at["checkpoint"];
    auto grown = Files(900);
    EXPECT_TRUE(grown.audited(old).clean());

    auto backdated = grown;
    backdated.entries[500] = entry(1, 1'700'000'000, base::sha256("500"));
    backdated.write();  // and everything signed anew
    EXPECT_THAT(backdated.audited(old).faults, Contains(HasSubstr("entry 500 is backdated")));
    EXPECT_THAT(backdated.audited(old).faults,
                Contains(HasSubstr("does not continue the old checkpoint of 700")));

    auto split = files;
    split.entries[17] = entry(1, 1'700'000'008, base::sha256("another"));
    split.write();
    EXPECT_THAT(split.audited(old).faults,
                ElementsAre(HasSubstr("does not continue the old checkpoint of 700")));
    EXPECT_THAT(Files(600).audited(old).faults, ElementsAre(HasSubstr("rolled back")));
}

TEST(Audit, a_witness_that_is_asked_for_must_have_cosigned) {
    Files files(3);
    auto& note = files.at["checkpoint"];
    note = note.substr(0, note.find("— witness"));
    EXPECT_THAT(files.audited().faults, ElementsAre(HasSubstr("not signed by witness.example/w")));
    EXPECT_TRUE(files.audited({}, false).clean());
    note = "nonsense";
    EXPECT_THAT(files.audited().faults, ElementsAre(HasSubstr("not a signed note")));
}

}  // namespace
}  // namespace ledger
