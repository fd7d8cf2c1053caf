// What follows from an entry of the register that was put right.
#pragma once
#include "app/registry.hpp"

namespace screening {

// A question about the entry as it stood has lost its ground: it lapses, and what stands there now is looked
// at anew.
void register_corrections(app::Registry& registry);  // called by register_screening_reactions

}  // namespace screening
