// The SQL of plenaries: what acts leave in the tables, lists, and the facts of the use cases. Facts are
// loaded inside the transaction that records the act, from Change::db.
#pragma once
#include <optional>
#include <vector>

#include "app/permission.hpp"
#include "app/registry.hpp"
#include "decisions/call_plenary.hpp"
#include "decisions/decide_item.hpp"
#include "decisions/open_plenary.hpp"
#include "store/sql.hpp"

template <>
inline constexpr auto app::kind_of<decisions::PlenaryCalled> = app::ActKind::plenary_called;
template <>
inline constexpr auto app::kind_of<decisions::PlenaryOpened> = app::ActKind::plenary_opened;
template <>
inline constexpr auto app::kind_of<decisions::AttendanceRecorded> = app::ActKind::attendance_recorded;
template <>
inline constexpr auto app::kind_of<decisions::ChairChosen> = app::ActKind::chair_chosen;
template <>
inline constexpr auto app::kind_of<decisions::VoteCast> = app::ActKind::vote_cast;
template <>
inline constexpr auto app::kind_of<decisions::ItemDecided> = app::ActKind::item_decided;
template <>
inline constexpr auto app::kind_of<decisions::ItemPostponed> = app::ActKind::item_postponed;
template <>
inline constexpr auto app::kind_of<decisions::ItemReferred> = app::ActKind::item_referred;
template <>
inline constexpr auto app::kind_of<decisions::PlenaryClosed> = app::ActKind::plenary_closed;
template <>
inline constexpr auto app::kind_of<decisions::MinutesIssued> = app::ActKind::minutes_issued;
template <>
inline constexpr auto app::kind_of<decisions::DecidedByOfficial> = app::ActKind::decided_by_official;
template <>
inline constexpr auto app::kind_of<decisions::DecisionAnnulled> = app::ActKind::decision_annulled;

namespace decisions {

void register_decisions(app::Registry& registry);  // schema, acts, tables
// Who is to decide is asked about his interests when a plenary is called, and when a matter is referred.
void register_decision_reactions(app::Registry& registry);

// Its secretaries and the members invited or present see a plenary: Action::run_plenary with those grants.
std::optional<Plenary> load_plenary(store::Connection& db, PlenaryId id);  // no permission
std::optional<Plenary> find_plenary(store::Connection& db, PlenaryId id,
                                    const app::Scope& scope);  // within the scope
// Newest first, keyed by id; `before` none gives the first page.
std::vector<Plenary> plenaries_in(store::Connection& db, const app::Scope& scope, PlenaryId before,
                                  int limit);
std::vector<Item> items_of(store::Connection& db, PlenaryId id);
std::vector<AttendanceEntry> attendance_of(store::Connection& db, PlenaryId id);  // as recorded
std::vector<Vote> votes_of(store::Connection& db, PlenaryId id);                  // by item

// A meeting's pending or past items of a matter, newest first.
std::vector<Item> items_about(store::Connection& db, MatterId matter);
// Open matters that the office's plenary decides and that are on no pending agenda: what can be put on one.
std::vector<matters::Matter> open_for_agenda(store::Connection& db, UnitId unit, MatterId before, int limit);

// The members of an office's body on a day, the chair first.
struct Seated {
    PersonId person;
    std::string name, position;  // "Plh. Ketua KPU Kota Pekalongan"
};
struct Body {
    rules::Body body{};
    int seats = 0;
    PersonId chair;              // acting holder before the definitive one; none: vacant
    std::vector<Seated> seated;  // chair included
    [[nodiscard]] std::vector<PersonId> members() const;
};
Body body_of(store::Connection& db, UnitId unit, base::Date day);

// The picture of an item now: standings live; attendance and votes as recorded. Before the meeting is opened
// it is what would hold if everybody came. After the item was decided read the Decision instead: standings
// move on. For several items of one meeting load its body once.
Quorum live(store::Connection& db, const Plenary& plenary, const Item& item);
Quorum live(store::Connection& db, const Plenary& plenary, const Item& item, const Body& body);
// The same for a matter that is on no agenda yet, on a day: who could decide it, if everybody came.
Quorum foresee(store::Connection& db, const matters::Matter& matter, base::Date day);

// One member over the whole meeting, for the attendance list and the minutes.
struct Attended {
    PersonId person;
    std::string name, position;
    std::optional<Presence> presence;
    std::string reason;
    rules::Attendance attendance{};
};
std::vector<Attended> attendance_list(store::Connection& db, const Plenary& plenary);

// Facts of the use cases. nullopt: no such plenary, item or matter; the answer is 404. Permission to see it
// is asked before, with find_plenary.
std::optional<CallFacts> facts_for_call(store::Connection& db, PlenaryId new_id, UnitId unit,
                                        const std::vector<MatterId>& agenda, base::Instant at, PersonId actor,
                                        base::Date today);
// The same matters, in the order in which members leave the room least: those who are barred or stand still
// now.
std::vector<MatterId> fewest_exits(store::Connection& db, const std::vector<MatterId>& agenda);
std::optional<PlenaryFacts> facts_of_plenary(store::Connection& db, PlenaryId id, PersonId actor,
                                             base::Instant now, base::Date today);
std::optional<Floor> floor_of(store::Connection& db, PlenaryId id, std::int64_t item, PersonId actor,
                              base::Date today);

}  // namespace decisions
