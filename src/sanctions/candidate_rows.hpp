// Whom one can choose for a part of the team, or to stand in, without the respondent and everybody involved.
// Names of officials are no secret inside the organisation; whether one may choose is the use case's affair.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "app/permission.hpp"
#include "sanctions/sanction.hpp"
#include "store/sql.hpp"

namespace sanctions {

enum class TeamPart { superior, oversight, human_resources };

struct Candidate {
    PersonId person;
    std::string name;
    UnitId unit;
};
// Of the superior's part, and to stand in: people of the respondent's office; with a name, whoever has it
// there or in the offices above. Of the other two: who holds the Inspectorate's or Legal & HR's role over
// that office that day, wherever he serves. `sought` is the beginning of any word of the name, titles left
// out; empty: the first ones.
std::vector<Candidate> candidates(store::Connection& db, const Sanction& s, TeamPart part, base::Date day,
                                  std::string_view sought, int limit);
bool holds_role(store::Connection& db, PersonId person, app::Role role, UnitId unit, base::Date day);

}  // namespace sanctions

template <>
inline constexpr auto base::names<sanctions::TeamPart> =
    std::array{"superior"sv, "oversight"sv, "human_resources"sv};
