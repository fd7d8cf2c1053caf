#include "sealing/lock.hpp"

#include <sodium.h>

#include <new>

#include "base/text.hpp"

namespace sealing {
namespace {

constexpr std::size_t salt_size = crypto_pwhash_SALTBYTES;
constexpr std::uint64_t most_memory = 1024ULL * 1024 * 1024, most_passes = 16;  // of a lock that was read

void add_number(std::string& out, std::uint64_t number) {
    for (int shift = 56; shift >= 0; shift -= 8) out += static_cast<char>(number >> shift & 0xFF);
}
std::uint64_t number_at(std::string_view text, std::size_t at) {
    std::uint64_t out = 0;
    for (std::size_t i = 0; i < 8; ++i) out = out << 8 | static_cast<unsigned char>(text[at + i]);
    return out;
}

std::optional<Key> stretched(std::string_view passphrase, std::string_view salt, Cost cost) {
    Key out;
    if (crypto_pwhash(out.data(), Key::size, passphrase.data(), passphrase.size(),
                      reinterpret_cast<const unsigned char*>(salt.data()), cost.passes, cost.memory,
                      crypto_pwhash_ALG_ARGON2ID13) != 0)
        return std::nullopt;
    return out;
}

// The code has the entropy; one hash is enough.
Key key_of(std::string_view code, std::string_view salt) {
    return Key::from(salt).value_or(Key{}).derive("jernih-recovery/v1\n" + std::string(code));
}

std::string plain_code(std::string_view typed) {
    std::string out;
    for (char c : typed) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        if (c != ' ' && c != '-') out += c;
    }
    return out;
}

}  // namespace

std::string lock(std::string_view passphrase, const Key& secret, const Context& about, Cost cost) {
    std::string out;
    add_number(out, cost.passes);
    add_number(out, cost.memory);
    std::string salt(salt_size, '\0');
    randombytes_buf(salt.data(), salt.size());
    out += salt;
    const auto key = stretched(passphrase, salt, cost);
    if (!key) throw std::bad_alloc();  // the only way in which Argon2id fails
    return out + seal_under(*key, bytes(about), secret.view());
}

std::optional<Key> unlock(std::string_view passphrase, std::string_view locked, const Context& about) {
    // What cannot hold a key is refused before the slow hash, not after it.
    if (locked.size() < 16 + salt_size + Key::size || passphrase.size() > most_passphrase)
        return std::nullopt;
    const Cost cost{number_at(locked, 0), number_at(locked, 8)};
    if (cost.memory > most_memory || cost.passes > most_passes || cost.passes == 0) return std::nullopt;
    const auto key = stretched(passphrase, locked.substr(16, salt_size), cost);
    if (!key) return std::nullopt;
    auto plain = open_under(*key, bytes(about), locked.substr(16 + salt_size));
    if (!plain) return std::nullopt;
    const auto out = Key::from(*plain);
    wipe(*plain);
    return out;
}

Recovery recovery_for(const Key& secret, const Context& about) {
    std::string random(20, '\0');
    randombytes_buf(random.data(), random.size());
    const auto digits = base::base32(random);
    wipe(random);
    Recovery out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && i % 4 == 0) out.code += '-';
        out.code += digits[i];
    }
    const auto salt = Key::random();
    out.locked =
        std::string(salt.view()) + seal_under(key_of(digits, salt.view()), bytes(about), secret.view());
    return out;
}

std::optional<Key> recover(std::string_view code, std::string_view locked, const Context& about) {
    if (locked.size() < Key::size || code.size() > 200) return std::nullopt;
    const auto key = key_of(plain_code(code), locked.substr(0, Key::size));
    auto plain = open_under(key, bytes(about), locked.substr(Key::size));
    if (!plain) return std::nullopt;
    const auto out = Key::from(*plain);
    wipe(*plain);
    return out;
}

Escrow escrow_for(const Holders& holders, const Key& secret, const Context& about) {
    const auto plain = bytes(about) + std::string(secret.view());
    constexpr std::array<std::array<std::size_t, 2>, 3> pairs{{{0, 1}, {0, 2}, {1, 2}}};
    Escrow out;
    for (std::size_t i = 0; i < pairs.size(); ++i)
        out.boxes[i] = seal_to(holders[pairs[i][0]], seal_to(holders[pairs[i][1]], plain));
    return out;
}

std::optional<Key> open_escrow(const Escrow& escrow, const KeyPair& one, const KeyPair& other,
                               const Context& about) {
    const auto head = bytes(about);
    for (const auto& box : escrow.boxes)
        for (const auto* outer : {&one, &other}) {
            const auto& inner = outer == &one ? other : one;
            const auto half = open_sealed(*outer, box);
            if (!half) continue;
            auto plain = open_sealed(inner, *half);
            if (!plain || plain->size() != head.size() + Key::size || !plain->starts_with(head)) continue;
            return Key::from(std::string_view(*plain).substr(head.size()));
        }
    return std::nullopt;
}

}  // namespace sealing
