// What is shown of keys in escrow.
#pragma once
#include <string>

#include "complaints/escrow_form.hpp"

namespace complaints {

web::Response escrow_page(app::Site& site, const web::Request& request, const app::Actor& actor);
// With the new recovery code for the owner; shown once.
web::Response escrow_code_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                               const std::string& owner, const std::string& code);

}  // namespace complaints
