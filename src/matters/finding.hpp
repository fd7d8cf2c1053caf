// A question to a participant: your register says this, the matter says that. Never a verdict, and nobody
// else's affair: only the person it addresses sees it.
#pragma once
#include <optional>
#include <string>

#include "matters/matter_acts.hpp"

using FindingId = base::Id<struct FindingTag>;

namespace matters {

struct Finding {
    FindingId id;
    MatterId matter;
    UnitId unit;  // of the matter
    PersonId person;
    PartyId party;
    std::int64_t interest = 0;
    std::string matched;  // "identifier" or "name"
    std::string register_says, matter_says;
    base::Date raised{};
    std::optional<FindingAnswer> answer;
    std::string reason;
    std::optional<base::Date> since;
};
// Counted under the person, not under the matter: the matter's acts must not tell others that there is a
// finding.
constexpr CaseId finding_case(PersonId person) { return CaseId{person.value}; }

}  // namespace matters
