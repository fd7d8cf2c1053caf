// The form on which an official declares, and the page that shows what was written before it is sent.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/page.hpp"
#include "declarations/declaration_form.hpp"
#include "declarations/draft_rows.hpp"

namespace declarations {

struct Sheet {
    std::string key;  // what the draft is about: the matter the form was opened for, or nothing
    web::Form form;
    std::vector<Evidence> files;   // kept from before
    std::optional<Draft> offered;  // an older draft that is not shown
    bool saved = false;            // say that the draft was stored
};

web::Response sheet_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                         const Sheet& sheet, const web::Faults& faults);

// The questions alone, without files and buttons. The matters offered are those that `official` takes part
// in.
web::Fragment declaration_fields(store::Connection& db, web::Lang lang, const app::Actor& actor,
                                 PersonId official, const web::Form& form, const web::Faults& faults,
                                 base::Date day);

// Those of them that are about the person and the party: for whoever takes part in no matter.
web::Fragment personal_fields(web::Lang lang, const web::Form& form, const web::Faults& faults);

// What the declaration says, row by row; `change` leads back to the form and may be empty.
std::vector<web::SummaryRow> told(web::Lang lang, const Declaration& declaration,
                                  std::string_view matter_title, std::string_view change);

std::string say_bytes(web::Lang lang, std::int64_t bytes);

}  // namespace declarations
