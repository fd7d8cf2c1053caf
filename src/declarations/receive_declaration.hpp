// Use case: the Inspectorate acknowledges a declaration. It sees each from submission; this says that it has
// looked. Keputusan KPU 323/2020 as KPU offices report it (its text was not found).
#pragma once
#include "base/result.hpp"
#include "declarations/declaration_acts.hpp"

namespace declarations {

struct ReceiptFacts {
    Declaration declaration;
    InspectionRecord inspection;
    Inspector actor;
    base::Date today{};
};

// In order of precedence.
enum class ReceiveRefusal {
    not_inspectorate,
    own_case,  // HOUSE RULE: nobody watches over himself
    received_already,
};
std::string_view article(ReceiveRefusal why);

Result<InspectorateReceived, ReceiveRefusal> receive_declaration(const ReceiptFacts& facts);

}  // namespace declarations

template <>
inline constexpr auto base::names<declarations::ReceiveRefusal> =
    std::array{"not_inspectorate"sv, "own_case"sv, "received_already"sv};
