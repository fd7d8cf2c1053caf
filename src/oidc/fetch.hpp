// HTTPS to the provider, by libcurl: waits, so call it on Workers. Bounded in time and size; follows no
// redirect.
#pragma once
#include <optional>
#include <string>

namespace oidc {

struct Fetched {
    long status = 0;
    std::string body;
};
// nullopt when nobody answered, in time, with a certificate that fits, in less than a megabyte.
std::optional<Fetched> get(const std::string& address);
std::optional<Fetched> post_form(const std::string& address, const std::string& form);

}  // namespace oidc
