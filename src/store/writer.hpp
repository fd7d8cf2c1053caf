// Group commit. One thread owns the writing connection. What arrives while a commit is on its way to the disk
// forms the next batch: one transaction, a savepoint each, so a failure rolls back only itself. `done` is
// called on the writer's thread, with nothing only after COMMIT returned; it must not throw or block.
//
// A work may run more than once (PostgreSQL asks to try again, or the link is lost before COMMIT is sent),
// each time on a clean transaction: it must not change anything outside the database that a second run would
// spoil. A work that catches a database error itself and goes on must have had a Savepoint around it
// (PostgreSQL would refuse all that follows); without, the work fails. If the link is lost while COMMIT is
// under way nobody knows the outcome: all in the batch get Error::io, and must look before they repeat (an
// idempotency key does). On SQLite an I/O error in COMMIT ends the process; a full disk gives Error::full and
// the writer goes on.
#pragma once
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <vector>

#include "store/database.hpp"

namespace store {

struct Busy : std::runtime_error {  // too many wait already: answer 503
    Busy() : std::runtime_error("the writer's queue is full") {}
};

class Writer {
public:
    using Work = std::function<void(Connection&)>;
    using Done = std::function<void(std::exception_ptr)>;

    // Called on the writer's thread in this order: before_batch, {before_work, work, [work_failed]}…,
    // before_commit, then committed or rolled_back. A batch in which every work failed is rolled back. An
    // exception from before_batch, before_work or before_commit fails the batch; the others must not throw.
    struct Hooks {
        std::function<void(Connection&)> before_batch;
        std::function<void()> before_work;
        std::function<void()> work_failed;  // after its changes were rolled back
        std::function<void(Connection&)> before_commit;
        std::function<void()> committed;
        std::function<void()> rolled_back;  // also before a batch is tried again
    };
    struct Limits {
        std::size_t max_batch = 512;
        std::size_t max_queue = 20'000;
    };

    Writer(Database& database, Hooks hooks, Limits limits);
    Writer(Database& database, Hooks hooks) : Writer(database, std::move(hooks), Limits{}) {}
    explicit Writer(Database& database) : Writer(database, Hooks{}, Limits{}) {}
    ~Writer();  // does all that still waits

    void submit(Work work, Done done);  // any thread; throws Busy
    void run(Work work);                // submits, waits, rethrows; not from the writer's own thread

    // Work between batches, outside any transaction: emptying SQLite's journal after an erasure, a vacuum.
    void run_between(Work work);

    struct Figures {
        std::size_t waiting = 0, batches = 0, works = 0, retries = 0;
    };
    Figures figures() const;

private:
    struct Item {
        Work work;
        Done done;
        bool between = false;
        std::exception_ptr failure{};
    };
    enum class Attempt { settled, again };
    enum class Alone { no, yes };

    void add(Item item);
    void wait_for(Item item);
    void loop();
    bool take(std::vector<Item>& batch);
    void settle(std::vector<Item>& batch);
    void run_between_batches(Item& item);
    Attempt attempt(std::vector<Item>& batch, bool last);
    void run_all(std::vector<Item>& batch);
    void run_one(Item& item, Alone alone);
    void undo(Item& item, Alone alone);

    Database& database_;
    Hooks hooks_;
    Limits limits_;
    Connection* connection_;
    bool committing_ = false;
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Item> queue_;
    bool stopping_ = false;
    Figures figures_;
    std::thread thread_;
};

// After an erasure: SQLite copies its journal into the file and empties it, so that no erased byte stays in
// it. False when a reader still needs the journal: try again later. PostgreSQL: true, its own vacuum does it.
[[nodiscard]] bool empty_journal(Connection& writer);

// A new database that is worth nothing until it is whole: written once, without a journal, waiting for no
// disk. A crash before settle() leaves it broken, and so does an error inside a transaction. When settle()
// returns, all is on the disk and later commits wait for it again. On PostgreSQL only the waiting is left
// out.
void begin_filling(Connection& writer);
void settle(Connection& writer);

}  // namespace store
