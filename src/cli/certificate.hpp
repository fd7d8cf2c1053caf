// What there is to know about a certificate on disk without using it.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

namespace cli {

struct Certificate {
    std::int64_t expires = 0;  // seconds since 1970
    bool fits_key = false;     // of read_certificate's second file; false without one
    bool names_host = false;   // it is for this host
};
// nullopt: no such file, or not a certificate in PEM.
std::optional<Certificate> read_certificate(const std::string& file, const std::string& key_file = {},
                                            const std::string& host = {});

}  // namespace cli
