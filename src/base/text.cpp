#include "base/text.hpp"

#include <array>

namespace base {
namespace {

// Length of the well-formed UTF-8 character at the front, 0 if there is none (Unicode 15, table 3-7).
std::size_t utf8_length(std::string_view s) {
    const auto at = [&](std::size_t i) { return i < s.size() ? static_cast<unsigned char>(s[i]) : 0u; };
    const auto tail = [&](std::size_t i) { return (at(i) & 0xC0) == 0x80; };
    const unsigned a = at(0), b = at(1);
    if (a >= 1 && a < 0x80) return 1;
    if (a >= 0xC2 && a <= 0xDF) return tail(1) ? 2 : 0;
    if (a >= 0xE0 && a <= 0xEF) {
        if (!tail(1) || !tail(2) || (a == 0xE0 && b < 0xA0) || (a == 0xED && b > 0x9F)) return 0;
        return 3;
    }
    if (a >= 0xF0 && a <= 0xF4) {
        if (!tail(1) || !tail(2) || !tail(3) || (a == 0xF0 && b < 0x90) || (a == 0xF4 && b > 0x8F)) return 0;
        return 4;
    }
    return 0;
}

std::string encode(std::string_view bytes, std::string_view alphabet, int width) {
    std::string out;
    unsigned buffer = 0;
    int held = 0;
    for (unsigned char c : bytes) {
        buffer = buffer << 8 | c;
        held += 8;
        while (held >= width) out += alphabet[buffer >> (held -= width) & ((1u << width) - 1)];
        buffer &= (1u << held) - 1;
    }
    if (held > 0) out += alphabet[buffer << (width - held) & ((1u << width) - 1)];
    return out;
}

std::optional<std::string> decode(std::string_view text, std::string_view alphabet, int width) {
    std::string out;
    unsigned buffer = 0;
    int held = 0;
    for (char c : text) {
        const auto digit = alphabet.find(c);
        if (digit == alphabet.npos) return std::nullopt;
        buffer = buffer << width | static_cast<unsigned>(digit);
        held += width;
        if (held >= 8) out += static_cast<char>(buffer >> (held -= 8) & 255);
        buffer &= (1u << held) - 1;
    }
    if (held >= width || buffer != 0) return std::nullopt;  // a second spelling of the same bytes
    return out;
}

constexpr std::string_view alphabet64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view alphabet32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

}  // namespace

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const auto n = utf8_length(text);
        if (n == 0) return false;
        text.remove_prefix(n);
    }
    return true;
}

std::string_view trim(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n";
    const auto from = text.find_first_not_of(blank);
    if (from == text.npos) return {};
    return text.substr(from, text.find_last_not_of(blank) - from + 1);
}

std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> parts;
    for (;;) {
        const auto end = text.find(at);
        parts.push_back(text.substr(0, end));
        if (end == text.npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::string fold(std::string_view name) {
    std::string out;
    for (unsigned char c : name) {
        if (c >= 'A' && c <= 'Z') c = static_cast<unsigned char>(c + 32);
        const bool keep = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80;
        if (keep)
            out += static_cast<char>(c);
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

std::string hex(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    out.reserve(bytes.size() * 2);
    for (unsigned char c : bytes) (out += digits[c >> 4]) += digits[c & 15];
    return out;
}

std::optional<std::string> from_hex(std::string_view text) {
    if (text.size() % 2) return std::nullopt;
    return decode(text, "0123456789abcdef", 4);
}

std::string base64(std::string_view bytes) {
    auto out = encode(bytes, alphabet64, 6);
    out.append((4 - out.size() % 4) % 4, '=');
    return out;
}

std::optional<std::string> from_base64(std::string_view text) {
    if (text.size() % 4) return std::nullopt;
    for (int i = 0; i < 2 && text.ends_with('='); ++i) text.remove_suffix(1);
    if (text.size() % 4 == 1) return std::nullopt;
    return decode(text, alphabet64, 6);
}

std::string base32(std::string_view bytes) { return encode(bytes, alphabet32, 5); }
std::optional<std::string> from_base32(std::string_view text) { return decode(text, alphabet32, 5); }

std::string grouped(std::int64_t number) {
    auto digits = std::to_string(number);
    const std::size_t first = digits[0] == '-' ? 1 : 0;
    for (std::size_t i = digits.size(); i > first + 3;) digits.insert(i -= 3, 1, '.');
    return digits;
}

}  // namespace base
