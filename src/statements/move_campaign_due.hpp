// Use case of the calendar: a day off was added. A campaign's day to sign is a day that its officer chose,
// not one that is counted from another (docs/decisions/0010), so a day off before it moves nothing; when the
// chosen day itself is off, nobody can be asked to sign on it at the office, and the next working day takes
// its place. HOUSE RULE, docs/decisions/0104.
#pragma once
#include <optional>

#include "rules/calendar.hpp"
#include "statements/statement_acts.hpp"

namespace statements {

struct CampaignMoveFacts {
    Campaign campaign;
    base::Date cause{};                         // the day off
    const rules::Calendar* calendar = nullptr;  // with it
    int region = 0;  // of the office that is asked, or of the one that opened it where several are
};

// Nothing when the day stays.
[[nodiscard]] std::optional<CampaignDueMoved> move_campaign_due(const CampaignMoveFacts& facts);

}  // namespace statements
