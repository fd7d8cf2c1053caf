#include "web/wire.hpp"

#include <brotli/encode.h>

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "base/text.hpp"

namespace web {
namespace {

constexpr std::size_t least_compressed = 1024, copied = 64 * 1024;

// On every answer. The policy lets a page load only what we serve, run no inline script or style, and stand
// in no frame; browsers report what they blocked to /csp.
constexpr std::string_view policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; report-uri /csp";
constexpr std::string_view always =
    "X-Content-Type-Options: nosniff\r\n"
    "Referrer-Policy: no-referrer\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n"
    "Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()\r\n";

std::string_view reason(int status) {
    switch (status) {
        case 200: return "OK";
        case 201: return "Created";
        case 202: return "Accepted";
        case 204: return "No Content";
        case 206: return "Partial Content";
        case 301: return "Moved Permanently";
        case 303: return "See Other";
        case 304: return "Not Modified";
        case 308: return "Permanent Redirect";
        case 400: return "Bad Request";
        case 401: return "Unauthorized";
        case 403: return "Forbidden";
        case 404: return "Not Found";
        case 405: return "Method Not Allowed";
        case 408: return "Request Timeout";
        case 409: return "Conflict";
        case 412: return "Precondition Failed";
        case 413: return "Content Too Large";
        case 415: return "Unsupported Media Type";
        case 417: return "Expectation Failed";
        case 422: return "Unprocessable Content";
        case 428: return "Precondition Required";
        case 429: return "Too Many Requests";
        case 431: return "Request Header Fields Too Large";
        case 501: return "Not Implemented";
        case 503: return "Service Unavailable";
        default: return "Status";
    }
}

void number(std::string& out, std::size_t value) {
    char digits[24];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

void line(std::string& out, std::string_view name, std::string_view value) {
    out.append(name).append(": ").append(value).append("\r\n");
}

bool worth_compressing(const Response& response) {
    const std::string_view type = response.type;
    const bool words = type.starts_with("text/") || type.find("json") != type.npos ||
                       type.find("xml") != type.npos || type.find("javascript") != type.npos;
    return response.compress && words && response.bytes().size() > least_compressed &&
           response.header("content-encoding").empty();
}

void compress(Response& response) {
    const auto from = response.bytes();
    std::string to(BrotliEncoderMaxCompressedSize(from.size()), '\0');
    std::size_t size = to.size();
    constexpr int quality = 4, window = 18;
    const auto done = BrotliEncoderCompress(quality, window, BROTLI_MODE_TEXT, from.size(),
                                            reinterpret_cast<const std::uint8_t*>(from.data()), &size,
                                            reinterpret_cast<std::uint8_t*>(to.data()));
    if (!done || size >= from.size()) return;
    to.resize(size);
    response.body = std::move(to);
    response.lasting_body = {};
    response.with("Content-Encoding", "br");
}

void check_headers(const Response& response) {
    const auto breaks = [](std::string_view text) {
        return text.find_first_of(std::string_view("\r\n\0", 3)) != text.npos;
    };
    if (breaks(response.type)) throw std::logic_error("a line end in Content-Type");
    for (const auto& [name, value] : response.headers)
        if (name.empty() || breaks(name) || breaks(value))
            throw std::logic_error("a line end in header " + name);
}

}  // namespace

std::string_view serialize(std::string& out, Response& response, const Wire& wire) {
    check_headers(response);
    if (worth_compressing(response)) {
        if (wire.takes_brotli) compress(response);
        response.with("Vary", "Accept-Encoding");
    }
    const auto body = response.bytes();
    const bool bodiless = response.status == 204 || response.status == 304;

    out += "HTTP/1.1 ";
    number(out, static_cast<std::size_t>(response.status));
    out.append(" ").append(reason(response.status)).append("\r\n");
    line(out, "Date", wire.date);
    if (!response.type.empty()) line(out, "Content-Type", response.type);
    if (!bodiless) {
        out += "Content-Length: ";
        number(out, body.size());
        out += "\r\n";
    }
    out += always;
    if (wire.secure) line(out, "Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    if (response.header("content-security-policy").empty()) line(out, "Content-Security-Policy", policy);
    if (response.header("cache-control").empty()) line(out, "Cache-Control", "no-store");
    for (const auto& [name, value] : response.headers) line(out, name, value);
    out += wire.keep_alive ? "\r\n" : "Connection: close\r\n\r\n";

    if (wire.head_only || bodiless) return {};
    if (body.size() > copied) return body;
    out += body;
    return {};
}

bool takes_brotli(std::string_view accept_encoding) {
    for (const auto part : base::split(accept_encoding, ',')) {
        const auto coding = base::trim(part.substr(0, part.find(';')));
        if (coding != "br") continue;
        const auto at = part.find("q=");
        return at == part.npos || part.substr(at + 2).find_first_of("123456789") != part.npos;
    }
    return false;
}

std::string http_date(std::time_t at) {
    constexpr const char* days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    std::tm t{};
    gmtime_r(&at, &t);
    char out[64];
    const int n = std::snprintf(out, sizeof out, "%s, %02d %s %04d %02d:%02d:%02d GMT", days[t.tm_wday],
                                t.tm_mday, months[t.tm_mon], t.tm_year + 1900, t.tm_hour, t.tm_min, t.tm_sec);
    return {out, static_cast<std::size_t>(n)};
}

}  // namespace web
