// Guessing is slowed where it comes from, so that nobody can shut another out (HOUSE RULE,
// docs/decisions/0009): failures count for one account from one source, and for a source over all accounts. A
// browser that has signed in to the account before counts alone, whatever others do from the same address.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "people/account_rows.hpp"

namespace people {

struct TryFrom {
    std::string login;   // as typed
    std::string source;  // the client's address, IPv6 by its network of 64 bits
    std::string device;  // the browser's token, when this account knows it; else empty
};
// `address` as the request has it.
std::string source_of(std::string_view address);

inline constexpr std::int64_t free_failures_of_source = 50;  // an office of thirty behind one address
Attempts attempts(store::Connection& db, const TryFrom& from);
Attempts add_failure(store::Connection& db, const TryFrom& from, base::Instant now);
void forget_failures(store::Connection& db,
                     const TryFrom& from);  // of the account from there, not the source's

inline constexpr std::string_view device_cookie = "device";
inline constexpr std::chrono::hours device_lives{24 * 180};
bool knows_device(store::Connection& db, PersonId person, std::string_view token, base::Instant now);
// Gives the token to keep: the one it had, or a new one.
std::string remember_device(store::Connection& db, PersonId person, std::string_view token,
                            base::Instant now);
void forget_devices(store::Connection& db, PersonId person);

// "Chrome, Android": what the browser says of itself, for its owner to tell his devices apart.
std::string device_words(std::string_view user_agent);
void name_session(store::Connection& db, std::string_view session_token, std::string_view words,
                  base::Instant now);

// Ten codes for a lost telephone, each for once. Making new ones forgets the old.
inline constexpr int recovery_codes = 10;
std::vector<std::string> make_recovery_codes(store::Connection& db, PersonId person);
[[nodiscard]] bool use_recovery_code(store::Connection& db, PersonId person, std::string_view typed);
void forget_recovery_codes(store::Connection& db, PersonId person);
std::int64_t recovery_codes_left(store::Connection& db, PersonId person);
bool looks_like_recovery_code(std::string_view typed);

}  // namespace people
