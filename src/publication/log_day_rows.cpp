#include "publication/log_day_rows.hpp"

#include <map>

#include "ledger/note.hpp"
#include "publication/statistics_rows.hpp"

namespace publication {
namespace {

constexpr store::Step schema{60, "the log's daily editions", R"(
create table log_day(
  day text primary key, size bigint not null, note text not null, at bigint not null, since bigint not null,
  classes text not null, stamped bigint not null, stamp bytea not null);
)"};

using Row =
    std::tuple<base::Date, std::int64_t, std::string, base::Instant, std::int64_t, std::string, std::int64_t>;

LogDay from(const Row& row) {
    const auto& [day, size, note, at, since, classes, stamped] = row;
    return {day, size, note, at, since, classes, stamped != 0};
}

std::string classes_between(store::Connection& db, std::int64_t from, std::int64_t to) {
    std::map<int, std::int64_t> counts;
    db.query<app::ActKind, std::int64_t>(
          "select kind, count(*) from act where log_index >= ? and log_index < ? group by kind", from, to)
        .each([&](app::ActKind kind, std::int64_t count) { counts[app::public_class(kind)] += count; });
    std::string out;
    for (const auto& [cls, count] : counts)
        out += (out.empty() ? "" : " ") + std::to_string(cls) + ":" + std::to_string(count);
    return out;
}

}  // namespace

void register_publication(app::Registry& registry) {
    registry.schema(schema);
    registry.schema(figures_schema);
}

void publish_day(app::Site& site) {
    const auto now = site.clock.now();
    const auto today = base::day_in(base::Zone::wib, now);
    LogDay next{.day = today, .at = now};
    std::vector<ProvinceStatistics> figures;
    {
        const auto head = site.journal.published();
        const auto db = site.database.reader();
        const auto before = log_days(db, 1);
        if (head.size == 0 || (!before.empty() && before.front().day >= today)) return;
        const auto from = before.empty() ? 0 : before.front().size;
        next.size = head.size;
        next.note = head.checkpoint;
        next.since = next.size - from;
        next.classes = classes_between(db, from, next.size);
        figures = counted_statistics(db, static_cast<int>(std::chrono::year_month_day{today}.year()));
    }
    site.writer.run([&](store::Connection& db) {
        db.exec(
            "insert into log_day(day, size, note, at, since, classes, stamped, stamp) values(?, ?, ?, ?, ?, "
            "?, 0, ?)"
            " on conflict(day) do nothing",
            next.day, next.size, next.note, next.at, next.since, next.classes, store::Bytes{});
        keep_statistics(db, today, figures);
    });
}

std::vector<LogDay> log_days(store::Connection& db, int most) {
    std::vector<LogDay> out;
    for (const auto& row : db.query<base::Date, std::int64_t, std::string, base::Instant, std::int64_t,
                                    std::string, std::int64_t>(
             "select day, size, note, at, since, classes, stamped from log_day order by day desc limit ?",
             most))
        out.push_back(from(row));
    return out;
}

std::optional<LogDay> log_day(store::Connection& db, base::Date day) {
    const auto row =
        db.query<base::Date, std::int64_t, std::string, base::Instant, std::int64_t, std::string,
                 std::int64_t>(
              "select day, size, note, at, since, classes, stamped from log_day where day = ?", day)
            .one();
    return row ? std::optional(from(*row)) : std::nullopt;
}

std::optional<LogDay> first_log_day(store::Connection& db, base::Date from_day) {
    const auto row =
        db.query<base::Date, std::int64_t, std::string, base::Instant, std::int64_t, std::string,
                 std::int64_t>(
              "select day, size, note, at, since, classes, stamped from log_day where day >= ? order by day "
              "limit 1",
              from_day)
            .one();
    return row ? std::optional(from(*row)) : std::nullopt;
}

std::string stamp_of(store::Connection& db, base::Date day) {
    auto stamp = db.query<store::Bytes>("select stamp from log_day where day = ?", day).value();
    return stamp ? stamp->value : std::string{};
}

std::vector<LogDay> unstamped_days(store::Connection& db, int most) {
    std::vector<LogDay> out;
    for (const auto& row : db.query<base::Date, std::int64_t, std::string, base::Instant, std::int64_t,
                                    std::string, std::int64_t>(
             "select day, size, note, at, since, classes, stamped from log_day where stamped = 0"
             " order by day desc limit ?",
             most))
        out.push_back(from(row));
    return out;
}

void keep_stamp(store::Connection& db, base::Date day, std::string_view response) {
    db.exec("update log_day set stamped = 1, stamp = ? where day = ? and stamped = 0",
            store::Bytes{std::string(response)}, day);
}

}  // namespace publication
