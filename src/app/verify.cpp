#include "app/verify.hpp"

#include <algorithm>
#include <deque>
#include <future>
#include <set>
#include <unordered_map>

#include "app/erasure_acts.hpp"
#include "app/journal.hpp"
#include "app/stored_acts.hpp"
#include "ledger/merkle.hpp"
#include "ledger/tree.hpp"
#include "store/catalog.hpp"
#include "store/dump.hpp"
#include "store/transaction.hpp"

namespace app {
namespace {

constexpr std::size_t most_faults = 100;  // a wrong disk has millions; the first hundred tell the story

// One act, looked at by itself: on any thread.
struct Looked {
    ActRow row;
    std::optional<Glance> act;
    bool columns_agree = false, entry_agrees = false;
    base::Hash leaf{};
};

std::vector<Looked> look(std::vector<ActRow> rows) {
    std::vector<Looked> out;
    out.reserve(rows.size());
    for (auto& row : rows) {
        Looked one{.row = std::move(row), .act = {}};
        one.act = glance(one.row.body);
        const auto& r = one.row;
        const auto* act = one.act ? &one.act->envelope : nullptr;
        one.columns_agree = act && act->id == r.id && base::name(act->kind) == r.kind && act->time == r.at &&
                            act->actor == r.actor && act->unit == r.unit && act->case_id == r.case_id &&
                            act->seq == r.seq;
        one.entry_agrees =
            one.columns_agree && ledger::entry(public_class(act->kind), act->time.time_since_epoch().count(),
                                               one.act->record) == r.entry;
        one.leaf = ledger::leaf_hash(r.entry);
        out.push_back(std::move(one));
    }
    return out;
}

class LogCheck {
public:
    LogCheck(store::Connection& db, Verification& out) : db_(db), out_(out) {}

    void act(const Looked& one) {
        const auto& row = one.row;
        if (row.index != static_cast<std::int64_t>(tree_.size())) {
            fault("acts " + std::to_string(tree_.size()) + " to " + std::to_string(row.index - 1) +
                  " are missing");
            stopped_ = true;  // nothing after a hole can be placed
            return;
        }
        if (!one.columns_agree)
            fault(name_of(row) + " was altered: its columns are not what its signed bytes say");
        else if (!one.entry_agrees)
            fault(name_of(row) + " was altered: its bytes do not hash to its log entry");
        else
            sequence(row, one.act->envelope);
        if (one.columns_agree) gaps(*one.act, row);
        if (one.columns_agree && row.at < last_time_)
            fault(name_of(row) + " is dated before the act before it");
        last_time_ = row.at;
        tree_.append(one.leaf);
        ++out_.acts;
        if (signed_ && signed_->size == tree_.size()) signed_root_agrees_ = signed_->root == tree_.root();
        if (tree_.size() % 65'536 == 0) tiles();
    }

    void tiles() {
        for (const auto& tile : tree_.take_dirty_tiles()) {
            ++out_.tiles;
            const auto stored =
                db_.query<store::Bytes>("select hashes from log_tile where level = ? and number = ?",
                                        tile.level, static_cast<std::int64_t>(tile.n))
                    .value();
            const auto have = stored ? stored->value : std::string{};
            if (have.size() < tile.bytes.size() || have.compare(0, tile.bytes.size(), tile.bytes) == 0) {
                if (have.size() >= tile.bytes.size()) continue;
                fault("tile " + std::to_string(tile.level) + "/" + std::to_string(tile.n) +
                      " is missing or short");
                continue;
            }
            std::size_t at = 0;
            while (have.compare(at, 32, tile.bytes, at, 32) == 0) at += 32;
            const auto which = tile.n * 256 + at / 32;
            fault(tile.level == 0
                      ? "act " + std::to_string(which) +
                            " or its log entry was altered: the log's tile has another hash"
                      : "tile " + std::to_string(tile.level) + "/" + std::to_string(tile.n) + " was altered");
        }
    }

    void expect_checkpoint() {
        const auto vkey = db_.query<std::string>("select vkey from log_key").value();
        const auto note = db_.query<std::string>("select checkpoint from log_head").value();
        if (!note || !vkey) return fault("the log's head or key is missing");
        const auto key = ledger::Verifier::from(*vkey);
        if (!key) return fault("the log's public key is not readable");
        if (note->empty()) return;  // right only in a log that was just begun
        const auto opened = ledger::open_checkpoint(*note, {&*key, 1});
        if (!opened) return fault("the checkpoint's signature does not hold");
        signed_ = opened->checkpoint;
    }

    void head() {
        const auto head =
            db_.query<std::int64_t, base::Hash, base::Instant>("select size, root, last_time from log_head")
                .one();
        if (!head) return;
        const auto& [size, root, last_time] = *head;
        if (last_time != last_time_) fault("the log's head has another time than its last act");
        if (size != static_cast<std::int64_t>(tree_.size()))
            fault("the log's head counts " + std::to_string(size) + " acts, the database has " +
                  std::to_string(tree_.size()));
        else if (root != tree_.root())
            fault("the acts do not lead to the log's root");
        if (!signed_ && tree_.size() > 1 && out_.faults.empty())
            fault("the log's signed checkpoint is missing");
        if (signed_ && signed_->size > tree_.size())
            fault("the signed checkpoint counts " + std::to_string(signed_->size) +
                  " acts, the database has " + std::to_string(tree_.size()));
        else if (signed_ && !signed_root_agrees_)
            fault("the signed checkpoint is of another log than the acts");
    }

    // An erasure without its act is an alteration; an act without its erasure, a copy from before it.
    void erasures() {
        for (const auto& value : gone_)
            if (!told_.contains(value) && !stopped())
                fault("act " + std::to_string(value.act) + ": the value \"" + value.name +
                      "\" is gone and no act says that it was erased");
        for (const auto& value : told_)
            if (!gone_.contains(value) && !stopped())
                fault("act " + std::to_string(value.act) + ": the value \"" + value.name +
                      "\" was erased by an act and is there again");
    }

    bool stopped() const { return stopped_ || out_.faults.size() >= most_faults; }

private:
    void fault(std::string what) { out_.faults.push_back(std::move(what)); }

    // Values that are gone, and values that an act says are gone.
    void gaps(const Glance& act, const ActRow& row) {
        for (const auto& name : act.erased) gone_.insert({row.index, name});
        if (act.envelope.kind != kind_of<ValuesErased>) return;
        try {
            for (auto& value : typed<ValuesErased>(*decode(row.body)).values())
                told_.insert(std::move(value));
        } catch (const Unreadable& e) {
            fault(name_of(row) + " was altered: " + e.what());
        }
    }

    void sequence(const ActRow& row, const Act& act) {
        auto& [seq, index] = cases_.try_emplace(row.case_id.value, 0, -1).first->second;
        if (act.seq != seq + 1 || act.prev != index)
            fault(name_of(row) + " does not follow its case's act " + std::to_string(seq) +
                  ": one is missing or out of order");
        seq = act.seq;
        index = row.index;
    }

    store::Connection& db_;
    Verification& out_;
    ledger::Tree tree_;
    std::optional<ledger::Checkpoint> signed_;
    bool signed_root_agrees_ = false;
    std::unordered_map<std::int64_t, std::pair<std::int64_t, std::int64_t>>
        cases_;  // last seq and index of each
    std::set<ValueRef> gone_, told_;
    base::Instant last_time_{};
    bool stopped_ = false;
};

void replay(store::Connection& db, store::Connection& scratch, const Registry& registry, Verification& out,
            const Progress& progress) {
    const auto total = acts_in(db);
    for (std::int64_t from = 0;;) {
        const auto rows = page_of_acts(db, from);
        if (rows.empty()) return;
        store::Transaction transaction(scratch);
        for (const auto& row : rows) {
            auto act = decode(row.body);
            if (!act) {
                out.faults.push_back(name_of(row) + " cannot be read");
                continue;
            }
            act->index = row.index;
            try {
                apply_act(scratch, registry, *act);
            } catch (const std::runtime_error& e) {
                out.faults.push_back(name_of(row) + " cannot be replayed: " + e.what());
            }
            ++out.acts;
        }
        transaction.commit();
        from = rows.back().index + 1;
        if (progress) progress(from, total);
        if (out.faults.size() >= most_faults) return;
    }
}

std::unordered_map<std::string, std::string> rows_by_key(store::Connection& db,
                                                         const Registry::Table& table) {
    std::unordered_map<std::string, std::string> out;
    store::dump(db, table.name, table.columns, [&](const std::vector<std::string>& row) {
        std::string key, rest;
        for (std::size_t i = 0; i < row.size(); ++i) {
            auto& into = i < table.key ? key : rest;
            into += table.columns[i] + "=" + row[i] + (i + 1 == table.key || i + 1 == row.size() ? "" : ", ");
        }
        out.emplace(std::move(key), std::move(rest));
    });
    return out;
}

// A column that a slice forgot to name could be edited unseen, so all are compared but those of bytes.
Registry::Table with_every_column(Registry::Table table, const std::vector<store::TableInfo>& all) {
    const auto found = std::ranges::find(all, table.name, &store::TableInfo::name);
    CHECK(found != all.end());
    for (std::size_t i = 0; i < found->columns.size(); ++i)
        if (found->wires[i] != store::Wire::bytes &&
            std::ranges::find(table.columns, found->columns[i]) == table.columns.end())
            table.columns.push_back(found->columns[i]);
    return table;
}

void compare(const Registry::Table& table, store::Connection& db, store::Connection& scratch,
             Verification& out) {
    auto says = rows_by_key(scratch, table);
    const auto has = rows_by_key(db, table);
    const auto fault = [&](std::string what) {
        if (out.faults.size() < most_faults) out.faults.push_back(std::move(what));
    };
    for (const auto& [key, row] : has) {
        ++out.rows;
        const auto log = says.find(key);
        if (log == says.end())
            fault("table " + table.name + ", row " + key + ": no act made this row");
        else if (log->second != row)
            fault("table " + table.name + ", row " + key + ": the log says " + log->second +
                  "; the table says " + row);
        if (log != says.end()) says.erase(log);
    }
    for (const auto& [key, row] : says)
        fault("table " + table.name + ", row " + key + " is gone: the log says " + row);
}

}  // namespace

// Reading, re-hashing and putting in order go on at once; at most three pages are under way.
Verification verify_log(store::Connection& db, const Progress& progress) {
    Verification out;
    LogCheck check(db, out);
    check.expect_checkpoint();
    const auto total = acts_in(db);
    std::deque<std::future<std::vector<Looked>>> under_way;
    const auto finish_one = [&] {
        for (const auto& one : under_way.front().get())
            if (!check.stopped()) check.act(one);
        under_way.pop_front();
    };
    for (std::int64_t from = 0; !check.stopped();) {
        auto rows = page_of_acts(db, from);
        if (rows.empty()) break;
        from = rows.back().index + 1;
        under_way.push_back(std::async(std::launch::async, look, std::move(rows)));
        if (under_way.size() > 2) finish_one();
        if (progress) progress(from, total);
    }
    while (!under_way.empty()) finish_one();
    check.tiles();
    check.head();
    check.erasures();
    return out;
}

Verification verify_state(store::Connection& db, store::Database& scratch, const Registry& registry,
                          const Progress& progress) {
    Verification out;
    store::migrate(scratch, registry.steps());
    auto& copy = scratch.writer_connection();
    replay(db, copy, registry, out, progress);
    const auto all = store::tables(copy);
    for (const auto& table : registry.tables()) compare(with_every_column(table, all), db, copy, out);
    return out;
}

}  // namespace app
