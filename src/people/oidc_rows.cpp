#include "people/oidc_rows.hpp"

#include "base/hash.hpp"
#include "people/name_key.hpp"

namespace people {

void start_away(store::Connection& db, std::string_view state, const AwayToSignIn& away, base::Instant now) {
    db.exec("delete from oidc_away where expires <= ?", now);
    db.exec("insert into oidc_away(state_hash, nonce, verifier, next, expires) values(?, ?, ?, ?, ?)",
            base::sha256(state), away.nonce, away.verifier, away.next, base::Instant{now + away_at_most});
}

std::optional<AwayToSignIn> take_away(store::Connection& db, std::string_view state, base::Instant now) {
    auto row = db.query<std::string, std::string, std::string>(
                     "select nonce, verifier, next from oidc_away where state_hash = ? and expires > ?",
                     base::sha256(state), now)
                   .one();
    if (!row) return std::nullopt;
    db.exec("delete from oidc_away where state_hash = ?", base::sha256(state));
    return std::make_from_tuple<AwayToSignIn>(std::move(*row));
}

std::optional<PersonId> person_of_subject(store::Connection& db, std::string_view issuer,
                                          std::string_view subject, std::string_view number) {
    const auto key = identifier_key(number);
    const auto by_number = db.query<PersonId>(
                                 "select id from person where (nip = ? and nip <> '') or (member_number = ? "
                                 "and member_number <> '') limit 1",
                                 key, number)
                               .value();
    if (!by_number) return std::nullopt;
    const auto bound = db.query<PersonId>("select person from oidc_subject where issuer = ? and subject = ?",
                                          issuer, subject)
                           .value();
    if (bound) return *bound == *by_number ? bound : std::nullopt;
    const bool taken = db.query<std::int64_t>("select 1 from oidc_subject where issuer = ? and person = ?",
                                              issuer, *by_number)
                           .value()
                           .has_value();
    if (taken) return std::nullopt;
    db.exec("insert into oidc_subject(issuer, subject, person) values(?, ?, ?)", issuer, subject, *by_number);
    return by_number;
}

}  // namespace people
