#include "declarations/office_rows.hpp"

#include <algorithm>

#include "declarations/declaration_rows.hpp"
#include "declarations/superior_search_rows.hpp"
#include "people/people_rows.hpp"

namespace declarations {

std::optional<Occupant> occupant_of(store::Connection& db, const Declaration& d, base::Date day) {
    const auto then = people::load_appointment(db, d.superior_capacity);
    if (!then) return std::nullopt;
    const auto now = people::holders(db, then->position, day);
    if (now.empty()) return std::nullopt;
    const auto& first = now.front();
    const auto silences = silences_of(db, d.id);
    return Occupant{.person = first.person,
                    .capacity = first.id,
                    .holding = first.holding,
                    .involved = has_conflict(db, conflict_of(d), first.person),
                    .silent = std::ranges::find(silences, first.person, &Silence::silent) != silences.end()};
}

void pass_over(store::Connection& db, PersonId silent, AppointmentId capacity, base::Date day,
               std::vector<PersonId>& out) {
    out.push_back(silent);
    const auto held = people::load_appointment(db, capacity);
    if (!held) return;
    for (const auto& holder : people::holders(db, held->position, day)) out.push_back(holder.person);
}

std::vector<PersonId> passed_over(store::Connection& db, DeclarationId id, base::Date day) {
    std::vector<PersonId> out;
    for (const auto& s : silences_of(db, id)) pass_over(db, s.silent, s.capacity, day, out);
    return out;
}

}  // namespace declarations
