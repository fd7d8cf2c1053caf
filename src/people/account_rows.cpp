#include "people/account_rows.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "people/code_seal_rows.hpp"
#include "people/name_key.hpp"

namespace people {
namespace {

using namespace std::chrono;

constexpr seconds first_wait{30}, longest_wait{15 * 60};
constexpr hours failures_forgotten{1};

std::optional<Credentials> credentials(
    std::optional<std::tuple<PersonId, std::string, std::string, store::Bytes, std::int64_t>> row) {
    if (!row) return std::nullopt;
    auto& [person, login, password, secret, last_code] = *row;
    return Credentials{person, std::move(login), std::move(password), code_secret_of(person, secret.value),
                       last_code};
}

}  // namespace

std::optional<Credentials> find_credentials(store::Connection& db, std::string_view login) {
    return credentials(
        db.query<PersonId, std::string, std::string, store::Bytes, std::int64_t>(
              "select person, login, password, totp_secret, last_code from account where login = ?",
              identifier_key(login))
            .one());
}

std::optional<Credentials> find_credentials(store::Connection& db, PersonId person) {
    return credentials(
        db.query<PersonId, std::string, std::string, store::Bytes, std::int64_t>(
              "select person, login, password, totp_secret, last_code from account where person = ?", person)
            .one());
}

void save_account(store::Connection& db, PersonId person, std::string_view login,
                  std::string_view password_hash, std::string_view secret) {
    db.exec(
        "insert into account(person, login, password, totp_secret, last_code, failures, blocked_until)"
        " values(?, ?, ?, ?, 0, 0, 0) on conflict(person) do update set login = excluded.login,"
        " password = excluded.password, totp_secret = excluded.totp_secret, last_code = 0",
        person, identifier_key(login), password_hash, store::BytesView{kept_code_secret(person, secret)});
}

void set_password(store::Connection& db, PersonId person, std::string_view password_hash) {
    db.exec("update account set password = ? where person = ?", password_hash, person);
}

bool use_code(store::Connection& db, PersonId person, std::int64_t step) {
    return db.exec("update account set last_code = ? where person = ? and last_code < ?", step, person,
                   step) == 1;
}

Attempts attempts(store::Connection& db, std::string_view login) {
    const auto row = db.query<std::int64_t, base::Instant>(
                           "select failures, blocked_until from sign_in_failure where login_hash = ?",
                           base::sha256(identifier_key(login)))
                         .one();
    return row ? Attempts{std::get<0>(*row), std::get<1>(*row)} : Attempts{};
}

Attempts add_failure(store::Connection& db, std::string_view login, base::Instant now, std::int64_t free) {
    db.exec("delete from sign_in_failure where at < ?", base::Instant{now - failures_forgotten});
    auto known = attempts(db, login);
    ++known.failures;
    if (known.failures >= free) {
        const auto doubled = std::min<std::int64_t>(known.failures - free, 10);
        known.blocked_until = now + std::min(longest_wait, first_wait * (std::int64_t{1} << doubled));
    }
    db.exec(
        "insert into sign_in_failure(login_hash, failures, blocked_until, at) values(?, ?, ?, ?) on "
        "conflict(login_hash)"
        " do update set failures = excluded.failures, blocked_until = excluded.blocked_until, at = "
        "excluded.at",
        base::sha256(identifier_key(login)), known.failures, known.blocked_until, now);
    return known;
}

void forget_failures(store::Connection& db, std::string_view login) {
    db.exec("delete from sign_in_failure where login_hash = ?", base::sha256(identifier_key(login)));
}

std::string make_setup_link(store::Connection& db, PersonId person, base::Instant now,
                            std::chrono::minutes lives) {
    const auto token = base::hex(base::random_bytes(32));
    db.exec("delete from setup_link where (person = ? and purpose = 'set_up') or expires <= ?", person, now);
    db.exec("insert into setup_link(token_hash, person, purpose, expires) values(?, ?, 'set_up', ?)",
            base::sha256(token), person, base::Instant{now + lives});
    return token;
}

std::optional<PersonId> find_setup_link(store::Connection& db, std::string_view token, base::Instant now) {
    return db
        .query<PersonId>(
            "select person from setup_link where token_hash = ? and purpose = 'set_up' and expires > ?",
            base::sha256(token), now)
        .value();
}

std::optional<PersonId> use_setup_link(store::Connection& db, std::string_view token, base::Instant now) {
    const auto person = find_setup_link(db, token, now);
    if (person) db.exec("delete from setup_link where token_hash = ?", base::sha256(token));
    return person;
}

std::optional<std::string> make_reset_link(store::Connection& db, PersonId person, base::Instant now) {
    const auto alive =
        db.query<std::int64_t>(
              "select count(*) from setup_link where person = ? and purpose = 'reset' and expires > ?",
              person, now)
            .value();
    if (alive.value_or(0) >= 3) return std::nullopt;
    auto token = base::hex(base::random_bytes(32));
    db.exec("insert into setup_link(token_hash, person, purpose, expires) values(?, ?, 'reset', ?)",
            base::sha256(token), person, base::Instant{now + setup_link_lives});
    return token;
}

std::optional<PersonId> find_reset_link(store::Connection& db, std::string_view token, base::Instant now) {
    return db
        .query<PersonId>(
            "select person from setup_link where token_hash = ? and purpose = 'reset' and expires > ?",
            base::sha256(token), now)
        .value();
}

void end_reset_links(store::Connection& db, PersonId person) {
    db.exec("delete from setup_link where person = ? and purpose = 'reset'", person);
}

std::string secret_of_link(std::string_view token) {
    return base::hmac_sha256(token, "one-time codes").substr(0, 20);
}

std::vector<OpenSession> sessions_of(store::Connection& db, PersonId person, base::Instant now) {
    std::vector<OpenSession> out;
    for (auto [hash, created, seen, words] : db.query<base::Hash, base::Instant, base::Instant, std::string>(
             "select s.token_hash, s.created, s.seen, coalesce(d.words, '') from session s left join "
             "session_device d"
             " on d.token_hash = s.token_hash where s.person = ? and s.expires > ? order by s.seen desc",
             person, now))
        out.push_back({hash, created, seen, std::move(words)});
    return out;
}

void close_other_sessions(store::Connection& db, PersonId person, std::string_view token) {
    db.exec("delete from session where person = ? and token_hash <> ?", person, base::sha256(token));
}

void close_session_of(store::Connection& db, PersonId person, const base::Hash& token_hash) {
    db.exec("delete from session where person = ? and token_hash = ?", person, token_hash);
}

std::vector<ApiToken> tokens_of(store::Connection& db, PersonId person, base::Instant now) {
    std::vector<ApiToken> out;
    for (auto [hash, scope, expires] : db.query<base::Hash, app::TokenScope, base::Instant>(
             "select token_hash, scope, expires from api_token where person = ? and expires > ?"
             " order by expires desc",
             person, now))
        out.push_back({hash, scope, expires});
    return out;
}

void revoke_token(store::Connection& db, PersonId person, const base::Hash& token_hash) {
    db.exec("delete from api_token where person = ? and token_hash = ?", person, token_hash);
}

void revoke_tokens_of(store::Connection& db, PersonId person) {
    db.exec("delete from api_token where person = ?", person);
}

}  // namespace people
