// Use case: whether a control was carried out. Said by the superior who ordered it or by the Inspectorate;
// the last report counts. HOUSE RULE, docs/decisions/0006-declarations.md.
#pragma once
#include "base/result.hpp"
#include "declarations/declaration_acts.hpp"

namespace declarations {

struct ControlFollowUp {
    rules::Control control{};
    CarriedOut carried_out{};
    std::string note;
};

struct ControlReportFacts {
    Declaration declaration;
    PersonId decider;                      // who ordered the controls
    std::vector<OrderedControl> controls;  // of the determination in force
    Inspector actor;
    base::Date today{};
};

// In order of precedence.
enum class ReportControlRefusal {
    own_case,      // HOUSE RULE: nobody says of himself that he complied
    not_entitled,  // neither the superior who determined nor the Inspectorate
    not_determined,
    control_not_ordered,  // also "no conflict": there is nothing to carry out
    note_missing,         // partly or not: what is left, and why
};
std::string_view article(ReportControlRefusal why);

Result<ControlReported, ReportControlRefusal> report_control(const ControlFollowUp& follow_up,
                                                             const ControlReportFacts& facts);

}  // namespace declarations

template <>
inline constexpr auto base::names<declarations::ReportControlRefusal> =
    std::array{"own_case"sv, "not_entitled"sv, "not_determined"sv, "control_not_ordered"sv, "note_missing"sv};
