// What a campaign's form offers to choose from.
#pragma once
#include <vector>

#include "web/components.hpp"

namespace statements {

std::vector<web::Option> kind_options();
std::vector<web::Option> body_options(web::Lang lang);

}  // namespace statements
