// The minutes (berita acara) of a closed plenary are issued once: the hash of the PDF joins the log, and the
// same PDF can be made and checked ever after.
#pragma once
#include "base/result.hpp"
#include "decisions/open_plenary.hpp"

namespace decisions {

// In this order: the first that holds is the answer.
enum class MinutesRefusal {
    not_the_secretary,
    not_closed,
    attendance_missing,  // a member's attendance was never recorded; a meeting that never opened has no
                         // minutes
    issued_already
};

[[nodiscard]] Result<MinutesIssued, MinutesRefusal> issue_minutes(const PlenaryFacts& facts,
                                                                  const base::Hash& pdf, std::int64_t bytes);

constexpr std::string_view article(MinutesRefusal) { return ""; }

}  // namespace decisions

template <>
inline constexpr auto base::names<decisions::MinutesRefusal> =
    std::array{"not_the_secretary"sv, "not_closed"sv, "attendance_missing"sv, "issued_already"sv};
