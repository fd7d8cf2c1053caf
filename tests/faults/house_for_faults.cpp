#include "house_for_faults.hpp"

#include "ledger/tree.hpp"

namespace faults {

std::string missing(const std::string& where, const Acknowledged& last) {
    try {
        House house(where);
        const auto now = house.acknowledged();
        if (now.size < last.size)
            return "lost " + std::to_string(last.size - now.size) + " acknowledged acts";
        auto& db = house.database.writer_connection();
        if (last.size > 0 && ledger::root_from_tiles(last.size, app::tiles_of(db)) != last.root)
            return "another history at " + std::to_string(last.size);
        const auto whole = db.query<std::string>("pragma integrity_check").value();
        if (whole != "ok") return "corrupt: " + whole.value_or("");
        const auto found = app::verify_log(db);
        return found.clean() ? "" : "altered: " + found.faults.front();
    } catch (const std::exception& e) {
        return std::string("cannot be opened: ") + e.what();
    }
}

}  // namespace faults
