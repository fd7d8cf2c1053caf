// For tests: a table read as lines of text.
#pragma once
#include <string>
#include <vector>

#include "documents/sheet.hpp"

namespace documents {

// Rows as "1: a|b|c".
struct Got {
    std::vector<std::string> rows;
    Result<SheetFacts, SheetError> facts;
};
inline Got read(std::string_view bytes, const SheetLimits& limits = {}) {
    std::vector<std::string> rows;
    auto facts = read_sheet(
        bytes,
        [&](const SheetRow& row) {
            auto line = std::to_string(row.number) + ": ";
            for (std::size_t i = 0; i < row.cells.size(); ++i)
                line += (i == 0 ? "" : "|") + row.cells[i].text;
            rows.push_back(line);
            return true;
        },
        limits);
    return {std::move(rows), std::move(facts)};
}

inline std::string fault(std::string_view bytes, const SheetLimits& limits = {}) {
    const auto got = read(bytes, limits);
    if (got.facts) return "none";
    return std::string(base::name(got.facts.error().fault)) + " " + got.facts.error().where;
}

}  // namespace documents
