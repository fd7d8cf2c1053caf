#include "ledger/wire.hpp"

#include <algorithm>
#include <limits>

#include "base/check.hpp"
#include "base/text.hpp"

namespace ledger::wire {

void put(std::string& out, std::uint64_t number, int bytes) {
    while (bytes > 0) out += static_cast<char>(number >> 8 * --bytes & 255);
}

std::uint64_t get(std::string_view bytes) {
    CHECK(bytes.size() <= 8);
    std::uint64_t number = 0;
    for (unsigned char c : bytes) number = number << 8 | c;
    return number;
}

std::optional<std::uint64_t> decimal(std::string_view text) {
    if (text.empty() || (text.size() > 1 && text[0] == '0')) return std::nullopt;
    std::uint64_t number = 0;
    for (char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        const auto digit = static_cast<std::uint64_t>(c - '0');
        if (number > (std::numeric_limits<std::int64_t>::max() - digit) / 10) return std::nullopt;
        number = number * 10 + digit;
    }
    return number;
}

std::optional<base::Hash> hash_from_base64(std::string_view text) {
    if (text.size() != 44) return std::nullopt;
    const auto bytes = base::from_base64(text);
    if (!bytes || bytes->size() != 32) return std::nullopt;
    return hash_from_bytes(*bytes);
}

std::string base64(const base::Hash& hash) { return base::base64(base::bytes_of(hash)); }

base::Hash hash_from_bytes(std::string_view bytes) {
    base::Hash hash;
    CHECK(bytes.size() == hash.size());
    std::copy(bytes.begin(), bytes.end(), hash.begin());
    return hash;
}

std::optional<std::string_view> take_line(std::string_view& text) {
    const auto end = text.find('\n');
    if (end == text.npos) return std::nullopt;
    const auto line = text.substr(0, end);
    text.remove_prefix(end + 1);
    return line;
}

}  // namespace ledger::wire
