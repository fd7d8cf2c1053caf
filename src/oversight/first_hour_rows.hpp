#pragma once
#include "oversight/first_hour.hpp"
#include "store/sql.hpp"

namespace oversight {

// What the database knows of it; mail and witnesses are the site's affair. A dozen look-ups, none of them a
// count over a table: the house may have millions of people.
FirstHourFacts first_hour_facts(store::Connection& db, base::Date today);

}  // namespace oversight
