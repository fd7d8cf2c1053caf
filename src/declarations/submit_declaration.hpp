// Use case: an official declares an actual or potential conflict of interest.
// Law: UU 30/2014 Pasal 42 ayat (1), 43; KPU's own duty to declare to the superior, who passes it to the
// Inspectorate (Keputusan KPU 323/2020 as KPU offices report it; its text was not found).
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "declarations/declaration_acts.hpp"
#include "matters/matter_acts.hpp"
#include "people/person.hpp"
#include "rules/calendar.hpp"

namespace declarations {

// What the official says.
struct Telling {
    rules::ConflictType type{};
    std::string party_name, relation;  // relation: a code of rules::all_relations()
    std::vector<rules::Ground> grounds;
    std::string other_law;  // for ground f
    std::string description, already_public, proposed_control;
    base::Date known_since{};
    FindingId prefilled_from;  // a question to the declarant, on the same matter; none: nothing was filled in
};

// What is known when he says it.
struct SubmissionFacts {
    DeclarationId declaration;
    PersonId declarant;
    AppointmentId capacity;  // none: holds no appointment that day
    UnitId unit;
    std::optional<matters::Matter> matter;     // nothing: a general declaration
    bool open_declaration_on_matter = false;   // he has one there that is not determined yet
    std::optional<people::Superior> superior;  // nothing: nobody is left above him
    base::Date today{};
    const rules::Calendar* calendar = nullptr;
    int region = 0;
    std::optional<int> working_days;  // where a setting says another number than the rule
};

// In order of precedence: when several apply, the first listed is the answer.
enum class SubmitRefusal {
    not_an_official,        // only who holds an appointment has a superior to tell
    matter_already_closed,  // what is decided and closed is reviewed, not declared to
    already_declared,       // the first declaration on the matter is still with the superior
    actual_needs_matter,    // an actual conflict is about a decision at hand
    unknown_relation,
    grounds_missing,            // Pasal 43 ayat (1): at least one of a to f
    other_law_missing,          // ground f says which law
    relative_without_ground_b,  // a relative is ground b, whatever else applies
    description_missing,        // the superior weighs truth and impact; he needs to know what
    known_in_future,
    no_superior,
};
std::string_view article(SubmitRefusal why);

struct Submission {
    Submitted declared;
    std::optional<matters::StandstillSet> standstill;  // on the matter, from this moment
};

Result<Submission, SubmitRefusal> submit_declaration(const Telling& telling, const SubmissionFacts& facts);

}  // namespace declarations

template <>
inline constexpr auto base::names<declarations::SubmitRefusal> = std::array{
    "not_an_official"sv,     "matter_already_closed"sv, "already_declared"sv,  "actual_needs_matter"sv,
    "unknown_relation"sv,    "grounds_missing"sv,       "other_law_missing"sv, "relative_without_ground_b"sv,
    "description_missing"sv, "known_in_future"sv,       "no_superior"sv};
