#pragma once
#include <string>

#include "app/site.hpp"

namespace cli {

// A house that nobody lives in yet: registers the 553 offices and the calendar, makes an administrator, and
// gives the path of the link, valid once and for half an hour, by which a person becomes that administrator.
// Started again before anybody used it, it gives a new link. Empty when somebody has an account.
std::string first_start(app::Site& site);

// The first part of it alone, where nobody was there yet: offices, calendar, administrator. So that a roster
// can be taken over before the first start.
void found_if_empty(app::Site& site);

}  // namespace cli
