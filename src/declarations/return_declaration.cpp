#include "declarations/return_declaration.hpp"

#include "base/check.hpp"
#include "rules/deadlines.hpp"

namespace declarations {

Result<Returned, ReturnRefusal> return_declaration(const std::string& what_is_missing,
                                                   const ReturnFacts& facts) {
    using enum ReturnRefusal;
    CHECK(facts.calendar != nullptr);
    const auto& d = facts.declaration;
    if (d.state != State::submitted) return refuse(not_submitted);
    if (facts.actor.person == d.declarant) return refuse(own_declaration);
    if (!in_charge(facts.actor, d)) return refuse(not_the_superior);
    if (facts.actor.involved) return refuse(superior_involved);
    if (blank(what_is_missing)) return refuse(what_is_missing_missing);
    const auto due = rules::due(rules::DeadlineKey::completion, facts.today, *facts.calendar, facts.region,
                                facts.working_days);
    CHECK(due);
    return Returned{.declaration = d.id,
                    .what_is_missing = what_is_missing,
                    .on = facts.today,
                    .completion_due = due->day};
}

std::string_view article(ReturnRefusal why) {
    switch (why) {
        case ReturnRefusal::not_the_superior: return "UU 30/2014 Pasal 43 ayat (2)";
        case ReturnRefusal::superior_involved: return "PP 94/2021 Pasal 29 ayat (6)";
        case ReturnRefusal::not_submitted:
        case ReturnRefusal::own_declaration:
        case ReturnRefusal::what_is_missing_missing: return "";
    }
    return "";
}

}  // namespace declarations
