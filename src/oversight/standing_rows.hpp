// Where one office stands today, in every measure at once: read from counters, so a dozen look-ups however
// many people there are.
#pragma once
#include <optional>

#include "oversight/oversight_rows.hpp"
#include "statements/statement_rows.hpp"

namespace oversight {

struct OfficeStanding {
    // The newest campaign that asks anybody here.
    std::optional<statements::Campaign> campaign;
    statements::Progress statements;
    std::int64_t people = 0, trained = 0;  // trained: this year, on conflicts of interest
    OfficeFigures declarations;
};

// The caller has asked whether the office may be seen.
OfficeStanding standing_of(store::Connection& db, UnitId unit, base::Date day);

}  // namespace oversight
