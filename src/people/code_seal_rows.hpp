// The secret that a phone's one-time codes are computed from must be used as it is, so it cannot be kept as a
// hash as passwords are. It is kept sealed under a key from the house's own file outside the database:
// whoever takes the database or a backup has nobody's second factor (HOUSE RULE, docs/decisions/0134). Each
// is sealed with its owner's number, so that a row copied to another account opens nothing.
//
// The key belongs to the process, as that of child_seal_rows.hpp. Without one a secret is kept as it is.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "base/ids.hpp"
#include "store/sql.hpp"

namespace people {

// 32 bytes from the house's own file (site.house_key); anything else: there is none. Before anybody signs in.
void keep_code_key(std::string_view house_key);

// What the column account.totp_secret holds.
[[nodiscard]] std::string kept_code_secret(PersonId person, std::string_view secret);
// The secret in it, sealed or from before it was; empty when it is another's or another key sealed it. No
// code fits an empty one (app::check_code).
[[nodiscard]] std::string code_secret_of(PersonId person, std::string_view kept);

// Seals what was kept before there was a key, and gives how many. Does nothing the second time.
std::int64_t seal_code_secrets(store::Connection& db);

struct CodeSecrets {
    std::int64_t opened = 0, closed = 0;  // sealed ones, by whether the key from this file opens them
};
[[nodiscard]] CodeSecrets code_secrets_in(store::Connection& db, std::string_view house_key);

}  // namespace people
