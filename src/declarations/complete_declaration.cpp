#include "declarations/complete_declaration.hpp"

#include "base/check.hpp"
#include "rules/deadlines.hpp"

namespace declarations {

Result<Completed, CompleteRefusal> complete_declaration(const Completion& completion,
                                                        const CompletionFacts& facts) {
    using enum CompleteRefusal;
    CHECK(facts.calendar != nullptr);
    const auto& d = facts.declaration;
    if (d.state != State::returned) return refuse(not_returned);
    if (facts.actor != d.declarant) return refuse(not_the_declarant);
    if (blank(completion.description)) return refuse(description_missing);
    if (blank(completion.what_was_added)) return refuse(what_was_added_missing);
    const auto due = rules::due(rules::DeadlineKey::determination, facts.today, *facts.calendar, facts.region,
                                facts.working_days);
    CHECK(due);
    return Completed{.declaration = d.id,
                     .description = completion.description,
                     .what_was_added = completion.what_was_added,
                     .on = facts.today,
                     .due = due->day,
                     .due_provisional = due->provisional,
                     .late = d.completion_due && facts.today > *d.completion_due};
}

std::string_view article(CompleteRefusal why) {
    return why == CompleteRefusal::not_the_declarant ? "UU 30/2014 Pasal 43 ayat (2)" : "";
}

}  // namespace declarations
