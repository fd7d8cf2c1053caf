#include "declarations/superior_search_rows.hpp"

#include "matters/find_matches.hpp"
#include "matters/matter_rows.hpp"
#include "people/people_rows.hpp"

namespace declarations {
namespace {

constexpr int most_steps = 40;  // more than anybody has above him; a circle ends here

rules::MatterNature nature_of(store::Connection& db, const Conflict& conflict) {
    if (!conflict.matter) return rules::MatterNature::administrative;
    const auto matter = matters::load_matter(db, *conflict.matter);
    return matter ? matter->nature : rules::MatterNature::administrative;
}

}  // namespace

bool has_conflict(store::Connection& db, const Conflict& conflict, PersonId person) {
    if (!conflict.party_name.empty() &&
        matters::same_person(conflict.party_name, people::name_of(db, person)))
        return true;
    if (!conflict.matter) return false;
    const auto tied = matters::involvement(db, *conflict.matter, person);
    return tied.declared || tied.party;
}

std::optional<people::Superior> search_superior(store::Connection& db, PersonId official,
                                                const Conflict& conflict, base::Date day,
                                                std::vector<PersonId> excluded) {
    const auto held = people::appointments_of(db, official, day);
    const auto position = held.empty() ? std::nullopt : people::load_position(db, held.front().position);
    if (!position) return std::nullopt;
    return search_superior(db, official, *position, conflict, day, std::move(excluded));
}

std::optional<people::Superior> search_superior(store::Connection& db, PersonId official,
                                                const people::Position& position, const Conflict& conflict,
                                                base::Date day, std::vector<PersonId> excluded) {
    const auto nature = nature_of(db, conflict);
    for (int step = 0; step < most_steps; ++step) {
        auto found = people::superior_for(db, official, position, nature, day, excluded);
        if (!found || !has_conflict(db, conflict, found->person)) return found;
        excluded.push_back(found->person);
    }
    return std::nullopt;
}

bool is_above(store::Connection& db, PersonId person, PersonId official, const Conflict& conflict,
              base::Date day) {
    const auto nature = nature_of(db, conflict);
    std::vector<PersonId> excluded;
    for (int step = 0; step < most_steps; ++step) {
        const auto found = people::superior_for(db, official, nature, day, excluded);
        if (!found) return false;
        if (found->person == person) return true;
        excluded.push_back(found->person);
        if (found->holder != rules::Holder::plenary) continue;
        const auto appointment = people::load_appointment(db, found->capacity);
        const auto position = appointment ? people::load_position(db, appointment->position) : std::nullopt;
        if (!position) continue;
        for (auto member : people::plenary_of(db, position->unit, day))
            if (member != person)
                excluded.push_back(member);
            else
                return false;
    }
    return false;
}

}  // namespace declarations
