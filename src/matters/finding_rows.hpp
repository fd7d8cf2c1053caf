// The rows of findings. Every reader here names the person the findings address; who reviews the answers
// reads them through screening/triage_rows.hpp.
#pragma once
#include <vector>

#include "app/registry.hpp"
#include "matters/finding.hpp"
#include "store/sql.hpp"

// What a finding `t` is counted as, and under which day (finding_count). As SQL, because later slices count
// the few that somebody may not see by the same words.
#define FINDING_STATE(t)                                                                \
    "case when " t ".answer is null and " t ".lapsed is null then 'open' when " t       \
    ".answer is null then 'lapsed' when " t ".review is null then " t ".answer else " t \
    ".answer || ' reviewed' end"
#define FINDING_DAY(t) "case when " t ".answer is null and " t ".lapsed is null then " t ".raised else '' end"

namespace matters {

void register_findings(app::Registry& registry);  // called by register_matters

std::vector<Finding> findings_for(store::Connection& db, PersonId person, MatterId matter);
// Not yet answered, over all matters, newest first: for the home page.
std::vector<Finding> open_findings_for(store::Connection& db, PersonId person, int limit);
std::vector<Finding> all_findings_for(store::Connection& db, PersonId person, FindingId before, int limit);
std::optional<Finding> find_finding(store::Connection& db, FindingId id, PersonId person);
bool finding_raised(store::Connection& db, PersonId person, std::string_view evidence);

// Whether that evidence has lapsed without an answer: when it is there again, it is asked again.
bool lapsed_unanswered(store::Connection& db, PersonId person, std::string_view evidence);

std::optional<Finding> load_finding(store::Connection& db, FindingId id);  // no permission
// Not answered, about this entry of a registry.
std::vector<Finding> open_findings_on(store::Connection& db, std::int64_t entry);
// Not answered, about this line of the person's register.
std::vector<Finding> open_findings_of(store::Connection& db, PersonId person, std::int64_t interest);
// For later slices' apply functions.
void set_review(store::Connection& db, FindingId id, Review review, const std::string& reason);
void set_lapsed(store::Connection& db, FindingId id, base::Date day);

}  // namespace matters
