// Who may act on a matter: whoever screening must ask before something is decided.
#pragma once
#include <vector>

#include "app/registry.hpp"
#include "matters/matter.hpp"
#include "store/sql.hpp"

namespace matters {

void register_acting(app::Registry& registry);  // called by register_matters

// Its participants, the substitutes named on it, and, where a plenary decides, the commissioners of the
// competent office: every one of them has a vote (UU 7/2017 Pasal 10 ayat (6)), named or not. Those appointed
// from a later day on are among them, because the vote may be on that day. Each once, by number.
std::vector<PersonId> may_act(store::Connection& db, const Matter& matter, base::Date day);

// The office whose body decides: the matter's own, or the one it was referred to.
UnitId competent_office(store::Connection& db, const Matter& matter);
void set_competent(store::Connection& db, MatterId matter, UnitId unit);  // for later slices' apply functions

}  // namespace matters
