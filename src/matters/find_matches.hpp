// Which interests of which participants touch which parties. Compared by identifier (digits only), else by
// name without legal forms, titles and degrees. A match is a question with both sides of its evidence, never
// a verdict: two people can bear one name.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "matters/matter.hpp"
#include "people/person.hpp"

namespace matters {

enum class Matched { identifier, name };

// Said in both languages, like everything people read. The act keeps the Indonesian one.
struct Evidence {
    std::string id, en;
};

struct Match {
    PersonId person;
    people::InterestId interest;
    PartyId party;
    Matched matched{};
    Evidence register_says, matter_says;
    std::string article;            // which ground of UU 30/2014 Pasal 43 ayat (1) it touches
    std::vector<std::string> path;  // from the interest on: tie, whom, tie, … to the party
};

// In the order of the interests, then of the parties: each pair at most once.
[[nodiscard]] std::vector<Match> find_matches(std::span<const people::Interest> interests,
                                              std::span<const Party> parties);

// "Siti Rahma (ipar), direktur di CV Maju Jaya."
[[nodiscard]] Evidence register_says(const people::Interest& interest);
// Sealed in the register, or a child's: no finding names such a person, on neither side of its evidence.
[[nodiscard]] bool is_hidden(const people::Interest& interest);
[[nodiscard]] Evidence unnamed_party();  // what the matter says of somebody who is not named
// "CV Maju Jaya adalah pihak dalam urusan ini."
[[nodiscard]] Evidence matter_says(const Party& party, std::span<const Party> all);

// "ipar", "Siti Rahma", "direktur", "CV Maju Jaya": what lies between a person and the party.
[[nodiscard]] std::vector<std::string> path_to(const people::Interest& interest, const Party& party);
// "UU 30/2014 Pasal 43 ayat (1) huruf b" for a relative.
[[nodiscard]] std::string article_of(std::string_view relation);

[[nodiscard]] bool same_person(std::string_view a, std::string_view b);  // names without titles and degrees
[[nodiscard]] bool same_organization(std::string_view a, std::string_view b);  // names without legal forms
[[nodiscard]] bool same_identifier(std::string_view a, std::string_view b);    // at least eight digits each

}  // namespace matters

template <>
inline constexpr auto base::names<matters::Matched> = std::array{"identifier"sv, "name"sv};
