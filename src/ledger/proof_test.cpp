#include "ledger/proof.hpp"

#include <gtest/gtest.h>

#include "base/text.hpp"
#include "ledger/commitment.hpp"
#include "ledger/log_for_tests.hpp"
#include "ledger/tile.hpp"

namespace ledger {
namespace {

const std::string origin = "log.jernih.example/coi";
const Signer log_key(origin, std::string(32, 'L'));
const std::vector<Verifier> keys = {*Verifier::from(log_key.vkey())};

std::string entry_of(std::uint64_t i) {
    return entry(1, static_cast<std::int64_t>(i), base::sha256(std::to_string(i)));
}

// A log of `size` entries and the receipt of one of them.
std::string receipt_of(std::uint64_t index, std::uint64_t size) {
    Tree tree;
    for (std::uint64_t i = 0; i < size; ++i) tree.append(leaf_hash(entry_of(i)));
    return build_receipt(
        {index, tree.inclusion(index), log_key.sign_note(checkpoint_body(origin, size, tree.root())), ""});
}

TEST(Receipt, it_proves_its_entry_and_no_other) {
    for (std::uint64_t size : {1u, 2u, 3u, 255u, 256u, 257u, 1000u}) {
        for (std::uint64_t index : {std::uint64_t{0}, size / 2, size - 1}) {
            const auto receipt = receipt_of(index, size);
            const auto verified = verify_receipt(receipt, entry_of(index), keys);
            ASSERT_TRUE(verified) << explain(verified.error());
            EXPECT_EQ(verified->index, index);
            EXPECT_EQ(verified->signed_checkpoint.checkpoint.size, size);
            EXPECT_TRUE(verify_receipt(receipt, leaf_hash(entry_of(index)), keys));
            EXPECT_EQ(verify_receipt(receipt, entry_of(index + 1), keys).error(), ReceiptError::not_included);
            EXPECT_EQ(verify_receipt(receipt, entry_of(index), {}).error(), ReceiptError::bad_checkpoint);
        }
    }
}

TEST(Receipt, no_single_bit_of_it_can_change) {
    const auto receipt = receipt_of(3, 7);
    for (std::size_t i = 0; i < receipt.size(); ++i) {
        for (int bit = 0; bit < 8; ++bit) {
            auto changed = receipt;
            changed[i] = static_cast<char>(changed[i] ^ 1 << bit);
            EXPECT_FALSE(verify_receipt(changed, entry_of(3), keys)) << i << " bit " << bit;
        }
    }
}

TEST(Receipt, no_bit_of_the_entry_can_change) {
    const auto receipt = receipt_of(300, 301);
    const auto good = entry_of(300);
    for (std::size_t i = 0; i < good.size() * 8; ++i) {
        auto changed = good;
        changed[i / 8] = static_cast<char>(changed[i / 8] ^ 1 << i % 8);
        EXPECT_EQ(verify_receipt(changed, {changed}, keys).error(), ReceiptError::malformed);
        EXPECT_EQ(verify_receipt(receipt, changed, keys).error(), ReceiptError::not_included);
    }
}

TEST(Receipt, what_we_write_reads_back) {
    const Receipt plain{0, {}, "note", ""};
    const Receipt full{
        (std::uint64_t{1} << 63) - 1, {Hash{}, leaf_hash("a")}, "a\n1\n\n— b c\n", std::string("\0\xff", 2)};
    for (const auto& receipt : {plain, full}) EXPECT_EQ(parse_receipt(build_receipt(receipt)), receipt);
    EXPECT_EQ(build_receipt(full),
              "c2sp.org/tlog-proof@v1\nextra AP8=\nindex 9223372036854775807\n"
              "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n" +
                  base::base64(base::bytes_of(leaf_hash("a"))) + "\n\na\n1\n\n— b c\n");
}

TEST(Receipt, what_is_not_of_the_form_is_refused) {
    const std::string head = "c2sp.org/tlog-proof@v1\n", hash = std::string(43, 'A') + "=\n", tail = "\nnote";
    ASSERT_TRUE(parse_receipt(head + "index 0\n" + hash + tail));
    std::string long_path;
    for (int i = 0; i < 64; ++i) long_path += hash;
    const std::vector<std::pair<const char*, std::string>> table = {
        {"nothing", ""},
        {"another version", "c2sp.org/tlog-proof@v2\nindex 0\n" + tail},
        {"a space in the first line", "c2sp.org/tlog-proof@v1 \nindex 0\n" + tail},
        {"a carriage return", "c2sp.org/tlog-proof@v1\r\nindex 0\n" + tail},
        {"an empty line before it", "\n" + head + "index 0\n" + tail},
        {"only the first line", head},
        {"no index", head + hash + tail},
        {"an index without a number", head + "index\n" + tail},
        {"an empty index", head + "index \n" + tail},
        {"a leading zero", head + "index 00\n" + tail},
        {"a plus sign", head + "index +1\n" + tail},
        {"a minus sign", head + "index -1\n" + tail},
        {"two spaces", head + "index  1\n" + tail},
        {"a space behind", head + "index 1 \n" + tail},
        {"2 to the 63rd", head + "index 9223372036854775808\n" + tail},
        {"capitals", head + "Index 1\n" + tail},
        {"two indexes", head + "index 1\nindex 1\n" + tail},
        {"extra after the index", head + "index 1\nextra AAAA\n" + tail},
        {"extra twice", head + "extra AAAA\nextra AAAA\nindex 1\n" + tail},
        {"empty extra", head + "extra \nindex 1\n" + tail},
        {"extra not base64", head + "extra A\nindex 1\n" + tail},
        {"extra without padding", head + "extra AAA\nindex 1\n" + tail},
        {"a short hash", head + "index 1\nAAAA\n" + tail},
        {"a hash without padding", head + "index 1\n" + std::string(43, 'A') + "\n" + tail},
        {"a hash with bits behind the end", head + "index 1\n" + std::string(42, 'A') + "B=\n" + tail},
        {"a hash of the URL alphabet", head + "index 1\n" + std::string(42, '-') + "A=\n" + tail},
        {"a space after a hash", head + "index 1\n" + std::string(43, 'A') + "= \n" + tail},
        {"64 hashes", head + "index 1\n" + long_path + tail},
        {"no empty line", head + "index 1\n" + hash},
        {"no checkpoint", head + "index 1\n" + hash + "\n"},
        {"too long", head + "index 1\n" + tail + std::string(2'000'000, 'x')},
    };
    for (const auto& [what, text] : table) EXPECT_FALSE(parse_receipt(text)) << what;
    EXPECT_FALSE(verify_receipt(head + "index 0\n" + tail, "x", keys));
}

TEST(TilePath, paths_of_the_format_read_back) {
    const std::vector<std::pair<std::string, TileName>> table = {
        {"tile/0/000", {0, 0, 256}},
        {"tile/0/x001/x234/067", {0, 1'234'067, 256}},
        {"tile/63/999.p/255", {63, 999, 255}},
        {"tile/entries/x001/000.p/1", {entries_level, 1000, 1}},
        {"tile/1/x072/x057/x594/x037/x927/935", {1, (std::uint64_t{1} << 56) - 1, 256}},
    };
    for (const auto& [path, tile] : table) {
        EXPECT_EQ(tile_path(tile), path);
        EXPECT_EQ(parse_tile_path(path), tile) << path;
    }
}

TEST(TilePath, any_other_spelling_is_refused) {
    for (const auto* bad : {"",
                            "tile",
                            "tile/",
                            "tile/0",
                            "tile/0/",
                            "/tile/0/000",
                            "tile//000",
                            "Tile/0/000",
                            "tile/00/000",
                            "tile/+1/000",
                            "tile/-1/000",
                            "tile/64/000",
                            "tile/data/000",
                            "tile/entries",
                            "tile/entries/",
                            "tile/0/0",
                            "tile/0/00",
                            "tile/0/0000",
                            "tile/0/1000",
                            "tile/0/x000/001",
                            "tile/0/001/234",
                            "tile/0/x001",
                            "tile/0/x001/x234",
                            "tile/0/x01/234",
                            "tile/0/X001/234",
                            "tile/0/00a",
                            "tile/0/ 00",
                            "tile/0/000/",
                            "tile/0/000.p",
                            "tile/0/000.p/",
                            "tile/0/000.p/0",
                            "tile/0/000.p/00",
                            "tile/0/000.p/01",
                            "tile/0/000.p/256",
                            "tile/0/000.p/+1",
                            "tile/0/000.p/1/",
                            "tile/0/000.p/1.p/1",
                            "tile/0/000.P/1",
                            "tile/0/000?x",
                            "tile/0/../000",
                            "tile/0/%30%30%30",
                            "tile/0/000\n",
                            "tile/1/x072/x057/x594/x037/x927/936",
                            "tile/0/x999/x999/x999/x999/x999/x999/x999/999"})
        EXPECT_FALSE(parse_tile_path(bad)) << bad;
}

TEST(TilePath, the_width_of_a_tile_follows_from_the_size_of_the_log) {
    // The specification's own example: 70,000 entries.
    for (int n = 0; n < 273; ++n) EXPECT_EQ(width_in(70'000, 0, static_cast<std::uint64_t>(n)), 256);
    EXPECT_EQ(width_in(70'000, 0, 273), 112);
    EXPECT_EQ(width_in(70'000, 0, 274), 0);
    EXPECT_EQ(width_in(70'000, entries_level, 273), 112);
    EXPECT_EQ(width_in(70'000, 1, 0), 256);
    EXPECT_EQ(width_in(70'000, 1, 1), 17);
    EXPECT_EQ(width_in(70'000, 2, 0), 1);
    EXPECT_EQ(width_in(70'000, 3, 0), 0);
    EXPECT_EQ(width_in(256, 1, 0), 1);
    EXPECT_EQ(width_in(0, 0, 0), 0);
    EXPECT_EQ(width_in(~std::uint64_t{0}, 63, 0), 0);
    EXPECT_EQ(width_in(5, 0, ~std::uint64_t{0}), 0);
}

TEST(Bundle, entries_of_all_lengths_read_back) {
    std::vector<std::string> entries = {"", "a", std::string(53, '\0'), std::string(65535, 'x')};
    EXPECT_EQ(decode_bundle(encode_bundle(entries)), entries);
    entries.assign(256, "e");
    EXPECT_EQ(decode_bundle(encode_bundle(entries)), entries);
    EXPECT_EQ(encode_bundle(std::vector<std::string>{"ab", ""}), std::string("\0\2ab\0\0", 6));
}

TEST(Bundle, a_cut_or_too_long_bundle_is_refused) {
    const auto good = encode_bundle(std::vector<std::string>{"abc", "de"});
    for (std::size_t length = 0; length < good.size(); ++length)
        EXPECT_EQ(decode_bundle(good.substr(0, length)).has_value(), length == 5) << length;
    EXPECT_FALSE(decode_bundle(good + "x"));
    EXPECT_FALSE(decode_bundle(std::string(257 * 2, '\0')));
}

}  // namespace
}  // namespace ledger
