// Limits that a day off has moved: what each act leaves, and what is shown of it.
#pragma once
#include <vector>

#include "app/registry.hpp"
#include "declarations/move_due.hpp"
#include "store/sql.hpp"

template <>
inline constexpr auto app::kind_of<declarations::DueMoved> = app::ActKind::declaration_due_moved;

namespace declarations {

struct Moved {
    base::Date cause{}, was{}, became{};
};
std::vector<Moved> moves_of(store::Connection& db, DeclarationId id);  // the first one first

void follow_calendar(app::Registry& registry);  // the reaction; called by register_declaration_reactions

}  // namespace declarations
