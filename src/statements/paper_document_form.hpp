// The statement on paper, made from the act that was signed: for its signer, and for an office in one go.
#pragma once
#include "papers/deliver_form.hpp"
#include "statements/statement_rows.hpp"

namespace statements {

papers::Order statement_document(const Campaign& campaign, const Statement& statement);

// Those of an office who signed, by person after `after`.
std::vector<Statement> signed_in(store::Connection& db, const Campaign& campaign, UnitId unit, PersonId after,
                                 int limit);

}  // namespace statements
