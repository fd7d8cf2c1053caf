// The pages of administrators: one shows a person, the others change him.
#pragma once
#include "app/page.hpp"
#include "people/people_rows.hpp"

namespace people {

web::Text role_words(app::Role role);
// 404 for whom the actor does not administer.
web::Response person_page(app::Site& site, const web::Request& request, const app::Actor& actor, PersonId id,
                          const web::Form& form, const web::Faults& faults, int status);

web::Outcome give_role(app::Site& site, web::Request& request, const app::Actor& actor);
web::Outcome take_role(app::Site& site, web::Request& request, const app::Actor& actor);
web::Outcome give_setup_link(app::Site& site, web::Request& request, const app::Actor& actor);
web::Outcome give_appointment(app::Site& site, web::Request& request, const app::Actor& actor);
web::Outcome show_end_of_appointment(app::Site& site, web::Request& request, const app::Actor& actor);
web::Outcome take_appointment(app::Site& site, web::Request& request, const app::Actor& actor);

}  // namespace people
