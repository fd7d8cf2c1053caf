// Use case: the Inspectorate reviews what the superior determined and writes down what it found. HOUSE RULE,
// docs/decisions/0006-declarations.md: that there is a review is reported of KPU, its course is ours.
#pragma once
#include "base/result.hpp"
#include "declarations/declaration_acts.hpp"

namespace declarations {

struct ReviewFacts {
    Declaration declaration;
    InspectionRecord inspection;
    PersonId decider;  // of the determination in force; none while there is none
    Inspector actor;
    base::Date today{};
};

// In order of precedence.
enum class ReviewRefusal {
    not_inspectorate,
    own_case,           // HOUSE RULE: nobody watches over himself
    own_determination,  // HOUSE RULE: nor over what he determined
    not_determined,
    not_received,
    reviewed_already,
    findings_missing,
};
std::string_view article(ReviewRefusal why);

Result<InspectorateReviewed, ReviewRefusal> review_declaration(const std::string& findings,
                                                               const ReviewFacts& facts);

}  // namespace declarations

template <>
inline constexpr auto base::names<declarations::ReviewRefusal> =
    std::array{"not_inspectorate"sv, "own_case"sv,         "own_determination"sv, "not_determined"sv,
               "not_received"sv,     "reviewed_already"sv, "findings_missing"sv};
