// A forgotten password: a link by e-mail, and the second factor as before. The mailbox alone opens nothing.
#pragma once
#include "app/route.hpp"

namespace people {

web::Outcome show_forgotten(app::Site& site, web::Request& request, const app::Actor& actor);
web::Outcome ask_reset(app::Site& site, web::Request& request, const app::Actor& actor);
web::Outcome show_reset(app::Site& site, web::Request& request, const app::Actor& actor);
web::Outcome reset_password(app::Site& site, web::Request& request, const app::Actor& actor);

}  // namespace people
