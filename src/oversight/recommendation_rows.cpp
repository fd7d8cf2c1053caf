#include "oversight/recommendation_rows.hpp"

#include "declarations/declaration_rows.hpp"
#include "people/people_rows.hpp"

namespace oversight {
namespace {

void written(store::Connection& db, const app::Act& act, const NoteWritten& a) {
    db.exec(
        "insert into oversight_note(id, case_id, unit, about, declaration, text, written, written_by, "
        "log_index) values(?, ?, ?, ?, ?, ?, ?, ?, ?)",
        a.note, case_of(a.note), a.unit, a.about, a.declaration, a.text, a.on, act.actor, act.index);
}

void made(store::Connection& db, const app::Act& act, const RecommendationMade& a) {
    db.exec(
        "insert into recommendation(id, case_id, unit, about, declaration, text, ground, working_days, due, "
        "made, made_by, made_as, state, reply, answer, answered, answered_by, answer_index, ending, "
        "conclusion, closed, closed_by, log_index) values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, '', "
        "null, 0, -1, null, '', null, 0, ?)",
        a.recommendation, case_of(a.recommendation), a.unit, a.about, a.declaration, a.text, a.ground,
        a.working_days, a.due, a.on, act.actor, a.made_by, RecommendationState::open, act.index);
}

void answered(store::Connection& db, const app::Act& act, const RecommendationAnswered& a) {
    db.exec(
        "update recommendation set state = ?, reply = ?, answer = ?, answered = ?, answered_by = ?, "
        "answer_index = ? where id = ?",
        RecommendationState::answered, a.reply, a.text, a.on, act.actor, act.index, a.recommendation);
}

void closed(store::Connection& db, const app::Act& act, const RecommendationClosed& a) {
    db.exec(
        "update recommendation set state = ?, ending = ?, conclusion = ?, closed = ?, closed_by = ? where id "
        "= ?",
        RecommendationState::closed, a.ending, a.text, a.on, act.actor, a.recommendation);
}

// What lies in the range of a role and is nothing in which the reader has a part. Six parameters.
#define FOLLOWED(t)                                                                                     \
    "exists(select 1 from role_grant g where g.person = ? and (g.role_bit & ?) <> 0 and " t             \
    ".unit between g.unit_from and g.unit_to and g.from_day <= ? and g.until_day >= ?) and not "        \
    "exists(select 1 from case_grant p where p.case_id = " t                                            \
    ".declaration and p.person = ?) and not exists(select 1 from case_exclusion p where p.case_id = " t \
    ".declaration and p.person = ?)"
#define FOLLOWER(s) (s).person, (s).roles, (s).day, (s).day, (s).person, (s).person

#define NOTE \
    "n.id, n.unit, n.about, n.declaration, n.text, n.written, n.written_by, n.log_index, u.name, w.name"
#define NOTE_TYPES                                                                                      \
    NoteId, UnitId, About, DeclarationId, std::string, base::Date, PersonId, std::int64_t, std::string, \
        std::string

#define RECOMMENDATION                                                                                   \
    "r.id, r.unit, r.about, r.declaration, r.text, r.ground, r.working_days, r.due, r.made, r.made_by, " \
    "r.made_as, r.state, r.reply, r.answer, r.answered, r.answered_by, r.answer_index, r.ending, "       \
    "r.conclusion, r.closed, r.closed_by, r.log_index"
#define RECOMMENDATION_TYPES                                                                            \
    RecommendationId, UnitId, About, DeclarationId, std::string, std::string, std::int64_t, base::Date, \
        base::Date, PersonId, MadeBy, RecommendationState, std::optional<Reply>, std::string,           \
        std::optional<base::Date>, PersonId, std::int64_t, std::optional<Ending>, std::string,          \
        std::optional<base::Date>, PersonId, std::int64_t

Recommendation from(std::tuple<RECOMMENDATION_TYPES> row) {
    auto& [id, unit, about, declaration, text, ground, days, due, on, by, made_as, state, reply, answer,
           answered_on, answered_by, answer_index, ending, conclusion, closed_on, closed_by, index] = row;
    return {.id = id,
            .subject = {unit, about, declaration},
            .text = std::move(text),
            .ground = std::move(ground),
            .working_days = days,
            .due = due,
            .made = on,
            .by = by,
            .made_by = made_as,
            .state = state,
            .reply = reply,
            .answer = std::move(answer),
            .answered = answered_on,
            .answered_by = answered_by,
            .answer_index = answer_index,
            .ending = ending,
            .conclusion = std::move(conclusion),
            .closed = closed_on,
            .closed_by = closed_by,
            .log_index = index};
}

// Of offices led by somebody on a day, but for what is about a declaration that he is kept out of. Four
// parameters.
#define LED(t)                                                                                             \
    t ".unit in (select p.unit from appointment a join position p on p.id = a.position where a.person = ?" \
      " and a.from_day <= ? and a.until_day >= ? and p.kind in ('chair', 'secretary', "                    \
      "'secretary_general')) and not exists(select 1 from case_exclusion x where x.case_id = " t           \
      ".declaration and x.person = ?)"

std::string about_or_any(const WrittenFilter& f) {
    return f.about ? std::string(base::name(*f.about)) : std::string{};
}

}  // namespace

void register_recommendations(app::Registry& registry) {
    registry.schema(recommendations_schema);
    registry.applies<NoteWritten>(written);
    registry.applies<RecommendationMade>(made);
    registry.applies<RecommendationAnswered>(answered);
    registry.applies<RecommendationClosed>(closed);
    registry.table(
        {"oversight_note",
         {"id", "case_id", "unit", "about", "declaration", "text", "written", "written_by", "log_index"}});
    registry.table(
        {"recommendation", {"id",     "case_id",      "unit",   "about",     "declaration", "text",
                            "ground", "working_days", "due",    "made",      "made_by",     "made_as",
                            "state",  "reply",        "answer", "answered",  "answered_by", "answer_index",
                            "ending", "conclusion",   "closed", "closed_by", "log_index"}});
}

std::vector<Note> notes(store::Connection& db, const app::Scope& s, const WrittenFilter& f, NoteId before,
                        int limit) {
    std::vector<Note> out;
    const auto about = about_or_any(f);
    db.query<NOTE_TYPES>(
          "select " NOTE
          " from oversight_note n join unit u on u.id = n.unit join person w on w.id = n.written_by where "
          "n.unit between ? and ? and n.id < ? and "
          "(cast(? as text) = '' or n.about = ?) and (cast(? as bigint) = 0 or n.declaration = "
          "?) and " FOLLOWED("n") " order by n.id desc limit ?",
          f.unit_from, f.unit_to, before ? before : NoteId{INT64_MAX}, about, about, f.declaration,
          f.declaration, FOLLOWER(s), limit)
        .each([&](NoteId id, UnitId unit, About what, DeclarationId declaration, std::string text,
                  base::Date on, PersonId by, std::int64_t index, std::string office, std::string author) {
            out.push_back({id,
                           {unit, what, declaration},
                           std::move(text),
                           on,
                           by,
                           index,
                           std::move(office),
                           std::move(author)});
        });
    return out;
}

std::vector<Recommendation> recommendations(store::Connection& db, const app::Scope& s,
                                            const WrittenFilter& f, RecommendationId before, int limit) {
    std::vector<Recommendation> out;
    const auto about = about_or_any(f);
    const auto state = f.late_only ? std::string("open") : f.state ? std::string(base::name(*f.state)) : "";
    db.query<RECOMMENDATION_TYPES>(
          "select " RECOMMENDATION
          " from recommendation r where r.unit between ? and ? and r.id < ? and (cast(? as text) = '' or "
          "r.about = ?) and (cast(? as text) = '' or r.state = ?) and (cast(? as bigint) = 0 or r.due < ?) "
          "and " FOLLOWED("r") " order by r.id desc limit ?",
          f.unit_from, f.unit_to, before ? before : RecommendationId{INT64_MAX}, about, about, state, state,
          f.late_only ? 1 : 0, s.day, FOLLOWER(s), limit)
        .each([&](auto... columns) { out.push_back(from({std::move(columns)...})); });
    return out;
}

std::optional<Recommendation> load_recommendation(store::Connection& db, RecommendationId id) {
    auto row =
        db.query<RECOMMENDATION_TYPES>("select " RECOMMENDATION " from recommendation r where r.id = ?", id)
            .one();
    return row ? std::optional(from(std::move(*row))) : std::nullopt;
}

std::vector<Recommendation> addressed_to(store::Connection& db, PersonId person, base::Date day,
                                         RecommendationId before, int limit) {
    std::vector<Recommendation> out;
    db.query<RECOMMENDATION_TYPES>(
          "select " RECOMMENDATION
          " from recommendation r where " LED("r") " and r.id < ? order by r.id desc limit ?",
          person, day, day, person, before ? before : RecommendationId{INT64_MAX}, limit)
        .each([&](auto... columns) { out.push_back(from({std::move(columns)...})); });
    return out;
}

std::vector<Recommendation> to_be_answered(store::Connection& db, PersonId person, base::Date day,
                                           int limit) {
    std::vector<Recommendation> out;
    db.query<RECOMMENDATION_TYPES>("select " RECOMMENDATION " from recommendation r where " LED(
                                       "r") " and r.state = 'open' order by r.due, r.id limit ?",
                                   person, day, day, person, limit)
        .each([&](auto... columns) { out.push_back(from({std::move(columns)...})); });
    return out;
}

RecommendationTally recommended_between(store::Connection& db, UnitId unit, base::Date first,
                                        base::Date until, base::Date today) {
    const auto range = people::range_of(unit);
    RecommendationTally out;
    db.query<base::Date, RecommendationState, std::optional<base::Date>>(
          "select r.due, r.state, r.answered from recommendation r where r.unit between ? and ? and r.made "
          "between ? and ?",
          range.from, range.to, first, until)
        .each([&](base::Date due, RecommendationState state, std::optional<base::Date> on) {
            const Recommendation one{.due = due, .state = state, .answered = on};
            ++out.made;
            out.answered += on.has_value();
            out.answered_late += on && one.late(today);
            out.unanswered_late += !on && one.late(today);
            out.closed += state == RecommendationState::closed;
        });
    return out;
}

bool leads(store::Connection& db, PersonId person, const Subject& subject, base::Date day) {
    return db
        .query<std::int64_t>(
            "select 1 from (select cast(? as bigint) as unit, cast(? as bigint) as "
            "declaration) c where " LED("c"),
            subject.unit, subject.declaration, person, day, day, person)
        .one()
        .has_value();
}

WriterFacts writer_facts(store::Connection& db, PersonId person, const Subject& subject, base::Date day) {
    WriterFacts out{.in_range = people::load_unit(db, subject.unit) &&
                                app::may(db, person, app::Action::monitor_unit, subject.unit, day),
                    .today = day};
    if (subject.about != About::declaration) return out;
    const auto found = declarations::find_declaration(db, subject.declaration,
                                                      app::scope(person, app::Action::read_declaration, day));
    out.declaration_there = found && found->unit == subject.unit;
    out.has_part = out.in_range && !may_follow(db, person, subject, day);
    return out;
}

bool may_follow(store::Connection& db, PersonId person, const Subject& subject, base::Date day) {
    const auto s = app::scope(person, app::Action::monitor_unit, day);
    return db
        .query<std::int64_t>(
            "select 1 from (select cast(? as bigint) as unit, cast(? as bigint) as "
            "declaration) c where " FOLLOWED("c"),
            subject.unit, subject.declaration, FOLLOWER(s))
        .one()
        .has_value();
}

}  // namespace oversight
