#include "mail/message.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/check.hpp"

namespace mail {
namespace {

constexpr std::size_t line_bytes = 57;   // 76 letters of base64
constexpr std::size_t words_bytes = 42;  // an encoded word has at most 75 letters

std::string base64(std::string_view bytes) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const auto left = std::min<std::size_t>(3, bytes.size() - i);
        std::uint32_t three = 0;
        for (std::size_t k = 0; k < 3; ++k)
            three = three << 8 | (k < left ? static_cast<unsigned char>(bytes[i + k]) : 0u);
        for (std::size_t k = 0; k < 4; ++k) out += k <= left ? letters[three >> (18 - 6 * k) & 63] : '=';
    }
    return out;
}

bool is_plain(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= ' ' && c < 0x7F; });
}

// The longest beginning that fits and cuts no letter in two.
std::size_t piece(std::string_view text) {
    auto cut = std::min(text.size(), words_bytes);
    while (cut < text.size() && cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut;
    return cut == 0 ? std::min(text.size(), words_bytes) : cut;
}

std::string header_words(std::string_view text) {
    if (is_plain(text) && text.size() < 60) return std::string(text);
    std::string out;
    while (!text.empty()) {
        const auto cut = piece(text);
        out += (out.empty() ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?") + base64(text.substr(0, cut)) + "?=";
        text.remove_prefix(cut);
    }
    return out;
}

std::string date_header(base::Instant at) {
    using namespace std::chrono;
    constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = floor<std::chrono::days>(at);
    const year_month_day ymd{day};
    const hh_mm_ss clock{at - day};
    const auto two = [](auto n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return std::string(days[weekday{day}.c_encoding()]) + ", " +
           std::to_string(static_cast<unsigned>(ymd.day())) + " " +
           months[static_cast<unsigned>(ymd.month()) - 1] + " " +
           std::to_string(static_cast<int>(ymd.year())) + " " + two(clock.hours().count()) + ":" +
           two(clock.minutes().count()) + ":" + two(clock.seconds().count()) + " +0000";
}

}  // namespace

bool is_address(std::string_view text) {
    const auto at = text.find('@');
    if (at == 0 || at == text.npos || at + 1 == text.size() || text.size() > 254) return false;
    if (text.find('@', at + 1) != text.npos || text.substr(at).find('.') == text.npos) return false;
    return std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("@.!#$%&'*+/=?^_`{|}~-").find(c) != std::string_view::npos;
    });
}

std::string render(const Message& m) {
    CHECK(is_address(m.from) && is_address(m.to));
    std::string out;
    const auto header = [&](std::string_view name, const std::string& value) {
        out.append(name).append(": ").append(value).append("\r\n");
    };
    header("From", m.from_name.empty() ? m.from : header_words(m.from_name) + " <" + m.from + ">");
    header("To", m.to);
    header("Subject", header_words(m.subject));
    header("Date", date_header(m.at));
    header("Message-ID", "<" + m.id + ">");
    header("Auto-Submitted", "auto-generated");
    header("MIME-Version", "1.0");
    header("Content-Type", "text/plain; charset=utf-8");
    header("Content-Transfer-Encoding", "base64");
    out += "\r\n";
    for (std::string_view rest = m.text; !rest.empty(); rest.remove_prefix(std::min(line_bytes, rest.size())))
        out += base64(rest.substr(0, line_bytes)) + "\r\n";
    return out;
}

}  // namespace mail
