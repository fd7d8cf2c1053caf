#include "declarations/submit_declaration.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "rules/deadlines.hpp"
#include "rules/relations.hpp"

namespace declarations {

using rules::Ground;

Result<Submission, SubmitRefusal> submit_declaration(const Telling& telling, const SubmissionFacts& facts) {
    CHECK(facts.calendar != nullptr);
    const auto has = [&](Ground g) { return std::ranges::find(telling.grounds, g) != telling.grounds.end(); };

    // 43 (2): who has a conflict tells his superior; without an appointment there is none to tell.
    if (!facts.capacity) return refuse(SubmitRefusal::not_an_official);

    // HOUSE RULE: once a matter is closed the conflict is a question of annulment (Pasal 45 ayat (2), 66).
    if (facts.matter && facts.matter->state == matters::State::closed)
        return refuse(SubmitRefusal::matter_already_closed);
    if (facts.open_declaration_on_matter) return refuse(SubmitRefusal::already_declared);

    // PermenPANRB 17/2024 (as reported): actual is what is really present in a decision or act at hand.
    if (telling.type == rules::ConflictType::actual && !facts.matter)
        return refuse(SubmitRefusal::actual_needs_matter);

    const auto* relation = rules::relation(telling.relation);
    if (!relation) return refuse(SubmitRefusal::unknown_relation);

    // 43 (1) a to f: a conflict rests on at least one ground.
    if (telling.grounds.empty()) return refuse(SubmitRefusal::grounds_missing);
    // f leans on another law, so it has to be named.
    if (has(Ground::prohibited_by_law) && blank(telling.other_law))
        return refuse(SubmitRefusal::other_law_missing);
    // b and its elucidation: the eleven relatives are that ground.
    if (relation->relative && !has(Ground::relatives_and_family))
        return refuse(SubmitRefusal::relative_without_ground_b);

    if (blank(telling.description)) return refuse(SubmitRefusal::description_missing);
    if (telling.known_since > facts.today) return refuse(SubmitRefusal::known_in_future);
    if (!facts.superior) return refuse(SubmitRefusal::no_superior);

    const auto due = rules::due(rules::DeadlineKey::determination, facts.today, *facts.calendar, facts.region,
                                facts.working_days);
    CHECK(due);
    Submission out{.declared = {.declaration = facts.declaration,
                                .declarant = facts.declarant,
                                .capacity = facts.capacity,
                                .unit = facts.unit,
                                .type = telling.type,
                                .party_name = telling.party_name,
                                .relation = telling.relation,
                                .source = relation->source,
                                .grounds = telling.grounds,
                                .other_law = telling.other_law,
                                .description = telling.description,
                                .already_public = telling.already_public,
                                .proposed_control = telling.proposed_control,
                                .known_since = telling.known_since,
                                .superior = facts.superior->person,
                                .superior_capacity = facts.superior->capacity,
                                .superior_reason = facts.superior->reason,
                                .on = facts.today,
                                .due = due->day,
                                .due_provisional = due->provisional,
                                .prefilled_from = telling.prefilled_from}};
    if (facts.matter) {
        out.declared.matter = facts.matter->id;
        // 42 (1): who may be in conflict neither decides nor acts. From now until the superior has
        // determined.
        out.standstill =
            matters::StandstillSet{facts.matter->id, facts.declarant, case_of(facts.declaration)};
    }
    return out;
}

std::string_view article(SubmitRefusal why) {
    switch (why) {
        case SubmitRefusal::not_an_official:
        case SubmitRefusal::no_superior: return "UU 30/2014 Pasal 43 ayat (2)";
        case SubmitRefusal::matter_already_closed: return "UU 30/2014 Pasal 45 ayat (2)";
        case SubmitRefusal::already_declared: return "";
        case SubmitRefusal::actual_needs_matter: return "PermenPANRB 17/2024";
        case SubmitRefusal::unknown_relation:
        case SubmitRefusal::relative_without_ground_b:
            return "Penjelasan UU 30/2014 Pasal 43 ayat (1) huruf b";
        case SubmitRefusal::grounds_missing: return "UU 30/2014 Pasal 43 ayat (1)";
        case SubmitRefusal::other_law_missing: return "UU 30/2014 Pasal 43 ayat (1) huruf f";
        case SubmitRefusal::description_missing:
        case SubmitRefusal::known_in_future: return "";
    }
    return "";
}

}  // namespace declarations
