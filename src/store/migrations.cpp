#include "store/migrations.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <string>

#include "base/check.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"
#include "store/transaction.hpp"

namespace store {
namespace {

using Applied = std::map<int, std::string>;  // number to the SHA-256 of its text

std::string hash_of(const Step& step) { return base::hex(base::bytes_of(base::sha256(step.sql))); }

std::string title(int number, std::string_view name) {
    return "schema step " + std::to_string(number) + " (" + std::string{name} + ")";
}

// Reading asks the engine's catalogue, for a database opened for reading may be an empty one.
bool has_step_table(Connection& connection) {
    if (connection.engine() == Engine::sqlite)
        return !connection
                    .query<int>("select 1 from sqlite_master where type = 'table' and name = 'schema_step'")
                    .empty();
    return !connection.query<int>("select 1 where to_regclass('schema_step') is not null").empty();
}

Applied read_applied(Connection& connection) {
    Applied applied;
    if (!has_step_table(connection)) return applied;
    for (auto [number, hash] : connection.query<int, std::string>("select number, sha256 from schema_step"))
        applied.emplace(number, std::move(hash));
    return applied;
}

std::vector<Step> missing(const Applied& applied, std::span<const Step> steps) {
    std::vector<Step> result;
    std::size_t known = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const Step& step = steps[i];
        CHECK(i == 0 || steps[i - 1].number < step.number);
        const auto found = applied.find(step.number);
        if (found == applied.end()) {
            result.push_back(step);
            continue;
        }
        ++known;
        if (found->second != hash_of(step))
            throw Error(Error::Kind::other,
                        title(step.number, step.name) +
                            " was applied with another text: an applied step must not be edited");
        if (!result.empty())
            throw Error(Error::Kind::other, title(result.front().number, result.front().name) +
                                                " is missing although a later one was applied");
    }
    if (known == applied.size()) return result;
    for (const auto& [number, hash] : applied) {
        const bool ours = std::ranges::any_of(steps, [&](const Step& step) { return step.number == number; });
        if (!ours)
            throw Error(Error::Kind::other,
                        "the database has schema step " + std::to_string(number) +
                            ", which this program does not know: it belongs to a newer program");
    }
    return result;
}

void make_step_table(Connection& connection) {
    constexpr const char* table =
        "create table if not exists schema_step (number bigint primary key, name text not null, "
        "sha256 text not null, applied_at bigint not null)";
    try {
        connection.script(table);
    } catch (const Error& error) {
        // Two servers starting at once on PostgreSQL: the other made it in this moment.
        if (error.kind() != Error::Kind::unique) throw;
        connection.script(table);
    }
}

void apply(Connection& connection, const Step& step) {
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    Transaction transaction{connection};
    // The row first: a second server waits here until the first has committed, and is then told that it is
    // there.
    connection.exec("insert into schema_step (number, name, sha256, applied_at) values (?, ?, ?, ?)",
                    step.number, step.name, hash_of(step), base::Instant{now});
    connection.script(step.sql);
    if (!connection.in_transaction())
        throw Error(Error::Kind::other, title(step.number, step.name) + " ends its own transaction");
    transaction.commit();
}

}  // namespace

int migrate(Database& database, std::span<const Step> steps, const Report& report) {
    Connection& connection = database.writer_connection();
    static_cast<void>(missing(read_applied(connection), steps));  // refuse before anything is changed
    make_step_table(connection);
    int count = 0;
    for (;;) {
        const auto waiting = missing(read_applied(connection), steps);
        if (waiting.empty()) return count;
        const Step& step = waiting.front();
        try {
            apply(connection, step);
        } catch (const Error& error) {
            if (error.kind() == Error::Kind::unique && read_applied(connection).contains(step.number))
                continue;
            throw Error(error.kind(), title(step.number, step.name) + " failed: " + error.what());
        }
        ++count;
        if (report) report(step);
    }
}

std::vector<Step> pending(Database& database, std::span<const Step> steps) {
    const Reader reader = database.reader();
    return missing(read_applied(reader), steps);
}

}  // namespace store
