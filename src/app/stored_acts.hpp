// The acts as they lie in the database, in the order of the log, a page at a time: for whoever reads all of
// them (checking, replaying, copying).
#pragma once
#include <string>
#include <vector>

#include "app/act.hpp"
#include "app/registry.hpp"
#include "store/sql.hpp"

namespace app {

struct ActRow {
    std::int64_t index;
    ActId id;
    std::string kind;
    base::Instant at;
    PersonId actor;
    UnitId unit;
    CaseId case_id;
    std::int64_t seq;
    std::string body, entry;
};

// "act 7 (declared, 2026-11-23T09:30:00+07:00, case 12)", for whoever reads what is wrong with it.
std::string name_of(const ActRow& row);

std::vector<ActRow> page_of_acts(store::Connection& db, std::int64_t from);
std::int64_t acts_in(store::Connection& db);

// Writes one act's row, as recording it does. `body` is its canonical bytes.
void insert_act(store::Connection& db, const Act& act, std::string_view body, std::string_view entry);

// Writes the state that follows from one act. Throws store::Error as the database does.
void apply_act(store::Connection& db, const Registry& registry, const Act& act);

}  // namespace app
