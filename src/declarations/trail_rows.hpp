// The acts of a case as its readers see them: what, when, by whom, and where in the log. Their content is the
// state's.
#pragma once
#include <optional>
#include <vector>

#include "app/act.hpp"
#include "store/sql.hpp"

namespace declarations {

struct Trail {
    std::int64_t index = -1;
    app::ActKind kind{};
    base::Instant at{};
    PersonId actor;  // none: the clock
    UnitId unit;
    CaseId case_id;
};
std::vector<Trail> trail_of(store::Connection& db, CaseId case_id);  // the first one first
std::optional<Trail> trail_at(store::Connection& db, std::int64_t index);
std::optional<std::string> bytes_at(store::Connection& db,
                                    std::int64_t index);  // canonical, as in app/act.hpp
std::string log_key_of(store::Connection& db);            // the vkey

}  // namespace declarations
