#pragma once
#include <vector>

#include "app/route.hpp"

namespace publication {
std::vector<app::Route> pages();
std::vector<app::Route> api();
}  // namespace publication
