#include "declarations/record_silence.hpp"

#include "base/check.hpp"
#include "rules/deadlines.hpp"

namespace declarations {

Result<SilenceRecorded, SilenceRefusal> record_silence(const SilenceFacts& facts) {
    CHECK(facts.calendar != nullptr);
    const auto& d = facts.declaration;
    if (d.state != State::submitted) return refuse(SilenceRefusal::not_submitted);
    if (facts.today < rules::escalates_on({.day = d.due})) return refuse(SilenceRefusal::not_yet);
    if (d.nobody_left) return refuse(SilenceRefusal::nobody_left);
    SilenceRecorded out{.declaration = d.id,
                        .silent = d.superior,
                        .silent_capacity = d.superior_capacity,
                        .was_due = d.due,
                        .on = facts.today,
                        .due = d.due,
                        .due_provisional = d.due_provisional};
    if (!facts.next) return out;
    const auto due = rules::due(rules::DeadlineKey::determination, facts.today, *facts.calendar, facts.region,
                                facts.working_days);
    CHECK(due);
    out.next = facts.next->person;
    out.next_capacity = facts.next->capacity;
    out.next_reason = facts.next->reason;
    out.due = due->day;
    out.due_provisional = due->provisional;
    return out;
}

}  // namespace declarations
