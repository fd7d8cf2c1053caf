#include "cli/certificate.hpp"

#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <cstdio>
#include <ctime>
#include <memory>

namespace cli {
namespace {

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;
using X509Pointer = std::unique_ptr<X509, void (*)(X509*)>;
using Key = std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY*)>;

File open_to_read(const std::string& path) { return {std::fopen(path.c_str(), "re"), std::fclose}; }

}  // namespace

std::optional<Certificate> read_certificate(const std::string& file, const std::string& key_file,
                                            const std::string& host) {
    const auto in = open_to_read(file);
    if (!in) return std::nullopt;
    const X509Pointer read(PEM_read_X509(in.get(), nullptr, nullptr, nullptr), X509_free);
    std::tm until{};
    if (!read || ASN1_TIME_to_tm(X509_get0_notAfter(read.get()), &until) != 1) return std::nullopt;
    Certificate out{.expires = timegm(&until)};
    out.names_host = X509_check_host(read.get(), host.data(), host.size(), 0, nullptr) == 1 ||
                     X509_check_ip_asc(read.get(), host.c_str(), 0) == 1;
    if (const auto keys = key_file.empty() ? File(nullptr, std::fclose) : open_to_read(key_file)) {
        const Key key(PEM_read_PrivateKey(keys.get(), nullptr, nullptr, nullptr), EVP_PKEY_free);
        out.fits_key = key && X509_check_private_key(read.get(), key.get()) == 1;
    }
    return out;
}

}  // namespace cli
