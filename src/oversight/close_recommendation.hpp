// Use case: a recommendation ends: with what the office did, or withdrawn.
#pragma once
#include "base/result.hpp"
#include "oversight/recommendation_acts.hpp"

namespace oversight {

struct CloseFacts {
    bool in_range = false;   // a role of oversight over the office
    bool inspector = false;  // and it is the Inspectorate's
    bool leads = false;      // leads that office himself
    base::Date today{};
};

// In order of precedence.
enum class CloseRefusal {
    not_in_range,
    inspectorate_only,  // what the Inspectorate recommended, the Inspectorate closes
    leads_office,       // nobody closes what was asked of him
    closed_already,
    answer_awaited,  // before an answer it can be withdrawn; once that is late, also be found not carried out
    text_missing,
};

[[nodiscard]] Result<RecommendationClosed, CloseRefusal> close_recommendation(
    const Recommendation& recommendation, Ending ending, const std::string& text, const CloseFacts& facts);

}  // namespace oversight

template <>
inline constexpr auto base::names<oversight::CloseRefusal> =
    std::array{"not_in_range"sv,   "inspectorate_only"sv, "leads_office"sv,
               "closed_already"sv, "answer_awaited"sv,    "text_missing"sv};
