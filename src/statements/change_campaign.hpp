// Use cases: a campaign gets more time, or ends. Nothing in the law sets either (SILENT,
// docs/decisions/0010-campaigns.md): both are acts with a reason, and nobody's answer is lost.
#pragma once
#include "base/result.hpp"
#include "statements/statement_acts.hpp"

namespace statements {

struct CampaignFacts {
    Campaign campaign;
    bool officer = false;  // legal & HR of the office that opened it
    base::Date today{};
};

// In order of precedence.
enum class ChangeCampaignRefusal {
    not_officer,
    closed_already,
    due_not_later,  // than it was, and not in the past
    reason_missing,
};

Result<CampaignExtended, ChangeCampaignRefusal> extend_campaign(base::Date due, const std::string& reason,
                                                                const CampaignFacts& facts);
// After the due day no reason is asked for.
Result<CampaignClosed, ChangeCampaignRefusal> close_campaign(const std::string& reason,
                                                             const CampaignFacts& facts);

}  // namespace statements

template <>
inline constexpr auto base::names<statements::ChangeCampaignRefusal> =
    std::array{"not_officer"sv, "closed_already"sv, "due_not_later"sv, "reason_missing"sv};
