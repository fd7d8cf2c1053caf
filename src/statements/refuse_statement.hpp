// Use case: somebody does not sign, and says why. A refusal is an answer, not a breach: the machine records
// it and shows it to whoever follows the campaign. SILENT, docs/decisions/0010-campaigns.md.
#pragma once
#include "statements/sign_statement.hpp"

namespace statements {

// In order of precedence.
enum class RefuseRefusal {
    not_asked,
    not_open_yet,
    closed,
    signed_already,
    reason_missing,
    capacity_not_held
};

Result<StatementRefused, RefuseRefusal> refuse_statement(const std::string& reason, AppointmentId capacity,
                                                         const SigningFacts& facts);

}  // namespace statements

template <>
inline constexpr auto base::names<statements::RefuseRefusal> =
    std::array{"not_asked"sv,      "not_open_yet"sv,   "closed"sv,
               "signed_already"sv, "reason_missing"sv, "capacity_not_held"sv};
