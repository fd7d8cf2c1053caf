#include "statements/refuse_by_link.hpp"

namespace statements {

Result<LinkRefused, LinkRefusal> refuse_by_link(base::Date born, const std::string& reason,
                                                const LinkFacts& facts) {
    if (const auto why = cannot_answer(born, facts)) return refuse(*why);
    if (facts.signed_before) return refuse(LinkRefusal::signed_already);
    if (blank(reason)) return refuse(LinkRefusal::reason_missing);
    return LinkRefused{.statement = facts.refused ? facts.refused : facts.id,
                       .campaign = facts.campaign->id,
                       .member = facts.member.id,
                       .roster = facts.roster.id,
                       .unit = facts.member.unit,
                       .reason = reason,
                       .late = facts.today > facts.campaign->due};
}

}  // namespace statements
