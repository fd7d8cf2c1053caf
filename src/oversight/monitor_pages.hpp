// What the pages of monitoring share.
#pragma once
#include "app/route.hpp"

namespace oversight {

// The office whose code stands in the query, as 3375; none: it is not there or no number.
UnitId office_asked(const web::Request& request, std::string_view name);

}  // namespace oversight
