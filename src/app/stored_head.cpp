#include "app/stored_head.hpp"

#include <algorithm>

#include "store/catalog.hpp"

namespace app {

std::optional<StoredHead> stored_head(store::Database& database) {
    const auto db = database.reader();
    const auto tables = store::tables(db);
    if (std::ranges::none_of(tables, [](const auto& table) { return table.name == "log_head"; }))
        return std::nullopt;
    const auto row =
        db->query<std::int64_t, base::Hash, base::Instant>("select size, root, last_time from log_head")
            .one();
    if (!row) return std::nullopt;
    const auto& [size, root, last] = *row;
    return StoredHead{size, root, last};
}

EngineFacts engine_facts(store::Connection& db) {
    if (db.engine() == store::Engine::sqlite) return {};
    EngineFacts out;
    out.version =
        db.query<int>("select cast(current_setting('server_version_num') as bigint)").value().value_or(0);
    out.commits_to_disk =
        db.query<std::string>("select current_setting('synchronous_commit')").value().value_or("") != "off";
    return out;
}

}  // namespace app
