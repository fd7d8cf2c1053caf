// Use case: the Inspectorate closes a case. A case is over when it was determined, reviewed, and every
// control has either run out or been reported on. HOUSE RULE, docs/decisions/0006-declarations.md.
#pragma once
#include "base/result.hpp"
#include "declarations/declaration_acts.hpp"

namespace declarations {

struct ClosingFacts {
    Declaration declaration;
    InspectionRecord inspection;
    PersonId decider;
    std::vector<OrderedControl> controls;  // of the determination in force
    std::optional<base::Date> until;       // their last day
    Inspector actor;
    base::Date today{};
};

// In order of precedence.
enum class CloseRefusal {
    not_inspectorate,
    own_case,
    own_determination,
    not_determined,  // also: closed or withdrawn
    not_received,
    not_reviewed,  // also: the last determination is not
    control_open,  // its last day has not passed and nobody reported on it
    conclusion_missing,
};
std::string_view article(CloseRefusal why);

Result<Closed, CloseRefusal> close_declaration(const std::string& conclusion, const ClosingFacts& facts);

}  // namespace declarations

template <>
inline constexpr auto base::names<declarations::CloseRefusal> =
    std::array{"not_inspectorate"sv, "own_case"sv,     "own_determination"sv, "not_determined"sv,
               "not_received"sv,     "not_reviewed"sv, "control_open"sv,      "conclusion_missing"sv};
