// Use case: the Inspectorate sends a determination back; the superior determines again, with a full limit,
// and the declarant stands still meanwhile. HOUSE RULE, docs/decisions/0006-declarations.md.
#pragma once
#include "base/result.hpp"
#include "declarations/declaration_acts.hpp"
#include "matters/matter_acts.hpp"
#include "people/person.hpp"
#include "rules/calendar.hpp"

namespace declarations {

struct ReturnToSuperiorFacts {
    Declaration declaration;
    InspectionRecord inspection;
    PersonId decider;  // of the determination in force
    Inspector actor;
    std::optional<people::Superior> superior;  // who determines now: the same while he can, else the next
    bool barred = false;  // this case barred him: the bar stands, no standstill is needed
    base::Date today{};
    const rules::Calendar* calendar = nullptr;
    int region = 0;
    std::optional<int> working_days;
};

// In order of precedence.
enum class ReturnToSuperiorRefusal {
    not_inspectorate,
    own_case,
    own_determination,
    not_determined,
    not_received,
    reason_missing,
    no_superior,
};
std::string_view article(ReturnToSuperiorRefusal why);

struct ReturnToSuperior {
    InspectorateReturned returned;
    std::optional<matters::StandstillSet> standstill;
};

Result<ReturnToSuperior, ReturnToSuperiorRefusal> return_to_superior(const std::string& reason,
                                                                     const ReturnToSuperiorFacts& facts);

}  // namespace declarations

template <>
inline constexpr auto base::names<declarations::ReturnToSuperiorRefusal> =
    std::array{"not_inspectorate"sv, "own_case"sv,       "own_determination"sv, "not_determined"sv,
               "not_received"sv,     "reason_missing"sv, "no_superior"sv};
