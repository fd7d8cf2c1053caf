// Children's data are among the specific ones: UU 27/2022 Pasal 4 ayat (2). Nobody but the official reads
// what his register says of them, and no other table repeats a name.
#pragma once
#include <string_view>

#include "base/date.hpp"

namespace rules {

// UU 35/2014 Pasal 1 angka 1: a child is who is not yet 18.
inline constexpr int of_age = 18;

// Relations (UU 30/2014 Pasal 43) that are sealed whatever their age. HOUSE RULE, docs/decisions/0112.
[[nodiscard]] constexpr bool is_childs(std::string_view relation) {
    return relation == "children" || relation == "grandchildren";
}

// On the eighteenth birthday no more; who was born on 29 February is of age on 1 March.
[[nodiscard]] constexpr bool is_child(base::Date born, base::Date today) {
    const std::chrono::year_month_day day{born},
        grown{day.year() + std::chrono::years{of_age}, day.month(), day.day()};
    return today < base::Date{grown};
}

}  // namespace rules
