// What was taken out of declarations that their questions had filled in.
#pragma once
#include <optional>

#include "app/journal.hpp"
#include "declarations/dropped_acts.hpp"
#include "declarations/find_dropped.hpp"
#include "store/sql.hpp"

template <>
inline constexpr auto app::kind_of<declarations::PrefillDropped> = app::ActKind::prefill_dropped;

namespace declarations {

// The relation that a question fills in; empty: none.
std::string relation_filled_in(store::Connection& db, const matters::Finding& finding);

// After the submission: records what it no longer says, if its question filled it in.
void record_dropped(app::Change& change, const Submitted& sent);

struct Dropped {
    FindingId finding;
    std::vector<Prefilled> what;
};
std::optional<Dropped> dropped_of(store::Connection& db, DeclarationId declaration);

}  // namespace declarations
