#include "declarations/close_declaration.hpp"

#include <algorithm>

namespace declarations {

Result<Closed, CloseRefusal> close_declaration(const std::string& conclusion, const ClosingFacts& facts) {
    using enum CloseRefusal;
    const auto& d = facts.declaration;
    if (!facts.actor.inspects) return refuse(not_inspectorate);
    if (facts.actor.person == d.declarant) return refuse(own_case);
    if (facts.actor.person == facts.decider) return refuse(own_determination);
    if (d.state != State::determined) return refuse(not_determined);
    if (facts.inspection.state == Inspection::not_received) return refuse(not_received);
    if (facts.inspection.state != Inspection::reviewed) return refuse(not_reviewed);
    const bool passed = facts.until && *facts.until < facts.today;
    const bool open = std::ranges::any_of(facts.controls, [&](const OrderedControl& c) {
        return c.control != rules::Control::no_conflict && !passed && !c.report;
    });
    if (open) return refuse(control_open);
    if (blank(conclusion)) return refuse(conclusion_missing);
    return Closed{.declaration = d.id, .conclusion = conclusion, .on = facts.today};
}

std::string_view article(CloseRefusal why) {
    return why == CloseRefusal::not_inspectorate ? "Keputusan KPU 323/2020" : "";
}

}  // namespace declarations
