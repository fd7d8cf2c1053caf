// The rows of findings. Every reader here names the person the findings address; who reviews the answers
// reads them through screening/triage_rows.hpp.
#pragma once
#include <vector>

#include "app/registry.hpp"
#include "matters/finding.hpp"
#include "store/sql.hpp"

namespace matters {

void register_findings(app::Registry& registry);  // called by register_matters

std::vector<Finding> findings_for(store::Connection& db, PersonId person, MatterId matter);
// Not yet answered, over all matters, newest first: for the home page.
std::vector<Finding> open_findings_for(store::Connection& db, PersonId person, int limit);
std::vector<Finding> all_findings_for(store::Connection& db, PersonId person, FindingId before, int limit);
std::optional<Finding> find_finding(store::Connection& db, FindingId id, PersonId person);
bool finding_raised(store::Connection& db, PersonId person, std::string_view evidence);

std::optional<Finding> load_finding(store::Connection& db, FindingId id);  // no permission
// Not answered, about this entry of a registry.
std::vector<Finding> open_findings_on(store::Connection& db, std::int64_t entry);
// For later slices' apply functions.
void set_review(store::Connection& db, FindingId id, Review review, const std::string& reason);
void set_lapsed(store::Connection& db, FindingId id, base::Date day);

}  // namespace matters
