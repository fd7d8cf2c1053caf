// The doors of gratification: one's own reports, and the unit's desk (UPG).
#pragma once
#include <vector>

#include "app/route.hpp"

namespace gratification {

std::vector<app::Route> pages();
std::vector<app::Route> api();

std::vector<app::Route> mine_pages();    // /gratifikasi
std::vector<app::Route> report_pages();  // /gratifikasi/baru, /gratifikasi/periksa, /gratifikasi/draf
std::vector<app::Route> view_pages();    // /gratifikasi/{id}
std::vector<app::Route> step_pages();    // what is sent to it
std::vector<app::Route> unit_pages();    // /gratifikasi/upg

void remind_by_clock(app::Site& site);  // what the passing of time does

}  // namespace gratification
