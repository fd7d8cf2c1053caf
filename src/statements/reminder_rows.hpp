#pragma once
#include <string>
#include <vector>

#include "rules/statements.hpp"
#include "statements/statement_rows.hpp"

namespace statements {

// Somebody who has not answered, has an address, and got no letter of this campaign since that moment.
struct Reader {
    PersonId person;
    std::string name, email;
};
struct ReaderRange {
    UnitId from, to;
    base::Instant no_letter_since{};
};
std::vector<Reader> without_answer(store::Connection& db, CampaignId campaign, const ReaderRange& range,
                                   PersonId after, int limit);

// Which rules have run is no act: a letter reminds and settles nothing.
bool has_run(store::Connection& db, CampaignId campaign, rules::ReminderRule rule);
void mark_run(store::Connection& db, CampaignId campaign, const rules::Reminder& reminder);

}  // namespace statements
