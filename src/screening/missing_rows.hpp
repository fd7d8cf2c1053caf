// Which registers of interests are not confirmed this year, by office: for who monitors the office. Members
// of ad hoc bodies are not called for it (docs/decisions/0124).
#pragma once
#include <vector>

#include "app/permission.hpp"
#include "people/unit.hpp"
#include "store/sql.hpp"

namespace screening {

struct OfficeRegisters {
    UnitId unit;
    std::string name;
    std::int64_t officials = 0, confirmed = 0;  // in post on the day; confirmed in its year
};
// Offices of the scope's roles after this one, by number.
std::vector<OfficeRegisters> registers_by_office(store::Connection& db, const app::Scope& scope, UnitId after,
                                                 int limit);

struct Missing {
    PersonId person;
    std::string name, email;  // email: empty when none is known
};
// Of one office, by number. No permission: ask app::may for the office first.
std::vector<Missing> missing_in(store::Connection& db, UnitId unit, base::Date day, PersonId after,
                                int limit);

}  // namespace screening
