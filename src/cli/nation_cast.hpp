// Who plays a part in the demo, and the accounts made for them.
#pragma once
#include <vector>

#include "app/site.hpp"
#include "cli/parts.hpp"

namespace cli {

struct Player {
    std::string role;  // as in the ready file
    PersonId person;
    UnitId unit;
    std::string login;  // NIP or member number
};

// Passwords, secrets and tokens are random and exist only in what is returned.
std::vector<Account> open_accounts(app::Site& site, const std::vector<Player>& players);

}  // namespace cli
