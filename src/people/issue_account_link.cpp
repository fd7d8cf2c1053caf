#include "people/issue_account_link.hpp"

#include "people/house_rule.hpp"

namespace people {

Result<AccountLinkAct, AccountLinkRefusal> issue_account_link(const AccountLinkFacts& facts) {
    using enum AccountLinkRefusal;
    if (facts.asking == facts.person) return refuse(oneself);
    if (!facts.role_held) return AccountLinkAct{AccountLinkIssued{facts.person, {}}};
    const bool asked = facts.request && facts.now < facts.request->at + link_request_lives;
    if (!asked) return AccountLinkAct{AccountLinkAsked{facts.person}};
    if (facts.request->by == facts.asking) return refuse(asked_already);
    return AccountLinkAct{AccountLinkIssued{facts.person, facts.request->by}};
}

std::string_view article(AccountLinkRefusal) { return house_rule; }

}  // namespace people
