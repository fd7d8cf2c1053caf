#pragma once
#include <vector>

#include "app/route.hpp"

namespace declarations {
std::vector<app::Route> pages();
std::vector<app::Route> api();
std::vector<app::Route> link_api();  // a part of it: by personal link
}  // namespace declarations
