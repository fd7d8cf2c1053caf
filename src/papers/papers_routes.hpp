// The doors of papers: anybody checks a document.
#pragma once
#include <vector>

#include "app/route.hpp"

namespace papers {

std::vector<app::Route> pages();         // /verifikasi/{code}, /verifikasi/berkas, /verifikasi/sertifikat.pem
std::vector<app::Route> bundle_pages();  // /dokumen/{id}
std::vector<app::Route> api();           // /api/v1/documents/{code}

}  // namespace papers
