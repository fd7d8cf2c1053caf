// Who decides on what an official declares: the first post on the line of the matter's nature that somebody
// else holds who can decide; each post passed over is one level up; then the other line. UU 30/2014 Pasal 1
// angka 4; UU 7/2017 Pasal 79-81; the order of posts is rules::superior_posts (unconfirmed).
#pragma once
#include <optional>
#include <vector>

#include "people/person.hpp"

namespace people {

// A post that the rule names, in the office it means.
struct WantedPost {
    rules::PositionKind kind{};
    UnitId unit;
    rules::Holder holder{};
    bool operator==(const WantedPost&) const = default;
};

// Ad hoc bodies sit below the office that records them; everybody else is at the level of the office.
rules::Level level_of(rules::PositionKind kind, UnitId unit);

// The line of the matter's nature, then what the other line adds.
std::vector<WantedPost> wanted_posts(rules::PositionKind kind, UnitId unit, rules::MatterNature nature,
                                     base::Date day);

// A position and who holds it that day: acting holders first, none when it is vacant.
struct Place {
    Position position;
    std::vector<Appointment> holders;
};

struct SuperiorFacts {
    PersonId official;
    Position position;  // the official's own
    rules::MatterNature nature{};
    base::Date day{};
    std::vector<PersonId> excluded;  // party, silent, named by the declarant …
    std::vector<Place> line;         // what the position reports to, and that to, upward
    std::vector<Place> places;       // every position of the wanted kinds in the wanted offices
};

// Whoever holds the post that the official's own reports to, when he decides: an administrative matter, and
// he is neither the official nor excluded. Needs the first of `line` only. nullopt: ask find_superior.
std::optional<Superior> find_directly_above(const SuperiorFacts& facts);

// nullopt: nobody is left, or the rule has no row for such a position.
std::optional<Superior> find_superior(const SuperiorFacts& facts);

}  // namespace people
