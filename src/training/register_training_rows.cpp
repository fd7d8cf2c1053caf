// What each act of training leaves in the tables.
#include "app/site.hpp"
#include "base/text.hpp"
#include "people/people_rows.hpp"
#include "training/reach_rows.hpp"
#include "training/training_rows.hpp"

namespace training {
namespace {

// A session's kinds of staff are bits, its offices ranges. Hashes are hex: the rebuild check compares text.
constexpr store::Step schema{15, "trainings, attendance, quizzes, reach", R"(
create table training(
  id bigint primary key, case_id bigint not null, unit bigint not null, topic text not null, title text not null,
  mode text not null, place text not null, link text not null, starts bigint not null, minutes bigint not null,
  kinds bigint not null, state text not null, with_quiz bigint not null, called_by bigint not null,
  called_day text not null, version bigint not null, log_index bigint not null);
create index training_by_unit on training(unit, id);
create table training_range(
  training bigint not null, unit_from bigint not null, unit_to bigint not null, primary key(training, unit_from));
create index training_range_by_unit on training_range(unit_from, training);
create table training_person(
  training bigint not null, person bigint not null, unit bigint not null, attended_at bigint not null,
  how text not null, reason text not null, passed_at bigint, right_answers bigint not null, asked bigint not null,
  completed_day text not null, completed_index bigint not null, primary key(training, person));
create index training_person_by_person on training_person(person, training);
create table training_done(
  person bigint not null, topic text not null, day text not null, training bigint not null,
  primary key(person, topic, training));
create table training_reach(
  training bigint not null, unit bigint not null, called bigint not null, attended bigint not null,
  completed bigint not null, primary key(training, unit));
create table training_material(
  training bigint not null, file text not null, name text not null, type text not null, bytes bigint not null,
  primary key(training, file));
create table training_secret(training bigint primary key, secret bytea not null);
create table training_wrong_code(training bigint not null, person bigint not null, at bigint not null);
create index training_wrong_code_by_person on training_wrong_code(training, person, at);
create index person_by_kind on person(unit, kind);
)"};

base::Date day_of(store::Connection& db, const app::Act& act) {
    const auto zone = db.query<base::Zone>("select zone from unit where id = ?", act.unit).value();
    return base::day_in(zone.value_or(base::Zone::wib), act.time);
}

std::int64_t bits(const std::vector<people::StaffKind>& kinds) {
    std::int64_t out = 0;
    for (const auto kind : kinds) out |= std::int64_t{1} << static_cast<int>(kind);
    return out;
}

void call(store::Connection& db, const app::Act& act, const TrainingCalled& a) {
    const auto today = day_of(db, act);
    db.exec(
        "insert into training(id, case_id, unit, topic, title, mode, place, link, starts, minutes, kinds, "
        "state, "
        "with_quiz, called_by, called_day, version, log_index) values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "?, ?, 1, ?)",
        a.training, case_of(a.training), act.unit, a.topic, a.title, a.mode, a.place, a.link, a.starts,
        a.minutes, bits(a.kinds), State::called, a.with_quiz, act.actor, today, act.index);
    for (std::size_t i = 0; i < a.offices_from.size(); ++i) {
        db.exec(
            "insert into training_range(training, unit_from, unit_to) values(?, ?, ?) on conflict do nothing",
            a.training, a.offices_from[i], a.offices_to[i]);
        for (const auto kind : a.kinds)
            db.exec(
                "insert into training_reach(training, unit, called, attended, completed)"
                " select ?, p.unit, count(*), 0, 0 from person p where p.unit between ? and ? and p.kind = ?"
                " and exists(select 1 from appointment a where a.person = p.id and a.from_day <= ? and "
                "a.until_day >= ?)"
                " group by p.unit"
                " on conflict(training, unit) do update set called = training_reach.called + excluded.called",
                a.training, a.offices_from[i], a.offices_to[i], kind, today, today);
    }
}

void move(store::Connection& db, const app::Act&, const TrainingMoved& a) {
    db.exec(
        "update training set mode = ?, place = ?, link = ?, starts = ?, minutes = ?, version = version + 1 "
        "where id = ?",
        a.mode, a.place, a.link, a.starts, a.minutes, a.training);
}

void cancel(store::Connection& db, const app::Act&, const TrainingCancelled& a) {
    db.exec("update training set state = ?, version = version + 1 where id = ?", State::cancelled,
            a.training);
}

void add_material(store::Connection& db, const app::Act&, const MaterialAdded& a) {
    db.exec(
        "insert into training_material(training, file, name, type, bytes) values(?, ?, ?, ?, ?) on conflict "
        "do nothing",
        a.training, base::hex(base::bytes_of(a.file)), a.name, a.type, a.bytes);
    db.exec("update training set version = version + 1 where id = ?", a.training);
}

struct Head {
    rules::TrainingTopic topic{};
    bool with_quiz = false;
    base::Date called_day{};
};
Head head_of(store::Connection& db, TrainingId id) {
    const auto row = db.query<rules::TrainingTopic, bool, base::Date>(
                           "select topic, with_quiz, called_day from training where id = ?", id)
                         .one();
    if (!row) throw app::Unreadable("the training it names is not there");
    return {std::get<0>(*row), std::get<1>(*row), std::get<2>(*row)};
}

// The person has done what the session asks. Counted once a year and topic, in the office where he serves.
void complete(store::Connection& db, const app::Act& act, TrainingId training, PersonId person,
              rules::TrainingTopic topic) {
    const auto day = day_of(db, act);
    db.exec(
        "update training_person set completed_day = ?, completed_index = ? where training = ? and person = ?",
        day, act.index, training, person);
    const auto unit = db.query<UnitId>("select unit from training_person where training = ? and person = ?",
                                       training, person)
                          .value()
                          .value_or(UnitId{});
    db.exec("update training_reach set completed = completed + 1 where training = ? and unit = ?", training,
            unit);
    const auto year = year_of(day);
    const bool first =
        db.query<std::int64_t>(
              "select 1 from training_done where person = ? and topic = ? and day between ? and ? limit 1",
              person, topic, first_day(year), last_day(year))
            .empty();
    db.exec(
        "insert into training_done(person, topic, day, training) values(?, ?, ?, ?) on conflict do nothing",
        person, topic, day, training);
    if (first) app::bump(db, unit, reached_measure(topic, year), 1);
}

void attend(store::Connection& db, const app::Act& act, const TrainingAttended& a) {
    const auto head = head_of(db, a.training);
    const auto unit =
        db.query<UnitId>("select unit from person where id = ?", a.person).value().value_or(act.unit);
    db.exec(
        "insert into training_person(training, person, unit, attended_at, how, reason, passed_at, "
        "right_answers, asked, "
        "completed_day, completed_index) values(?, ?, ?, ?, ?, ?, null, 0, 0, '', -1)",
        a.training, a.person, unit, act.time, a.how, a.reason);
    // Who took office after the call was not counted then.
    const auto since = db.query<std::optional<base::Date>>(
                             "select min(from_day) from appointment where person = ?", a.person)
                           .value()
                           .value_or(std::nullopt);
    const int late = since && *since > head.called_day ? 1 : 0;
    db.exec(
        "insert into training_reach(training, unit, called, attended, completed) values(?, ?, 1, 1, 0)"
        " on conflict(training, unit) do update set attended = training_reach.attended + 1, called = "
        "training_reach.called + ?",
        a.training, unit, late);
    if (!head.with_quiz) complete(db, act, a.training, a.person, head.topic);
}

void pass(store::Connection& db, const app::Act& act, const QuizPassed& a) {
    db.exec(
        "update training_person set passed_at = ?, right_answers = ?, asked = ? where training = ? and "
        "person = ?",
        act.time, a.right, a.asked, a.training, a.person);
    complete(db, act, a.training, a.person, head_of(db, a.training).topic);
}

}  // namespace

void register_training(app::Registry& registry) {
    registry.schema(schema);
    registry.applies<TrainingCalled>(call);
    registry.applies<TrainingMoved>(move);
    registry.applies<TrainingCancelled>(cancel);
    registry.applies<MaterialAdded>(add_material);
    registry.applies<TrainingAttended>(attend);
    registry.applies<QuizPassed>(pass);
    registry.table({"training",
                    {"id", "case_id", "unit", "topic", "title", "mode", "place", "link", "starts", "minutes",
                     "kinds", "state", "with_quiz", "called_by", "called_day", "version", "log_index"},
                    1});
    registry.table({"training_range", {"training", "unit_from", "unit_to"}, 2});
    registry.table({"training_person",
                    {"training", "person", "unit", "attended_at", "how", "reason", "passed_at",
                     "right_answers", "asked", "completed_day", "completed_index"},
                    2});
    registry.table({"training_done", {"person", "topic", "training", "day"}, 3});
    registry.table({"training_reach", {"training", "unit", "called", "attended", "completed"}, 2});
    registry.table({"training_material", {"training", "file", "name", "type", "bytes"}, 2});
}

}  // namespace training
