// Everything of the log that is read from outside: whatever the bytes, a parser answers, and what it accepts
// it writes again to the byte. The first byte of the input chooses the parser.
//   clang++-19 -std=c++23 -O1 -g -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all -Isrc
//       tests/fuzz/fuzz_ledger.cpp $(ls src/ledger/*.cpp src/base/*.cpp | grep -v _test) -lcrypto -lsodium -o
//       fuzz_ledger
//   ./fuzz_ledger -max_len=4096 -max_total_time=60 CORPUS_DIR
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/check.hpp"
#include "ledger/commitment.hpp"
#include "ledger/merkle.hpp"
#include "ledger/proof.hpp"
#include "ledger/tile.hpp"
#include "ledger/wire.hpp"

using namespace ledger;

namespace {

const Signer log_key("log.example/coi", std::string(32, 'L'));
const Signer witness_key("witness.example", std::string(32, 'W'), KeyType::witness);
const std::vector<Verifier> keys = {*Verifier::from(log_key.vkey()), *Verifier::from(witness_key.vkey())};

// Signs what was sent, so that the parts behind the signature are reached too.
void note(std::string_view text) {
    if (const auto opened = open_note(text, keys)) CHECK(!opened->verified.empty());
    (void)open_checkpoint(text, keys);
    const auto body = std::string(text) + "\n";
    const auto opened = open_note(log_key.sign_note(body) + witness_key.cosignature_line(body, 1), keys);
    if (opened) CHECK(opened->text == body && opened->verified.size() == 2);
}

void checkpoint(std::string_view text) {
    if (const auto parsed = parse_checkpoint(text))
        CHECK(checkpoint_body(parsed->origin, parsed->size, parsed->root) + parsed->extensions == text);
}

void receipt(std::string_view text) {
    if (const auto parsed = parse_receipt(text)) CHECK(build_receipt(*parsed) == text);
    CHECK(!verify_receipt(text, "an entry that no fuzzer hashes", keys));
}

void tile(std::string_view text) {
    if (const auto parsed = parse_tile_path(text)) CHECK(tile_path(*parsed) == text);
}

void bundle(std::string_view text) {
    if (const auto parsed = decode_bundle(text)) CHECK(encode_bundle(*parsed) == text);
}

void entry_bytes(std::string_view text) {
    if (const auto parsed = parse_entry(text))
        CHECK(entry(parsed->cls, parsed->unix_time, parsed->record) == text);
}

void key(std::string_view text) {
    if (const auto parsed = Verifier::from(text)) CHECK(!parsed->verify(text, std::string(72, 'x')));
}

void proofs(std::string_view text) {
    if (text.size() < 16) return;
    const auto a = wire::get(text.substr(0, 8)), b = wire::get(text.substr(8, 8));
    text.remove_prefix(16);
    std::vector<Hash> path;
    for (; text.size() >= 32; text.remove_prefix(32))
        path.push_back(wire::hash_from_bytes(text.substr(0, 32)));
    const auto root = leaf_hash("a root that leads nowhere");
    CHECK(!verify_inclusion(a, b, leaf_hash("x"), path, root));
    CHECK(!verify_consistency(a, b, path, leaf_hash("x"), root));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    constexpr void (*targets[])(std::string_view) = {note,   checkpoint,  receipt, tile,
                                                     bundle, entry_bytes, key,     proofs};
    targets[data[0] % std::size(targets)]({reinterpret_cast<const char*>(data) + 1, size - 1});
    return 0;
}
