// What stands at the head and at the end of every paper of an office: names in the order of official letters.
#pragma once
#include <string>

#include "documents/pdf.hpp"
#include "people/unit.hpp"

namespace papers {

// "KOMISI PEMILIHAN UMUM" over "KOTA PEKALONGAN". GAP: units have no postal address yet; the line stays
// empty.
[[nodiscard]] documents::Letterhead letterhead(const people::Unit& unit);
// Where an office signs: "Pekalongan" of KPU Kota Pekalongan, "Jakarta" of the nation.
[[nodiscard]] std::string place_of(const people::Unit& unit);

}  // namespace papers
