#pragma once
#include <vector>

#include "app/route.hpp"

namespace retention {
std::vector<app::Route> pages();
std::vector<app::Route> api();
}  // namespace retention
