// From when the commission's own rule on ad hoc bodies holds: for the tables that cite it.
#pragma once
#include "rules/dated.hpp"

namespace rules {

// Unconfirmed: the day PKPU 8/2022 was promulgated, as reported; the text itself was not read. Press reports
// of October 2022 speak of its draft.
inline constexpr Date pkpu_8_2022_from = on(2022, 11, 4);

}  // namespace rules
