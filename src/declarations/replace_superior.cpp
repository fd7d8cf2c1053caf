#include "declarations/replace_superior.hpp"

#include "base/check.hpp"
#include "rules/deadlines.hpp"

namespace declarations {
namespace {

Succession why(const SuccessionFacts& facts) {
    if (!facts.occupant) return Succession::departed;
    if (facts.occupant->holding != people::Holding::definitive) return Succession::acting;
    const bool again = facts.occupant->person == facts.declaration.superior;
    return facts.was_acting || again ? Succession::returned : Succession::departed;
}

void give_full_limit(const SuccessionFacts& facts, SuperiorReplaced& out) {
    out.nobody_left = false;
    if (facts.declaration.state != State::submitted) return;  // its clock starts when it is completed
    const auto due = rules::due(rules::DeadlineKey::determination, facts.today, *facts.calendar, facts.region,
                                facts.working_days);
    CHECK(due);
    out.due = due->day;
    out.due_provisional = due->provisional;
}

}  // namespace

Result<SuperiorReplaced, SuccessionRefusal> replace_superior(const SuccessionFacts& facts) {
    using enum SuccessionRefusal;
    CHECK(facts.calendar != nullptr);
    const auto& d = facts.declaration;
    const auto& occupant = facts.occupant;
    if (d.state != State::submitted && d.state != State::returned) return refuse(not_open);
    // Who comes back to the post that stood empty is asked anew.
    const bool asked = !d.nobody_left || (occupant && occupant->silent);
    if (occupant && occupant->person == d.superior && asked) return refuse(same_holder);

    SuperiorReplaced out{.declaration = d.id,
                         .from = d.superior,
                         .reason = why(facts),
                         .on = facts.today,
                         .due = d.due,
                         .due_provisional = d.due_provisional,
                         .nobody_left = d.nobody_left};
    const bool can = occupant && occupant->person != d.declarant && !occupant->involved;
    if (can && !occupant->silent) {
        out.to = occupant->person;
        out.to_capacity = occupant->capacity;
        if (d.nobody_left) give_full_limit(facts, out);
        return out;
    }
    if (facts.next) {
        out.to = facts.next->person;
        out.to_capacity = facts.next->capacity;
        out.to_reason = facts.next->reason;
        give_full_limit(facts, out);
        return out;
    }
    out.nobody_left = true;
    if (can) {
        out.to = occupant->person;
        out.to_capacity = occupant->capacity;
        return out;
    }
    if (d.nobody_left || d.state == State::returned) return refuse(nobody_left);
    return out;
}

}  // namespace declarations
