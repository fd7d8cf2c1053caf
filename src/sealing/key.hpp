// Keys and key pairs. Bytes that open something are wiped when they go, compared in constant time and never
// printed. libsodium: X25519 sealed boxes, XChaCha20-Poly1305, keyed BLAKE2b.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sealing {

class Key {
public:
    static constexpr std::size_t size = 32;  // bytes

    Key() = default;  // all zeros: opens nothing that was sealed here
    Key(const Key&) = default;
    Key& operator=(const Key&) = default;
    ~Key();

    static Key random();
    static std::optional<Key> from(std::string_view bytes);  // nullopt unless 32 bytes

    // Another key for another purpose, from which this one cannot be computed.
    [[nodiscard]] Key derive(std::string_view purpose) const;

    const unsigned char* data() const { return bytes_.data(); }
    unsigned char* data() { return bytes_.data(); }
    std::string_view view() const { return {reinterpret_cast<const char*>(bytes_.data()), size}; }
    bool operator==(const Key& other) const;

private:
    std::array<unsigned char, size> bytes_{};
};

void wipe(std::string& text);  // the bytes, before the memory is given back

using PublicKey = std::array<unsigned char, 32>;
std::string_view view(const PublicKey& key);
std::optional<PublicKey> public_key_from(std::string_view bytes);

struct KeyPair {
    PublicKey open{};
    Key secret;

    static KeyPair fresh();
    static KeyPair of(const Key& secret);  // the public half follows from the secret one
};

// To whoever holds the secret half. A sealed box says nothing of its sender and nothing of its recipient:
// whoever needs either puts it inside. 48 bytes longer than what it holds.
std::string seal_to(const PublicKey& recipient, std::string_view plain);
// As long and as random as one for somebody, and opens for nobody.
std::string seal_to_nobody(std::size_t plain_size);
std::optional<std::string> open_sealed(const KeyPair& recipient, std::string_view box);

// Under a key both sides hold; `about` is authenticated with it, and must be the same on opening. 40 bytes
// longer than what it holds.
std::string seal_under(const Key& key, std::string_view about, std::string_view plain);
std::optional<std::string> open_under(const Key& key, std::string_view about, std::string_view box);

}  // namespace sealing
