// What main knows and the commands do not: the slices. main fills this once; a command takes what it needs.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "app/registry.hpp"
#include "app/route.hpp"

namespace cli {

struct Account {  // one line of the demo's ready file
    std::string role, login, password, totp_secret, token, unit, official;
};

struct Parts {
    std::string version;  // of the program, as 0.1.0
    app::Registry registry;
    std::vector<app::Route> routes;
    std::function<std::optional<app::Actor>(store::Connection&, PersonId, base::Date)> actor_of;
    // What the passing of time does: silence of a superior, reminders. Each looks at the clock and records
    // acts; it is called every half minute, at start, and when a demo's clock is moved.
    std::vector<std::function<void(app::Site&)>> jobs;
    using Progress =
        std::function<void(std::int64_t done, std::int64_t of)>;  // may throw: then nothing more is seeded
    std::function<std::vector<Account>(app::Site&, std::int64_t people, std::uint64_t seed, const Progress&)>
        seed_nation;
};

}  // namespace cli
