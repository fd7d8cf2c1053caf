// How long each kind of record is kept, as readers see it.
#pragma once
#include "web/components.hpp"

namespace retention {

web::Fragment retention_table(web::Lang lang, base::Date today);

}  // namespace retention
