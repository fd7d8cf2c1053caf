// Use case: a declaration made by mistake is withdrawn, by the superior's act only, so that nobody can be
// pressed to take his own back. HOUSE RULE, docs/decisions/0006-declarations.md. The standstill ends.
#pragma once
#include "base/result.hpp"
#include "declarations/declaration_acts.hpp"
#include "matters/matter_acts.hpp"

namespace declarations {

struct WithdrawalFacts {
    Declaration declaration;
    Charge actor;
    bool determined_before =
        false;  // it is with the superior because the Inspectorate returned a determination
    base::Date today{};
};

// In order of precedence.
enum class WithdrawRefusal {
    not_open,           // neither submitted nor returned
    determined_before,  // what was determined is determined again, not made undone
    own_declaration,    // HOUSE RULE: nobody acts as superior on himself
    not_the_superior,
    superior_involved,
    reason_missing,
};
std::string_view article(WithdrawRefusal why);

struct Withdrawal {
    Withdrawn withdrawn;
    std::optional<matters::StandstillEnded> standstill_ended;
};

Result<Withdrawal, WithdrawRefusal> withdraw_declaration(const std::string& reason,
                                                         const WithdrawalFacts& facts);

}  // namespace declarations

template <>
inline constexpr auto base::names<declarations::WithdrawRefusal> =
    std::array{"not_open"sv,         "determined_before"sv, "own_declaration"sv,
               "not_the_superior"sv, "superior_involved"sv, "reason_missing"sv};
