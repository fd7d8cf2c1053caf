// RFC 3161: an authority signs that it has seen these bytes at a time. By OpenSSL.
#pragma once
#include <string>
#include <string_view>

namespace witness {

std::string time_stamp_query(std::string_view bytes);  // DER; SHA-256, asks for the authority's certificate

// Throws std::runtime_error with a reason unless `response` (DER) is a granted stamp for exactly these bytes,
// signed by a certificate for time stamping that leads to one in ca_file (PEM).
void check_time_stamp(std::string_view response, std::string_view bytes, const std::string& ca_file);

}  // namespace witness
