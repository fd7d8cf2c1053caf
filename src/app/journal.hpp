// The one way to write. An act, the state that follows from it and its log entry are one transaction; the
// answer and the receipt leave after COMMIT. One Journal belongs to one store::Writer and is used on its
// thread only, but for head(), which any thread may ask.
//
// Order in a batch, and what a crash then leaves:
//   act and state rows of every work -> nothing (rolled back by the database)
//   changed tiles, head               -> nothing (the same transaction)
//   COMMIT                            -> the acts, not yet signed: the next start has them signed first
//   signed by the signer              -> everything; clients that got no answer repeat with their idempotency
//   key
// The signer comes after COMMIT on purpose: it never signs what a lost transaction would make untrue, and so
// it can refuse for ever whatever does not continue what it has signed.
#pragma once
#include <atomic>
#include <memory>
#include <mutex>
#include <string>

#include "app/actor.hpp"
#include "app/clock.hpp"
#include "app/read_only.hpp"
#include "app/registry.hpp"
#include "ledger/cosigning.hpp"
#include "ledger/tree.hpp"
#include "rules/calendar.hpp"
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

    // The working days as this transaction sees them; kept from one work to the next until a day off is
    // added.
    const rules::Calendar& calendar();

    // Of the last act that the work itself recorded, not of what followed from it; -1: none.
    std::int64_t last_index() const { return last_index_; }
    // How many acts of this kind it has recorded, those that followed included.
    std::int64_t recorded(ActKind kind) const;
    // Once, when the work is done, before the commit: what any transaction owes the log (Registry::ends).
    void end();

private:
    friend class Journal;
    Change(store::Connection& connection, Actor who, base::Instant at, Journal& journal)
        : db(connection), actor(std::move(who)), now(at), journal_(journal) {}
    std::int64_t next_id();

    Journal& journal_;
    std::int64_t last_index_ = -1;
    std::map<ActKind, std::int64_t> recorded_;
    int depth_ = 0;  // of reactions, to stop a circle that a bug made
};

class Journal {
public:
    Journal(const Registry& registry, const Clock& clock, base::IdSource& ids)
        : registry_(registry), clock_(clock), ids_(ids) {}

    // Opens the log of this database, or begins it and records that; has the signer sign what is not signed
    // yet. Outside any transaction, before the writer starts. Throws store::Error when a new log cannot be
    // begun; an old one that its signer does not vouch for opens read-only.
    void open(store::Connection& db, ledger::Signing signing);

    store::Writer::Hooks hooks();
    Change change(store::Connection& db, Actor actor);  // throws ReadOnlyError

    // On the writer's thread, after COMMIT: the receipt of an act; empty if it is not signed yet.
    std::string receipt(std::int64_t index) const;

    struct Head {
        std::int64_t size = 0;
        std::string checkpoint;  // signed note
    };
    Head head() const;           // any thread: the newest signed
    ReadOnly read_only() const;  // any thread
    // Between batches: asks the signer again, also for what other servers have appended.
    void look_again(store::Connection& db);
    // Any thread and connection: whether look_again() would find something.
    bool should_look_again(store::Connection& db) const;
    // Between batches: puts the newest checkpoint into the database, for who reads it beside the server. A
    // batch does so for the batch before it.
    void keep_head(store::Connection& db);

    // The public checkpoint: the newest that witnesses have cosigned, unless that is more than a minute
    // behind.
    Head published() const;    // any thread
    void cosigned(Head head);  // any thread: `head` with the cosignatures that came in
    base::Instant last_time() const { return base::Instant{std::chrono::seconds{newest_second_}}; }

    // Whether the database's own files may still hold what was erased. At start nobody knows.
    enum class Remains { unknown, none, erased_values };
    std::atomic<Remains> remains{Remains::unknown};

private:
    friend class Change;
    void begin_log(store::Connection& db);
    void load(store::Connection& db);
    void before_batch(store::Connection& db);
    void before_commit(store::Connection& db);
    base::Instant now() const;
    // journal_signing.cpp
    void sign_committed();
    void catch_up(store::Connection& db);
    bool catch_up_once(store::Connection& db);
    void accept(std::string note);
    void stand(ReadOnly why);

    const Registry& registry_;
    const Clock& clock_;
    base::IdSource& ids_;
    ledger::Signing signing_;
    std::string vkey_, origin_;
    bool key_known_ = false;  // the signer has been asked, and it is the one that began this log
    ledger::Tree tree_;
    ledger::Tree::Mark batch_mark_{}, work_mark_{};
    base::Instant last_time_{}, batch_time_{}, work_time_{};
    std::optional<rules::Calendar> calendar_;  // of the writer's connection; none when it may have changed
    bool grew_ = false;                        // the running batch has recorded acts
    std::chrono::steady_clock::time_point asked_{};
    store::Connection* connection_ = nullptr;  // the writer's, of the running or last batch
    std::atomic<std::int64_t> newest_second_{0};
    std::atomic<ReadOnly> standing_{ReadOnly::no};
    std::int64_t kept_size_ = 0;  // of the checkpoint in the database
    mutable std::mutex mutex_;    // guards the rest
    Head head_, cosigned_;
    std::chrono::steady_clock::time_point cosigned_at_{};
};

// From stored tiles, on any connection with a snapshot: the receipt at `head`, or, if the snapshot is older,
// at the checkpoint stored in it. Empty if no checkpoint covers the act yet.
std::string stored_receipt(store::Connection& db, const Journal::Head& head, std::int64_t index);
ledger::TileReader tiles_of(store::Connection& db);

}  // namespace app
