#include "matters/reopen_finding.hpp"

namespace matters {

std::optional<FindingReopened> reopen_finding(const Finding& finding, CaseId withdrawn, bool another_stands) {
    if (finding.answer != FindingAnswer::declared || another_stands) return std::nullopt;
    return FindingReopened{finding.matter, finding.person, finding.id, withdrawn};
}

}  // namespace matters
