#include "declarations/report_control.hpp"

#include <algorithm>

namespace declarations {

Result<ControlReported, ReportControlRefusal> report_control(const ControlFollowUp& follow_up,
                                                             const ControlReportFacts& facts) {
    using enum ReportControlRefusal;
    const auto& d = facts.declaration;
    const auto actor = facts.actor.person;
    if (actor == d.declarant) return refuse(own_case);
    if (!facts.actor.inspects && actor != facts.decider) return refuse(not_entitled);
    if (d.state != State::determined) return refuse(not_determined);
    const bool ordered =
        std::ranges::any_of(facts.controls, [&](const auto& c) { return c.control == follow_up.control; });
    if (!ordered || follow_up.control == rules::Control::no_conflict) return refuse(control_not_ordered);
    if (follow_up.carried_out != CarriedOut::yes && blank(follow_up.note)) return refuse(note_missing);
    return ControlReported{.declaration = d.id,
                           .control = follow_up.control,
                           .carried_out = follow_up.carried_out,
                           .note = follow_up.note,
                           .on = facts.today};
}

std::string_view article(ReportControlRefusal) { return ""; }

}  // namespace declarations
