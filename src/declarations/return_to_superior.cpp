#include "declarations/return_to_superior.hpp"

#include "base/check.hpp"
#include "rules/deadlines.hpp"

namespace declarations {

Result<ReturnToSuperior, ReturnToSuperiorRefusal> return_to_superior(const std::string& reason,
                                                                     const ReturnToSuperiorFacts& facts) {
    using enum ReturnToSuperiorRefusal;
    CHECK(facts.calendar != nullptr);
    const auto& d = facts.declaration;
    if (!facts.actor.inspects) return refuse(not_inspectorate);
    if (facts.actor.person == d.declarant) return refuse(own_case);
    if (facts.actor.person == facts.decider) return refuse(own_determination);
    if (d.state != State::determined) return refuse(not_determined);
    if (facts.inspection.state == Inspection::not_received) return refuse(not_received);
    if (blank(reason)) return refuse(reason_missing);
    if (!facts.superior) return refuse(no_superior);
    const auto due = rules::due(rules::DeadlineKey::determination, facts.today, *facts.calendar, facts.region,
                                facts.working_days);
    CHECK(due);
    ReturnToSuperior out{.returned = {.declaration = d.id,
                                      .reason = reason,
                                      .superior = facts.superior->person,
                                      .superior_capacity = facts.superior->capacity,
                                      .on = facts.today,
                                      .due = due->day,
                                      .due_provisional = due->provisional},
                         .standstill = {}};
    // What was determined is open again, so he may be in conflict again.
    if (d.matter && !facts.barred)
        out.standstill = matters::StandstillSet{*d.matter, d.declarant, case_of(d.id)};
    return out;
}

std::string_view article(ReturnToSuperiorRefusal why) {
    switch (why) {
        case ReturnToSuperiorRefusal::not_inspectorate: return "Keputusan KPU 323/2020";
        case ReturnToSuperiorRefusal::no_superior: return "UU 30/2014 Pasal 43 ayat (2)";
        default: return "";
    }
}

}  // namespace declarations
