#include "sealing/key.hpp"

#include <sodium.h>

#include <algorithm>

#include "base/check.hpp"

namespace sealing {
namespace {

const unsigned char* raw(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* raw(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
                      tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const bool ready = [] {
    const bool works = sodium_init() >= 0;
    CHECK(works);
    return works;
}();

}  // namespace

Key::~Key() { sodium_memzero(bytes_.data(), bytes_.size()); }

Key Key::random() {
    Key out;
    randombytes_buf(out.data(), size);
    return out;
}

std::optional<Key> Key::from(std::string_view bytes) {
    if (bytes.size() != size) return std::nullopt;
    Key out;
    std::copy_n(raw(bytes), size, out.data());
    return out;
}

Key Key::derive(std::string_view purpose) const {
    Key out;
    crypto_generichash(out.data(), size, raw(purpose), purpose.size(), data(), size);
    return out;
}

bool Key::operator==(const Key& other) const { return sodium_memcmp(data(), other.data(), size) == 0; }

void wipe(std::string& text) {
    if (!text.empty()) sodium_memzero(text.data(), text.size());
    text.clear();
}

std::string_view view(const PublicKey& key) {
    return {reinterpret_cast<const char*>(key.data()), key.size()};
}

std::optional<PublicKey> public_key_from(std::string_view bytes) {
    PublicKey out{};
    if (bytes.size() != out.size()) return std::nullopt;
    std::copy_n(raw(bytes), out.size(), out.data());
    return out;
}

KeyPair KeyPair::fresh() { return of(Key::random()); }

KeyPair KeyPair::of(const Key& secret) {
    KeyPair out{.open = {}, .secret = secret};
    CHECK(crypto_scalarmult_base(out.open.data(), secret.data()) == 0);
    return out;
}

std::string seal_to(const PublicKey& recipient, std::string_view plain) {
    std::string box(plain.size() + crypto_box_SEALBYTES, '\0');
    // Fails for a public key of low order only, and such a key is nobody's.
    CHECK(crypto_box_seal(raw(box), raw(plain), plain.size(), recipient.data()) == 0);
    return box;
}

std::string seal_to_nobody(std::size_t plain_size) {
    const auto sender = KeyPair::fresh();  // a sealed box begins with a public key made for it alone
    std::string box(view(sender.open));
    box.resize(plain_size + crypto_box_SEALBYTES);
    randombytes_buf(box.data() + sender.open.size(), box.size() - sender.open.size());
    return box;
}

std::optional<std::string> open_sealed(const KeyPair& recipient, std::string_view box) {
    if (box.size() < crypto_box_SEALBYTES) return std::nullopt;
    std::string plain(box.size() - crypto_box_SEALBYTES, '\0');
    if (crypto_box_seal_open(raw(plain), raw(box), box.size(), recipient.open.data(),
                             recipient.secret.data()) != 0)
        return std::nullopt;
    return plain;
}

std::string seal_under(const Key& key, std::string_view about, std::string_view plain) {
    std::string box(nonce_size + plain.size() + tag_size, '\0');
    randombytes_buf(box.data(), nonce_size);
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(box) + nonce_size, nullptr, raw(plain), plain.size(),
                                               raw(about), about.size(), nullptr, raw(box), key.data());
    return box;
}

std::optional<std::string> open_under(const Key& key, std::string_view about, std::string_view box) {
    if (box.size() < nonce_size + tag_size) return std::nullopt;
    std::string plain(box.size() - nonce_size - tag_size, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(plain), nullptr, nullptr, raw(box) + nonce_size,
                                                   box.size() - nonce_size, raw(about), about.size(),
                                                   raw(box), key.data()) != 0)
        return std::nullopt;
    return plain;
}

}  // namespace sealing
