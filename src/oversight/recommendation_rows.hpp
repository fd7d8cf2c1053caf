// The SQL of notes and recommendations. A list shows what lies in the range of the reader's roles, but for
// what is about a declaration in which he has a part or from which he is kept out.
#pragma once
#include <optional>
#include <vector>

#include "app/permission.hpp"
#include "app/registry.hpp"
#include "app/site.hpp"
#include "oversight/recommendation_acts.hpp"
#include "people/unit.hpp"
#include "store/migrations.hpp"
#include "store/sql.hpp"

template <>
inline constexpr auto app::kind_of<oversight::NoteWritten> = app::ActKind::oversight_note_written;
template <>
inline constexpr auto app::kind_of<oversight::RecommendationMade> = app::ActKind::recommendation_made;
template <>
inline constexpr auto app::kind_of<oversight::RecommendationAnswered> = app::ActKind::recommendation_answered;
template <>
inline constexpr auto app::kind_of<oversight::RecommendationClosed> = app::ActKind::recommendation_closed;

namespace oversight {

inline constexpr store::Step recommendations_schema{544, "notes and recommendations", R"(
create table oversight_note(
  id bigint primary key, case_id bigint not null, unit bigint not null, about text not null, declaration bigint not null,
  text text not null, written text not null, written_by bigint not null, log_index bigint not null);
create index oversight_note_by_unit on oversight_note(unit, id);
create table recommendation(
  id bigint primary key, case_id bigint not null, unit bigint not null, about text not null, declaration bigint not null,
  text text not null, ground text not null, working_days bigint not null, due text not null, made text not null,
  made_by bigint not null, made_as text not null, state text not null, reply text, answer text not null, answered text,
  answered_by bigint not null, answer_index bigint not null, ending text, conclusion text not null, closed text, closed_by bigint not null,
  log_index bigint not null);
create index recommendation_by_unit on recommendation(unit, state, id);
)"};
void register_recommendations(app::Registry& registry);  // called by register_oversight

// ---- reading; `before` none gives the first page

struct WrittenFilter {
    UnitId unit_from{1}, unit_to{9999};
    std::optional<About> about;
    DeclarationId declaration;  // none: any
    std::optional<RecommendationState> state;
    bool late_only = false;  // of recommendations: unanswered past the day that was asked for
};
std::vector<Note> notes(store::Connection& db, const app::Scope& scope, const WrittenFilter& filter,
                        NoteId before, int limit);
std::vector<Recommendation> recommendations(store::Connection& db, const app::Scope& scope,
                                            const WrittenFilter& filter, RecommendationId before, int limit);
std::optional<Recommendation> load_recommendation(store::Connection& db, RecommendationId id);

// Of the offices that this person leads that day, those still open first.
std::vector<Recommendation> addressed_to(store::Connection& db, PersonId person, base::Date day,
                                         RecommendationId before, int limit);
// The same, open ones only, by the day asked for.
std::vector<Recommendation> to_be_answered(store::Connection& db, PersonId person, base::Date day, int limit);

// Of all made in these days for offices of that range; what is late, as of `today`.
RecommendationTally recommended_between(store::Connection& db, UnitId unit, base::Date from, base::Date until,
                                        base::Date today);

// ---- what use cases need to know

// Chair, secretary or secretary general of that office on that day, acting holders included, and not kept out
// of the declaration that it is about.
bool leads(store::Connection& db, PersonId person, const Subject& subject, base::Date day);
WriterFacts writer_facts(store::Connection& db, PersonId person, const Subject& subject, base::Date day);
// Whether somebody of oversight sees what was written about this.
bool may_follow(store::Connection& db, PersonId person, const Subject& subject, base::Date day);

}  // namespace oversight
