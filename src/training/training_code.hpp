// The code that is shown in a session: six digits that change every minute (RFC 4226's truncation over
// HMAC-SHA-256). The one before is taken too, for who types slowly.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace training {

inline constexpr std::chrono::seconds code_lasts{60};

[[nodiscard]] std::string code_at(std::string_view secret, base::Instant at);
[[nodiscard]] bool code_fits(std::string_view secret, std::string_view typed, base::Instant at);
[[nodiscard]] std::chrono::seconds code_left(base::Instant at);  // until it changes

}  // namespace training
