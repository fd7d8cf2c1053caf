// What somebody's roles are for, on the first page: who comes in new finds the work without a guide.
#pragma once
#include "app/page.hpp"

namespace oversight {

// What everybody has, whatever the role: the register of interests and the other doors that no task leads to.
web::Fragment own_ways(web::Lang lang);

web::Fragment role_ways(store::Connection& db, web::Lang lang, const app::Actor& actor, base::Date day);

}  // namespace oversight
