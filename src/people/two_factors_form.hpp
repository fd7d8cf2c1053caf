// Signing asks for both factors again, though the session was opened with them (PP 71/2019 Pasal 64):
// password and one-time code, checked on the workers, used up in the transaction of the act.
#pragma once
#include <functional>

#include "app/write.hpp"
#include "web/components.hpp"
#include "web/form.hpp"

namespace people {

// Fields `password` and `code` for a form.
web::Fragment factor_fields(web::Lang lang, const web::Form& form, const web::Faults& faults);

// `again` answers when a factor is missing or wrong; it may be called later and from another thread.
web::Outcome with_two_factors(app::Site& site, const web::Request& request, const app::Actor& actor,
                              const web::Form& form, std::function<web::Response(const web::Faults&)> again,
                              app::Work work);

}  // namespace people
