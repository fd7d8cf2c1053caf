#include "sanctions/review_rows.hpp"

#include <limits>

#include "app/site.hpp"
#include "decisions/decision_rows.hpp"
#include "matters/matter_rows.hpp"
#include "matters/standing_rows.hpp"

namespace sanctions {
namespace {

constexpr store::Step schema{57, "annulment reviews and replaced decisions", R"(
create table decision_review(
  matter bigint primary key, conflicted bigint not null, found_on text not null, due text not null,
  public_interest bigint not null, open bigint not null, result text, ground text not null, closed_on text,
  late bigint not null);
create table decision_replacement(matter bigint primary key, by_matter bigint not null, day text not null);
)"};

constexpr store::Step moves_schema{560, "limits of annulment reviews that a day off moved", R"(
create table decision_review_move(
  matter bigint not null, log_index bigint not null, cause text not null, was text not null, became text not null,
  primary key(matter, log_index));
)"};

// What moved the limit of a review before is that review's own.
void open(store::Connection& db, const app::Act&, const ReviewOpened& a) {
    db.exec("delete from decision_review_move where matter = ?", a.matter);
    db.exec(
        "insert into decision_review(matter, conflicted, found_on, due, public_interest, open, result, "
        "ground, closed_on, late)"
        " values(?, ?, ?, ?, ?, 1, null, '', null, 0) on conflict(matter) do update set conflicted = "
        "excluded.conflicted,"
        " found_on = excluded.found_on, due = excluded.due, public_interest = excluded.public_interest, open "
        "= 1, result = null,"
        " ground = '', closed_on = null, late = 0",
        a.matter, a.conflicted, a.found_on, a.due, a.public_interest);
}

void close(store::Connection& db, const app::Act&, const ReviewClosed& a) {
    db.exec(
        "update decision_review set open = 0, result = ?, ground = ?, closed_on = ?, late = ? where matter = "
        "?",
        a.result, a.ground, a.on, a.late, a.matter);
}

void move(store::Connection& db, const app::Act& act, const ReviewDueMoved& a) {
    db.exec("update decision_review set due = ? where matter = ?", a.due, a.matter);
    db.exec("insert into decision_review_move(matter, log_index, cause, was, became) values(?, ?, ?, ?, ?)",
            a.matter, act.index, a.cause, a.due_before, a.due);
}

void replace(store::Connection& db, const app::Act&, const DecisionReplaced& a) {
    db.exec("insert into decision_replacement(matter, by_matter, day) values(?, ?, ?) on conflict do nothing",
            a.matter, a.by, a.on);
    matters::set_state(db, a.matter, matters::State::replaced);
}

#define FROM                                                                                        \
    "select m.id, m.unit, m.title, d.decided_on, case when d.annulled_by is null then 0 else 1 end" \
    " from decision d join matter m on m.id = d.matter where "
// Somebody stands still or is barred who was not recused when it was decided, or a review was opened.
#define TOUCHED                                                                                            \
    " and (exists(select 1 from matter_bar b where b.matter = m.id and b.state <> 'ended' and not exists(" \
    "select 1 from decision_recusal r where r.decision = d.id and r.person = b.person))"                   \
    " or exists(select 1 from decision_review v where v.matter = m.id))"

template <class... P>
std::vector<Affected> read(store::Connection& db, store::Sql<std::type_identity_t<P>...> sql,
                           const P&... values) {
    std::vector<Affected> out;
    for (auto [id, unit, title, on, annulled] :
         db.query<MatterId, UnitId, std::string, base::Date, bool>(sql, values...))
        out.push_back(
            {.matter = id, .unit = unit, .title = std::move(title), .decided_on = on, .annulled = annulled});
    for (auto& one : out) {
        one.conflicts = decisions::conflicts_in(db, one.matter);
        one.review = review_of(db, one.matter);
        one.replaced_by = successor_of(db, one.matter);
    }
    return out;
}

// A bar of somebody who took no part touches nothing.
bool touched(const Affected& one) { return !one.conflicts.empty() || one.review; }

}  // namespace

void register_reviews(app::Registry& registry) {
    registry.schema(schema);
    registry.schema(moves_schema);
    registry.applies<ReviewOpened>(open);
    registry.applies<ReviewClosed>(close);
    registry.applies<ReviewDueMoved>(move);
    registry.applies<DecisionReplaced>(replace);
    registry.table({"decision_review",
                    {"matter", "conflicted", "found_on", "due", "public_interest", "open", "result", "ground",
                     "closed_on", "late"},
                    1});
    registry.table({"decision_review_move", {"matter", "log_index", "cause", "was", "became"}, 2});
    registry.table({"decision_replacement", {"matter", "by_matter", "day"}, 1});
}

std::optional<Review> review_of(store::Connection& db, MatterId matter) {
    auto row = db.query<PersonId, base::Date, base::Date, bool, bool, std::optional<ReviewResult>,
                        std::string, std::optional<base::Date>, bool>(
                     "select conflicted, found_on, due, public_interest, open, result, ground, closed_on, "
                     "late from decision_review"
                     " where matter = ?",
                     matter)
                   .one();
    if (!row) return std::nullopt;
    auto& [conflicted, found, due, interest, is_open, result, ground, closed, late] = *row;
    return Review{matter, conflicted, found, due, interest, is_open, result, std::move(ground), closed, late};
}

std::vector<RunningReview> running_reviews(store::Connection& db, base::Date day_off) {
    std::vector<RunningReview> out;
    for (auto [matter, unit, found, due] : db.query<MatterId, UnitId, base::Date, base::Date>(
             "select v.matter, m.unit, v.found_on, v.due from decision_review v join matter m on m.id = "
             "v.matter"
             " where v.open = 1 and v.due >= ? order by v.matter",
             day_off))
        out.push_back({unit,
                       {.matter = matter,
                        .open = true,
                        .found_on = found,
                        .due = due,
                        .region = app::region_of(unit)}});
    return out;
}

std::vector<ReviewMove> review_moves_of(store::Connection& db, MatterId matter) {
    std::vector<ReviewMove> out;
    for (auto [cause, was, became] : db.query<base::Date, base::Date, base::Date>(
             "select cause, was, became from decision_review_move where matter = ? order by log_index",
             matter))
        out.push_back({cause, was, became});
    return out;
}

std::optional<MatterId> successor_of(store::Connection& db, MatterId matter) {
    return db.query<MatterId>("select by_matter from decision_replacement where matter = ?", matter).value();
}

std::vector<Affected> affected(store::Connection& db, const app::Scope& s, MatterId before, int limit) {
    auto from = before ? before : MatterId{std::numeric_limits<std::int64_t>::max()};
    std::vector<Affected> out;
    // Untouched ones are read past, or a page of them would hide all that is older.
    for (bool more = true; more && std::ssize(out) < limit;) {
        auto found = read(db, FROM VISIBLE("m") " and m.id < ?" TOUCHED " order by m.id desc limit ?",
                          SCOPE(s), from, limit);
        more = std::ssize(found) == limit;
        if (more) from = found.back().matter;
        for (auto& one : found)
            if (touched(one) && std::ssize(out) < limit) out.push_back(std::move(one));
    }
    return out;
}

std::optional<Affected> affected_one(store::Connection& db, const app::Scope& s, MatterId matter) {
    auto found = read(db, FROM VISIBLE("m") " and m.id = ?" TOUCHED, SCOPE(s), matter);
    return found.empty() || !touched(found[0]) ? std::nullopt : std::optional(std::move(found[0]));
}

ReviewFacts facts_for_review(store::Connection& db, const Affected& one, PersonId actor, base::Date today,
                             const rules::Calendar& calendar) {
    ReviewFacts out{.matter = one.matter,
                    .handles = app::may(db, actor, app::Action::review_decision, one.unit, today),
                    .involved = matters::involved(db, one.matter, actor),
                    .decided = !one.annulled,
                    .open = one.review && one.review->open,
                    .due = one.review ? std::optional(one.review->due) : std::nullopt,
                    .decided_on = one.decided_on,
                    .today = today,
                    .calendar = &calendar,
                    .region = app::region_of(one.unit)};
    for (const auto& conflict : one.conflicts) out.conflicted.push_back(conflict.person);
    return out;
}

std::vector<Successor> successors(store::Connection& db, const app::Scope& s, const Affected& one,
                                  int limit) {
    std::vector<Successor> out;
    for (auto [id, title] : db.query<MatterId, std::string>(
             "select m.id, m.title from decision d join matter m on m.id = d.matter where " VISIBLE(
                 "m") " and m.unit = ? and m.id <> ? and m.state = 'decided' and d.annulled_by is null order "
                      "by m.id desc limit ?",
             SCOPE(s), one.unit, one.matter, limit))
        out.push_back({id, std::move(title)});
    return out;
}

ReplaceFacts facts_for_successor(store::Connection& db, const Affected& one, MatterId by, PersonId actor,
                                 base::Date today) {
    const auto old = decisions::decision_on(db, one.matter), other = decisions::decision_on(db, by);
    ReplaceFacts out{.handles = app::may(db, actor, app::Action::review_decision, one.unit, today),
                     .involved = matters::involved(db, one.matter, actor),
                     .annulled = one.annulled,
                     .replaced = one.replaced_by.has_value(),
                     .by_decided = other && !other->annulment,
                     .today = today};
    const auto successor = matters::find_matter(db, by, app::scope(actor, app::Action::read_matter, today));
    out.elsewhere = !successor || successor->unit != one.unit;
    out.by_is_later = other && old && old->annulment && other->on >= old->annulment->on;
    if (other)
        for (const auto& p : matters::participants_of(db, by))
            if (p.standing == matters::Standing::clear) out.deciders.push_back(p.person);
    for (const auto& bar : matters::bars_of(db, one.matter))
        if (bar.state != matters::BarState::ended) out.barred.push_back(bar.person);
    return out;
}

}  // namespace sanctions
