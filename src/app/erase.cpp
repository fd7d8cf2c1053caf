#include "app/erase.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "app/stored_acts.hpp"
#include "base/text.hpp"
#include "store/migrations.hpp"
#include "store/transaction.hpp"

namespace app {
namespace {

using Row = std::vector<store::Cell>;

constexpr std::size_t shortest_word = 4;  // shorter texts stand everywhere by chance

// A row as bytes, to compare it with others.
base::Hash hash_of(const Row& row) {
    base::Sha256 sum;
    for (const auto& cell : row) {
        std::string text = std::to_string(cell.index()) + ":";
        if (const auto* n = std::get_if<std::int64_t>(&cell)) text += std::to_string(*n);
        if (const auto* d = std::get_if<double>(&cell)) text += std::to_string(*d);
        if (const auto* t = std::get_if<std::string>(&cell)) text += std::to_string(t->size()) + ":" + *t;
        if (const auto* b = std::get_if<store::Bytes>(&cell))
            text += std::to_string(b->value.size()) + ":" + b->value;
        sum.add(text);
    }
    return sum.done();
}

std::string key_text(const store::TableInfo& table, const Row& row) {
    return std::string(base::bytes_of(hash_of(table.key_of(row))));
}

// Every row through pages: also where a result is wholly in memory (PostgreSQL).
void each_row_paged(store::Connection& db, const store::TableInfo& table, const store::RowVisitor& visit) {
    if (db.engine() == store::Engine::sqlite) return store::each_row(db, table, visit);
    for (Row after;;) {
        const auto rows = store::rows_after(db, table, after, 2000);
        for (const auto& row : rows) visit(row);
        if (rows.empty()) return;
        after = table.key_of(rows.back());
    }
}

// The rows of one table that are not in the other database, by key.
std::map<std::string, Row> missing_in(const std::set<base::Hash>& other, store::Connection& db,
                                      const store::TableInfo& table) {
    std::map<std::string, Row> out;
    each_row_paged(db, table, [&](const Row& row) {
        if (!other.contains(hash_of(row))) out.emplace(key_text(table, row), row);
    });
    return out;
}

std::set<base::Hash> hashes_of(store::Connection& db, const store::TableInfo& table) {
    std::set<base::Hash> out;
    each_row_paged(db, table, [&](const Row& row) { out.insert(hash_of(row)); });
    return out;
}

void compare(const store::TableInfo& table, store::Connection& is, store::Connection& will,
             std::vector<RowChange>& out) {
    auto gone = missing_in(hashes_of(will, table), is, table);
    auto come = missing_in(hashes_of(is, table), will, table);
    if (gone.empty() && come.empty()) return;
    CHECK(!table.key.empty());
    for (auto& [key, was] : gone) {
        RowChange change{.table = table.name, .was = std::move(was), .will = {}};
        if (const auto found = come.find(key); found != come.end()) {
            change.will = std::move(found->second);
            come.erase(found);
        }
        out.push_back(std::move(change));
    }
    for (auto& [key, row] : come) out.push_back({.table = table.name, .was = {}, .will = std::move(row)});
}

// Tables that are not made from acts, or are the acts.
bool follows_from_acts(const store::TableInfo& table) {
    return table.name != "act" && table.name != "schema_step" && !table.name.starts_with("log_");
}

Field tombstone(const Field& field) {
    return {.name = field.name, .erased = ledger::field_hash(field.salt, field.name, field.value)};
}

void replay_into(store::Connection& copy, const Registry& registry, const Act& act) {
    try {
        apply_act(copy, registry, act);
    } catch (const std::runtime_error& e) {
        throw std::runtime_error("act " + std::to_string(act.index) + " cannot be replayed: " + e.what());
    }
}

// One scratch database, in memory: nothing of what is replayed reaches a disk.
struct Copy {
    store::Database database = store::open("sqlite::memory:");
    store::Connection& db = database.writer_connection();
    explicit Copy(const Registry& registry) { store::migrate(database, registry.steps()); }
};

void words_in(std::string_view value, ErasurePlan& plan) {
    if (value.empty()) return;
    if (value[0] == 'l')
        for (const auto item : items_in(value.substr(1))) words_in(item, plan);
    if (value[0] == 'x' && value.size() == 33) {
        base::Hash hash{};
        std::copy(value.begin() + 1, value.end(), hash.begin());
        plan.files.push_back(hash);
    }
    if (value[0] != 't' || value.size() <= shortest_word) return;
    plan.words.emplace_back(value.substr(1));
    if (const auto raw = base::from_hex(value.substr(1)); raw && raw->size() == 32) {
        base::Hash hash{};
        std::copy(raw->begin(), raw->end(), hash.begin());
        plan.files.push_back(hash);
    }
}

}  // namespace

bool is_erasable(const Field& field) {
    if (field.erased || field.name == "@" || field.value.empty()) return false;
    return std::string_view("tlxdi").contains(field.value[0]) && field.value != "t" && field.value != "l";
}

std::string shown_value(const Field& field) {
    if (field.value.empty()) return {};
    const auto rest = std::string_view(field.value).substr(1);
    if (field.value[0] == 'x') return base::hex(rest);
    if (field.value[0] != 'l') return std::string(rest);
    std::string out;
    for (const auto item : items_in(rest))
        out += (out.empty() ? "" : ", ") + shown_value({.name = {}, .value = std::string(item)});
    return out;
}

ErasurePlan plan_erasure(store::Connection& snapshot, const Registry& registry,
                         std::span<const ValueRef> values) {
    ErasurePlan plan{.values = {values.begin(), values.end()}};
    const std::set<ValueRef> wanted(values.begin(), values.end());
    Copy is(registry), will(registry);
    store::Transaction first(is.db), second(will.db);
    for (;;) {
        const auto rows = page_of_acts(snapshot, plan.size);
        if (rows.empty()) break;
        for (const auto& row : rows) {
            auto act = decode(row.body);
            if (!act) throw std::runtime_error("act " + std::to_string(row.index) + " cannot be read");
            act->index = row.index;
            replay_into(is.db, registry, *act);
            for (auto& field : act->fields)
                if (!field.erased && wanted.contains({row.index, field.name})) {
                    words_in(field.value, plan);
                    field = tombstone(field);
                }
            replay_into(will.db, registry, *act);
        }
        plan.size = rows.back().index + 1;
    }
    for (const auto& table : store::tables(is.db))
        if (follows_from_acts(table)) compare(table, is.db, will.db, plan.rows);
    return plan;
}

std::vector<RowChange> left_behind(store::Connection& snapshot, const Registry& registry,
                                   std::span<const std::string> words) {
    Copy will(registry);
    store::Transaction transaction(will.db);
    for (std::int64_t from = 0;;) {
        const auto rows = page_of_acts(snapshot, from);
        if (rows.empty()) break;
        for (const auto& row : rows) {
            auto act = decode(row.body);
            if (!act) throw std::runtime_error("act " + std::to_string(row.index) + " cannot be read");
            act->index = row.index;
            replay_into(will.db, registry, *act);
        }
        from = rows.back().index + 1;
    }
    std::vector<RowChange> out;
    for (const auto& made : registry.tables()) {
        const auto all = store::tables(will.db);
        const auto table = std::ranges::find(all, made.name, &store::TableInfo::name);
        if (table != all.end()) compare(*table, snapshot, will.db, out);
    }
    std::erase_if(out, [&](const RowChange& change) {
        return std::ranges::none_of(change.was, [&](const store::Cell& cell) {
            const auto* text = std::get_if<std::string>(&cell);
            return text && std::ranges::any_of(words, [&](const auto& w) { return text->contains(w); });
        });
    });
    return out;
}

}  // namespace app
