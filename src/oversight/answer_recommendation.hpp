// Use case: the leadership of the office answers a recommendation. Late answers count and are recorded as
// late.
#pragma once
#include "base/result.hpp"
#include "oversight/recommendation_acts.hpp"

namespace oversight {

struct AnswerFacts {
    bool leads = false;  // chair or secretary of that office today, acting holders included
    base::Date today{};
};

// In order of precedence.
enum class AnswerRefusal {
    not_addressed,
    answered_already,
    closed,
    text_missing,  // what was done, by when it will be, or why not
};

[[nodiscard]] Result<RecommendationAnswered, AnswerRefusal> answer_recommendation(
    const Recommendation& recommendation, Reply reply, const std::string& text, const AnswerFacts& facts);

}  // namespace oversight

template <>
inline constexpr auto base::names<oversight::AnswerRefusal> =
    std::array{"not_addressed"sv, "answered_already"sv, "closed"sv, "text_missing"sv};
