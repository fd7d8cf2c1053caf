// The SQL of sanctions. Respondents and everybody involved are excluded from the case itself: VISIBLE says so
// for lists and single cases alike. What the respondent may see is asked by of_respondent.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/journal.hpp"
#include "app/permission.hpp"
#include "app/registry.hpp"
#include "app/site.hpp"
#include "sanctions/decide_sanction.hpp"
#include "sanctions/recommend_examination.hpp"
#include "store/sql.hpp"

template <>
inline constexpr auto app::kind_of<sanctions::Told> = app::ActKind::breach_told;
template <>
inline constexpr auto app::kind_of<sanctions::Dismissed> = app::ActKind::breach_dismissed;
template <>
inline constexpr auto app::kind_of<sanctions::Recommended> = app::ActKind::sanction_recommended;
template <>
inline constexpr auto app::kind_of<sanctions::ExaminerSilent> = app::ActKind::examiner_silent;
template <>
inline constexpr auto app::kind_of<sanctions::TeamNamed> = app::ActKind::examination_team_named;
template <>
inline constexpr auto app::kind_of<sanctions::Summoned> = app::ActKind::summons_issued;
template <>
inline constexpr auto app::kind_of<sanctions::Released> = app::ActKind::released_from_duties;
template <>
inline constexpr auto app::kind_of<sanctions::ReleaseEnded> = app::ActKind::release_ended;
template <>
inline constexpr auto app::kind_of<sanctions::HearingHeld> = app::ActKind::hearing_held;
template <>
inline constexpr auto app::kind_of<sanctions::Referred> = app::ActKind::sanction_case_referred;
template <>
inline constexpr auto app::kind_of<sanctions::Decided> = app::ActKind::sanction_decided;
template <>
inline constexpr auto app::kind_of<sanctions::Delivered> = app::ActKind::sanction_delivered;
template <>
inline constexpr auto app::kind_of<sanctions::Appealed> = app::ActKind::sanction_appealed;
template <>
inline constexpr auto app::kind_of<sanctions::AppealDecided> = app::ActKind::appeal_decided;
template <>
inline constexpr auto app::kind_of<sanctions::Annulled> = app::ActKind::sanction_annulled;
template <>
inline constexpr auto app::kind_of<sanctions::DueMoved> = app::ActKind::sanction_due_moved;

namespace sanctions {

void register_sanctions(app::Registry& registry);  // schema, acts, tables; of reviews too
// Effects of a release on positions and matters; limits counted anew when a day off is added; a review ends
// with the annulment.
void register_sanction_reactions(app::Registry& registry);
void record_silent_examiners(app::Site& site);  // the clock's job

std::optional<Sanction> load(store::Connection& db, SanctionId id);  // no permission
std::optional<Sanction> find(store::Connection& db, SanctionId id, const app::Scope& scope);
std::vector<Sanction> listed(store::Connection& db, const app::Scope& scope, SanctionId before, int limit);
// In charge of these, and something is to be done: the most urgent first.
std::vector<Sanction> waiting_for(store::Connection& db, PersonId examiner, int limit);
// What this person was summoned for or what was decided on him: his own view, newest first.
std::vector<Sanction> of_respondent(store::Connection& db, PersonId respondent, int limit);
std::vector<Sanction> told_by(store::Connection& db, PersonId teller, int limit);

std::vector<PersonId> involved_in(store::Connection& db, SanctionId id);
std::vector<RecordLine> record_of(store::Connection& db, SanctionId id);  // oldest first
std::vector<Silence> silences_of(store::Connection& db, SanctionId id);
// Limits of decided cases that still run, and the day each of the others began.
std::vector<MoveFacts> running_clocks(store::Connection& db);
struct Move {
    base::Date cause{}, before{}, now{};
};
std::vector<Move> moves_of(store::Connection& db, SanctionId id);

// Who examines, without everybody involved, everybody silent and whoever has a conflict on that matter.
std::optional<people::Superior> examiner_for(store::Connection& db, PersonId respondent,
                                             std::optional<MatterId> matter, base::Date day,
                                             std::vector<PersonId> excluded);
Recommender recommender_is(store::Connection& db, PersonId actor, PersonId respondent, UnitId unit,
                           std::optional<MatterId> matter, base::Date day);
ExamineFacts facts_for(store::Connection& db, const Sanction& s, PersonId actor, base::Date today,
                       const rules::Calendar& calendar);
std::optional<SanctionId> released_by(store::Connection& db, PersonId person);

struct Passed {
    SanctionId sanction;
    UnitId unit;
};
std::vector<Passed> clocks_passed(store::Connection& db, base::Date before);

struct Published {
    SanctionId sanction;
    std::string name, office;
    rules::Breach breach{};
    rules::Measure measure{};
    std::string number;
    base::Date on{};
};
std::vector<Published> published(store::Connection& db, base::Date today, int limit);

void keep_file(store::Connection& db, std::string_view hash, std::string_view bytes);
std::optional<std::string> kept_file(store::Connection& db, std::string_view hash);

}  // namespace sanctions
