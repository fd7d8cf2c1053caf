#include "publication/log_rows.hpp"

namespace publication {

std::uint64_t log_size(store::Connection& db) {
    return static_cast<std::uint64_t>(
        db.query<std::int64_t>("select size from log_head").value().value_or(0));
}

std::string log_vkey(store::Connection& db) {
    return db.query<std::string>("select vkey from log_key").value().value_or("");
}

std::string stored_checkpoint(store::Connection& db) {
    return db.query<std::string>("select checkpoint from log_head").value().value_or("");
}

std::string entry_at(store::Connection& db, std::int64_t index) {
    auto entry = db.query<store::Bytes>("select entry from act where log_index = ?", index).value();
    return entry ? entry->value : std::string{};
}

std::string tile_bytes(store::Connection& db, const ledger::TileName& tile) {
    auto stored = db.query<store::Bytes>("select hashes from log_tile where level = ? and number = ?",
                                         tile.level, static_cast<std::int64_t>(tile.n))
                      .value();
    return stored ? stored->value.substr(0, static_cast<std::size_t>(tile.width) * 32) : std::string{};
}

std::string entry_bundle(store::Connection& db, std::uint64_t number, int width) {
    std::string out;
    const auto from = static_cast<std::int64_t>(number) * ledger::tile_width;
    db.query<store::Bytes>("select entry from act where log_index >= ? and log_index < ? order by log_index",
                           from, from + width)
        .each([&](const store::Bytes& entry) { ledger::append_to_bundle(out, entry.value); });
    return out;
}

}  // namespace publication
