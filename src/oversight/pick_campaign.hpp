// Use case: which of several campaigns a map or an office's figures show, unless the reader chooses another.
// HOUSE RULE, docs/decisions/0108-which-campaign-is-shown.md.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "statements/statement.hpp"

namespace oversight {

struct CampaignSize {
    statements::CampaignId id;
    statements::CampaignState state{};
    base::Date opens{};
    std::string title;
    std::int64_t asked = 0;  // people, members of ad hoc bodies included
};

// An open one before closed ones, then those of the later year, then the one that asks most people, then the
// later one. Nothing: nobody is asked by any.
[[nodiscard]] std::optional<CampaignSize> pick_campaign(const std::vector<CampaignSize>& there);

}  // namespace oversight
