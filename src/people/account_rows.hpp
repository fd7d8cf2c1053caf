// Credentials: no acts, in no log. The tables account, setup_link, session and api_token are app's; the
// database holds hashes of whatever opens a door, except the one-time-code secret, which must be used as it
// is, and lies sealed (code_seal_rows.hpp).
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/session.hpp"
#include "base/date.hpp"
#include "base/hash.hpp"
#include "base/ids.hpp"
#include "store/sql.hpp"

namespace people {

struct Credentials {
    PersonId person;
    std::string login;           // as identifier_key makes it
    std::string password;        // Argon2id
    std::string secret;          // of the one-time codes; empty when the key that sealed it is lost
    std::int64_t last_code = 0;  // the time step last used
};
std::optional<Credentials> find_credentials(store::Connection& db, std::string_view login);
std::optional<Credentials> find_credentials(store::Connection& db, PersonId person);
// Makes the account, or gives it a new login, password and secret. Any form of the login: it is kept as a
// key.
void save_account(store::Connection& db, PersonId person, std::string_view login,
                  std::string_view password_hash, std::string_view secret);
void set_password(store::Connection& db, PersonId person, std::string_view password_hash);
// False when this code, or a later one, was used before: then it counts as wrong.
[[nodiscard]] bool use_code(store::Connection& db, PersonId person, std::int64_t step);

// Failed attempts, whether there is such an account or not: the answer must not tell. See throttle_rows.hpp
// for signing in; these count under one key of the caller's.
struct Attempts {
    std::int64_t failures = 0;
    base::Instant blocked_until{};
};
inline constexpr std::int64_t free_failures = 5;
Attempts attempts(store::Connection& db, std::string_view login);
Attempts add_failure(store::Connection& db, std::string_view login, base::Instant now,
                     std::int64_t free = free_failures);
void forget_failures(store::Connection& db, std::string_view login);

// A link that opens once, within its time, to choose a password and take the secret over. An invitation lives
// longer: it opens an account that nobody has yet.
inline constexpr std::chrono::minutes setup_link_lives{30};
inline constexpr std::chrono::hours invitation_lives{24 * 7};
std::string make_setup_link(store::Connection& db, PersonId person, base::Instant now,
                            std::chrono::minutes lives = setup_link_lives);  // gives the token
// A link that resets the password; the second factor stays. Others may ask for it, so it ends no earlier one;
// nullopt when three are alive.
std::optional<std::string> make_reset_link(store::Connection& db, PersonId person, base::Instant now);
std::optional<PersonId> find_reset_link(store::Connection& db, std::string_view token, base::Instant now);
void end_reset_links(store::Connection& db, PersonId person);
std::optional<PersonId> find_setup_link(store::Connection& db, std::string_view token, base::Instant now);
std::optional<PersonId> use_setup_link(store::Connection& db, std::string_view token, base::Instant now);
std::string secret_of_link(std::string_view token);  // 20 bytes that only who has the link can compute

struct OpenSession {
    base::Hash token_hash{};
    base::Instant created{}, seen{};
    std::string words;  // of the browser; may be empty
};
std::vector<OpenSession> sessions_of(store::Connection& db, PersonId person, base::Instant now);
void close_session_of(store::Connection& db, PersonId person, const base::Hash& token_hash);
void close_other_sessions(store::Connection& db, PersonId person, std::string_view token);

struct ApiToken {
    base::Hash token_hash{};
    app::TokenScope scope{};
    base::Instant expires{};
};
std::vector<ApiToken> tokens_of(store::Connection& db, PersonId person, base::Instant now);
void revoke_token(store::Connection& db, PersonId person, const base::Hash& token_hash);
void revoke_tokens_of(store::Connection& db, PersonId person);

}  // namespace people
