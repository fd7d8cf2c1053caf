#include "training/training_rows.hpp"

#include <algorithm>
#include <limits>

#include "people/unit.hpp"

namespace training {
namespace {

#define TRAINING_COLUMNS                                                                               \
    "t.id, t.unit, t.topic, t.title, t.mode, t.place, t.link, t.starts, t.minutes, t.kinds, t.state, " \
    "t.with_quiz, "                                                                                    \
    "t.called_by, t.version, t.log_index"
#define TRAINING_TYPES                                                                                    \
    TrainingId, UnitId, rules::TrainingTopic, std::string, Mode, std::string, std::string, base::Instant, \
        std::int64_t, std::int64_t, State, bool, PersonId, std::int64_t, std::int64_t
using Row = std::tuple<TRAINING_TYPES>;

// Offices are looked up by the beginnings of ranges: the office itself, its province, the nation.
#define CALLED_RANGE                                                                                  \
    "exists(select 1 from training_range r where r.training = t.id and r.unit_from in (?, ?, 1) and " \
    "r.unit_to >= ?)"
#define CALLED_KIND "(t.kinds & ?) <> 0"

Training training_of(Row row) {
    auto& [id, unit, topic, title, mode, place, link, starts, minutes, kinds, state, quiz, by, version,
           index] = row;
    Training out{.id = id,
                 .unit = unit,
                 .topic = topic,
                 .title = std::move(title),
                 .venue = {mode, std::move(place), std::move(link), starts, minutes},
                 .state = state,
                 .with_quiz = quiz,
                 .called_by = by,
                 .version = version,
                 .index = index};
    for (std::size_t i = 0; i < base::names<people::StaffKind>.size(); ++i)
        if (kinds >> i & 1) out.audience.kinds.push_back(static_cast<people::StaffKind>(i));
    return out;
}

std::vector<Training> all_of(std::vector<Row> rows) {
    std::vector<Training> out;
    for (auto& row : rows) out.push_back(training_of(std::move(row)));
    return out;
}

struct Place {
    UnitId unit, province;
    std::int64_t kind = 0;
};
std::optional<Place> place_of(store::Connection& db, PersonId person) {
    const auto row =
        db.query<UnitId, people::StaffKind>("select unit, kind from person where id = ?", person).one();
    if (!row) return std::nullopt;
    const auto unit = std::get<0>(*row);
    return Place{unit, UnitId{unit.value / 100 * 100},
                 std::int64_t{1} << static_cast<int>(std::get<1>(*row))};
}

std::int64_t first_before(TrainingId before) {
    return before ? before.value : std::numeric_limits<std::int64_t>::max();
}

using PartRow = std::tuple<PersonId, base::Instant, AttendedHow, std::string, std::optional<base::Instant>,
                           std::int64_t, std::int64_t, std::int64_t>;
Part part_from(PartRow row) {
    auto& [person, at, how, reason, passed, right, asked, completed] = row;
    return {person, at, how, std::move(reason), passed, right, asked, completed};
}

}  // namespace

std::optional<Training> load_training(store::Connection& db, TrainingId id) {
    auto row =
        db.query<TRAINING_TYPES>("select " TRAINING_COLUMNS " from training t where t.id = ?", id).one();
    if (!row) return std::nullopt;
    auto out = training_of(std::move(*row));
    for (const auto& [from, to] : db.query<UnitId, UnitId>(
             "select unit_from, unit_to from training_range where training = ? order by unit_from", id))
        out.audience.offices.push_back({from, to});
    return out;
}

std::vector<Training> called_in(store::Connection& db, const app::Scope& s, TrainingId before, int limit) {
    return all_of(db.query<TRAINING_TYPES>("select " TRAINING_COLUMNS " from training t where " VISIBLE(
                                               "t") " and t.id < ? order by t.id desc limit ?",
                                           SCOPE(s), first_before(before), limit)
                      .all());
}

std::vector<Training> called_for(store::Connection& db, PersonId person, TrainingId before, int limit) {
    const auto at = place_of(db, person);
    if (!at) return {};
    return all_of(db.query<TRAINING_TYPES>("select " TRAINING_COLUMNS " from training t where " CALLED_RANGE
                                           " and " CALLED_KIND " and t.id < ? order by t.id desc limit ?",
                                           at->unit, at->province, at->unit, at->kind, first_before(before),
                                           limit)
                      .all());
}

bool is_called(store::Connection& db, const Training& training, PersonId person, base::Date day) {
    const auto at = place_of(db, person);
    if (!at) return false;
    return !db.query<std::int64_t>(
                  "select 1 from training t where t.id = ? and " CALLED_RANGE " and " CALLED_KIND
                  " and exists(select 1 from appointment a where a.person = ? and a.from_day <= ? and "
                  "a.until_day >= ?)",
                  training.id, at->unit, at->province, at->unit, at->kind, person, day, day)
                .empty();
}

std::vector<Todo> todo_of(store::Connection& db, PersonId person, base::Instant now, int limit) {
    std::vector<Todo> out;
    const auto at = place_of(db, person);
    if (!at) return out;
    // What is over and was missed is no task any more; what was attended is one until its quiz is passed.
    const auto rows =
        db.query<TRAINING_TYPES>(
              "select " TRAINING_COLUMNS
              " from training t left join training_person p on p.training = t.id and p.person = ?"
              " where t.state = 'called' and " CALLED_RANGE " and " CALLED_KIND
              " and ((p.person is null and t.starts + t.minutes * 60 + ? >= ?) or p.completed_index < 0)"
              " order by t.starts, t.id limit ?",
              person, at->unit, at->province, at->unit, at->kind, std::chrono::seconds(open_after).count(),
              now, limit)
            .all();
    for (auto& training : all_of(rows)) {
        auto part = part_of(db, training.id, person);
        out.push_back({std::move(training), std::move(part)});
    }
    return out;
}

std::optional<Part> part_of(store::Connection& db, TrainingId training, PersonId person) {
    auto row = db.query<PersonId, base::Instant, AttendedHow, std::string, std::optional<base::Instant>,
                        std::int64_t, std::int64_t, std::int64_t>(
                     "select person, attended_at, how, reason, passed_at, right_answers, asked, "
                     "completed_index from "
                     "training_person where training = ? and person = ?",
                     training, person)
                   .one();
    return row ? std::optional(part_from(std::move(*row))) : std::nullopt;
}

bool somebody_attended(store::Connection& db, TrainingId training) {
    return !db.query<std::int64_t>("select 1 from training_person where training = ? limit 1", training)
                .empty();
}

namespace {

// Those of one range, by id. Kinds are few and most offices have all of them, so rows are read and passed
// over.
void add_from(store::Connection& db, std::vector<Listed>& out, people::UnitRange range, std::int64_t kinds,
              base::Date day, PersonId after, std::size_t limit) {
    constexpr int chunk = 200;
    const std::size_t full = out.size() + limit;
    for (int read = chunk; read == chunk && out.size() < full;) {
        read = 0;
        for (auto& [person, name, office, kind] :
             db.query<PersonId, std::string, std::string, people::StaffKind>(
                   "select p.id, p.name, u.name, p.kind from person p join unit u on u.id = p.unit"
                   " where p.unit between ? and ? and p.id > ?"
                   " and exists(select 1 from appointment a where a.person = p.id and a.from_day <= ? and "
                   "a.until_day >= ?)"
                   " order by p.id limit ?",
                   range.from, range.to, after, day, day, chunk)
                 .all()) {
            ++read;
            after = person;
            if ((kinds >> static_cast<int>(kind) & 1) != 0 && out.size() < full)
                out.push_back({person, std::move(name), std::move(office), {}});
        }
    }
}

}  // namespace

std::vector<Listed> audience_of(store::Connection& db, const Training& training, UnitId unit, base::Date day,
                                PersonId after, int limit) {
    std::vector<Listed> out;
    std::int64_t kinds = 0;
    for (const auto kind : training.audience.kinds) kinds |= std::int64_t{1} << static_cast<int>(kind);
    for (const auto& range : training.audience.offices) {
        const auto within =
            unit ? people::UnitRange{std::max(unit, range.from), std::min(unit, range.to)} : range;
        if (within.from <= within.to)
            add_from(db, out, within, kinds, day, after, static_cast<std::size_t>(limit));
    }
    std::ranges::sort(out, {}, &Listed::person);
    if (out.size() > static_cast<std::size_t>(limit)) out.resize(static_cast<std::size_t>(limit));
    for (auto& each : out) each.part = part_of(db, training.id, each.person);
    return out;
}

std::vector<Part> completed_of(store::Connection& db, TrainingId training, UnitId unit, PersonId after,
                               int limit) {
    const auto range = people::range_of(unit);
    std::vector<Part> out;
    for (auto& row :
         db.query<PersonId, base::Instant, AttendedHow, std::string, std::optional<base::Instant>,
                  std::int64_t, std::int64_t, std::int64_t>(
               "select person, attended_at, how, reason, passed_at, right_answers, asked, completed_index"
               " from training_person where training = ? and unit between ? and ? and completed_index >= 0"
               " and person > ? order by person limit ?",
               training, range.from, range.to, after, limit)
             .all())
        out.push_back(part_from(std::move(row)));
    return out;
}

std::int64_t count_completed(store::Connection& db, TrainingId training, UnitId unit) {
    const auto range = people::range_of(unit);
    return db
        .query<std::int64_t>(
            "select cast(coalesce(sum(completed), 0) as bigint) from training_reach where training = ? and "
            "unit between ? and ?",
            training, range.from, range.to)
        .value()
        .value_or(0);
}

bool completed(store::Connection& db, PersonId person, TrainingId training, base::Date by) {
    return !db.query<std::int64_t>(
                  "select 1 from training_done d join training t on t.id = d.training and t.topic = d.topic"
                  " where d.training = ? and d.person = ? and d.day <= ? limit 1",
                  training, person, by)
                .empty();
}

bool completed(store::Connection& db, PersonId person, rules::TrainingTopic topic, base::Date since,
               base::Date by) {
    return !db.query<std::int64_t>(
                  "select 1 from training_done where person = ? and topic = ? and day between ? and ? limit "
                  "1",
                  person, topic, since, by)
                .empty();
}

}  // namespace training
