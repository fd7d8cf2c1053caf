#include "witness/time_stamp.hpp"

#include <openssl/err.h>
#include <openssl/ts.h>
#include <openssl/x509.h>

#include <memory>
#include <stdexcept>

#include "base/check.hpp"
#include "base/hash.hpp"

namespace witness {
namespace {

template <auto Free>
struct Freed {
    template <class T>
    void operator()(T* object) const {
        Free(object);
    }
};
template <class T, auto Free>
using Owned = std::unique_ptr<T, Freed<Free>>;

[[noreturn]] void refuse(const char* what) {
    char why[256] = "";
    if (const auto code = ERR_peek_last_error()) ERR_error_string_n(code, why, sizeof why);
    ERR_clear_error();
    throw std::runtime_error(std::string("time stamp: ") + what +
                             (*why ? std::string(": ") + why : std::string()));
}

}  // namespace

std::string time_stamp_query(std::string_view bytes) {
    const auto hash = base::sha256(bytes);
    const Owned<TS_REQ, TS_REQ_free> request(TS_REQ_new());
    const Owned<TS_MSG_IMPRINT, TS_MSG_IMPRINT_free> imprint(TS_MSG_IMPRINT_new());
    const Owned<X509_ALGOR, X509_ALGOR_free> algorithm(X509_ALGOR_new());
    X509_ALGOR_set0(algorithm.get(), OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nullptr);
    auto digest = hash;
    CHECK(request && TS_REQ_set_version(request.get(), 1) &&
          TS_MSG_IMPRINT_set_algo(imprint.get(), algorithm.get()) &&
          TS_MSG_IMPRINT_set_msg(imprint.get(), digest.data(), static_cast<int>(digest.size())) &&
          TS_REQ_set_msg_imprint(request.get(), imprint.get()) && TS_REQ_set_cert_req(request.get(), 1));
    unsigned char* der = nullptr;
    const int length = i2d_TS_REQ(request.get(), &der);
    CHECK(length > 0);
    std::string out(reinterpret_cast<char*>(der), static_cast<std::size_t>(length));
    OPENSSL_free(der);
    return out;
}

void check_time_stamp(std::string_view response, std::string_view bytes, const std::string& ca_file) {
    const auto* der = reinterpret_cast<const unsigned char*>(response.data());
    const Owned<TS_RESP, TS_RESP_free> answer(d2i_TS_RESP(nullptr, &der, static_cast<long>(response.size())));
    if (!answer) refuse("the answer is none");
    const Owned<X509_STORE, X509_STORE_free> trusted(X509_STORE_new());
    if (X509_STORE_load_file(trusted.get(), ca_file.c_str()) != 1)
        refuse("the file with the authority's certificate cannot be read");
    const Owned<BIO, BIO_free_all> data(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
    const Owned<TS_VERIFY_CTX, TS_VERIFY_CTX_free> check(TS_VERIFY_CTX_new());
    TS_VERIFY_CTX_set_flags(check.get(), TS_VFY_VERSION | TS_VFY_SIGNER | TS_VFY_DATA | TS_VFY_SIGNATURE);
    TS_VERIFY_CTX_set_data(check.get(), BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
    X509_STORE_up_ref(trusted.get());
    TS_VERIFY_CTX_set_store(check.get(), trusted.get());
    if (TS_RESP_verify_response(check.get(), answer.get()) != 1)
        refuse("it does not vouch for this checkpoint");
}

}  // namespace witness
