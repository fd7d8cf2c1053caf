// Parts of the account page: where one is signed in, and codes for a lost telephone.
#pragma once
#include "app/page.hpp"
#include "people/account_rows.hpp"

namespace people {

web::Fragment devices(const web::Request& request, const app::Actor& actor,
                      const std::vector<OpenSession>& sessions);
web::Fragment recovery(web::Lang lang, const app::Actor& actor, const web::Form& form,
                       const web::Faults& faults, std::int64_t left);

web::Response account_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                           const web::Form& form, const web::Faults& faults, int status);

}  // namespace people
