#include "papers/letterhead_form.hpp"

#include "base/text.hpp"

namespace papers {

documents::Letterhead letterhead(const people::Unit& unit) {
    std::string_view place = unit.name;
    if (place.starts_with("KPU")) place.remove_prefix(3);
    std::string upper(base::trim(place));
    for (char& c : upper)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return {"KOMISI PEMILIHAN UMUM", upper.empty() ? "REPUBLIK INDONESIA" : upper, ""};
}

std::string place_of(const people::Unit& unit) {
    if (unit.level == people::UnitLevel::national) return "Jakarta";
    std::string_view place = unit.name;
    for (const std::string_view before : {"KPU ", "Provinsi ", "Kabupaten ", "Kota "})
        if (place.starts_with(before)) place.remove_prefix(before.size());
    return std::string(place);
}

}  // namespace papers
