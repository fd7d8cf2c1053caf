#pragma once
#include <vector>

#include "app/route.hpp"

namespace oversight {
std::vector<app::Route> pages();
std::vector<app::Route> api();
}  // namespace oversight
