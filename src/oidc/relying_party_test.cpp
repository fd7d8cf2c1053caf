#include "oidc/relying_party.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace oidc {
namespace {

const Settings settings{"https://sso.example", "jernih", "https://jernih.example/masuk/oidc/kembali", "nip"};
const Attempt attempt{"keadaan", "sekali", std::string(43, 'v')};
const base::Instant now{std::chrono::seconds{1'795'000'000}};
const Provider provider{"https://sso.example", "https://sso.example/auth", "https://sso.example/token",
                        "https://sso.example/jwks"};

std::string payload(const std::string& more = R"("nip":"198501012010011001")",
                    const std::string& iss = "https://sso.example", const std::string& aud = R"("jernih")",
                    std::int64_t exp = 300, std::int64_t iat = 0, const std::string& nonce = "sekali") {
    const auto at = [](std::int64_t d) { return std::to_string(now.time_since_epoch().count() + d); };
    return R"({"sub":"s1","iss":")" + iss + R"(","aud":)" + aud + R"(,"exp":)" + at(exp) + R"(,"iat":)" +
           at(iat) + R"(,"nonce":")" + nonce + R"(",)" + more + "}";
}

TEST(IdToken, the_person_is_who_the_signed_claim_names) {
    const auto key = SigningKey::make_p256();
    const auto claims = check_id_token(key.sign(payload()), key.public_jwks(), settings, attempt, now);
    ASSERT_TRUE(claims);
    EXPECT_EQ(claims->login, "198501012010011001");
    EXPECT_EQ(claims->subject, "s1");
}

struct Case {
    std::string what, payload;
    std::optional<Refusal> refusal;
};

TEST(IdToken, every_claim_is_checked_with_the_days_before_and_after) {
    const auto key = SigningKey::make_p256();
    const std::string nip = R"("nip":"1")", iss = "https://sso.example", us = R"("jernih")";
    const std::vector<Case> cases = {
        {"another issuer", payload(nip, "https://jahat.example"), Refusal::wrong_issuer},
        {"for another", payload(nip, iss, R"("lain")"), Refusal::wrong_audience},
        {"for us among others, without saying so", payload(nip, iss, R"(["jernih","lain"])"),
         Refusal::wrong_audience},
        {"for us among others", payload(nip + R"(,"azp":"jernih")", iss, R"(["jernih","lain"])"), {}},
        {"for us alone, as a list", payload(nip, iss, R"(["jernih"])"), {}},
        {"just not expired", payload(nip, iss, us, -59), {}},
        {"expired", payload(nip, iss, us, -60), Refusal::expired},
        {"of a clock a minute ahead", payload(nip, iss, us, 300, 60), {}},
        {"of the future", payload(nip, iss, us, 300, 61), Refusal::issued_in_the_future},
        {"of another sign-in", payload(nip, iss, us, 300, 0, "lain"), Refusal::wrong_nonce},
        {"without the claim", payload(R"("name":"x")"), Refusal::no_login},
        {"no object", "[]", Refusal::token_malformed},
    };
    for (const auto& c : cases) {
        const auto claims = check_id_token(key.sign(c.payload), key.public_jwks(), settings, attempt, now);
        EXPECT_EQ(claims.has_value(), !c.refusal.has_value()) << c.what;
        if (!claims && c.refusal) {
            EXPECT_EQ(claims.error(), *c.refusal) << c.what;
        }
    }
}

TEST(IdToken, only_a_signature_of_the_provider_counts) {
    const auto key = SigningKey::make_p256(), other = SigningKey::make_p256();
    const auto token = key.sign(payload());
    EXPECT_EQ(check_id_token(token, other.public_jwks(), settings, attempt, now).error(),
              Refusal::unknown_key);
    auto forged = token;
    forged[forged.size() - 5] = forged[forged.size() - 5] == 'A' ? 'B' : 'A';
    EXPECT_EQ(check_id_token(forged, key.public_jwks(), settings, attempt, now).error(),
              Refusal::wrong_signature);
    const auto dot = token.find('.');
    const auto unsigned_header = base64url(R"({"alg":"none"})");
    EXPECT_FALSE(
        check_id_token(unsigned_header + token.substr(dot), key.public_jwks(), settings, attempt, now));
    EXPECT_FALSE(check_id_token(unsigned_header + token.substr(dot, token.rfind('.') - dot + 1),
                                key.public_jwks(), settings, attempt, now));
    // An HMAC with the public key as its secret: the oldest trick.
    const auto hmac = base64url(R"({"alg":"HS256"})");
    EXPECT_FALSE(check_id_token(hmac + token.substr(dot), key.public_jwks(), settings, attempt, now));
    for (const std::string_view broken : {"", ".", "..", "a.b.c", "a.b", "é.é.é"})
        EXPECT_FALSE(check_id_token(broken, key.public_jwks(), settings, attempt, now)) << broken;
    EXPECT_FALSE(check_id_token(token, "{}", settings, attempt, now));
    EXPECT_FALSE(check_id_token(token, "no json", settings, attempt, now));
}

TEST(Provider, is_read_only_when_it_is_the_one_that_was_set) {
    const std::string json =
        R"({"issuer":"https://sso.example","authorization_endpoint":"https://sso.example/auth",)"
        R"("token_endpoint":"https://sso.example/token","jwks_uri":"https://sso.example/jwks"})";
    ASSERT_TRUE(read_provider(json, settings));
    EXPECT_EQ(read_provider(json, settings)->token_endpoint, "https://sso.example/token");
    auto other = settings;
    other.issuer = "https://sso.example/";
    EXPECT_FALSE(read_provider(json, other)) << "exactly, to the last stroke";
    EXPECT_EQ(discovery_address(other), "https://sso.example/.well-known/openid-configuration");
    auto plain = json;
    plain.replace(plain.find("https://sso.example/token"), 8, "http://x");
    EXPECT_FALSE(read_provider(plain, settings)) << "a secret would travel in the open";
    EXPECT_FALSE(read_provider("[]", settings));
}

TEST(Requests, carry_the_challenge_and_the_assertion) {
    const auto address = authorization_address(provider, settings, attempt);
    EXPECT_TRUE(address.starts_with(
        "https://sso.example/auth?response_type=code&client_id=jernih&redirect_uri=https%3A%2F%2F"));
    EXPECT_NE(address.find("&code_challenge_method=S256"), std::string::npos);
    EXPECT_EQ(address.find(attempt.verifier), std::string::npos);
    const auto key = SigningKey::make_p256();
    const auto form = token_request(provider, settings, attempt, "kode/1", key, "acak", now);
    EXPECT_NE(form.find("code=kode%2F1"), std::string::npos);
    EXPECT_NE(form.find("code_verifier=" + attempt.verifier), std::string::npos);
    const auto at = form.find("client_assertion=") + 17;
    const auto verified = verify_token(form.substr(at), key.public_jwks());
    ASSERT_TRUE(verified.payload);
    EXPECT_NE(verified.payload->find(R"("jti":"acak")"), std::string::npos);
    EXPECT_NE(verified.payload->find(R"("iss":"jernih","sub":"jernih")"), std::string::npos);
}

TEST(Jose, base64url_is_strict_and_without_padding) {
    EXPECT_EQ(base64url("\xfb\xff"), "-_8");
    EXPECT_EQ(from_base64url("-_8"), "\xfb\xff");
    EXPECT_EQ(from_base64url("-_8="), std::nullopt);
    EXPECT_EQ(from_base64url("+/8"), std::nullopt);
}

TEST(Jose, a_key_that_is_none_says_what_to_do) {
    EXPECT_THROW((void)SigningKey::from_pem("no pem"), std::runtime_error);
}

}  // namespace
}  // namespace oidc
