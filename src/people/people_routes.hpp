// The doors of people: signing in, one's own account, the register of interests, and who manages people.
#pragma once
#include <vector>

#include "app/route.hpp"

namespace people {

std::vector<app::Route> pages();
std::vector<app::Route> api();
std::vector<app::Route> roster_api();  // a part of it

std::vector<app::Route> sign_in_pages();     // /masuk /keluar /pasang
std::vector<app::Route> oidc_pages();        // /masuk/oidc
std::vector<app::Route> account_pages();     // /akun
std::vector<app::Route> device_pages();      // /akun: devices, recovery codes
std::vector<app::Route> invitation_pages();  // /kelola/undangan
std::vector<app::Route> interest_pages();    // /kepentingan
std::vector<app::Route> interest_api();      // /api/v1/interests
std::vector<app::Route> manage_pages();      // /kelola/pengguna
std::vector<app::Route> roster_pages();      // /kelola/impor
std::vector<app::Route> day_off_pages();     // /kelola/hari-libur
std::vector<app::Route> setting_pages();     // /kelola/pengaturan
std::vector<app::Route> setting_api();       // /api/v1/settings

}  // namespace people
