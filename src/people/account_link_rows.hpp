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

// Who serves in the office that day and has neither an account nor a link that still works, by name.
struct WithoutAccount {
    std::vector<Person> people;  // at most `limit`
    std::int64_t all = 0;
};
WithoutAccount without_account(store::Connection& db, UnitId unit, base::Date day, base::Instant now,
                               int limit);

}  // namespace people
