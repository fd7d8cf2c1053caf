// The doors of campaigns and statements.
#pragma once
#include <vector>

#include "app/route.hpp"

namespace statements {

std::vector<app::Route> pages();
std::vector<app::Route> api();

void remind_by_clock(app::Site& site);  // what the passing of time does: reminders by rule

std::vector<app::Route> campaign_api();    // /api/v1/campaigns, /api/v1/statements
std::vector<app::Route> paper_api();       // /api/v1/campaigns/{campaign}/papers, /api/v1/papers
std::vector<app::Route> mine_pages();      // /pernyataan
std::vector<app::Route> sign_pages();      // /pernyataan/{campaign} …
std::vector<app::Route> campaign_pages();  // /kampanye …
std::vector<app::Route> progress_pages();  // /kampanye/{campaign}/{unit}
std::vector<app::Route> roster_pages();    // /adhoc …
std::vector<app::Route> link_pages();      // /ttd/{token}
std::vector<app::Route> document_pages();  // /pernyataan/{campaign}/surat.pdf, all of an office
std::vector<app::Route> paper_pages();     // /kampanye/{campaign}/{unit}/kertas

}  // namespace statements
