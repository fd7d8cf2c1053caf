#include "oidc/jose.hpp"

#include <openssl/bio.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <boost/json.hpp>
#include <stdexcept>

#include "base/hash.hpp"
#include "base/text.hpp"

namespace oidc {
namespace {

template <auto Free>
struct By {
    void operator()(auto* p) const { Free(p); }
};
using Key = std::unique_ptr<EVP_PKEY, By<EVP_PKEY_free>>;
using Context = std::unique_ptr<EVP_MD_CTX, By<EVP_MD_CTX_free>>;
using Number = std::unique_ptr<BIGNUM, By<BN_free>>;
using Builder = std::unique_ptr<OSSL_PARAM_BLD, By<OSSL_PARAM_BLD_free>>;
using Params = std::unique_ptr<OSSL_PARAM, By<OSSL_PARAM_free>>;
using Pair = std::unique_ptr<ECDSA_SIG, By<ECDSA_SIG_free>>;

struct Curve {
    const char* jwk;
    const char* group;
    const char* algorithm;
    std::size_t bytes;
    const EVP_MD* (*digest)();
};
constexpr Curve curves[] = {{"P-256", "prime256v1", "ES256", 32, EVP_sha256},
                            {"P-384", "secp384r1", "ES384", 48, EVP_sha384},
                            {"P-521", "secp521r1", "ES512", 66, EVP_sha512}};

const Curve* curve_of(EVP_PKEY* key) {
    char name[32] = {};
    std::size_t size = 0;
    if (EVP_PKEY_get_utf8_string_param(key, OSSL_PKEY_PARAM_GROUP_NAME, name, sizeof name, &size) != 1)
        return nullptr;
    for (const auto& c : curves)
        if (std::string_view(name) == c.group) return &c;
    return nullptr;
}

const unsigned char* bytes_in(std::string_view s) { return reinterpret_cast<const unsigned char*>(s.data()); }
unsigned char* bytes_in(std::string& s) { return reinterpret_cast<unsigned char*>(s.data()); }

std::string number_bytes(const BIGNUM* n, std::size_t size) {
    std::string out(size, '\0');
    BN_bn2binpad(n, bytes_in(out), static_cast<int>(size));
    return out;
}

// JWS has r and s beside each other, OpenSSL as ASN.1.
std::string raw_from_der(std::string_view der, std::size_t bytes) {
    auto at = bytes_in(der);
    const Pair pair(d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(der.size())));
    if (!pair) throw std::runtime_error("an ECDSA signature could not be read");
    return number_bytes(ECDSA_SIG_get0_r(pair.get()), bytes) +
           number_bytes(ECDSA_SIG_get0_s(pair.get()), bytes);
}
std::optional<std::string> der_from_raw(std::string_view raw, std::size_t bytes) {
    if (raw.size() != 2 * bytes) return std::nullopt;
    const Pair pair(ECDSA_SIG_new());
    ECDSA_SIG_set0(pair.get(), BN_bin2bn(bytes_in(raw), static_cast<int>(bytes), nullptr),
                   BN_bin2bn(bytes_in(raw) + bytes, static_cast<int>(bytes), nullptr));
    std::string out(static_cast<std::size_t>(i2d_ECDSA_SIG(pair.get(), nullptr)), '\0');
    auto at = bytes_in(out);
    i2d_ECDSA_SIG(pair.get(), &at);
    return out;
}

std::string field(const boost::json::object& o, std::string_view name) {
    const auto* found = o.if_contains(name);
    return found != nullptr && found->is_string() ? std::string(found->as_string()) : std::string{};
}

Key built(const char* type, OSSL_PARAM_BLD* builder) {
    const Params params(OSSL_PARAM_BLD_to_param(builder));
    const std::unique_ptr<EVP_PKEY_CTX, By<EVP_PKEY_CTX_free>> context(
        EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    EVP_PKEY* key = nullptr;
    if (!params || !context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
        EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, params.get()) != 1)
        return nullptr;
    return Key(key);
}

Key public_key(const boost::json::object& jwk) {
    const Builder builder(OSSL_PARAM_BLD_new());
    if (field(jwk, "kty") == "EC") {
        const auto x = from_base64url(field(jwk, "x")), y = from_base64url(field(jwk, "y"));
        for (const auto& c : curves) {
            if (field(jwk, "crv") != c.jwk || !x || !y || x->size() != c.bytes || y->size() != c.bytes)
                continue;
            const auto point = "\x04" + *x + *y;
            OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, c.group, 0);
            OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(),
                                             point.size());
            return built("EC", builder.get());
        }
        return nullptr;
    }
    const auto n = from_base64url(field(jwk, "n")), e = from_base64url(field(jwk, "e"));
    if (field(jwk, "kty") != "RSA" || !n || !e || n->size() < 256 || n->size() > 1024 || e->size() > 8)
        return nullptr;
    const Number modulus(BN_bin2bn(bytes_in(*n), static_cast<int>(n->size()), nullptr));
    const Number exponent(BN_bin2bn(bytes_in(*e), static_cast<int>(e->size()), nullptr));
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get());
    return built("RSA", builder.get());
}

bool signed_by(EVP_PKEY* key, std::string_view algorithm, std::string_view text, std::string_view signature) {
    const Context context(EVP_MD_CTX_new());
    EVP_PKEY_CTX* more = nullptr;
    std::string given(signature);
    const EVP_MD* digest = EVP_sha256();
    if (const auto* curve = EVP_PKEY_get_base_id(key) == EVP_PKEY_EC ? curve_of(key) : nullptr) {
        if (algorithm != curve->algorithm) return false;
        const auto der = der_from_raw(signature, curve->bytes);
        if (!der) return false;
        given = *der;
        digest = curve->digest();
    } else if (algorithm != "RS256" && algorithm != "PS256") {
        return false;
    }
    if (EVP_DigestVerifyInit(context.get(), &more, digest, nullptr, key) != 1) return false;
    if (algorithm == "PS256" && (EVP_PKEY_CTX_set_rsa_padding(more, RSA_PKCS1_PSS_PADDING) != 1 ||
                                 EVP_PKEY_CTX_set_rsa_pss_saltlen(more, RSA_PSS_SALTLEN_DIGEST) != 1))
        return false;
    return EVP_DigestVerify(context.get(), bytes_in(given), given.size(), bytes_in(text), text.size()) == 1;
}

std::optional<boost::json::object> object_in(std::string_view text) {
    boost::system::error_code wrong;
    auto value = boost::json::parse(text, wrong);
    if (wrong || !value.is_object()) return std::nullopt;
    return std::move(value.as_object());
}

}  // namespace

std::string base64url(std::string_view bytes) {
    auto out = base::base64(bytes);
    while (!out.empty() && out.back() == '=') out.pop_back();
    for (char& c : out) c = c == '+' ? '-' : c == '/' ? '_' : c;
    return out;
}

std::optional<std::string> from_base64url(std::string_view text) {
    std::string plain(text);
    for (char& c : plain) {
        if (c == '+' || c == '/' || c == '=') return std::nullopt;
        c = c == '-' ? '+' : c == '_' ? '/' : c;
    }
    plain.append((4 - plain.size() % 4) % 4, '=');
    return base::from_base64(plain);
}

struct SigningKey::Impl {
    Key key;
    const Curve* curve;  // none: RSA
    std::string kid;

    [[nodiscard]] std::string public_part(const char* name, std::size_t size) const {
        BIGNUM* n = nullptr;
        if (EVP_PKEY_get_bn_param(key.get(), name, &n) != 1)
            throw std::runtime_error("a key has no public part");
        const Number owned(n);
        return base64url(number_bytes(n, size > 0 ? size : static_cast<std::size_t>(BN_num_bytes(n))));
    }
    // The members that RFC 7638 hashes, in its order.
    [[nodiscard]] std::string members() const {
        if (curve != nullptr)
            return R"("crv":")" + std::string(curve->jwk) + R"(","kty":"EC","x":")" +
                   public_part(OSSL_PKEY_PARAM_EC_PUB_X, curve->bytes) + R"(","y":")" +
                   public_part(OSSL_PKEY_PARAM_EC_PUB_Y, curve->bytes) + '"';
        return R"("e":")" + public_part(OSSL_PKEY_PARAM_RSA_E, 0) + R"(","kty":"RSA","n":")" +
               public_part(OSSL_PKEY_PARAM_RSA_N, 0) + '"';
    }
};

SigningKey::SigningKey(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {
    impl_->kid = base64url(base::bytes_of(base::sha256("{" + impl_->members() + "}")));
}
SigningKey::SigningKey(SigningKey&&) noexcept = default;
SigningKey::~SigningKey() = default;

SigningKey SigningKey::from_pem(std::string_view pem) {
    const std::unique_ptr<BIO, By<BIO_free_all>> in(
        BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    Key key(PEM_read_bio_PrivateKey(in.get(), nullptr, nullptr, nullptr));
    if (!key)
        throw std::runtime_error(
            "no private key in this PEM: make one with openssl ecparam -genkey -name secp521r1 -noout");
    const auto* curve = curve_of(key.get());
    const bool rsa = EVP_PKEY_get_base_id(key.get()) == EVP_PKEY_RSA && EVP_PKEY_get_bits(key.get()) >= 2048;
    if (curve == nullptr && !rsa)
        throw std::runtime_error("use an EC key on P-256, P-384 or P-521, or RSA of 2048 bits");
    return SigningKey(std::make_unique<Impl>(Impl{std::move(key), curve, {}}));
}

SigningKey SigningKey::make_p256() {
    return SigningKey(std::make_unique<Impl>(Impl{Key(EVP_EC_gen("P-256")), &curves[0], {}}));
}

std::string SigningKey::sign(std::string_view payload_json) const {
    const auto* curve = impl_->curve;
    const std::string algorithm = curve != nullptr ? curve->algorithm : "RS256";
    const auto text =
        base64url(R"({"alg":")" + algorithm + R"(","typ":"JWT","kid":")" + impl_->kid + R"("})") + "." +
        base64url(payload_json);
    const Context context(EVP_MD_CTX_new());
    std::size_t size = 0;
    const auto* digest = curve != nullptr ? curve->digest() : EVP_sha256();
    if (EVP_DigestSignInit(context.get(), nullptr, digest, nullptr, impl_->key.get()) != 1 ||
        EVP_DigestSign(context.get(), nullptr, &size, bytes_in(text), text.size()) != 1)
        throw std::runtime_error("a token could not be signed");
    std::string signature(size, '\0');
    if (EVP_DigestSign(context.get(), bytes_in(signature), &size, bytes_in(text), text.size()) != 1)
        throw std::runtime_error("a token could not be signed");
    signature.resize(size);
    return text + "." + base64url(curve != nullptr ? raw_from_der(signature, curve->bytes) : signature);
}

std::string SigningKey::public_jwks() const {
    const std::string algorithm = impl_->curve != nullptr ? impl_->curve->algorithm : "RS256";
    return R"({"keys":[{)" + impl_->members() + R"(,"use":"sig","alg":")" + algorithm + R"(","kid":")" +
           impl_->kid + R"("}]})";
}

Verified verify_token(std::string_view token, std::string_view jwks_json) {
    const auto parts = base::split(token, '.');
    if (parts.size() != 3) return {{}, TokenFault::malformed};
    const auto header_text = from_base64url(parts[0]), payload = from_base64url(parts[1]),
               signature = from_base64url(parts[2]);
    if (!header_text || !payload || !signature) return {{}, TokenFault::malformed};
    const auto header = object_in(*header_text);
    const auto set = object_in(jwks_json);
    if (!header || header->if_contains("crit") != nullptr || !set) return {{}, TokenFault::malformed};
    const auto* keys = set->if_contains("keys");
    if (keys == nullptr || !keys->is_array()) return {{}, TokenFault::unknown_key};
    const auto kid = field(*header, "kid"), algorithm = field(*header, "alg");
    bool met = false;
    for (const auto& one : keys->as_array()) {
        if (!one.is_object()) continue;
        const auto& jwk = one.as_object();
        const auto use = field(jwk, "use"), alg = field(jwk, "alg");
        if ((!use.empty() && use != "sig") || (!alg.empty() && alg != algorithm)) continue;
        if (!kid.empty() && field(jwk, "kid") != kid) continue;
        const auto key = public_key(jwk);
        if (!key) continue;
        met = true;
        if (signed_by(key.get(), algorithm, token.substr(0, parts[0].size() + 1 + parts[1].size()),
                      *signature))
            return {*payload, {}};
    }
    return {{}, met ? TokenFault::wrong_signature : TokenFault::unknown_key};
}

}  // namespace oidc
