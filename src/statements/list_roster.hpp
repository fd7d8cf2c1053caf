// Use case: a regency's office lists the members of one ad hoc body of one village (or, for a PPK, of one
// district). Law: UU 7/2017 Pasal 6 and 74 (the regency's office forms the bodies).
#pragma once
#include "base/result.hpp"
#include "statements/statement_acts.hpp"

namespace statements {

inline constexpr std::size_t longest_roster =
    500;  // a village of seventy polling stations has its KPPS in one

struct ListedMember {
    std::string name, position, phone;
    base::Date born{};
};
struct RosterWish {
    UnitId unit;
    rules::AdhocBody body{};
    std::string district, village;
    std::vector<ListedMember> members;
};
struct RosterFacts {
    RosterId id;
    std::vector<PersonId> ids;  // free ones, one a member
    bool officer = false;
    bool listed_already = false;  // this body of this place
    base::Date today{};
};

// In order of precedence.
enum class RosterRefusal {
    not_officer,
    not_a_regency,  // bodies are formed by the regency's office
    place_missing,
    listed_already,
    nobody_listed,
    too_many,
    name_missing,
    born_wrong,    // younger than seventeen or older than a hundred: most likely a slip of the pen
    listed_twice,  // same name and day of birth
};

Result<RosterListed, RosterRefusal> list_roster(const RosterWish& wish, const RosterFacts& facts);

}  // namespace statements

template <>
inline constexpr auto base::names<statements::RosterRefusal> =
    std::array{"not_officer"sv, "not_a_regency"sv, "place_missing"sv, "listed_already"sv, "nobody_listed"sv,
               "too_many"sv,    "name_missing"sv,  "born_wrong"sv,    "listed_twice"sv};
