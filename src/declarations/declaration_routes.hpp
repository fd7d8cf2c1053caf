#pragma once
#include <vector>

#include "app/route.hpp"

namespace declarations {
std::vector<app::Route> pages();
std::vector<app::Route> api();
}  // namespace declarations
