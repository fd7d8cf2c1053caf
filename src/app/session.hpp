// Signing in: password (Argon2id) and a time-based code (RFC 6238), sessions in a cookie, tokens for
// programs. Sessions run on real time, whatever the legal clock says. The database holds hashes of tokens
// only.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "app/actor.hpp"
#include "base/date.hpp"
#include "store/sql.hpp"

namespace app {

// Argon2id, 19 MiB, two passes. Slow on purpose: call on Site::passwords.
std::string hash_password(std::string_view password);
bool check_password(std::string_view stored, std::string_view password);

// Six digits. Accepts the step before and after. Returns the step used, which must be greater than the last
// one used by that account, so that no code works twice; nullopt when the code is wrong.
std::optional<std::int64_t> check_code(std::string_view secret, std::string_view code,
                                       base::Instant real_now);
std::string code_at(std::string_view secret, std::int64_t step);

struct NewSession {
    std::string token, csrf;
};
NewSession open_session(store::Connection& db, PersonId person, base::Instant real_now);
void close_session(store::Connection& db, std::string_view token);
void close_sessions_of(store::Connection& db, PersonId person);

struct Session {
    PersonId person;
    std::string csrf;
    bool stale = false;  // its last use should be written down again
};
inline constexpr std::chrono::hours session_lives{12};
inline constexpr std::chrono::minutes session_idles{
    120};  // a commissioner writes his declaration in the field
std::optional<Session> find_session(store::Connection& db, std::string_view token, base::Instant real_now);
void touch_session(store::Connection& db, std::string_view token, base::Instant real_now);

// For programs: `Authorization: Bearer jernih_…`. What one may do, beyond what its person may: each scope
// holds what the one before holds.
enum class TokenScope {
    clearance,  // ask whether somebody may take part in a matter: for procurement, e-office
    read,       // see what the person sees
    write,      // act for the person
};
struct Token {
    PersonId person;
    TokenScope scope{};
};
std::string issue_token(store::Connection& db, PersonId person, TokenScope scope, base::Instant expires);
std::optional<Token> find_token(store::Connection& db, std::string_view token, base::Instant real_now);

}  // namespace app

template <>
inline constexpr auto base::names<app::TokenScope> = std::array{"clearance"sv, "read"sv, "write"sv};
