#include "cli/nation_cast.hpp"

#include <map>

#include "app/session.hpp"
#include "app/write.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"
#include "people/account_rows.hpp"

namespace cli {

std::vector<Account> open_accounts(app::Site& site, const std::vector<Player>& players) {
    std::vector<Account> out;
    std::vector<std::string> secrets, hashes;
    // Who plays two parts has one account. The many who only sign share a password: hashing one for each
    // would take longer than everything else.
    const auto signers_password = base::base32(base::random_bytes(15));
    std::string signers_hash;
    std::map<PersonId, std::size_t> known;
    for (const auto& player : players) {
        const auto before = known.find(player.person);
        if (before != known.end()) {
            out.push_back(out[before->second]);
            out.back().role = player.role;
            secrets.push_back(secrets[before->second]);
            hashes.push_back(hashes[before->second]);
            continue;
        }
        known[player.person] = out.size();
        const bool signs_only =
            player.role == "chair" || player.role == "secretary" || player.role == "signer";
        const auto secret = base::random_bytes(20);
        const auto password = signs_only ? signers_password : base::base32(base::random_bytes(15));
        if (signs_only && signers_hash.empty()) signers_hash = app::hash_password(password);
        hashes.push_back(signs_only ? signers_hash : app::hash_password(password));
        secrets.push_back(secret);
        out.push_back({.role = player.role,
                       .login = player.login,
                       .password = password,
                       .totp_secret = base::base32(secret),
                       .token = {},
                       .unit = player.unit.text(),
                       .official = player.person.text()});
    }
    const base::Instant expires = app::Clock::real_now() + std::chrono::hours{24 * 365};
    app::write_now(site, {}, [&](app::Change& c) {
        for (std::size_t i = 0; i < players.size(); ++i) {
            people::save_account(c.db, players[i].person, players[i].login, hashes[i], secrets[i]);
            out[i].token = app::issue_token(c.db, players[i].person, app::TokenScope::write, expires);
        }
    });
    return out;
}

}  // namespace cli
