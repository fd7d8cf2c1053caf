#include "papers/document.hpp"

#include "base/check.hpp"

namespace papers {
namespace {

constexpr std::string_view letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

char meant(char c) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c == 'O') return '0';
    if (c == 'I' || c == 'L') return '1';
    return c;
}

}  // namespace

std::string code_from(std::string_view ten_bytes) {
    CHECK(ten_bytes.size() == code_bytes);
    std::string out;
    std::uint32_t bits = 0;
    int have = 0;
    for (const char c : ten_bytes) {
        bits = bits << 8 | static_cast<unsigned char>(c);
        for (have += 8; have >= 5; have -= 5) out += letters[bits >> (have - 5) & 31];
    }
    return out;
}

std::string code_typed(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == ' ' || c == '-') continue;
        const char letter = meant(c);
        if (letters.find(letter) == letters.npos) return {};
        out += letter;
    }
    return out.size() == code_length ? out : std::string{};
}

std::string code_in_groups(std::string_view code) {
    std::string out;
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (i > 0 && i % 4 == 0) out += '-';
        out += code[i];
    }
    return out;
}

}  // namespace papers
