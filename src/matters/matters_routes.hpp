#pragma once
#include <vector>

#include "app/route.hpp"

namespace matters {

std::vector<app::Route> pages();
std::vector<app::Route> api();

// One handler for a form and for its twin in the API: the same parse, the same act; a page sees the matter
// next, a program gets JSON.
web::Outcome post_matter(app::Site& site, web::Request& request, const app::Actor& actor);
web::Outcome post_party(app::Site& site, web::Request& request, const app::Actor& actor);
web::Outcome post_participant(app::Site& site, web::Request& request, const app::Actor& actor);
web::Outcome post_step(app::Site& site, web::Request& request, const app::Actor& actor);
web::Outcome post_open(app::Site& site, web::Request& request, const app::Actor& actor);
web::Outcome post_close(app::Site& site, web::Request& request, const app::Actor& actor);
web::Outcome post_lift(app::Site& site, web::Request& request, const app::Actor& actor);
web::Outcome post_answer(app::Site& site, web::Request& request, const app::Actor& actor);

}  // namespace matters
