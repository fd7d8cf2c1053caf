// The keys of note.hpp: names, identifiers, Ed25519 (RFC 8032) by libsodium.
#include <sodium.h>

#include <algorithm>
#include <stdexcept>

#include "base/check.hpp"
#include "base/text.hpp"
#include "ledger/note.hpp"
#include "ledger/wire.hpp"

namespace ledger {
namespace {

void start_sodium() {
    static const bool ready = sodium_init() >= 0;
    CHECK(ready);
}

// U+0085, U+00A0, U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F, U+3000: Unicode's White_Space.
bool has_wide_space(std::string_view text) {
    using namespace std::string_view_literals;
    for (auto space : {"\xC2\x85"sv, "\xC2\xA0"sv, "\xE1\x9A\x80"sv, "\xE2\x80\xA8"sv, "\xE2\x80\xA9"sv,
                       "\xE2\x80\xAF"sv, "\xE2\x81\x9F"sv, "\xE3\x80\x80"sv})
        if (text.find(space) != text.npos) return true;
    for (auto at = text.find("\xE2\x80"); at != text.npos; at = text.find("\xE2\x80", at + 1))
        if (at + 2 < text.size() && static_cast<unsigned char>(text[at + 2]) <= 0x8A) return true;
    return false;
}

std::string typed_key(KeyType type, const std::array<unsigned char, 32>& key) {
    std::string out(1, static_cast<char>(type));
    return out.append(key.begin(), key.end());
}

std::uint32_t id_of(std::string_view name, std::string_view typed) {
    const auto hash = base::Sha256{}.add(name).add("\n").add(typed).done();
    return static_cast<std::uint32_t>(wire::get(base::bytes_of(hash).substr(0, 4)));
}

std::string four_bytes(std::uint32_t key_id) {
    std::string out;
    wire::put(out, key_id, 4);
    return out;
}

std::string vkey_of(const std::string& name, std::uint32_t key_id, std::string_view typed) {
    return name + "+" + base::hex(four_bytes(key_id)) + "+" + base::base64(typed);
}

std::string cosigned_message(std::string_view body, std::uint64_t unix_time) {
    return "cosignature/v1\ntime " + std::to_string(unix_time) + "\n" + std::string(body);
}

}  // namespace

bool valid_key_name(std::string_view name) {
    const auto refused = [](unsigned char c) { return c <= 0x20 || c == '+'; };
    return !name.empty() && base::is_utf8(name) && std::none_of(name.begin(), name.end(), refused) &&
           !has_wide_space(name);
}

Signer::Signer(std::string name, std::string_view seed, KeyType type) : name_(std::move(name)), type_(type) {
    start_sodium();
    if (!valid_key_name(name_)) throw std::invalid_argument("signer: not a key name: " + name_);
    if (seed.size() != crypto_sign_SEEDBYTES)
        throw std::invalid_argument("signer: the seed must have 32 bytes");
    crypto_sign_seed_keypair(public_.data(), secret_.data(),
                             reinterpret_cast<const unsigned char*>(seed.data()));
    key_id_ = id_of(name_, typed_key(type_, public_));
}

Signer::~Signer() { sodium_memzero(secret_.data(), secret_.size()); }

std::string Signer::vkey() const { return vkey_of(name_, key_id_, typed_key(type_, public_)); }
std::string Verifier::vkey() const { return vkey_of(name_, key_id_, typed_key(type_, public_)); }

std::string Signer::sign(std::string_view message) const {
    std::string signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr,
                         reinterpret_cast<const unsigned char*>(message.data()), message.size(),
                         secret_.data());
    return signature;
}

std::string Signer::sign_note(std::string_view text) const {
    return std::string(text) + "\n" + signature_line(text);
}

std::string Signer::signature_line(std::string_view text) const {
    CHECK(type_ == KeyType::log && text.ends_with('\n'));
    return "— " + name_ + " " + base::base64(four_bytes(key_id_) + sign(text)) + "\n";
}

std::string Signer::cosignature_line(std::string_view checkpoint_body, std::int64_t unix_time) const {
    CHECK(type_ == KeyType::witness && checkpoint_body.ends_with('\n') && unix_time >= 0);
    auto bytes = four_bytes(key_id_);
    wire::put(bytes, static_cast<std::uint64_t>(unix_time), 8);
    bytes += sign(cosigned_message(checkpoint_body, static_cast<std::uint64_t>(unix_time)));
    return "— " + name_ + " " + base::base64(bytes) + "\n";
}

std::optional<Verifier> Verifier::from(std::string_view vkey) {
    start_sodium();
    const auto first = vkey.find('+');
    if (first == vkey.npos) return std::nullopt;
    const auto second = vkey.find('+', first + 1);
    if (second == vkey.npos || !valid_key_name(vkey.substr(0, first))) return std::nullopt;
    const auto id = base::from_hex(vkey.substr(first + 1, second - first - 1));
    const auto typed = base::from_base64(vkey.substr(second + 1));
    if (!id || id->size() != 4 || !typed || typed->size() != 33) return std::nullopt;

    Verifier out;
    const auto type = static_cast<std::uint8_t>((*typed)[0]);
    if (type == static_cast<std::uint8_t>(KeyType::log))
        out.type_ = KeyType::log;
    else if (type == static_cast<std::uint8_t>(KeyType::witness))
        out.type_ = KeyType::witness;
    else
        return std::nullopt;
    out.name_ = vkey.substr(0, first);
    std::copy(typed->begin() + 1, typed->end(), out.public_.begin());
    out.key_id_ = id_of(out.name_, *typed);
    if (four_bytes(out.key_id_) != *id) return std::nullopt;
    return out;
}

bool Verifier::verify(std::string_view text, std::string_view signature, std::int64_t* unix_time) const {
    std::string message(text);
    if (type_ == KeyType::witness) {
        if (signature.size() != 8 + crypto_sign_BYTES) return false;
        const auto time = wire::get(signature.substr(0, 8));
        if (time >> 63) return false;
        message = cosigned_message(text, time);
        signature.remove_prefix(8);
        if (unix_time) *unix_time = static_cast<std::int64_t>(time);
    }
    return signature.size() == crypto_sign_BYTES &&
           crypto_sign_verify_detached(reinterpret_cast<const unsigned char*>(signature.data()),
                                       reinterpret_cast<const unsigned char*>(message.data()), message.size(),
                                       public_.data()) == 0;
}

}  // namespace ledger
