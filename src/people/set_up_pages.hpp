#pragma once
#include "app/route.hpp"

namespace people {

// The link that an administrator gives: choose a password, take the secret into the phone, prove it with a
// code.
web::Outcome show_set_up(app::Site& site, web::Request& request, const app::Actor& actor);
web::Outcome set_up(app::Site& site, web::Request& request, const app::Actor& actor);

}  // namespace people
