// Use case: a member of an ad hoc body does not sign, and says why, by personal link and day of birth. An
// answer, not a breach; while the campaign is open he may still sign. SILENT,
// docs/decisions/0080-answers-by-link.md.
#pragma once
#include "statements/sign_by_link.hpp"

namespace statements {

// In the order of LinkRefusal; promise_missing never.
Result<LinkRefused, LinkRefusal> refuse_by_link(base::Date born, const std::string& reason,
                                                const LinkFacts& facts);

}  // namespace statements
