// Use case: the superior sends a declaration back to be completed. HOUSE RULE,
// docs/decisions/0004-silence-and-escalation.md: no text speaks of it. The standstill goes on.
#pragma once
#include "base/result.hpp"
#include "declarations/declaration_acts.hpp"
#include "rules/calendar.hpp"

namespace declarations {

struct ReturnFacts {
    Declaration declaration;
    Charge actor;
    base::Date today{};
    const rules::Calendar* calendar = nullptr;
    int region = 0;
    std::optional<int> working_days;  // to complete it, where a setting says another number than the rule
};

// In order of precedence.
enum class ReturnRefusal {
    not_submitted,      // not with the superior now
    own_declaration,    // HOUSE RULE: nobody acts as superior on himself
    not_the_superior,   // not in charge of this one, or no longer in that appointment
    superior_involved,  // has a conflict on the same matter: the next one up takes over
    what_is_missing_missing,
};
std::string_view article(ReturnRefusal why);

Result<Returned, ReturnRefusal> return_declaration(const std::string& what_is_missing,
                                                   const ReturnFacts& facts);

}  // namespace declarations

template <>
inline constexpr auto base::names<declarations::ReturnRefusal> =
    std::array{"not_submitted"sv, "own_declaration"sv, "not_the_superior"sv, "superior_involved"sv,
               "what_is_missing_missing"sv};
