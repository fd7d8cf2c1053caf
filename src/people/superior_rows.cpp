// Gathers what find_superior decides on: the line above the official's position, and everybody the rule
// names.
#include <algorithm>

#include "people/find_superior.hpp"
#include "people/people_rows.hpp"

namespace people {
namespace {

constexpr int longest_line = 8;  // a circle in reports_to ends here

std::vector<Place> line_above(store::Connection& db, const Position& position, base::Date day) {
    std::vector<Place> out;
    for (auto above = position.reports_to; above && out.size() < longest_line;) {
        const auto next = load_position(db, above);
        if (!next) break;
        out.push_back({*next, holders(db, next->id, day)});
        above = next->reports_to;
    }
    return out;
}

void add_places(store::Connection& db, UnitId unit, rules::PositionKind kind, base::Date day,
                std::vector<Place>& out) {
    for (const auto& place : out)
        if (place.position.unit == unit && place.position.kind == kind) return;
    for (auto& position : positions_in(db, unit, kind)) {
        auto who = holders(db, position.id, day);
        out.push_back({std::move(position), std::move(who)});
    }
}

}  // namespace

std::optional<Superior> superior_for(store::Connection& db, PersonId official, rules::MatterNature nature,
                                     base::Date day, std::span<const PersonId> excluded) {
    const auto held = appointments_of(db, official, day);
    if (held.empty()) return std::nullopt;
    const auto position = load_position(db, held.front().position);
    if (!position) return std::nullopt;
    SuperiorFacts facts{.official = official,
                        .position = *position,
                        .nature = nature,
                        .day = day,
                        .excluded = {excluded.begin(), excluded.end()},
                        .line = line_above(db, *position, day),
                        .places = {}};
    for (const auto& wanted : wanted_posts(position->kind, position->unit, nature, day)) {
        add_places(db, wanted.unit, wanted.kind, day, facts.places);
        if (wanted.holder == rules::Holder::plenary)
            add_places(db, wanted.unit, rules::PositionKind::member, day, facts.places);
    }
    return find_superior(facts);
}

}  // namespace people
