// Cookies (RFC 6265bis). Ours are always HttpOnly and for the whole site; over TLS also Secure and named with
// the
// __Host- prefix, so that no neighbouring host can set them.
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace web {

enum class SameSite { lax, strict };

// The value of a cookie in a Cookie header, by its full name; the first when a name stands twice.
std::optional<std::string_view> find_cookie(std::string_view header, std::string_view name);
std::string cookie_name(std::string_view name, bool secure);  // "__Host-session" over TLS, else "session"

inline constexpr std::string_view session_cookie = "session";

// The value of a Set-Cookie header. Without an age the cookie ends with the browser session. The value must
// be of the letters, digits and -._~ (throws std::logic_error otherwise: encode it first).
std::string set_cookie(std::string_view name, std::string_view value, bool secure, SameSite same_site,
                       std::optional<std::chrono::seconds> age = std::nullopt);
std::string clear_cookie(std::string_view name, bool secure);

}  // namespace web
