#include "oidc/relying_party.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <optional>

#include "base/hash.hpp"

namespace oidc {
namespace {

using boost::json::object;

std::optional<object> object_in(std::string_view text) {
    boost::system::error_code wrong;
    auto value = boost::json::parse(text, wrong);
    if (wrong || !value.is_object()) return std::nullopt;
    return std::move(value.as_object());
}

std::string field(const object& o, std::string_view name) {
    const auto* found = o.if_contains(name);
    return found != nullptr && found->is_string() ? std::string(found->as_string()) : std::string{};
}

std::optional<base::Instant> instant(const object& o, std::string_view name) {
    const auto* found = o.if_contains(name);
    if (found == nullptr || !found->is_number()) return std::nullopt;
    boost::system::error_code wrong;
    const auto seconds = found->to_number<std::int64_t>(wrong);
    return wrong ? std::nullopt : std::optional(base::Instant{std::chrono::seconds{seconds}});
}

std::string encoded(std::string_view text) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           std::string_view("-._~").find(c) != std::string_view::npos;
        if (plain)
            out += c;
        else
            (out += '%') += {digits[byte >> 4], digits[byte & 15]};
    }
    return out;
}

void add(std::string& form, std::string_view name, std::string_view value) {
    if (!form.empty()) form += '&';
    (form += name) += '=';
    form += encoded(value);
}

// Plain HTTP is for a provider on this machine: a test.
bool is_safe(std::string_view address) {
    const bool plain = std::ranges::all_of(address, [](char c) { return c > ' ' && c < 0x7F; });
    return plain && (address.starts_with("https://") || address.starts_with("http://127.0.0.1:"));
}

// "aud" is a text or a list; of a list "azp" must be us.
bool is_for_us(const object& claims, const std::string& client) {
    const auto* audience = claims.if_contains("aud");
    if (audience == nullptr) return false;
    if (audience->is_string()) return audience->as_string() == client;
    if (!audience->is_array()) return false;
    bool named = false;
    for (const auto& one : audience->as_array())
        named = named || (one.is_string() && one.as_string() == client);
    return named && (audience->as_array().size() == 1 || field(claims, "azp") == client);
}

}  // namespace

std::string discovery_address(const Settings& settings) {
    auto issuer = settings.issuer;
    if (issuer.ends_with('/')) issuer.pop_back();
    return issuer + "/.well-known/openid-configuration";
}

Result<Provider, Refusal> read_provider(std::string_view json, const Settings& settings) {
    const auto said = object_in(json);
    if (!said) return refuse(Refusal::provider_unreadable);
    Provider out{field(*said, "issuer"), field(*said, "authorization_endpoint"),
                 field(*said, "token_endpoint"), field(*said, "jwks_uri")};
    const bool fine = out.issuer == settings.issuer && is_safe(out.authorization_endpoint) &&
                      is_safe(out.token_endpoint) && is_safe(out.jwks_uri);
    if (!fine) return refuse(Refusal::provider_unreadable);
    return out;
}

std::string authorization_address(const Provider& provider, const Settings& settings,
                                  const Attempt& attempt) {
    std::string query;
    add(query, "response_type", "code");
    add(query, "client_id", settings.client_id);
    add(query, "redirect_uri", settings.redirect);
    add(query, "scope", "openid profile");
    add(query, "state", attempt.state);
    add(query, "nonce", attempt.nonce);
    add(query, "code_challenge", base64url(base::bytes_of(base::sha256(attempt.verifier))));
    add(query, "code_challenge_method", "S256");
    const auto joint = provider.authorization_endpoint.find('?') == std::string::npos ? '?' : '&';
    return provider.authorization_endpoint + joint + query;
}

std::string token_request(const Provider& provider, const Settings& settings, const Attempt& attempt,
                          std::string_view code, const SigningKey& key, std::string_view assertion_id,
                          base::Instant now) {
    const auto at = now.time_since_epoch().count();
    // The audience is the issuer (and the token endpoint, as older providers want it).
    const object assertion{{"iss", settings.client_id},
                           {"sub", settings.client_id},
                           {"aud", boost::json::array{provider.issuer, provider.token_endpoint}},
                           {"jti", assertion_id},
                           {"iat", at},
                           {"exp", at + 60}};
    std::string form;
    add(form, "grant_type", "authorization_code");
    add(form, "code", code);
    add(form, "redirect_uri", settings.redirect);
    add(form, "client_id", settings.client_id);
    add(form, "code_verifier", attempt.verifier);
    add(form, "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    add(form, "client_assertion", key.sign(boost::json::serialize(assertion)));
    return form;
}

Result<std::string, Refusal> read_token_answer(std::string_view json) {
    const auto said = object_in(json);
    if (!said || field(*said, "id_token").empty()) return refuse(Refusal::answer_unreadable);
    return field(*said, "id_token");
}

// OpenID Connect Core 3.1.3.7.
Result<Claims, Refusal> check_id_token(std::string_view id_token, std::string_view jwks,
                                       const Settings& settings, const Attempt& attempt, base::Instant now) {
    const auto verified = verify_token(id_token, jwks);
    if (!verified.payload) {
        if (verified.fault == TokenFault::malformed) return refuse(Refusal::token_malformed);
        return refuse(verified.fault == TokenFault::unknown_key ? Refusal::unknown_key
                                                                : Refusal::wrong_signature);
    }
    const auto claims = object_in(*verified.payload);
    if (!claims) return refuse(Refusal::token_malformed);
    if (field(*claims, "iss") != settings.issuer) return refuse(Refusal::wrong_issuer);
    if (!is_for_us(*claims, settings.client_id)) return refuse(Refusal::wrong_audience);
    const auto expires = instant(*claims, "exp"), issued = instant(*claims, "iat");
    if (!expires || now >= *expires + clock_skew) return refuse(Refusal::expired);
    if (!issued || *issued > now + clock_skew) return refuse(Refusal::issued_in_the_future);
    if (!base::equal_in_constant_time(field(*claims, "nonce"), attempt.nonce))
        return refuse(Refusal::wrong_nonce);
    Claims out{field(*claims, "sub"), field(*claims, settings.login_claim)};
    if (out.login.empty() || out.subject.empty()) return refuse(Refusal::no_login);
    return out;
}

}  // namespace oidc
