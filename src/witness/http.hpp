// Asking other servers: a witness, a time-stamping authority, a log's web address. By libcurl, one link kept
// open.
#pragma once
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace witness {

struct HttpFailed : std::runtime_error {  // no answer; the message names the address and the reason
    using std::runtime_error::runtime_error;
};

struct HttpAnswer {
    int status = 0;
    std::string type, body;  // at most 16 MiB
};

// Belongs to one thread. http and https only, no redirects; certificates are checked against the system's
// list.
class Http {
public:
    Http();
    Http(const Http&) = delete;
    ~Http();
    HttpAnswer get(const std::string& url);
    HttpAnswer post(const std::string& url, std::string_view type, std::string_view body);

private:
    HttpAnswer perform(const std::string& url);
    struct Handle;
    std::unique_ptr<Handle> handle_;
};

}  // namespace witness
