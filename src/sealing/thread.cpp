#include "sealing/thread.hpp"

#include <sodium.h>

#include <algorithm>

#include "base/check.hpp"

namespace sealing {
namespace {

std::string about(const Context& at, const Link& before) {
    auto out = bytes(at);
    out.append(reinterpret_cast<const char*>(before.data()), before.size());
    return out;
}

Link link_after(const Key& key, std::string_view about_it, std::string_view sealed) {
    const auto chain = key.derive("chain");
    Link out{};
    crypto_generichash_state state;
    crypto_generichash_init(&state, chain.data(), Key::size, out.size());
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(about_it.data()),
                              about_it.size());
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(sealed.data()), sealed.size());
    crypto_generichash_final(&state, out.data(), out.size());
    return out;
}

}  // namespace

std::string padded(std::string_view plain, std::size_t bucket) {
    CHECK(plain.size() < 0xFFFF'FFFF);
    const auto size = (plain.size() + 4 + bucket - 1) / bucket * bucket;
    std::string out;
    out.reserve(size);
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(plain.size() >> shift & 0xFF);
    out += plain;
    out.resize(size, '\0');
    return out;
}

std::optional<std::string> unpadded(std::string_view in_bucket) {
    if (in_bucket.size() < 4) return std::nullopt;
    std::size_t length = 0;
    for (int i = 0; i < 4; ++i)
        length = length << 8 | static_cast<unsigned char>(in_bucket[static_cast<std::size_t>(i)]);
    if (length > in_bucket.size() - 4) return std::nullopt;
    if (in_bucket.find_first_not_of('\0', 4 + length) != in_bucket.npos) return std::nullopt;
    return std::string(in_bucket.substr(4, length));
}

Sealed seal_message(const Key& key, const Context& at, const Link& before, std::string_view plain) {
    const auto about_it = about(at, before);
    auto whole = padded(plain, message_bucket);
    Sealed out{.bytes = seal_under(key.derive("message"), about_it, whole)};
    wipe(whole);
    out.link = link_after(key, about_it, out.bytes);
    return out;
}

std::optional<Opened> open_message(const Key& key, const Context& at, const Link& before,
                                   std::string_view sealed) {
    const auto about_it = about(at, before);
    auto whole = open_under(key.derive("message"), about_it, sealed);
    if (!whole) return std::nullopt;
    auto plain = unpadded(*whole);
    wipe(*whole);
    if (!plain) return std::nullopt;
    return Opened{std::move(*plain), link_after(key, about_it, sealed)};
}

std::optional<Thread> open_thread(const Key& key, const Context& first,
                                  const std::vector<std::string>& sealed) {
    Thread out;
    auto at = first;
    at.sequence = 0;
    for (const auto& one : sealed) {
        auto opened = open_message(key, at, out.link, one);
        if (!opened) return std::nullopt;
        out.plain.push_back(std::move(opened->plain));
        out.link = opened->link;
        ++at.sequence;
    }
    return out;
}

}  // namespace sealing
