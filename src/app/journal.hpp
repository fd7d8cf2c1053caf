// The one way to write. An act, the state that follows from it and its log entry are one transaction; the
// answer and the receipt leave after COMMIT. One Journal belongs to one store::Writer and is used on its
// thread only, but for head(), which any thread may ask.
//
// Order in a batch, and what a crash then leaves:
//   act and state rows of every work -> nothing (rolled back by the database)
//   changed tiles, signed checkpoint  -> nothing (the same transaction)
//   COMMIT                            -> everything; clients that got no answer repeat with their idempotency
//   key
#pragma once
#include <atomic>
#include <memory>
#include <mutex>
#include <string>

#include "app/actor.hpp"
#include "app/clock.hpp"
#include "app/registry.hpp"
#include "ledger/note.hpp"
#include "ledger/tree.hpp"
#include "store/writer.hpp"

namespace app {

class Journal;

// One request's turn in the writer's transaction.
class Change {
public:
    store::Connection& db;
    const Actor actor;
    const base::Instant now;

    base::Date today() const { return base::day_in(actor.zone, now); }
    template <class I>
    I new_id() {
        return I{next_id()};
    }

    // Records the act, applies it, and runs what follows from it. Returns its index in the log.
    template <class T>
    std::int64_t record(CaseId object, UnitId unit, const T& act) {
        return record(object, unit, kind_of<T>, fields_of(act));
    }
    std::int64_t record(CaseId object, UnitId unit, ActKind kind, std::vector<Field> fields);

    std::int64_t last_index() const { return last_index_; }  // -1 while nothing is recorded

private:
    friend class Journal;
    Change(store::Connection& connection, Actor who, base::Instant at, Journal& journal)
        : db(connection), actor(std::move(who)), now(at), journal_(journal) {}
    std::int64_t next_id();

    Journal& journal_;
    std::int64_t last_index_ = -1;
    int depth_ = 0;  // of reactions, to stop a circle that a bug made
};

class Journal {
public:
    Journal(const Registry& registry, const Clock& clock, base::IdSource& ids)
        : registry_(registry), clock_(clock), ids_(ids) {}

    // Opens the log of this database, or begins it: makes the key and records that. `origin` is the log's
    // name in its checkpoints; it never changes. Call inside a transaction, before the writer starts.
    void open(store::Connection& db, std::string_view origin);

    store::Writer::Hooks hooks();
    Change change(store::Connection& db, Actor actor) { return {db, std::move(actor), now(), *this}; }

    // On the writer's thread, after COMMIT: the receipt of an act of the last batch.
    std::string receipt(std::int64_t index) const;

    struct Head {
        std::int64_t size = 0;
        std::string checkpoint;  // signed note
    };
    Head head() const;

    // Whether the database's own files may still hold what was erased. At start nobody knows.
    enum class Remains { unknown, none, erased_values };
    std::atomic<Remains> remains{Remains::unknown};

private:
    friend class Change;
    void begin_log(store::Connection& db, std::string_view origin);
    void load(store::Connection& db);
    void before_commit(store::Connection& db);
    base::Instant now() const;

    const Registry& registry_;
    const Clock& clock_;
    base::IdSource& ids_;
    std::unique_ptr<ledger::Signer> signer_;
    ledger::Tree tree_;
    ledger::Tree::Mark batch_mark_{}, work_mark_{};
    base::Instant last_time_{}, batch_time_{}, work_time_{};
    std::string pending_checkpoint_;
    mutable std::mutex mutex_;  // guards head_
    Head head_;
};

// From stored tiles, on any connection with a snapshot: the receipt at that snapshot's checkpoint.
std::string stored_receipt(store::Connection& db, std::int64_t index);
ledger::TileReader tiles_of(store::Connection& db);

}  // namespace app
