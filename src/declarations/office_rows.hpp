// The posts behind the superiors of a case.
#pragma once
#include <optional>
#include <vector>

#include "app/journal.hpp"
#include "declarations/replace_superior.hpp"
#include "store/sql.hpp"

namespace declarations {

// Who speaks that day for the post through which the superior of the case is in charge.
std::optional<Occupant> occupant_of(store::Connection& db, const Declaration& declaration, base::Date day);

// Whom the clock does not ask again: everybody who was silent on the case, and who holds such a post now,
// since the office was silent and not the person.
std::vector<PersonId> passed_over(store::Connection& db, DeclarationId id, base::Date day);
void pass_over(store::Connection& db, PersonId silent, AppointmentId capacity, base::Date day,
               std::vector<PersonId>& out);

// Records that the case passed to another superior, if it has to.
void follow_office(app::Change& change, const rules::Calendar& calendar, const Declaration& declaration);

}  // namespace declarations
