// What the pages of screening share.
#pragma once
#include "app/page.hpp"
#include "app/route.hpp"

namespace screening {

// The form that came in, or an empty one: what is missing is then a fault of its field.
web::Form form_of(const web::Request& request);
web::Fragment heading(web::Lang lang, web::Text words);
web::Fragment heading(std::string_view words);
web::Fragment second_heading(web::Lang lang, web::Text words);

}  // namespace screening
