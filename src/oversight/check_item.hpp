// Use case: an inspector says what verifying one drawn statement gave.
#pragma once
#include "base/result.hpp"
#include "oversight/sample_acts.hpp"

namespace oversight {

struct CheckFacts {
    bool inspector = false;  // over the sample's office
    PersonId actor;
    const SampleItem* item = nullptr;  // nullptr: not among the drawn
    base::Date today{};
};

// In order of precedence.
enum class CheckRefusal {
    not_inspector,
    not_drawn,
    own_statement,  // nobody verifies his own
    checked_already,
    reason_missing,  // what is followed up says why
};

[[nodiscard]] Result<SampleChecked, CheckRefusal> check_item(SampleId sample, CheckResult result,
                                                             const std::string& note,
                                                             const CheckFacts& facts);

}  // namespace oversight

template <>
inline constexpr auto base::names<oversight::CheckRefusal> =
    std::array{"not_inspector"sv, "not_drawn"sv, "own_statement"sv, "checked_already"sv, "reason_missing"sv};
