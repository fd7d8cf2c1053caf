// What follows from acts on matters and on the register of interests: both sides are compared and questions
// raised.
#pragma once
#include "app/journal.hpp"
#include "app/registry.hpp"
#include "matters/matter.hpp"

namespace matters {

// The comparison by equal names and numbers alone. A server with screening (screening/screening_rows.hpp)
// registers its reactions instead, which weigh first and then call these.
void register_matter_reactions(app::Registry& registry);
void screen_matter(app::Change& change, MatterId matter);
void screen_organizations(app::Change& change, MatterId matter);  // only parties that are organizations
void screen_person(app::Change& change, MatterId matter, PersonId person);
void screen_undecided_with(app::Change& change, PersonId person);

}  // namespace matters
