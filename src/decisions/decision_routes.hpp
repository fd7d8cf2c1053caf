#pragma once
#include <vector>

#include "app/route.hpp"

namespace decisions {
std::vector<app::Route> pages();
std::vector<app::Route> api();
}  // namespace decisions
