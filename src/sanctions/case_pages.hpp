// A case: what its view and its forms share.
#pragma once
#include "sanctions/candidate_rows.hpp"
#include "sanctions/sheet_pages.hpp"

namespace sanctions {

struct Desk {
    store::Connection& db;
    web::Lang lang;
    const app::Actor& actor;
    base::Date today;
    rules::Calendar calendar;
    const web::Form& form;
    const web::Faults& faults;
    bool inspects = false;    // by the Inspectorate's role
    std::string sought = {};  // a name that somebody looks for, to choose from

    std::string due(base::Date day, UnitId unit) const {
        return app::due_in_words(lang, day, today, calendar, unit);
    }
    web::Field field(std::string name, web::Text label, web::Words hint = {}) const {
        return web::field(lang, form, faults, std::move(name), label, std::move(hint));
    }
};

// The respondent's own, from the summons on.
std::optional<Sanction> own_case(app::Site& site, const web::Request& request, const app::Actor& actor);
// Links to the summonses and to the decision on paper; `below` is "/sanksi" or "/pemeriksaan".
web::Fragment papers_part(web::Lang lang, const Sanction& s, std::string_view below);
std::optional<Sanction> open_case(app::Site& site, const web::Request& request, const app::Actor& actor);
web::Response case_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                        const Sanction& s, const web::Form& form, const web::Faults& faults);
// Whom one can choose for a part of the team, or to stand in (as for the superior's part).
web::Fragment choice(const Desk& d, const Sanction& s, std::string name, web::Text label, TeamPart part);
// Where the lists do not hold everybody: a form for a name, and what came of it.
web::Fragment name_search(const Desk& d, const Sanction& s);
web::Fragment actions(const Desk& d, const Sanction& s);  // what may follow now, for who may do it
std::vector<app::Route> case_view_routes();

}  // namespace sanctions
