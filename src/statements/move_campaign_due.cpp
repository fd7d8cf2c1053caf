#include "statements/move_campaign_due.hpp"

#include "base/check.hpp"

namespace statements {
namespace {

// Who chose a Saturday or a Sunday knew that nobody is at the office then.
bool weekend(base::Date day) {
    const auto weekday = std::chrono::weekday{day};
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

}  // namespace

std::optional<CampaignDueMoved> move_campaign_due(const CampaignMoveFacts& facts) {
    CHECK(facts.calendar != nullptr);
    const auto& c = facts.campaign;
    if (c.state == CampaignState::closed) return std::nullopt;
    if (c.due != facts.cause || weekend(c.due)) return std::nullopt;
    if (facts.calendar->is_working_day(c.due, facts.region)) return std::nullopt;
    return CampaignDueMoved{c.id, facts.cause, c.due,
                            facts.calendar->working_days_after(c.due, 1, facts.region).day};
}

}  // namespace statements
