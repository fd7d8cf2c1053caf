#include "documents/local_authority.hpp"

#include <algorithm>
#include <vector>

#include "base/hash.hpp"
#include "documents/openssl.hpp"

namespace documents {
namespace {

std::string pem_of(X509* certificate) {
    const Bio out(BIO_new(BIO_s_mem()));
    need(PEM_write_bio_X509(out.get(), certificate) == 1, "writing a certificate");
    char* text = nullptr;
    const auto size = BIO_get_mem_data(out.get(), &text);
    return {text, static_cast<std::size_t>(size)};
}
std::string pem_of(EVP_PKEY* key) {
    const Bio out(BIO_new(BIO_s_mem()));
    need(PEM_write_bio_PrivateKey(out.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1,
         "writing a key");
    char* text = nullptr;
    const auto size = BIO_get_mem_data(out.get(), &text);
    return {text, static_cast<std::size_t>(size)};
}

void add_name(X509_NAME* name, const char* field, const std::string& text) {
    if (text.empty()) return;
    // X.520 gives a common name 64 characters.
    const auto size = static_cast<int>(std::min<std::size_t>(text.size(), 64));
    need(X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8,
                                    reinterpret_cast<const unsigned char*>(text.data()), size, -1, 0) == 1,
         "a name in a certificate");
}

void add_extension(X509* certificate, X509* issuer, int kind, const char* value) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>> extension(
        X509V3_EXT_conf_nid(nullptr, &context, kind, value));
    need(extension && X509_add_ext(certificate, extension.get(), -1) == 1, "an extension of a certificate");
}

enum class Use { authority, seal };

SealKey new_key(const SealKey* authority, const std::string& agency, const std::string& name,
                base::Instant from, int years, Use use) {
    const Key key(EVP_RSA_gen(3072));
    need(key != nullptr, "making a key");
    const Certificate certificate(X509_new());
    need(certificate != nullptr, "making a certificate");
    auto* c = certificate.get();
    X509_set_version(c, 2);
    auto serial = base::random_bytes(16);
    serial[0] = static_cast<char>(serial[0] & 0x7F);  // positive (RFC 5280, 4.1.2.2)
    const std::unique_ptr<BIGNUM, Freed<BN_free>> number(BN_bin2bn(
        reinterpret_cast<const unsigned char*>(serial.data()), static_cast<int>(serial.size()), nullptr));
    BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(c));
    const auto start = static_cast<std::time_t>(from.time_since_epoch().count());
    const auto end = static_cast<std::time_t>((from + std::chrono::years{years}).time_since_epoch().count());
    ASN1_TIME_set(X509_getm_notBefore(c), start);
    ASN1_TIME_set(X509_getm_notAfter(c), end);
    X509_set_pubkey(c, key.get());
    auto* subject = X509_get_subject_name(c);
    add_name(subject, "C", "ID");
    add_name(subject, "O", agency);
    add_name(subject, "CN", name);
    const Certificate issuer = authority ? certificate_from(authority->certificate) : Certificate{};
    X509* by = issuer ? issuer.get() : c;
    X509_set_issuer_name(c, X509_get_subject_name(by));
    add_extension(c, by, NID_basic_constraints,
                  use == Use::authority ? "critical,CA:TRUE,pathlen:0" : "critical,CA:FALSE");
    add_extension(
        c, by, NID_key_usage,
        use == Use::authority ? "critical,keyCertSign,cRLSign" : "critical,digitalSignature,nonRepudiation");
    add_extension(c, by, NID_subject_key_identifier, "hash");
    add_extension(c, by, NID_authority_key_identifier, "keyid:always");
    const Key signer = authority ? key_from(authority->key) : Key{};
    need(X509_sign(c, signer ? signer.get() : key.get(), EVP_sha256()) > 0, "signing a certificate");
    return {pem_of(key.get()), pem_of(c)};
}

// The signed attributes as DER SET OF: what a signature is made over (RFC 5652, 5.4).
std::string signed_attributes(CMS_SignerInfo* signer) {
    std::vector<std::string> items;
    for (int i = 0; i < CMS_signed_get_attr_count(signer); ++i) {
        unsigned char* der = nullptr;
        const int size = i2d_X509_ATTRIBUTE(CMS_signed_get_attr(signer, i), &der);
        need(size > 0, "an attribute");
        items.emplace_back(reinterpret_cast<char*>(der), static_cast<std::size_t>(size));
        OPENSSL_free(der);
    }
    std::ranges::sort(items);  // DER orders a set by its members' bytes; std::string compares them unsigned
    std::string body;
    for (const auto& item : items) body += item;
    std::string out(1, '\x31');
    if (body.size() < 128)
        out += static_cast<char>(body.size());
    else if (body.size() < 256)
        (out += '\x81') += static_cast<char>(body.size());
    else
        ((out += '\x82') += static_cast<char>(body.size() >> 8)) += static_cast<char>(body.size() & 0xFF);
    return out + body;
}

std::string signature_over(EVP_PKEY* key, std::string_view bytes) {
    const Digest digest(EVP_MD_CTX_new());
    const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
    std::size_t size = 0;
    need(EVP_DigestSignInit(digest.get(), nullptr, EVP_sha256(), nullptr, key) == 1 &&
             EVP_DigestSign(digest.get(), nullptr, &size, data, bytes.size()) == 1,
         "signing");
    std::string out(size, '\0');
    need(EVP_DigestSign(digest.get(), reinterpret_cast<unsigned char*>(out.data()), &size, data,
                        bytes.size()) == 1,
         "signing");
    out.resize(size);
    return out;
}

std::string cms_over(std::string_view bytes, X509* certificate, EVP_PKEY* key, X509* authority) {
    const std::unique_ptr<STACK_OF(X509), Freed<[](STACK_OF(X509) * s) { sk_X509_free(s); }>> chain(
        sk_X509_new_null());
    need(chain && sk_X509_push(chain.get(), authority) > 0, "the chain");
    const auto in = reading(bytes);
    const Cms cms(CMS_sign(certificate, key, chain.get(), in.get(),
                           CMS_DETACHED | CMS_BINARY | CMS_NOSMIMECAP | CMS_CADES));
    need(cms != nullptr, "making a CMS");
    // PAdES: the time stands in /M, and a signing time among the attributes is forbidden (EN 319 142-1, 6.3).
    // OpenSSL always adds one, so it is taken out and the attributes are signed again.
    auto* signer = sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(cms.get()), 0);
    X509_ATTRIBUTE_free(
        CMS_signed_delete_attr(signer, CMS_signed_get_attr_by_NID(signer, NID_pkcs9_signingTime, -1)));
    const auto signature = signature_over(key, signed_attributes(signer));
    need(ASN1_STRING_set(CMS_SignerInfo_get0_signature(signer), signature.data(),
                         static_cast<int>(signature.size())) == 1,
         "the signature");
    unsigned char* der = nullptr;
    const int size = i2d_CMS_ContentInfo(cms.get(), &der);
    need(size > 0, "writing a CMS");
    std::string out(reinterpret_cast<char*>(der), static_cast<std::size_t>(size));
    OPENSSL_free(der);
    return out;
}

struct Held {
    Key key;
    Certificate certificate, authority;
};

}  // namespace

SealKey new_authority(const std::string& agency, base::Instant from, int years) {
    return new_key(nullptr, agency, "Otoritas segel " + agency + " (lokal)", from, years, Use::authority);
}

SealKey new_office_key(const SealKey& authority, const std::string& agency, const std::string& office,
                       base::Instant from, int years) {
    return new_key(&authority, agency, office, from, years, Use::seal);
}

Sealer local_sealer(std::string name, const SealKey& office, std::string_view authority) {
    // OpenSSL's keys may be used from several threads at once; nothing here changes them.
    const auto held = std::make_shared<const Held>(
        Held{key_from(office.key), certificate_from(office.certificate), certificate_from(authority)});
    return {std::move(name), [held](std::string_view bytes) {
                return cms_over(bytes, held->certificate.get(), held->key.get(), held->authority.get());
            }};
}

}  // namespace documents
