// A response as bytes: status line, headers that every answer has, brotli where it pays.
#pragma once
#include <ctime>
#include <string>
#include <string_view>

#include "web/message.hpp"

namespace web {

struct Wire {
    bool keep_alive, head_only, secure, takes_brotli;
    std::string_view date;  // http_date()
};

// Appends the response to `out`. A long body is not copied: it is returned, to be sent after `out` from where
// it lies in the response. Throws std::logic_error when a header holds a line end: nobody may write headers
// of his own.
[[nodiscard]] std::string_view serialize(std::string& out, Response& response, const Wire& wire);

bool takes_brotli(std::string_view accept_encoding);
std::string http_date(std::time_t at);  // Sun, 22 Nov 2026 14:30:00 GMT

}  // namespace web
