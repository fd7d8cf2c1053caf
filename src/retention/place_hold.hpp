// Use case: a case is held, because a proceeding needs it, or the hold is lifted. While one holds, nothing in
// the case is erased. UU 27/2022 Pasal 15 ayat (1), 50. HOUSE RULE, docs/decisions/0012.
#pragma once
#include "base/result.hpp"
#include "retention/erasure_acts.hpp"

namespace retention {

// In order of precedence.
enum class HoldRefusal {
    part_of_case,        // lifting only: who is in the case may ask that it be kept, not that it may go
    not_held,            // lifting only
    instrument_missing,  // the letter or case number that asks for it
};
std::string_view article(HoldRefusal why);

Result<HoldPlaced, HoldRefusal> place_hold(const std::string& instrument, base::Date today);

struct LiftFacts {
    std::optional<Hold> hold;  // none: lifted before, or there was none
    bool part_of_case = false;
};
Result<HoldLifted, HoldRefusal> lift_hold(const std::string& instrument, const LiftFacts& facts);

}  // namespace retention

template <>
inline constexpr auto base::names<retention::HoldRefusal> =
    std::array{"part_of_case"sv, "not_held"sv, "instrument_missing"sv};
