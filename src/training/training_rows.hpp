// Loads and lists of training. What later slices ask is at the top.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/permission.hpp"
#include "app/registry.hpp"
#include "store/sql.hpp"
#include "training/attend_training.hpp"
#include "training/call_training.hpp"
#include "training/pass_quiz.hpp"

template <>
inline constexpr auto app::kind_of<training::TrainingCalled> = app::ActKind::training_called;
template <>
inline constexpr auto app::kind_of<training::TrainingMoved> = app::ActKind::training_moved;
template <>
inline constexpr auto app::kind_of<training::TrainingCancelled> = app::ActKind::training_cancelled;
template <>
inline constexpr auto app::kind_of<training::MaterialAdded> = app::ActKind::material_added;
template <>
inline constexpr auto app::kind_of<training::TrainingAttended> = app::ActKind::training_attended;
template <>
inline constexpr auto app::kind_of<training::QuizPassed> = app::ActKind::quiz_passed;

namespace training {

// Has this person completed this very session, or any on the topic, from `since` up to and with `by`? A
// campaign that wants training first asks one of these on the day of the signature. Days are those of the
// office that called.
bool completed(store::Connection& db, PersonId person, TrainingId training, base::Date by);
bool completed(store::Connection& db, PersonId person, rules::TrainingTopic topic, base::Date since,
               base::Date by);
// The sessions that somebody still has before him or has not finished, soonest first: for tasks on the first
// page.
struct Todo {
    Training training;
    std::optional<Part> part;
};
std::vector<Todo> todo_of(store::Connection& db, PersonId person, base::Instant now, int limit);

void register_training(app::Registry& registry);  // schema, acts, tables

std::optional<Training> load_training(store::Connection& db, TrainingId id);
// Called over offices that the scope's roles span, newest first, before `before`.
std::vector<Training> called_in(store::Connection& db, const app::Scope& scope, TrainingId before, int limit);
// To which this person is or was called, newest first.
std::vector<Training> called_for(store::Connection& db, PersonId person, TrainingId before, int limit);
bool is_called(store::Connection& db, const Training& training, PersonId person, base::Date day);

std::optional<Part> part_of(store::Connection& db, TrainingId training, PersonId person);
bool somebody_attended(store::Connection& db, TrainingId training);
struct Listed {
    PersonId person;
    std::string name, office;
    std::optional<Part> part;
};
// Whom the session is for on that day, by id after `after`; of one office, or of all when `unit` is none.
std::vector<Listed> audience_of(store::Connection& db, const Training& training, UnitId unit, base::Date day,
                                PersonId after, int limit);
// Who completed it, by id after `after`: for certificates in one go.
std::vector<Part> completed_of(store::Connection& db, TrainingId training, UnitId unit, PersonId after,
                               int limit);
std::int64_t count_completed(store::Connection& db, TrainingId training, UnitId unit);

struct Material {
    std::string name, type;
    base::Hash file{};
    std::int64_t bytes = 0;
};
std::vector<Material> materials_of(store::Connection& db, TrainingId training);
void keep_file(store::Connection& db, const base::Hash& hash, std::string_view type, std::string_view bytes);
std::optional<std::string> kept_file(store::Connection& db, const base::Hash& hash);

// How far a session reached, office by office: kept by the acts.
struct Reach {
    UnitId unit;
    std::string name;
    std::int64_t called = 0, attended = 0, completed = 0;
};
std::vector<Reach> reach_of(store::Connection& db, TrainingId training);
// How far a year's sessions on a topic reached: the offices of the scope one level below `unit`, with all
// under each.
struct YearReach {
    UnitId unit;
    std::string name;
    std::int64_t people = 0, reached = 0;  // with everything below it
};
YearReach year_reach(store::Connection& db, UnitId unit, rules::TrainingTopic topic, int year);
std::vector<YearReach> year_reach_below(store::Connection& db, UnitId unit, rules::TrainingTopic topic,
                                        int year);
// Who is in office there on that day and has completed none on the topic that year, by id after `after`.
struct Unreached {
    PersonId person;
    std::string name;
    people::StaffKind kind{};
};
std::vector<Unreached> not_reached(store::Connection& db, UnitId unit, rules::TrainingTopic topic, int year,
                                   base::Date day, PersonId after, int limit);

// Secrets and tries: no part of any act.
void keep_code_secret(store::Connection& db, TrainingId training, std::string_view secret);
std::string code_secret(store::Connection& db, TrainingId training);
int wrong_codes(store::Connection& db, TrainingId training, PersonId person, base::Instant since);
void note_wrong_code(store::Connection& db, TrainingId training, PersonId person, base::Instant at);

}  // namespace training
