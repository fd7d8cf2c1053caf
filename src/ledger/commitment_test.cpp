#include "ledger/commitment.hpp"

#include <gtest/gtest.h>

#include <map>

#include "base/text.hpp"
#include "ledger/merkle.hpp"

namespace ledger {
namespace {

std::string hex(const Hash& hash) { return base::hex(base::bytes_of(hash)); }

// Salts as in the published vector: SHA-256("test salt " + name).
Hash test_field(const std::string& name, std::string_view value) {
    return field_hash(base::sha256("test salt " + name), name, value);
}

Hash test_record(const std::map<std::string, std::string>& values) {
    std::vector<Hash> fields;
    for (const auto& [name, value] : values) fields.push_back(test_field(name, value));
    return record_hash(fields);
}

const std::map<std::string, std::string> act = {{"document", ""},
                                                {"name", "Siti Nur'aini"},
                                                {"nik", "3171234567890123"},
                                                {"relation", "saudara kandung — adik"}};

// The expected values were computed by another program (Python's hashlib and struct) from the format alone.
TEST(Commitment, fields_and_records_are_what_another_program_computed) {
    EXPECT_EQ(hex(test_field("name", "Siti Nur'aini")),
              "079ba021cec6d5fe06cf51eb8313610368995942df86a8293990b0e48def85d0");
    EXPECT_EQ(hex(test_field("", "")), "001100f9ec28982008334a50e2d999a3d019fff98a99f885e9fce714361aa5d7");
    EXPECT_EQ(hex(test_record(act)), "64865aaaef78e355bb51ec91cb344a524baea9ad0061323f05f73a4c2b26ba8a");
    EXPECT_EQ(hex(record_hash({})), "b393a85e89f9bada03f244576ae34c1329e4abbc23f874792c950aacf768c2ef");
}

TEST(Commitment, an_entry_is_what_another_program_computed) {
    const auto bytes = entry(13, 1'795'358'000, test_record(act));
    EXPECT_EQ(base::hex(bytes),
              "636f692d6c6561662f76310a0d000000006b02fd30"
              "64865aaaef78e355bb51ec91cb344a524baea9ad0061323f05f73a4c2b26ba8a");
    EXPECT_EQ(hex(leaf_hash(bytes)), "aa6f6ac7ff155c7eec486d974816284eb2e63084a3de3434f5c6611bcae028b8");
}

TEST(Commitment, the_published_entry_has_the_published_leaf_hash) {
    const auto bytes = *base::from_hex(
        "636f692d6c6561662f76310a030000000068e77800"
        "cfa197b30f5f56ac0fb8d4bd996d8a269abf21fa1bed6f11c2e635ec03fd58c4");
    const auto parsed = parse_entry(bytes);
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->cls, 3);
    EXPECT_EQ(parsed->unix_time, 1'760'000'000);
    EXPECT_EQ(entry(parsed->cls, parsed->unix_time, parsed->record), bytes);
    EXPECT_EQ(base::base64(base::bytes_of(leaf_hash(bytes))), "SuF9muI6xS6jYqjq0rQIwtK4U9QP/5cw+oueV1SFniw=");
}

TEST(Commitment, an_erased_value_leaves_the_record_as_it_was_and_a_changed_one_does_not) {
    std::vector<Hash> fields;
    for (const auto& [name, value] : act) fields.push_back(test_field(name, value));
    const auto kept_of_nik = fields[2];  // the value and its salt are gone, this is all that stays
    EXPECT_EQ(record_hash(std::vector{fields[0], fields[1], kept_of_nik, fields[3]}), test_record(act));
    for (const auto& [name, value] : act) {
        auto changed = act;
        changed[name] += " ";
        EXPECT_NE(test_record(changed), test_record(act)) << name;
        changed.erase(name);
        EXPECT_NE(test_record(changed), test_record(act)) << name;
    }
}

TEST(Commitment, moving_a_byte_between_name_and_value_or_changing_the_salt_changes_the_field) {
    const Salt salt{};
    Salt other{};
    other[31] = 1;
    EXPECT_NE(field_hash(salt, "ab", "c"), field_hash(salt, "a", "bc"));
    EXPECT_NE(field_hash(salt, "a", ""), field_hash(salt, "", "a"));
    EXPECT_NE(field_hash(salt, "a", "b"), field_hash(other, "a", "b"));
}

TEST(Commitment, only_32_bytes_are_a_salt) {
    EXPECT_FALSE(salt_from(std::string(31, 'x')));
    EXPECT_FALSE(salt_from(std::string(33, 'x')));
    EXPECT_EQ((*salt_from(std::string(32, 'x')))[31], 'x');
}

TEST(Commitment, anything_but_53_bytes_with_the_mark_and_a_time_is_no_entry) {
    const auto good = entry(255, std::numeric_limits<std::int64_t>::max(), Hash{});
    ASSERT_EQ(good.size(), entry_size);
    EXPECT_TRUE(parse_entry(good));
    for (std::size_t length = 0; length < good.size(); ++length)
        EXPECT_FALSE(parse_entry(good.substr(0, length)));
    EXPECT_FALSE(parse_entry(good + "x"));
    for (std::size_t at = 0; at < 12; ++at) {
        auto bad = good;
        bad[at] ^= 1;
        EXPECT_FALSE(parse_entry(bad)) << at;
    }
    auto negative = good;
    negative[13] = '\x80';
    EXPECT_FALSE(parse_entry(negative));
}

}  // namespace
}  // namespace ledger
