// The clocks of an annulment, UU 30/2014 Pasal 66. Included by deadlines.cpp only, which holds the table.
#pragma once
#include "rules/deadlines.hpp"

namespace rules::annulment_rows {

// 66 (4): who decided, and the superior, within five working days of finding the ground.
inline constexpr Dated<int> by_official[] = {{uu_30_2014_from, 5, {"UU 30/2014", "Pasal 66 ayat (4)"}}};
// 66 (5): after a court, within twenty-one working days of its order. The paragraph says "keputusan
// pencabutan" in an article on annulment, and points to ayat (3) huruf c, which is about annulment: read as a
// slip, as 64 (5) has the same sentence for withdrawal. docs/decisions/0128.
inline constexpr Dated<int> after_court[] = {
    {uu_30_2014_from,
     21,
     {"UU 30/2014", "Pasal 66 ayat (5)"},
     Standing::unconfirmed,
     {"Ayat ini menulis keputusan pencabutan; dibaca sebagai keputusan pembatalan",
      "The paragraph says withdrawal; it is read as annulment"}}};

static_assert(is_sorted(by_official) && is_sorted(after_court));

}  // namespace rules::annulment_rows
