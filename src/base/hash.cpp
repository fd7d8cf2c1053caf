#include "base/hash.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sodium.h>

#include "base/check.hpp"

namespace base {
namespace {

// Fetched once: OpenSSL 3 looks a digest up by name on every one-shot call, which costs more than the hash.
const EVP_MD* digest() {
    static EVP_MD* const md = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return md;
}

std::string hmac(const EVP_MD* md, std::string_view key, std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> out{};
    unsigned length = 0;
    CHECK(HMAC(md, key.data(), static_cast<int>(key.size()),
               reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), out.data(), &length));
    return {reinterpret_cast<const char*>(out.data()), length};
}

// Contexts are kept for reuse, a few a thread: making one costs as much as hashing a leaf.
struct Spare {
    std::array<EVP_MD_CTX*, 4> held{};
    std::size_t count = 0;
    ~Spare() {
        while (count) EVP_MD_CTX_free(held[--count]);
    }
};
thread_local Spare spare;

}  // namespace

Sha256::Sha256() {
    auto* context = spare.count ? spare.held[--spare.count] : EVP_MD_CTX_new();
    CHECK(context && EVP_DigestInit_ex(context, digest(), nullptr) == 1);
    context_ = context;
}

Sha256::~Sha256() {
    auto* context = static_cast<EVP_MD_CTX*>(context_);
    if (spare.count < spare.held.size())
        spare.held[spare.count++] = context;
    else
        EVP_MD_CTX_free(context);
}

Sha256& Sha256::add(std::string_view bytes) {
    CHECK(EVP_DigestUpdate(static_cast<EVP_MD_CTX*>(context_), bytes.data(), bytes.size()) == 1);
    return *this;
}

Hash Sha256::done() {
    Hash out;
    CHECK(EVP_DigestFinal_ex(static_cast<EVP_MD_CTX*>(context_), out.data(), nullptr) == 1);
    return out;
}

Hash sha256(std::string_view bytes) { return Sha256{}.add(bytes).done(); }

std::string hmac_sha1(std::string_view key, std::string_view bytes) { return hmac(EVP_sha1(), key, bytes); }
std::string hmac_sha256(std::string_view key, std::string_view bytes) {
    return hmac(EVP_sha256(), key, bytes);
}

std::string random_bytes(std::size_t count) {
    static const bool ready = sodium_init() >= 0;
    CHECK(ready);
    std::string out(count, '\0');
    randombytes_buf(out.data(), out.size());
    return out;
}

bool equal_in_constant_time(std::string_view a, std::string_view b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace base
