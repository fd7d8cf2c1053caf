// Use case: who watches over an office recommends something to it, and asks for an answer by a day.
#pragma once
#include "base/result.hpp"
#include "oversight/recommendation_acts.hpp"

namespace oversight {

// HOUSE RULE, docs/decisions/0107: no instrument sets how long an office has; who recommends says it.
inline constexpr std::int64_t fewest_answer_days = 3, most_answer_days = 60, usual_answer_days = 10;

struct RecommendationWish {
    Subject subject;
    std::string text, ground;
    std::int64_t working_days = usual_answer_days;
};
struct RecommendationFacts {
    RecommendationId id;     // what it will be
    WriterFacts writer;      //
    bool inspector = false;  // watches as the Inspectorate
    bool leads = false;      // leads that office himself
    base::Date due{};        // that many working days from today, in that office
};

// In order of precedence.
enum class RecommendationRefusal {
    not_in_range,
    leads_office,  // nobody recommends to himself
    declaration_unknown,
    has_part,
    text_missing,
    ground_missing,
    days_out_of_range,
};

[[nodiscard]] Result<RecommendationMade, RecommendationRefusal> make_recommendation(
    const RecommendationWish& wish, const RecommendationFacts& facts);

}  // namespace oversight

template <>
inline constexpr auto base::names<oversight::RecommendationRefusal> =
    std::array{"not_in_range"sv, "leads_office"sv,   "declaration_unknown"sv, "has_part"sv,
               "text_missing"sv, "ground_missing"sv, "days_out_of_range"sv};
