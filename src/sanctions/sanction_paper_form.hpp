// What the office puts on paper in a case: each summons, and an extract of the decision. Made from their
// acts, sealed and with a code to check by, as papers/ does it. The page that checks the code names nobody.
#pragma once
#include <optional>

#include "papers/deliver_form.hpp"
#include "sanctions/sanction_rows.hpp"

namespace sanctions {

// nullopt: there is no such summons, or the case is examined elsewhere.
std::optional<papers::Order> summons_paper(store::Connection& db, const Sanction& s, std::int64_t number);
// nullopt: nothing is decided, or another body decided.
std::optional<papers::Order> decision_paper(store::Connection& db, const Sanction& s);

}  // namespace sanctions
