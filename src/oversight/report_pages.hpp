// What the pages of reports and their files share.
#pragma once
#include <functional>

#include "app/route.hpp"
#include "oversight/report_rows.hpp"

namespace oversight {

// A field of a query or a form by its name; empty where it is not given.
using Given = std::function<std::string_view(std::string_view)>;
Given from_query(const web::Request& request);

app::Scope scope_of(const app::Site& site, const app::Actor& actor);
// What is asked for, with the running half-year of one's own range where nothing is said.
ReportAsked asked_in(store::Connection& db, const app::Scope& s, const Given& get);

web::Outcome download_report(app::Site& site, web::Request& request, const app::Actor& actor);
web::Outcome issue_report(app::Site& site, web::Request& request, const app::Actor& actor);
web::Outcome show_issued_report(app::Site& site, web::Request& request, const app::Actor& actor);

}  // namespace oversight
