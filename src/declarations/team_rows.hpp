// Finding somebody by the beginning of his name in one's own office and those below it. Names and posts of
// officials are no secret inside the organisation; whether one may open a case on him is the use case's
// affair.
#pragma once
#include <string>
#include <vector>

#include "people/unit.hpp"
#include "store/sql.hpp"

namespace declarations {

struct Named {
    PersonId person;
    std::string name;
    UnitId unit;
};
std::vector<Named> people_named(store::Connection& db, people::UnitRange offices, std::string_view beginning,
                                int limit);

}  // namespace declarations
