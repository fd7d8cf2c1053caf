// What the public log reads from the store.
#pragma once
#include <string>

#include "ledger/tile.hpp"
#include "store/sql.hpp"

namespace publication {

std::uint64_t log_size(store::Connection& db);
std::string log_vkey(store::Connection& db);
std::string stored_checkpoint(store::Connection& db);  // the newest kept in the database; empty: none
std::string entry_at(store::Connection& db, std::int64_t index);  // 53 bytes; empty when there is none
std::string tile_bytes(store::Connection& db, const ledger::TileName& tile);  // width * 32 bytes
std::string entry_bundle(store::Connection& db, std::uint64_t number, int width);

}  // namespace publication
