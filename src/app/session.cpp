#include "app/session.hpp"

#include <sodium.h>

#include "base/check.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"

namespace app {

using namespace std::chrono;

std::string hash_password(std::string_view password) {
    char out[crypto_pwhash_STRBYTES];
    CHECK(crypto_pwhash_str_alg(out, password.data(), password.size(), 2, 19 * 1024 * 1024,
                                crypto_pwhash_ALG_ARGON2ID13) == 0);
    return out;
}

bool check_password(std::string_view stored, std::string_view password) {
    return crypto_pwhash_str_verify(std::string(stored).c_str(), password.data(), password.size()) == 0;
}

std::string code_at(std::string_view secret, std::int64_t step) {
    std::string counter;
    for (int i = 7; i >= 0; --i) counter += static_cast<char>(step >> (8 * i) & 255);
    const auto mac = base::hmac_sha1(secret, counter);
    const auto at = [&](std::size_t i) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(mac[i]));
    };
    const std::size_t from = at(19) & 15;
    const auto number =
        ((at(from) & 127) << 24 | at(from + 1) << 16 | at(from + 2) << 8 | at(from + 3)) % 1'000'000;
    auto digits = std::to_string(number);
    return std::string(6 - digits.size(), '0') + digits;
}

std::optional<std::int64_t> check_code(std::string_view secret, std::string_view code,
                                       base::Instant real_now) {
    if (secret.empty()) return std::nullopt;  // anybody can compute the codes of none
    const std::int64_t step = real_now.time_since_epoch().count() / 30;
    for (std::int64_t s : {step, step - 1, step + 1})
        if (base::equal_in_constant_time(code_at(secret, s), code)) return s;
    return std::nullopt;
}

NewSession open_session(store::Connection& db, PersonId person, base::Instant real_now) {
    NewSession made{base::hex(base::random_bytes(32)), base::hex(base::random_bytes(16))};
    db.exec("delete from session where person = ? and expires <= ?", person, real_now);
    db.exec("insert into session(token_hash, person, csrf, created, seen, expires) values(?, ?, ?, ?, ?, ?)",
            base::sha256(made.token), person, made.csrf, real_now, real_now,
            base::Instant{real_now + session_lives});
    return made;
}

void close_session(store::Connection& db, std::string_view token) {
    db.exec("delete from session where token_hash = ?", base::sha256(token));
}

void close_sessions_of(store::Connection& db, PersonId person) {
    db.exec("delete from session where person = ?", person);
}

std::optional<Session> find_session(store::Connection& db, std::string_view token, base::Instant real_now) {
    const auto row =
        db.query<PersonId, std::string, base::Instant, base::Instant>(
              "select person, csrf, seen, expires from session where token_hash = ?", base::sha256(token))
            .one();
    if (!row) return std::nullopt;
    const auto& [person, csrf, seen, expires] = *row;
    if (real_now >= expires || real_now - seen > session_idles) return std::nullopt;
    return Session{person, csrf, real_now - seen > minutes{5}};
}

void touch_session(store::Connection& db, std::string_view token, base::Instant real_now) {
    db.exec("update session set seen = ? where token_hash = ?", real_now, base::sha256(token));
}

std::string issue_token(store::Connection& db, PersonId person, TokenScope scope, base::Instant expires) {
    const auto token = "jernih_" + base::hex(base::random_bytes(32));
    db.exec("insert into api_token(token_hash, person, scope, expires) values(?, ?, ?, ?)",
            base::sha256(token), person, scope, expires);
    return token;
}

std::optional<Token> find_token(store::Connection& db, std::string_view token, base::Instant real_now) {
    const auto row = db.query<PersonId, TokenScope>(
                           "select person, scope from api_token where token_hash = ? and expires > ?",
                           base::sha256(token), real_now)
                         .one();
    if (!row) return std::nullopt;
    return Token{std::get<0>(*row), std::get<1>(*row)};
}

}  // namespace app
