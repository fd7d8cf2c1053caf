// A roster runs beside the pages: it is checked or taken on a worker, and says in the database how far it is.
#pragma once
#include "app/route.hpp"
#include "people/roster_rows.hpp"

namespace people {

void run_check(app::Site& site, const app::Actor& actor, RosterImport import);
void run_take(app::Site& site, const app::Actor& actor, RosterImport import);
// The rows that were not taken, as a file to mend; made anew from the file that was sent.
web::Outcome give_errors(app::Site& site, web::Request& request, const app::Actor& actor);

}  // namespace people
