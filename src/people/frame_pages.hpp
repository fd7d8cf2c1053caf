// What the pages of people share.
#pragma once
#include <functional>
#include <string>

#include "app/page.hpp"
#include "app/route.hpp"

namespace people {

// Credentials are no acts: changed on the writer, without journal or idempotency key. `work` answers after
// COMMIT; it may run twice.
web::Outcome in_writer(app::Site& site, const web::Request& request,
                       std::function<std::function<web::Response()>(store::Connection&)> work);
void in_writer(app::Site& site, const web::Request& request, const web::Reply& reply,
               std::function<std::function<web::Response()>(store::Connection&)> work);

// The form that came in, or an empty one: what is missing is then a fault of its field.
web::Form form_of(const web::Request& request);

web::Fragment heading(web::Lang lang, web::Text words);
web::Fragment heading(std::string_view words);
web::Fragment second_heading(web::Lang lang, web::Text words);

inline constexpr std::size_t shortest_password = 12, longest_password = 200;
void check_new_password(web::Faults& faults, std::string_view field, std::string_view password,
                        std::string_view login);

}  // namespace people
