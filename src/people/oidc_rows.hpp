// Signing in by another's provider: what is kept while somebody is away to sign in there, and whose he is
// when he comes back.
#pragma once
#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "store/sql.hpp"

namespace people {

struct AwayToSignIn {
    std::string nonce, verifier, next;
};
inline constexpr std::chrono::minutes away_at_most{10};
void start_away(store::Connection& db, std::string_view state, const AwayToSignIn& away, base::Instant now);
// Once: whoever comes back a second time with the same state finds nothing.
std::optional<AwayToSignIn> take_away(store::Connection& db, std::string_view state, base::Instant now);

// The person of this subject. The first time he is found by his number, and the two are bound: afterwards
// that number with another subject, or that subject with another number, opens nothing.
std::optional<PersonId> person_of_subject(store::Connection& db, std::string_view issuer,
                                          std::string_view subject, std::string_view number);

}  // namespace people
