// The parts that home_pages.cpp puts together.
#pragma once
#include <vector>

#include "app/route.hpp"

namespace oversight {
std::vector<app::Route> monitor_pages();
std::vector<app::Route> declaration_list_pages();
std::vector<app::Route> map_pages();
std::vector<app::Route> report_pages();
std::vector<app::Route> sample_pages();
std::vector<app::Route> sample_check_pages();
std::vector<app::Route> indicator_pages();
std::vector<app::Route> receipt_pages();
std::vector<app::Route> first_hour_pages();
}  // namespace oversight
