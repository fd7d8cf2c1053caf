// The doors of screening.
#pragma once
#include <vector>

#include "app/route.hpp"

namespace screening {

std::vector<app::Route> pages();
std::vector<app::Route> api();
std::vector<app::Route> triage_api();  // parts of it
std::vector<app::Route> upload_api();

std::vector<app::Route> question_pages();      // /penelusuran: what one is asked
std::vector<app::Route> referral_pages();      // /penelusuran/diteruskan: handed to a superior
std::vector<app::Route> triage_pages();        // /triase: answers
std::vector<app::Route> letter_pages();        // /triase/{finding}/surat
std::vector<app::Route> registry_pages();      // /registri
std::vector<app::Route> upload_pages();        // /registri/baru, /registri/berkas
std::vector<app::Route> confirmation_pages();  // /kepentingan/tegaskan, /kepentingan/riwayat
std::vector<app::Route> risk_pages();          // /peta-risiko, /penilaian-dampak
std::vector<app::Route> missing_pages();       // /peta-risiko/penegasan: registers not confirmed this year
std::vector<app::Route> missing_api();         // part of api()

void forget_old_uploads(app::Site& site);  // a job of the clock: files older than a week go

}  // namespace screening
