// Answered findings that Legal & HR has handed to the official's superior: he reads the evidence and may open
// a case on his own initiative. The slice of screening, which comes after this one, says whom and when.
#pragma once
#include <optional>
#include <vector>

#include "app/registry.hpp"
#include "matters/finding.hpp"
#include "store/sql.hpp"

namespace matters {

void register_referrals(app::Registry& registry);  // called by register_findings

void put_referral(store::Connection& db, FindingId finding, PersonId superior, base::Date day);
// He has opened a case on that official: what was handed to him about him is in it.
void close_referrals(store::Connection& db, PersonId superior, PersonId official);

struct Referral {
    FindingId finding;
    PersonId superior;
    base::Date day{};
    bool opened = false;  // he has opened a case since
};
// Handed to him since `day` and without a case yet, newest first.
std::vector<Referral> referrals_waiting(store::Connection& db, PersonId superior, base::Date since,
                                        int limit);
// nullopt: not handed to him.
std::optional<Referral> find_referral(store::Connection& db, FindingId finding, PersonId superior);

}  // namespace matters
