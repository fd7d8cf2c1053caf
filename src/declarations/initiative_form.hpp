// Opening a case on an official who declared nothing: official, and the fields of a declaration.
#pragma once
#include "declarations/act_form.hpp"

namespace declarations {

struct InitiativeInput {
    PersonId official;
    DeclarationInput about;
};
InitiativeInput parse_initiative(const web::Form& form, web::Faults& faults);

// Pages give a renderer for faults; the API gives none.
using FaultyInitiative = web::Response (*)(app::Site&, const web::Request&, const app::Actor&,
                                           const web::Form&, const web::Faults&, int status);
web::Outcome open_case(app::Site& site, web::Request& request, const app::Actor& actor, Speaks speaks,
                       FaultyInitiative faulty);

}  // namespace declarations
