// Does the database still say what was done? Two checks that need nothing but the database and the program:
// the acts against the log (nothing altered, left out or put in), and the state against the acts (nothing
// edited behind their back). Each fault is named: which act, which row, what the log says and what the table
// says.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "app/registry.hpp"
#include "store/database.hpp"

namespace app {

struct Verification {
    std::int64_t acts = 0, tiles = 0, rows = 0;
    std::vector<std::string> faults;  // one sentence each, in English, for the operator
    [[nodiscard]] bool clean() const { return faults.empty(); }
};

using Progress = std::function<void(std::int64_t done, std::int64_t of)>;

// Re-hashes every act, compares every entry, every stored tile, the root and the signed checkpoint, and
// counts the acts of every case. Reads one snapshot.
Verification verify_log(store::Connection& db, const Progress& progress = {});

// Replays every act into an empty scratch database and compares every table that follows from acts. What was
// erased compares as its tombstone. `scratch` must be an empty database that may be written.
Verification verify_state(store::Connection& db, store::Database& scratch, const Registry& registry,
                          const Progress& progress = {});

}  // namespace app
