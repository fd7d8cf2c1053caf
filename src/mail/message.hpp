// A letter as it goes over the wire: RFC 5322 with MIME, plain text in UTF-8.
#pragma once
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace mail {

struct Message {
    std::string from, from_name;  // address, and the name shown before it
    std::string to;
    std::string subject, text;
    std::string id;  // unique for ever, without angle brackets: name@host
    base::Instant at{};
};

// One address and nothing else: no names, no lists, no line ends that could begin a header. Not a proof that
// it exists.
[[nodiscard]] bool is_address(std::string_view text);

// Header and body with CRLF. Words outside ASCII become encoded words (RFC 2047), the body base64 (RFC 2045).
[[nodiscard]] std::string render(const Message& message);

}  // namespace mail
