// Use case: a second person confirms an order to erase, or somebody cancels it. What is erased cannot be
// brought back, so two uninvolved people stand behind it. HOUSE RULE, docs/decisions/0012.
#pragma once
#include "base/result.hpp"
#include "retention/erasure_acts.hpp"

namespace retention {

struct ConfirmFacts {
    Erasure erasure;
    PersonId actor;
    bool part_of_case = false;
    bool under_hold = false;
};

// In order of precedence.
enum class ConfirmRefusal { not_waiting, part_of_case, same_person, under_hold };
std::string_view article(ConfirmRefusal why);

Result<ErasureConfirmed, ConfirmRefusal> confirm_erasure(const ConfirmFacts& facts);
// Whoever may order may cancel, also the one who ordered: nothing is lost by it.
Result<ErasureCancelled, ConfirmRefusal> cancel_erasure(const ConfirmFacts& facts);

}  // namespace retention

template <>
inline constexpr auto base::names<retention::ConfirmRefusal> =
    std::array{"not_waiting"sv, "part_of_case"sv, "same_person"sv, "under_hold"sv};
