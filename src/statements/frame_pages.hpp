// What the pages of statements share.
#pragma once
#include <string_view>

#include "app/page.hpp"
#include "app/status_page.hpp"
#include "web/components.hpp"
#include "web/form.hpp"

namespace statements {

// The form that came in, or an empty one: what is missing is then a fault of its field.
web::Form form_of(const web::Request& request);

web::Fragment heading(web::Lang lang, web::Text words);
web::Fragment heading(std::string_view words);
web::Fragment second_heading(web::Lang lang, web::Text words);

}  // namespace statements
