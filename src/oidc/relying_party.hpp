// OpenID Connect Core 1.0, the relying party's part: authorization code with PKCE (RFC 7636, S256), the
// client proved by private_key_jwt (RFC 7523). Pure: whoever calls brings the time, the random values and the
// bytes.
#pragma once
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/names.hpp"
#include "base/result.hpp"
#include "oidc/jose.hpp"

namespace oidc {

struct Settings {
    std::string issuer;  // exactly as the provider writes it
    std::string client_id;
    std::string redirect;     // our address that the provider sends people back to
    std::string login_claim;  // the claim that holds the NIP or member number
};

struct Provider {
    std::string issuer, authorization_endpoint, token_endpoint, jwks_uri;
};

// What one sign-in keeps until the provider answers. `verifier` stays here; its hash travels.
struct Attempt {
    std::string state, nonce, verifier;
};

// In order of precedence.
enum class Refusal {
    provider_unreadable,  // no discovery document, or another issuer's
    answer_unreadable,    // the token endpoint gave no id_token
    token_malformed,
    unknown_key,
    wrong_signature,
    wrong_issuer,
    wrong_audience,
    expired,
    issued_in_the_future,
    wrong_nonce,
    no_login,  // the claim that names the person is not there
};

std::string discovery_address(const Settings& settings);
Result<Provider, Refusal> read_provider(std::string_view json, const Settings& settings);
std::string authorization_address(const Provider& provider, const Settings& settings, const Attempt& attempt);
// The form for the token endpoint; `assertion_id` is random and never used again.
std::string token_request(const Provider& provider, const Settings& settings, const Attempt& attempt,
                          std::string_view code, const SigningKey& key, std::string_view assertion_id,
                          base::Instant now);
Result<std::string, Refusal> read_token_answer(std::string_view json);  // the id_token

struct Claims {
    std::string subject, login;
};
inline constexpr std::chrono::seconds clock_skew{60};
Result<Claims, Refusal> check_id_token(std::string_view id_token, std::string_view jwks,
                                       const Settings& settings, const Attempt& attempt, base::Instant now);

}  // namespace oidc

template <>
inline constexpr auto base::names<oidc::Refusal> =
    std::array{"provider_unreadable"sv,  "answer_unreadable"sv, "token_malformed"sv, "unknown_key"sv,
               "wrong_signature"sv,      "wrong_issuer"sv,      "wrong_audience"sv,  "expired"sv,
               "issued_in_the_future"sv, "wrong_nonce"sv,       "no_login"sv};
