#include "statements/change_campaign.hpp"

namespace statements {

using enum ChangeCampaignRefusal;

Result<CampaignExtended, ChangeCampaignRefusal> extend_campaign(base::Date due, const std::string& reason,
                                                                const CampaignFacts& facts) {
    const auto& c = facts.campaign;
    if (!facts.officer) return refuse(not_officer);
    if (c.state == CampaignState::closed) return refuse(closed_already);
    if (due <= c.due || due < facts.today) return refuse(due_not_later);
    if (blank(reason)) return refuse(reason_missing);
    return CampaignExtended{c.id, due, reason};
}

Result<CampaignClosed, ChangeCampaignRefusal> close_campaign(const std::string& reason,
                                                             const CampaignFacts& facts) {
    const auto& c = facts.campaign;
    if (!facts.officer) return refuse(not_officer);
    if (c.state == CampaignState::closed) return refuse(closed_already);
    if (facts.today <= c.due && blank(reason)) return refuse(reason_missing);
    return CampaignClosed{c.id, reason};
}

}  // namespace statements
