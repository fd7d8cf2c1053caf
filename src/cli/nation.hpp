// A synthetic nation, seeded: 553 offices with their commissions, secretariats, roles and calendar, of people
// who do not exist. For the demo, the tests and the benchmarks.
#pragma once
#include <functional>
#include <vector>

#include "app/site.hpp"
#include "cli/parts.hpp"

namespace cli {

struct NationSize {
    std::int64_t people =
        18'000;  // beyond this: members of ad hoc bodies; below: fewer staff, never fewer heads
    std::uint64_t seed = 1;
};

using SeedProgress = std::function<void(std::int64_t done, std::int64_t of)>;

// Into an empty, migrated database. Names, offices and days follow from the seed; ids, passwords and secrets
// do not. Gives the accounts of the demo: those of KPU Kota Pekalongan and who watches over it, each role's
// first one first.
std::vector<Account> seed_nation(app::Site& site, const NationSize& size, const SeedProgress& progress = {});

}  // namespace cli
