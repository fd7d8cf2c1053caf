#include "web/html.hpp"

#include <charconv>

namespace web {
namespace {

constexpr auto special = [] {
    std::array<bool, 256> table{};
    for (const char c : std::string_view("&<>\"'")) table[static_cast<unsigned char>(c)] = true;
    return table;
}();

std::string_view entity(char c) {
    switch (c) {
        case '&': return "&amp;";
        case '<': return "&lt;";
        case '>': return "&gt;";
        case '"': return "&quot;";
        default: return "&#39;";
    }
}

template <class T>
void append_chars(std::string& out, T value) {
    char digits[24];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!special[static_cast<unsigned char>(text[i])]) continue;
        out.append(text, from, i - from).append(entity(text[i]));
        from = i + 1;
    }
    out.append(text, from);
}

void append_percent(std::string& out, std::string_view component) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (const unsigned char c : component) {
        const bool plain =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
            scan::one_of(std::string_view(reinterpret_cast<const char*>(&c), 1), "-", ".", "_", "~");
        if (plain)
            out += static_cast<char>(c);
        else
            (((out += '%') += digits[c >> 4]) += digits[c & 15]);
    }
}

void append_number(std::string& out, std::int64_t number) { append_chars(out, number); }
void append_number(std::string& out, std::uint64_t number) { append_chars(out, number); }

void append_number(std::string& out, double number) {
    constexpr double largest = 1e15;  // past any drawing; keeps the digits within the buffer
    if (!(number > -largest && number < largest)) number = 0;
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, number, std::chars_format::fixed, 2).ptr;
    std::string_view text(digits, static_cast<std::size_t>(end - digits));
    while (text.ends_with('0')) text.remove_suffix(1);
    if (text.ends_with('.')) text.remove_suffix(1);
    out += text == "-0" ? "0" : text;
}

Fragment Fragment::text(std::string_view plain) {
    std::string out;
    out.reserve(plain.size() + plain.size() / 8);
    append_escaped(out, plain);
    return Fragment(std::move(out));
}

}  // namespace web
