// Figures and lists across the slices, for those who watch over offices and for everybody's home page.
#pragma once
#include <string>
#include <vector>

#include "app/permission.hpp"
#include "matters/matter.hpp"
#include "people/unit.hpp"
#include "store/sql.hpp"

namespace oversight {

// What the acts have counted for one office (app::bump); a province's and the nation's figures hold those
// below too.
struct OfficeFigures {
    UnitId unit;
    std::string name;
    std::int64_t submitted = 0, open = 0, determined = 0, late = 0, silences = 0, received = 0, closed = 0,
                 own_initiative = 0;
};
// `parent` itself and the offices directly below it, as far as the scope's roles reach. One query over
// counters.
std::vector<OfficeFigures> figures_below(store::Connection& db, UnitId parent, const app::Scope& scope);
// The same of one office, whoever looks: the caller has asked.
OfficeFigures figures_of(store::Connection& db, UnitId unit);
// Where to begin: the one office or the one province that the role reaches, else the nation.
UnitId first_parent(store::Connection& db, const app::Scope& scope);
// The first office that the role itself reaches: where first_parent is the nation, but the role covers some
// provinces only, the first of them.
UnitId first_office(store::Connection& db, const app::Scope& scope);

// Where somebody stands still or is barred and the matter goes on, newest first.
struct Held {
    MatterId matter;
    std::string title;
    matters::BarState state{};
};
std::vector<Held> held_back(store::Connection& db, PersonId person, int limit);

}  // namespace oversight
