// What follows from acts on matters and on the register of interests: both sides are compared and questions
// raised.
#pragma once
#include "app/registry.hpp"

namespace matters {

void register_matter_reactions(app::Registry& registry);

}  // namespace matters
