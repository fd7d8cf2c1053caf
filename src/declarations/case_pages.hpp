// One declaration as its readers see it, in pieces.
#pragma once
#include "declarations/act_form.hpp"
#include "declarations/declare_pages.hpp"
#include "declarations/declare_sheet_pages.hpp"

namespace declarations {

web::Fragment identity(store::Connection& db, web::Lang lang, const Declaration& declaration);
// Where it stands, until when, and how sure that day is.
web::Fragment standing_now(store::Connection& db, web::Lang lang, const Declaration& declaration,
                           base::Date day);
web::Fragment facts(store::Connection& db, web::Lang lang,
                    const Declaration& declaration);  // with the evidence
// What was asked before it: what the declarant took out of what a question had filled in, and the questions
// answered with a declaration on this matter. For him, the superior in charge and the Inspectorate.
web::Fragment questions_part(store::Connection& db, web::Lang lang, const Declaration& declaration);
web::Fragment determination_part(store::Connection& db, web::Lang lang, const Declaration& declaration);
web::Fragment inspection_part(store::Connection& db, web::Lang lang, const Declaration& declaration);
// reader: who looks; to him who acted the record with its salts is offered.
web::Fragment history(store::Connection& db, web::Lang lang, const Declaration& declaration, PersonId reader);

// The forms that this reader can use now; nothing when there are none. `sent` and `faults` as they came in.
struct Forms {
    web::Lang lang;
    const app::Actor& actor;
    const web::Form& sent;
    const web::Faults& faults;
    base::Date day;
};
web::Fragment declarant_forms(store::Connection& db, const Forms& f, const Declaration& declaration);
web::Fragment control_form(store::Connection& db, const Forms& f, const Declaration& declaration);
web::Fragment inspectorate_forms(store::Connection& db, const Forms& f, const Declaration& declaration);

// A Faulty: the page itself with nothing sent and nothing wrong.
web::Response case_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                        DeclarationId id, const web::Form& sent, const web::Faults& faults, int status);
web::Response review_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                          DeclarationId id, const web::Form& sent, const web::Faults& faults, int status);

}  // namespace declarations
