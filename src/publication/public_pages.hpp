// The parts of the public side; publication_pages.cpp puts them together.
#pragma once
#include <vector>

#include "app/route.hpp"

namespace publication {
std::vector<app::Route> log_pages();
std::vector<app::Route> rules_pages();     // rules in plain words, with what is unconfirmed
std::vector<app::Route> front_pages();     // the front page, the check of issued minutes
std::vector<app::Route> decision_pages();  // decisions with the recusals beside them
std::vector<app::Route> about_pages();     // accessibility, privacy
std::vector<app::Route> house_pages();     // health, assets, CSP reports, the demo's doors
}  // namespace publication
