#include "declarations/review_declaration.hpp"

namespace declarations {

Result<InspectorateReviewed, ReviewRefusal> review_declaration(const std::string& findings,
                                                               const ReviewFacts& facts) {
    using enum ReviewRefusal;
    const auto& d = facts.declaration;
    if (!facts.actor.inspects) return refuse(not_inspectorate);
    if (facts.actor.person == d.declarant) return refuse(own_case);
    if (facts.actor.person == facts.decider) return refuse(own_determination);
    if (d.state != State::determined) return refuse(not_determined);
    if (facts.inspection.state == Inspection::not_received) return refuse(not_received);
    if (facts.inspection.state == Inspection::reviewed) return refuse(reviewed_already);
    if (blank(findings)) return refuse(findings_missing);
    return InspectorateReviewed{.declaration = d.id, .findings = findings, .on = facts.today};
}

std::string_view article(ReviewRefusal why) {
    return why == ReviewRefusal::not_inspectorate ? "Keputusan KPU 323/2020" : "";
}

}  // namespace declarations
