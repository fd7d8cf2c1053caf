// The page of one filing, for a handler whose key opens it.
#pragma once
#include "complaints/handle_work_form.hpp"
#include "declarations/team_rows.hpp"

namespace complaints {

struct Case {
    app::Site& site;
    const web::Request& request;
    const app::Actor& actor;
    OpenFiling open;
    std::string sought = {};  // a name that was looked up, and whom it found
    std::vector<declarations::Named> found = {};
};

// To whom a citizen's report goes, for who handles it; nothing on the other tracks.
web::Fragment report_part(web::Lang lang, store::Connection& db, const Case& c);
bool may_conclude(const Case& c);  // a report: the superior who has it
// What its superior adds when he concludes it as proven; nothing for others.
web::Fragment finding_fields(web::Lang lang, const Case& c);
// And what was still to be decided, which he says then or before it is closed.
web::Fragment pending_fields(web::Lang lang, store::Connection& db, const Case& c);

// With the complainant's identity where it has just been opened, and nowhere else.
web::Response case_page(const Case& c, const std::optional<Identity>& identity = {});

}  // namespace complaints
