// Reminders by rule, through the outbox: at most one letter a person, campaign and rule, and one a day, also
// when the machine was off on the day of the rule or went down in between.
#pragma once
#include "app/site.hpp"
#include "statements/statement_rows.hpp"

namespace statements {

// For every open campaign the rule that is due now, if it has not run yet.
void send_reminders(app::Site& site);

// By hand, for those of one office who have not answered. Gives how many letters were written.
std::int64_t remind_office(app::Site& site, store::Connection& db, const Campaign& campaign, UnitId unit,
                           base::Date day);

// When a letter that is written now may go out: not at night in that zone.
base::Instant outside_quiet_hours(base::Instant now, base::Zone zone);

}  // namespace statements
