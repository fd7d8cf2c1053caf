// Use case: the declaration that a question was answered with is withdrawn by the superior's act, so the
// question is open again. UU 30/2014 Pasal 43 ayat (2): nobody has been told of it. HOUSE RULE,
// docs/decisions/0124.
#pragma once
#include <optional>

#include "matters/finding.hpp"

namespace matters {

// `another_stands`: a declaration of the same person on the same matter that is not withdrawn. Empty: nothing
// to do.
[[nodiscard]] std::optional<FindingReopened> reopen_finding(const Finding& finding, CaseId withdrawn,
                                                            bool another_stands);

}  // namespace matters
