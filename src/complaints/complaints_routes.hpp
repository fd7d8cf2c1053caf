// The doors of the complaint channel.
#pragma once
#include <vector>

#include "app/route.hpp"

namespace complaints {

std::vector<app::Route> pages();
std::vector<app::Route> api();  // /api/v1/filings

std::vector<app::Route> start_pages();    // /lapor: the public's, without session
std::vector<app::Route> file_pages();     // /lapor/isi, sent
std::vector<app::Route> follow_pages();   // /lapor/status, /lapor/pesan: by code
std::vector<app::Route> key_pages();      // /aduan/kunci: a handler's reading key
std::vector<app::Route> pass_on_pages();  // /aduan/kunci/serah: what a leaver read, to his successor
std::vector<app::Route> escrow_pages();   // /aduan/titipan: keys left with three holders
std::vector<app::Route> desk_pages();     // /aduan: those sealed to him
std::vector<app::Route> case_pages();     // /aduan/{id}

// What the passing of time does: tips into the log, filings deemed withdrawn, content forgotten. Holds are a
// later slice's: main hands the question in.
using OnHold = bool (*)(store::Connection&, CaseId);
void run_clocks(app::Site& site, OnHold on_hold);

}  // namespace complaints
