// A link to set an account up opens the account to whoever has it. HOUSE RULE throughout
// (docs/decisions/0007): for a person with a role two administrators make it together, so that none of them
// alone can become the Inspectorate.
#pragma once
#include <optional>
#include <string_view>
#include <variant>

#include "base/date.hpp"
#include "base/names.hpp"
#include "base/result.hpp"
#include "people/people_acts.hpp"

namespace people {

// A role still counts this long after it ended: ending it, taking the account and giving it back must not
// work.
inline constexpr std::chrono::days role_counts_after_end{30};
inline constexpr std::chrono::hours link_request_lives{24};

struct LinkRequest {
    PersonId by;  // still an administrator of the person's office
    base::Instant at{};
};
struct AccountLinkFacts {
    PersonId asking, person;
    base::Instant now{};
    bool role_held = false;              // holds one, will, or did in the last 30 days
    std::optional<LinkRequest> request;  // the last one, unless a link followed it
};

// In order of precedence.
enum class AccountLinkRefusal {
    oneself,        // the password is changed with the password, not around it
    asked_already,  // the other administrator has to
};
std::string_view article(AccountLinkRefusal why);

// Asked: one more administrator has to agree. Issued: the link may be made.
using AccountLinkAct = std::variant<AccountLinkAsked, AccountLinkIssued>;
Result<AccountLinkAct, AccountLinkRefusal> issue_account_link(const AccountLinkFacts& facts);

}  // namespace people

template <>
inline constexpr auto base::names<people::AccountLinkRefusal> = std::array{"oneself"sv, "asked_already"sv};
