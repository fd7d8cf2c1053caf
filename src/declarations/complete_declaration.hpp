// Use case: the official completes what came back, and the superior's clock starts again. Late is accepted
// and recorded. HOUSE RULE, docs/decisions/0004-silence-and-escalation.md.
#pragma once
#include "base/result.hpp"
#include "declarations/declaration_acts.hpp"
#include "rules/calendar.hpp"

namespace declarations {

struct Completion {
    std::string description;  // the whole of it, as completed
    std::string what_was_added;
};

struct CompletionFacts {
    Declaration declaration;
    PersonId actor;
    base::Date today{};
    const rules::Calendar* calendar = nullptr;
    int region = 0;
    std::optional<int> working_days;  // of the superior, where a setting says another number than the rule
};

// In order of precedence.
enum class CompleteRefusal {
    not_returned,
    not_the_declarant,
    description_missing,
    what_was_added_missing,
};
std::string_view article(CompleteRefusal why);

Result<Completed, CompleteRefusal> complete_declaration(const Completion& completion,
                                                        const CompletionFacts& facts);

}  // namespace declarations

template <>
inline constexpr auto base::names<declarations::CompleteRefusal> =
    std::array{"not_returned"sv, "not_the_declarant"sv, "description_missing"sv, "what_was_added_missing"sv};
