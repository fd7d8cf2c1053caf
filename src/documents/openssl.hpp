// OpenSSL's things with an owner. Headers and code inside documents/ only.
#pragma once
#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace documents {

template <auto release>
struct Freed {
    void operator()(auto* thing) const { release(thing); }
};
using Bio = std::unique_ptr<BIO, Freed<BIO_free_all>>;
using Cms = std::unique_ptr<CMS_ContentInfo, Freed<CMS_ContentInfo_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Digest = std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>>;
using TrustStore = std::unique_ptr<X509_STORE, Freed<X509_STORE_free>>;

inline void need(bool ok, const char* what) {
    if (ok) return;
    ERR_clear_error();
    throw std::runtime_error(std::string("OpenSSL failed: ") + what);
}

inline Bio reading(std::string_view bytes) {
    Bio out(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
    need(out != nullptr, "memory");
    return out;
}

inline Certificate certificate_from(std::string_view pem) {
    const auto in = reading(pem);
    Certificate out(PEM_read_bio_X509(in.get(), nullptr, nullptr, nullptr));
    need(out != nullptr, "no certificate in PEM");
    return out;
}

inline Key key_from(std::string_view pem) {
    const auto in = reading(pem);
    Key out(PEM_read_bio_PrivateKey(in.get(), nullptr, nullptr, nullptr));
    need(out != nullptr, "no key in PEM");
    return out;
}

}  // namespace documents
