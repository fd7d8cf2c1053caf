#include "web/cookie.hpp"

#include <algorithm>
#include <stdexcept>

#include "base/text.hpp"

namespace web {
namespace {

bool plain(std::string_view value) {
    return std::all_of(value.begin(), value.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
               c == '.' || c == '_' || c == '~';
    });
}

}  // namespace

std::string cookie_name(std::string_view name, bool secure) {
    return (secure ? "__Host-" : "") + std::string(name);
}

std::optional<std::string_view> find_cookie(std::string_view header, std::string_view name) {
    while (!header.empty()) {
        const auto end = header.find(';');
        const auto pair = base::trim(header.substr(0, end));
        const auto equals = pair.find('=');
        if (equals != pair.npos && pair.substr(0, equals) == name) return pair.substr(equals + 1);
        if (end == header.npos) break;
        header.remove_prefix(end + 1);
    }
    return std::nullopt;
}

std::string set_cookie(std::string_view name, std::string_view value, bool secure, SameSite same_site,
                       std::optional<std::chrono::seconds> age) {
    if (!plain(name) || name.empty() || !plain(value))
        throw std::logic_error("a cookie of plain letters only");
    auto out = cookie_name(name, secure);
    out.append("=").append(value).append("; Path=/; HttpOnly; SameSite=");
    out += same_site == SameSite::lax ? "Lax" : "Strict";
    if (age) out += "; Max-Age=" + std::to_string(age->count());
    if (secure) out += "; Secure";
    return out;
}

std::string clear_cookie(std::string_view name, bool secure) {
    return set_cookie(name, "", secure, SameSite::lax, std::chrono::seconds{0});
}

}  // namespace web
