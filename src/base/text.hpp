// Text from outside is UTF-8 or it is refused; bytes travel as hex or base64.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace base {

bool is_utf8(std::string_view text);           // well-formed, no NUL
std::string_view trim(std::string_view text);  // spaces, tabs, line ends at both sides
std::vector<std::string_view> split(std::string_view text,
                                    char at);  // "a,,b" gives three parts; "" gives one

// A name folded for comparing: ASCII letters lowered, digits kept, academic titles kept as they are, every
// other run of characters one space, ends trimmed. "H. Siti-Nur'aini, S.H." gives "h siti nur aini s h".
std::string fold(std::string_view name);

std::string hex(std::string_view bytes);
std::optional<std::string> from_hex(std::string_view text);
std::string base64(std::string_view bytes);                     // standard alphabet, padded
std::optional<std::string> from_base64(std::string_view text);  // strict: canonical padding only
std::string base32(std::string_view bytes);                     // RFC 4648, no padding (TOTP secrets)
std::optional<std::string> from_base32(std::string_view text);

// Thousands as Indonesians write them: 18.000
std::string grouped(std::int64_t number);

}  // namespace base
