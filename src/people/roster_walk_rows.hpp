// Inside the rows of rosters only: what the lines of every table ask.
#pragma once
#include "people/roster_rows.hpp"

namespace people {

UnitIs unit_is(store::Connection& db, RosterWalk& walk, UnitId unit);

// True when a row of this file had the key before. It counts as taken once `keep` says so.
bool before(RosterWalk& walk, char kind, std::string_view text);
void keep(RosterWalk& walk, char kind, std::string_view text);
bool taken_before(const RosterWalk& walk, char kind, std::string_view text);
std::unexpected<std::vector<CellFault>> twice(RosterColumn column);

struct Found {
    PersonId person;
    bool two = false;
};
Found person_with(store::Connection& db, const PersonNumbers& numbers);
// The definitive appointment that counts last.
std::optional<Appointment> held_by(store::Connection& db, PersonId person);

// Whom a line names as superior: by the code of a position, or by the number of its holder.
struct SuperiorFound {
    bool known = true;
    PositionId position;
};
SuperiorFound superior_of_line(store::Connection& db, const RosterWalk& walk, const std::string& text);

// Records the acts when there is a change to record them.
Read<LineTaken> official_line(store::Connection& db, app::Change* change, RosterWalk& walk,
                              const OfficialLine& line);

}  // namespace people
