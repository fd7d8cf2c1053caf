// Loads and lists of matters. Acts are applied by the functions that register_matters registers.
#pragma once
#include <optional>
#include <vector>

#include "app/act.hpp"
#include "app/permission.hpp"
#include "app/registry.hpp"
#include "matters/matter_acts.hpp"
#include "store/sql.hpp"

template <>
inline constexpr auto app::kind_of<matters::MatterRegistered> = app::ActKind::matter_registered;
template <>
inline constexpr auto app::kind_of<matters::StepAdded> = app::ActKind::matter_step_added;
template <>
inline constexpr auto app::kind_of<matters::PartyAdded> = app::ActKind::party_added;
template <>
inline constexpr auto app::kind_of<matters::ParticipantAdded> = app::ActKind::participant_added;
template <>
inline constexpr auto app::kind_of<matters::MatterOpened> = app::ActKind::matter_opened;
template <>
inline constexpr auto app::kind_of<matters::MatterClosed> = app::ActKind::matter_closed;
template <>
inline constexpr auto app::kind_of<matters::StandstillSet> = app::ActKind::standstill_set;
template <>
inline constexpr auto app::kind_of<matters::StandstillEnded> = app::ActKind::standstill_ended;
template <>
inline constexpr auto app::kind_of<matters::BarSet> = app::ActKind::bar_set;
template <>
inline constexpr auto app::kind_of<matters::SubstituteNamed> = app::ActKind::substitute_named;
template <>
inline constexpr auto app::kind_of<matters::BarLiftProposed> = app::ActKind::bar_lift_proposed;
template <>
inline constexpr auto app::kind_of<matters::BarLifted> = app::ActKind::bar_lifted;
template <>
inline constexpr auto app::kind_of<matters::ClearanceReopened> = app::ActKind::clearance_reopened;
template <>
inline constexpr auto app::kind_of<matters::FindingRaised> = app::ActKind::finding_raised;
template <>
inline constexpr auto app::kind_of<matters::FindingAnswered> = app::ActKind::finding_answered;
template <>
inline constexpr auto app::kind_of<matters::FindingReopened> = app::ActKind::finding_reopened;

namespace matters {

void register_matters(app::Registry& registry);  // schema, acts, tables

std::optional<Matter> load_matter(store::Connection& db, MatterId id);  // no permission
std::optional<Matter> find_matter(store::Connection& db, MatterId id,
                                  const app::Scope& scope);  // within the scope
std::vector<Party> parties_of(store::Connection& db, MatterId id);
std::vector<Step> steps_of(store::Connection& db, MatterId id);
std::vector<Participant> participants_of(store::Connection& db, MatterId id);
std::optional<Participant> participant(store::Connection& db, MatterId id, PersonId person);
// The standing of anybody on the matter, participant or not (a declarant may not be one): clear when nothing
// is known.
Standing standing_of(store::Connection& db, MatterId id, PersonId person);
// What ties a person to a matter: each of these stands in the way of lifting a bar on it.
struct Involvement {
    bool takes_part = false;  // as participant or substitute
    bool party = false;       // a party has the same name
    bool declared = false;    // stood still or was barred on it, ever
    bool determined = false;  // set a bar on it, as superior
};
Involvement involvement(store::Connection& db, MatterId id, PersonId person);
// Whether this person declared, is barred, decides, is a party or is named on this matter: then not
// "uninvolved".
bool involved(store::Connection& db, MatterId id, PersonId person);
// Open matters in which this person takes part, newest first, keyed by id: `before` none gives the first
// page.
std::vector<Matter> matters_of(store::Connection& db, PersonId person, MatterId before, int limit);
// Registered or open ones on which somebody may act that day (acting_rows.hpp): all of them.
std::vector<Matter> undecided_with(store::Connection& db, PersonId person, base::Date day);
std::vector<Matter> matters_in(store::Connection& db, const app::Scope& scope, MatterId before, int limit);

// The latest acts counted under a case, oldest first.
struct ActLine {
    std::int64_t index = 0;
    app::ActKind kind{};
    base::Instant at{};
    PersonId actor;  // none: the clock
};
std::vector<ActLine> acts_of(store::Connection& db, CaseId object, int limit);
void set_state(store::Connection& db, MatterId id,
               State state);  // for later slices' apply functions (decided, annulled)

}  // namespace matters
