// Administrator 9 asks for a link for person 2; it is Monday 23 November 2026, 09.00 WIB.
#include "people/issue_account_link.hpp"

#include <gtest/gtest.h>

#include "people/house_rule.hpp"

namespace people {
namespace {

const auto now = *base::instant_from("2026-11-23T09:00:00+07:00");
const PersonId asking{9}, other{8}, person{2};

AccountLinkFacts facts(bool role_held, std::optional<LinkRequest> request = {}) {
    return {.asking = asking, .person = person, .now = now, .role_held = role_held, .request = request};
}

std::string outcome(const AccountLinkFacts& f) {
    const auto act = issue_account_link(f);
    if (!act) return std::string(base::name(act.error()));
    if (std::holds_alternative<AccountLinkAsked>(*act)) return "asked";
    return std::get<AccountLinkIssued>(*act).asked_by ? "issued by two" : "issued";
}

TEST(IssueAccountLink, AnswersEachSituation) {
    using std::chrono::hours, std::chrono::seconds;
    auto own = facts(false);
    own.person = asking;
    const struct {
        const char* says;
        AccountLinkFacts facts;
        std::string_view outcome;
    } rows[] = {
        {"a person without a role", facts(false), "issued"},
        {"a person without a role, asked for before", facts(false, LinkRequest{other, now}), "issued"},
        {"a person with a role: the first administrator", facts(true), "asked"},
        {"the second, at once", facts(true, LinkRequest{other, now}), "issued by two"},
        {"the second, just in time", facts(true, LinkRequest{other, now - hours{24} + seconds{1}}),
         "issued by two"},
        {"the second, a day later", facts(true, LinkRequest{other, now - hours{24}}), "asked"},
        {"the same again", facts(true, LinkRequest{asking, now - hours{1}}), "asked_already"},
        {"the same again, a day later", facts(true, LinkRequest{asking, now - hours{24}}), "asked"},
        {"for himself", own, "oneself"},
    };
    for (const auto& row : rows) EXPECT_EQ(outcome(row.facts), row.outcome) << row.says;
    EXPECT_EQ(article(AccountLinkRefusal::oneself), house_rule);
}

}  // namespace
}  // namespace people
