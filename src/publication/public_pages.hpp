// The parts of the public side; publication_pages.cpp puts them together.
#pragma once
#include <vector>

#include "app/route.hpp"

namespace publication {
std::vector<app::Route> log_pages();
std::vector<app::Route> log_day_pages();     // its daily editions, their feed
std::vector<app::Route> log_format_pages();  // its format, for who writes a verifier
std::vector<app::Route> audit_pages();       // what an auditor checks, step by step
std::vector<app::Route> verify_pages();      // the check of a receipt, a record or a document
std::vector<app::Route> rules_pages();       // rules in plain words, with what is unconfirmed
std::vector<app::Route> front_pages();       // the front page, the check of issued minutes
std::vector<app::Route> decision_pages();    // decisions with the recusals beside them
std::vector<app::Route> statistics_pages();  // figures with small counts hidden
std::vector<app::Route> sample_pages();      // what the Inspectorate verifies, drawn by lot
std::vector<app::Route> data_pages();        // open data, its dictionary
std::vector<app::Route> about_pages();       // accessibility, privacy
std::vector<app::Route> house_pages();       // health, assets, CSP reports, the demo's doors
}  // namespace publication
