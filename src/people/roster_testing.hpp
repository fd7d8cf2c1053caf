// For tests: a line of a roster as an office would send it.
#pragma once
#include "people/read_roster.hpp"

namespace people::testing {

inline RosterLine line_of(std::initializer_list<std::pair<RosterColumn, std::string>> cells) {
    RosterLine out;
    for (const auto& [c, text] : cells) out.at(c).text = text;
    return out;
}
inline RosterLine official_cells() {
    return line_of({{RosterColumn::nip, "19850101 201001 1 001"},
                    {RosterColumn::name, "Rina Contoh, S.H."},
                    {RosterColumn::staff_kind, "PNS"},
                    {RosterColumn::unit, "3375"},
                    {RosterColumn::position_kind, "Kepala Subbagian"},
                    {RosterColumn::title, "Kepala Subbagian Hukum"},
                    {RosterColumn::from, "02/01/2026"},
                    {RosterColumn::born, "1985-01-01"},
                    {RosterColumn::email, "rina@kpu.example"}});
}

}  // namespace people::testing
