// SHA-256 (FIPS 180-4) by OpenSSL, which uses the processor's instructions, and random bytes by libsodium.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace base {

using Hash = std::array<std::uint8_t, 32>;

// Absorbs parts in turn, so that prefixes need no copy: Sha256{}.add("a").add("b").done().
class Sha256 {
public:
    Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;
    ~Sha256();
    Sha256& add(std::string_view bytes);
    Sha256& add(const Hash& hash) { return add({reinterpret_cast<const char*>(hash.data()), hash.size()}); }
    Hash done();

private:
    void* context_;
};

Hash sha256(std::string_view bytes);
std::string hmac_sha1(std::string_view key, std::string_view bytes);  // only for TOTP (RFC 6238)
std::string hmac_sha256(std::string_view key, std::string_view bytes);
std::string random_bytes(std::size_t count);
bool equal_in_constant_time(std::string_view a, std::string_view b);

inline std::string_view bytes_of(const Hash& hash) {
    return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

}  // namespace base
