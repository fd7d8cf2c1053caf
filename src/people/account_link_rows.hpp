// What the acts say about links to set up an account, and what the decision on the next one needs.
#pragma once
#include "app/journal.hpp"
#include "people/issue_account_link.hpp"
#include "people/person.hpp"

namespace people {

AccountLinkFacts facts_for_account_link(app::Change& c, const Person& person);

struct LinkIssued {
    base::Instant at{};
    PersonId by;
};
std::optional<LinkIssued> last_account_link(store::Connection& db, PersonId person);

}  // namespace people
