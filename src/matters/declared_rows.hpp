// Who has a declaration on a matter that stands, decided or not. The slice of declarations, which comes after
// this one, says so when it applies its acts.
#pragma once
#include "app/registry.hpp"
#include "matters/matter.hpp"
#include "store/sql.hpp"

namespace matters {

void register_declared(app::Registry& registry);  // called by register_findings

bool has_declared(store::Connection& db, MatterId matter, PersonId person);

// For the apply functions of declarations.
void set_declared(store::Connection& db, MatterId matter, PersonId person, CaseId declaration);
void set_withdrawn(store::Connection& db, MatterId matter, PersonId person, CaseId declaration);

}  // namespace matters
