// Who stands still or is barred on a matter, who acts instead, and what is proposed to be lifted: its rows.
#pragma once
#include "app/registry.hpp"
#include "matters/derive_standing.hpp"
#include "store/sql.hpp"

namespace matters {

void register_standing(app::Registry& registry);  // called by register_matters

std::vector<Bar> bars_of(store::Connection& db, MatterId id);  // ended ones too, oldest first
struct Substitution {
    PersonId person, substitute;
};
std::vector<Substitution> substitutions_of(store::Connection& db, MatterId id);
std::optional<BarLift> lift_proposal(store::Connection& db, MatterId id, PersonId person);
std::vector<BarLift> lift_proposals(store::Connection& db, MatterId id);

// Of one person on the matters from `first` to `last`, those where he is not clear: for a page of a list.
struct MatterStanding {
    MatterId matter;
    Standing standing{};
};
std::vector<MatterStanding> standings_of(store::Connection& db, PersonId person, MatterId first,
                                         MatterId last);

// When a list changed what is known of a party after the participants were screened: the newest first.
struct Reopening {
    PartyId party;
    std::int64_t version = 0;
    std::string list;
    base::Date day{};
};
std::vector<Reopening> reopenings_of(store::Connection& db, MatterId id);

Clearance clearance(store::Connection& db, MatterId id, PersonId person, base::Date day);

}  // namespace matters
