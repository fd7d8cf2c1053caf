// The SQL of who watches which offices as the Inspectorate.
#pragma once
#include <string>
#include <vector>

#include "app/permission.hpp"
#include "oversight/entrust_region.hpp"
#include "store/sql.hpp"

namespace oversight {

struct Watcher {
    PersonId person;
    std::string name;
    Watch watch;
    base::Date from{};
};
// Whoever watches, that day or later, an office that `by` watches as the Inspectorate; by range and name.
std::vector<Watcher> watchers_with(store::Connection& db, PersonId by, base::Date day);

struct Inspector {
    PersonId person;
    std::string name, title;
};
// Who serves at the Inspectorate that day, by name.
std::vector<Inspector> inspectors(store::Connection& db, base::Date day);

std::vector<Watch> watched_by(store::Connection& db, PersonId person,
                              base::Date day);  // that day, one a role
bool administers_until(store::Connection& db, PersonId person, base::Date from, base::Date until);

}  // namespace oversight
