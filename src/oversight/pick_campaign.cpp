#include "oversight/pick_campaign.hpp"

#include <algorithm>
#include <tuple>

namespace oversight {

std::optional<CampaignSize> pick_campaign(const std::vector<CampaignSize>& there) {
    const auto order = [](const CampaignSize& c) {
        return std::tuple(c.asked > 0, c.state == statements::CampaignState::open,
                          static_cast<int>(std::chrono::year_month_day{c.opens}.year()), c.asked, c.id);
    };
    const auto found = std::ranges::max_element(there, {}, order);
    if (found == there.end() || found->asked == 0) return std::nullopt;
    return *found;
}

}  // namespace oversight
