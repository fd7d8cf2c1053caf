// Signed tokens (JWS compact, RFC 7515; JWK, RFC 7517; algorithms, RFC 7518) with OpenSSL: ES256, ES384,
// ES512, RS256, PS256. No algorithm is taken from a token that its key does not allow; "none" does not exist.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace oidc {

std::string base64url(std::string_view bytes);  // without padding
std::optional<std::string> from_base64url(std::string_view text);

// A private key that signs for us.
class SigningKey {
public:
    // PEM, EC on P-256, P-384 or P-521, or RSA of 2048 bits and more. Throws std::runtime_error with what to
    // do.
    static SigningKey from_pem(std::string_view pem);
    static SigningKey make_p256();  // for tests and for a new client
    SigningKey(SigningKey&&) noexcept;
    ~SigningKey();

    // header.payload.signature; the header carries alg, typ and kid.
    [[nodiscard]] std::string sign(std::string_view payload_json) const;
    // The public half as a key set, to be registered with the provider: {"keys":[…]}.
    [[nodiscard]] std::string public_jwks() const;

private:
    struct Impl;
    explicit SigningKey(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

enum class TokenFault { malformed, unknown_key, wrong_signature };
// The payload when a key of the set signed the token. Keys for other uses are passed over.
struct Verified {
    std::optional<std::string> payload;
    TokenFault fault{};
};
Verified verify_token(std::string_view token, std::string_view jwks_json);

}  // namespace oidc
