// Who determines, found again each time: nobody who has a conflict on that very matter, or with that very
// party.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "declarations/declaration.hpp"
#include "people/person.hpp"
#include "store/sql.hpp"

namespace declarations {

struct Conflict {
    std::optional<MatterId> matter;  // nothing: no one decision, the administrative line
    std::string_view party_name;     // with whom the declarant has it
};

inline Conflict conflict_of(const Declaration& d) { return {d.matter, d.party_name}; }

// On the matter: stands still or is barred, ever declared, or bears a party's name; or bears the name of the
// party that the declarant told of.
bool has_conflict(store::Connection& db, const Conflict& conflict, PersonId person);

// The first superior on the way up without such a conflict and not among `excluded`.
std::optional<people::Superior> search_superior(store::Connection& db, PersonId official,
                                                const Conflict& conflict, base::Date day,
                                                std::vector<PersonId> excluded = {});
// The same for whoever has looked the official's position up already.
std::optional<people::Superior> search_superior(store::Connection& db, PersonId official,
                                                const people::Position& position, const Conflict& conflict,
                                                base::Date day, std::vector<PersonId> excluded);

// Whether `person` is anywhere on the way up from the official, with or without a conflict. Of a plenary only
// who convenes it: its members are no superiors of each other.
bool is_above(store::Connection& db, PersonId person, PersonId official, const Conflict& conflict,
              base::Date day);

}  // namespace declarations
