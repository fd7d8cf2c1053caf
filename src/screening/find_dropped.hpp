// Use case: what a declaration no longer says of what was filled in from a finding. The declarant may take it
// out; it is on record that it was there (as Lithuania's PINREG does). HOUSE RULE, docs/decisions/0033.
#pragma once
#include <string>

#include "declarations/declaration_acts.hpp"
#include "matters/finding.hpp"

namespace screening {

// "relation, description"; empty when everything is still there. `relation` is the one of the interest, or
// empty.
[[nodiscard]] std::string dropped(const matters::Finding& finding, const std::string& relation,
                                  const declarations::Submitted& sent);

}  // namespace screening
