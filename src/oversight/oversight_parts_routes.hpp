// The parts that home_pages.cpp and oversight_api.cpp put together.
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
std::vector<app::Route> note_pages();
std::vector<app::Route> recommendation_pages();
std::vector<app::Route> recommendation_case_pages();
std::vector<app::Route> recommendation_api();
std::vector<app::Route> sample_api();
std::vector<app::Route> region_pages();
std::vector<app::Route> region_api();
}  // namespace oversight
