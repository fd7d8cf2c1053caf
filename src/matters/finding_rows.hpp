// The rows of findings. Every reader names the person the findings address.
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
std::optional<Finding> find_finding(store::Connection& db, FindingId id, PersonId person);
bool finding_raised(store::Connection& db, PersonId person, PartyId party, std::int64_t interest);

}  // namespace matters
