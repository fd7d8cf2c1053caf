#include "statements/refuse_statement.hpp"

#include <algorithm>

namespace statements {

using enum RefuseRefusal;

Result<StatementRefused, RefuseRefusal> refuse_statement(const std::string& reason, AppointmentId capacity,
                                                         const SigningFacts& facts) {
    if (!facts.signer) return refuse(not_asked);
    if (facts.today < facts.campaign.opens) return refuse(not_open_yet);
    if (facts.campaign.state == CampaignState::closed) return refuse(closed);
    if (facts.signer->state == SignerState::has_signed) return refuse(signed_already);
    if (blank(reason)) return refuse(reason_missing);
    if (std::ranges::find(facts.held, capacity, &SigningFacts::Held::appointment) == facts.held.end())
        return refuse(capacity_not_held);
    return StatementRefused{.statement = facts.signer->statement ? facts.signer->statement : facts.id,
                            .campaign = facts.campaign.id,
                            .person = facts.signer->person,
                            .capacity = capacity,
                            .unit = facts.signer->unit,
                            .reason = reason,
                            .late = facts.today > facts.campaign.due};
}

}  // namespace statements
