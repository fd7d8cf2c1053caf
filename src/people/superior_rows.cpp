// Gathers what find_superior decides on: the line above the official's position, and everybody the rule
// names. A place comes with its holders in one query; the rule's places are read only when the line alone
// does not answer.
#include <algorithm>

#include "people/find_superior.hpp"
#include "people/people_rows.hpp"
#include "people/schema_rows.hpp"

namespace people {
namespace {

constexpr int longest_line = 8;  // a circle in reports_to ends here

// Rows of a position beside each of its holders, acting ones first; a vacant one stands once.
template <class Rows>
std::vector<Place> places_from(Rows rows) {
    std::vector<Place> out;
    rows.each([&](PositionId id, UnitId unit, rules::PositionKind kind, std::string title, PositionId above,
                  std::optional<AppointmentId> by, std::optional<PersonId> person,
                  std::optional<Holding> holding, std::optional<base::Date> from,
                  std::optional<base::Date> until, std::optional<std::string> instrument) {
        if (out.empty() || out.back().position.id != id)
            out.push_back({Position{id, unit, kind, std::move(title), above}, {}});
        if (by)
            out.back().holders.push_back({*by, *person, id, *holding, *from,
                                          *until == open_end ? std::nullopt : until, std::move(*instrument)});
    });
    return out;
}

// clang-format off
#define PLACES                                                                                                  \
    "select p.id, p.unit, p.kind, p.title, p.reports_to, a.id, a.person, a.holding, a.from_day, a.until_day,"   \
    " a.instrument from position p left join appointment a on a.position = p.id and a.until_day >= ?"           \
    " and a.from_day <= ? where "
#define HOLDERS_IN_ORDER "case a.holding when 'definitive' then 1 else 0 end, a.from_day desc, a.id desc"
// clang-format on

template <class... P>
std::vector<Place> places(store::Connection& db, store::Sql<std::type_identity_t<P>...> sql,
                          const P&... values) {
    return places_from(
        db.query<PositionId, UnitId, rules::PositionKind, std::string, PositionId,
                 std::optional<AppointmentId>, std::optional<PersonId>, std::optional<Holding>,
                 std::optional<base::Date>, std::optional<base::Date>, std::optional<std::string>>(
            sql, values...));
}

void add_line_above(store::Connection& db, const SuperiorFacts& facts, std::size_t longest,
                    std::vector<Place>& out) {
    while (out.size() < longest) {
        const auto above = out.empty() ? facts.position.reports_to : out.back().position.reports_to;
        if (!above) return;
        auto next = places(db, PLACES "p.id = ? order by " HOLDERS_IN_ORDER, facts.day, facts.day, above);
        if (next.empty()) return;
        out.push_back(std::move(next.front()));
    }
}

void add_places(store::Connection& db, UnitId unit, rules::PositionKind kind, base::Date day,
                std::vector<Place>& out) {
    for (const auto& place : out)
        if (place.position.unit == unit && place.position.kind == kind) return;
    std::ranges::move(
        places(db, PLACES "p.unit = ? and p.kind = ? order by p.id, " HOLDERS_IN_ORDER, day, day, unit, kind),
        std::back_inserter(out));
}

}  // namespace

std::optional<Superior> superior_for(store::Connection& db, PersonId official, rules::MatterNature nature,
                                     base::Date day, std::span<const PersonId> excluded) {
    const auto held = appointments_of(db, official, day);
    if (held.empty()) return std::nullopt;
    const auto position = load_position(db, held.front().position);
    return position ? superior_for(db, official, *position, nature, day, excluded) : std::nullopt;
}

std::optional<Superior> superior_for(store::Connection& db, PersonId official, const Position& position,
                                     rules::MatterNature nature, base::Date day,
                                     std::span<const PersonId> excluded) {
    SuperiorFacts facts{.official = official,
                        .position = position,
                        .nature = nature,
                        .day = day,
                        .excluded = {excluded.begin(), excluded.end()},
                        .line = {},
                        .places = {}};
    add_line_above(db, facts, 1, facts.line);
    if (auto found = find_directly_above(facts)) return found;
    add_line_above(db, facts, longest_line, facts.line);
    for (const auto& wanted : wanted_posts(position.kind, position.unit, nature, day)) {
        add_places(db, wanted.unit, wanted.kind, day, facts.places);
        if (wanted.holder == rules::Holder::plenary)
            add_places(db, wanted.unit, rules::PositionKind::member, day, facts.places);
    }
    return find_superior(facts);
}

}  // namespace people
