// The half of an erasure that runs in the writer's transaction, and what follows its COMMIT.
#include <algorithm>
#include <map>
#include <set>

#include "app/erase.hpp"
#include "store/transaction.hpp"
#include "web/html.hpp"
#include "web/json.hpp"

namespace app {
namespace {

std::int64_t rewrite_act(store::Connection& db, std::int64_t index, const std::set<std::string>& names) {
    const auto body = db.query<store::Bytes>("select body from act where log_index = ?", index).value();
    auto act = body ? decode(body->value) : std::nullopt;
    if (!act) throw store::Error(store::Error::Kind::other, "act " + std::to_string(index) + " is not there");
    for (auto& f : act->fields)
        if (names.contains(f.name) && !f.erased && f.name != "@")
            f = {.name = f.name, .erased = ledger::field_hash(f.salt, f.name, f.value)};
    const auto rewritten = encode(*act);
    CHECK(record_hash(rewritten) == record_hash(body->value));
    return db.exec("update act set body = ? where log_index = ?", store::Bytes{rewritten}, index);
}

std::string in_json(const std::string& word) {
    std::string out;
    web::append_json_string(out, word);
    return out.substr(1, out.size() - 2);
}

std::string in_link(const std::string& word) {
    std::string out;
    web::append_percent(out, word);
    return out;
}

std::string in_form(std::string text) {  // as a browser sends it: a blank becomes a plus
    for (std::size_t at = 0; (at = text.find("%20", at)) != text.npos; ++at) text.replace(at, 3, "+");
    return text;
}

// What follows from no act: drafts of forms, and answers kept for a request that is sent twice. The answer's
// key stays, with a digest that no request has: a repeat is refused, and does nothing a second time.
std::int64_t forget_elsewhere(store::Connection& db, const ErasurePlan& plan) {
    std::int64_t rows = 0;
    std::set<std::string> forms;
    for (const auto& word : plan.words)
        forms.insert({word, in_json(word), in_link(word), in_form(in_link(word))});
    for (const auto& form : forms) {
        rows += db.exec("delete from draft where replace(body, ?, '') <> body", form);
        rows += db.exec(
            "update idempotency set digest = ?, status = 410, location = '', body = ''"
            " where replace(body, ?, '') <> body or replace(location, ?, '') <> location",
            store::Bytes{base::random_bytes(32)}, form, form);
    }
    for (const auto& value : plan.values)
        rows += db.exec(
            "update idempotency set digest = ?, status = 410, location = '', body = '' where log_index = ?",
            store::Bytes{base::random_bytes(32)}, value.act);
    for (const auto& file : plan.files) rows += db.exec("delete from blob where hash = ?", file);
    return rows;
}

bool says(const std::vector<store::Cell>& row, const ErasurePlan& plan) {
    return std::ranges::any_of(row, [&](const store::Cell& cell) {
        const auto* text = std::get_if<std::string>(&cell);
        const auto* bytes = std::get_if<store::Bytes>(&cell);
        const std::string_view said = text ? *text : bytes ? bytes->value : std::string_view{};
        return std::ranges::any_of(plan.words, [&](const auto& word) { return said.contains(word); });
    });
}

// A slice may keep rows that follow from no act and that nobody told us of.
std::vector<std::string> still_said_in(store::Connection& db, const Registry& registry,
                                       const ErasurePlan& plan) {
    static const std::set<std::string> known = {"act", "blob", "schema_step"};
    std::vector<std::string> out;
    for (const auto& table : store::tables(db)) {
        const bool made = std::ranges::any_of(registry.tables(),
                                              [&](const Registry::Table& t) { return t.name == table.name; });
        if (made || known.contains(table.name) || table.name.starts_with("log_") || plan.words.empty())
            continue;
        bool found = false;
        store::each_row(db, table, [&](const auto& row) { found = found || says(row, plan); });
        if (found) out.push_back(table.name);
    }
    return out;
}

std::vector<std::size_t> changed_columns(const RowChange& change) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < change.was.size(); ++i)
        if (change.was[i] != change.will[i]) out.push_back(i);
    return out;
}

std::int64_t rewrite(store::Connection& db, const store::TableInfo& table, const RowChange& change) {
    if (change.was.empty()) {
        if (!store::rows_with_key(db, table, table.key_of(change.will)).empty()) return 0;
        store::insert_row(db, table, change.will);
        return 1;
    }
    const auto key = table.key_of(change.was);
    if (change.will.empty()) return store::delete_row(db, table, key);
    const auto columns = changed_columns(change);
    const auto now = store::rows_with_key(db, table, key);
    std::vector<store::Cell> values;
    for (const auto c : columns) {
        if (now.empty() || (now[0][c] != change.was[c] && now[0][c] != change.will[c]))
            throw store::Error(store::Error::Kind::retry, "a row changed while its erasure was prepared");
        values.push_back(change.will[c]);
    }
    return store::update_row(db, table, key, columns, values);
}

}  // namespace

std::int64_t rewrite_rows(store::Connection& db, std::span<const RowChange> rows) {
    std::map<std::string, store::TableInfo> tables;
    for (auto& table : store::tables(db)) tables.emplace(table.name, std::move(table));
    std::int64_t changed = 0;
    // First what goes, so that what comes finds its unique keys free.
    for (const bool goes : {true, false})
        for (const auto& change : rows)
            if (change.will.empty() == goes) changed += rewrite(db, tables.at(change.table), change);
    return changed;
}

std::int64_t erase(Change& change, const Registry& registry, const ErasurePlan& plan, std::int64_t order,
                   CaseId object, UnitId unit) {
    std::map<std::int64_t, std::set<std::string>> by_act;
    ValuesErased record{.order = order, .acts = {}, .names = {}, .left_in = {}};
    for (const auto& value : plan.values) {
        by_act[value.act].insert(value.name);
        record.acts.push_back(value.act);
        record.names.push_back(value.name);
    }
    for (const auto& [index, names] : by_act) rewrite_act(change.db, index, names);
    record.rows = rewrite_rows(change.db, plan.rows) + forget_elsewhere(change.db, plan);
    for (const auto& sent : registry.sent_files()) record.rows += sent.drop(change.db);
    record.left_in = still_said_in(change.db, registry, plan);
    return change.record(object, unit, record);
}

std::set<std::string> tables_of(const ErasurePlan& plan, const Registry& registry) {
    std::set<std::string> out = {"act", "blob", "draft", "idempotency"};
    for (const auto& sent : registry.sent_files()) out.insert(sent.tables.begin(), sent.tables.end());
    for (const auto& change : plan.rows) out.insert(change.table);
    return out;
}

bool forget_journal(store::Writer& writer, const std::set<std::string>& tables) {
    bool done = false;
    writer.run_between([&](store::Connection& db) {
        if (db.engine() == store::Engine::sqlite) {
            done = store::empty_journal(db);
            return;
        }
        // A row that was rewritten leaves its old self in the file, and plain vacuum leaves the bytes: only
        // writing the table anew takes them away. Readers in the way: later.
        db.script("set lock_timeout = '2s'");
        try {
            for (const auto& table : store::tables(db))
                if (tables.empty() || tables.contains(table.name)) db.script("vacuum full " + table.name);
            db.script("checkpoint");
            done = true;
        } catch (const store::Error& e) {
            if (e.kind() != store::Error::Kind::retry) throw;
        }
        db.script("set lock_timeout = 0");
    });
    return done;
}

}  // namespace app
