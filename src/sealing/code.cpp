#include "sealing/code.hpp"

#include <sodium.h>

#include <algorithm>

namespace sealing {
namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t random_digits = 22, all_digits = 24;

std::string check_digits(std::string_view digits) {
    unsigned char hash[16];
    crypto_generichash(hash, sizeof hash, reinterpret_cast<const unsigned char*>(digits.data()),
                       digits.size(), nullptr, 0);
    return {alphabet[hash[0] & 31U], alphabet[hash[1] & 31U]};
}

char plain_digit(char typed) {
    if (typed >= 'a' && typed <= 'z') typed = static_cast<char>(typed - 'a' + 'A');
    if (typed == 'O') return '0';
    if (typed == 'I' || typed == 'L') return '1';
    return typed;
}

}  // namespace

std::string Code::shown() const {
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && i % 4 == 0) out += '-';
        out += digits[i];
    }
    return out;
}

Code fresh_code() {
    Code out;
    for (std::size_t i = 0; i < random_digits; ++i) out.digits += alphabet[randombytes_uniform(32)];
    out.digits += check_digits(out.digits);
    return out;
}

std::optional<Code> read_code(std::string_view typed) {
    if (typed.size() > 200) return std::nullopt;
    Code out;
    for (const char c : typed) {
        if (c == ' ' || c == '-' || c == '\t' || c == '\r' || c == '\n') continue;
        const char digit = plain_digit(c);
        if (alphabet.find(digit) == alphabet.npos || out.digits.size() == all_digits) return std::nullopt;
        out.digits += digit;
    }
    if (out.digits.size() != all_digits) return std::nullopt;
    const auto random = std::string_view(out.digits).substr(0, random_digits);
    if (check_digits(random) != out.digits.substr(random_digits)) return std::nullopt;
    return out;
}

CodeKeys keys_of(const Code& code, const Key& house_key) {
    std::array<unsigned char, 64> hash{};
    const std::string text = "jernih-code/v1\n" + code.digits;
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(text.data()),
                       text.size(), house_key.data(), Key::size);
    CodeKeys out;
    std::copy_n(hash.begin(), out.lookup.size(), out.lookup.begin());
    std::copy_n(hash.begin() + 32, Key::size, out.key.data());
    sodium_memzero(hash.data(), hash.size());
    return out;
}

BrowserHalves browser_halves(const Code& code) {
    std::array<unsigned char, 64> hash{};
    const std::string text = "jernih-code-browser/v1\n" + code.digits;
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(text.data()),
                       text.size(), nullptr, 0);
    BrowserHalves out;
    out.lookup.assign(hash.begin(), hash.begin() + 32);
    std::copy_n(hash.begin() + 32, Key::size, out.key.data());
    sodium_memzero(hash.data(), hash.size());
    return out;
}

std::string lookup_of(std::string_view half, const Key& house_key) {
    return std::string(
        house_key.derive("jernih-lookup-browser/v1\n" + std::string(half)).view().substr(0, 16));
}

}  // namespace sealing
