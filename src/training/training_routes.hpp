// The doors of training: sessions, attendance, the quiz, certificates, and how far they reached.
#pragma once
#include <vector>

#include "app/route.hpp"

namespace training {

std::vector<app::Route> pages();
std::vector<app::Route> api();

std::vector<app::Route> call_pages();        // /sosialisasi/baru, /ubah, /batal, /materi
std::vector<app::Route> attendance_pages();  // /hadir, /kode, /daftar
std::vector<app::Route> quiz_pages();        // /kuis
std::vector<app::Route> reach_pages();       // /sosialisasi/jangkauan

}  // namespace training
