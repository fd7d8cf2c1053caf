// What a command wants to know of a database that another process may be serving: how far its log is, and on
// what it stands.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/hash.hpp"
#include "store/database.hpp"

namespace app {

struct StoredHead {
    std::int64_t size = 0;  // acts
    base::Hash root{};
    base::Instant last_time{};  // of the newest act
    bool same_log(const StoredHead& other) const { return size == other.size && root == other.root; }
};
// nullopt: the database has no tables yet, or its log is not begun.
std::optional<StoredHead> stored_head(store::Database& database);

struct EngineFacts {
    int version = 0;              // of PostgreSQL, as 150020; 0: SQLite, which is part of the program
    bool commits_to_disk = true;  // an acknowledged act outlives the power
};
EngineFacts engine_facts(store::Connection& db);

}  // namespace app
