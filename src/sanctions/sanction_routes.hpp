// The doors of sanctions: the cases of the few, telling of a breach, the respondent's own view, what is
// published, decisions touched by a conflict.
#pragma once
#include <vector>

#include "app/route.hpp"

namespace sanctions {

std::vector<app::Route> pages();
std::vector<app::Route> api();

std::vector<app::Route> list_pages();        // /sanksi, /sanksi/lapor, /sanksi/baru
std::vector<app::Route> case_pages();        // /sanksi/{id}
std::vector<app::Route> paper_pages();       // their papers, by either way
std::vector<app::Route> respondent_pages();  // /pemeriksaan, /sanksi-diumumkan
std::vector<app::Route> review_pages();      // /keputusan-terdampak

}  // namespace sanctions
