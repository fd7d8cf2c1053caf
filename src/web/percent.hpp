// Percent-decoding (RFC 3986) and name=value&name=value lists, strictly: a % without two hex digits is an
// error.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "web/message.hpp"

namespace web {

enum class Plus { plus, space };  // what + means: itself in paths, a space in forms and queries

std::optional<std::string> percent_decode(std::string_view text, Plus plus);

// False for a bad %, NUL, bytes that are no UTF-8, or more than `most` pairs.
bool parse_pairs(std::string_view text, Fields& into, std::size_t most);

}  // namespace web
