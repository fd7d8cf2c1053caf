// Use case of the clock: the superior let his last day pass, so the case goes one level up.
// HOUSE RULE, docs/decisions/0004-silence-and-escalation.md; PP 94/2021 Pasal 28 punishes a superior who does
// not examine.
#pragma once
#include "base/result.hpp"
#include "declarations/declaration_acts.hpp"
#include "people/person.hpp"
#include "rules/calendar.hpp"

namespace declarations {

struct SilenceFacts {
    Declaration declaration;
    base::Date today{};                    // in the zone of the declarant's office
    std::optional<people::Superior> next;  // without all who were silent; nothing: nobody is left
    const rules::Calendar* calendar = nullptr;
    int region = 0;
    std::optional<int> working_days;
};

// In order of precedence.
enum class SilenceRefusal {
    not_submitted,  // determined meanwhile, or with the declarant
    not_yet,        // the last day has not passed
    nobody_left,    // recorded already: the Inspectorate has it
};

// Where nobody is left `next` is none and `due` the day that passed: no new clock starts.
Result<SilenceRecorded, SilenceRefusal> record_silence(const SilenceFacts& facts);

}  // namespace declarations

template <>
inline constexpr auto base::names<declarations::SilenceRefusal> =
    std::array{"not_submitted"sv, "not_yet"sv, "nobody_left"sv};
