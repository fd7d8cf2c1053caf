#include "store/writer.hpp"

#include <algorithm>
#include <chrono>
#include <memory>
#include <utility>

#include "base/check.hpp"
#include "store/transaction.hpp"

namespace store {

using Kind = Error::Kind;

namespace {

constexpr int attempts = 8;

template <class Hook, class... A>
void call(const Hook& hook, A&... arguments) {
    if (hook) hook(arguments...);
}

// 2, 4 … 256 ms after a conflict, 20, 40 … 2560 ms after a lost link.
std::chrono::milliseconds pause_before(int attempt, bool link_lost) {
    return std::chrono::milliseconds{(link_lost ? 10 : 1) << attempt};
}

}  // namespace

Writer::Writer(Database& database, Hooks hooks, Limits limits)
    : database_(database),
      hooks_(std::move(hooks)),
      limits_(limits),
      connection_(&database.writer_connection()) {
    CHECK(limits_.max_batch > 0);
    thread_ = std::thread{[this] { loop(); }};
}

Writer::~Writer() {
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

void Writer::submit(Work work, Done done) { add({.work = std::move(work), .done = std::move(done)}); }

void Writer::run(Work work) { wait_for({.work = std::move(work), .done = {}}); }

void Writer::run_between(Work work) { wait_for({.work = std::move(work), .done = {}, .between = true}); }

Writer::Figures Writer::figures() const {
    const std::lock_guard lock{mutex_};
    Figures figures = figures_;
    figures.waiting = queue_.size();
    return figures;
}

void Writer::add(Item item) {
    {
        const std::lock_guard lock{mutex_};
        if (queue_.size() >= limits_.max_queue) throw Busy{};
        queue_.push_back(std::move(item));
    }
    wake_.notify_one();
}

void Writer::wait_for(Item item) {
    CHECK(std::this_thread::get_id() != thread_.get_id());  // it would wait for itself
    struct Waiting {  // shared: the writer's thread may still hold the mutex when we are already awake
        std::mutex mutex;
        std::condition_variable settled;
        bool is_settled = false;
        std::exception_ptr failure;
    };
    const auto waiting = std::make_shared<Waiting>();
    item.done = [waiting](std::exception_ptr failure) {
        const std::lock_guard lock{waiting->mutex};
        waiting->failure = std::move(failure);
        waiting->is_settled = true;
        waiting->settled.notify_one();
    };
    add(std::move(item));
    std::unique_lock lock{waiting->mutex};
    waiting->settled.wait(lock, [&] { return waiting->is_settled; });
    if (waiting->failure) std::rethrow_exception(std::exchange(waiting->failure, nullptr));
}

void Writer::loop() {
    std::vector<Item> batch;
    while (take(batch)) {
        if (batch.front().between)
            run_between_batches(batch.front());
        else
            settle(batch);
        for (auto& item : batch) item.done(std::move(item.failure));
        batch.clear();
    }
}

// What waits, up to the bound and to the next work that wants to be alone. False when all is done.
bool Writer::take(std::vector<Item>& batch) {
    std::unique_lock lock{mutex_};
    wake_.wait(lock, [&] { return !queue_.empty() || stopping_; });
    if (queue_.empty()) return false;
    do {
        batch.push_back(std::move(queue_.front()));
        queue_.pop_front();
    } while (!batch.front().between && batch.size() < limits_.max_batch && !queue_.empty() &&
             !queue_.front().between);
    ++figures_.batches;
    figures_.works += batch.size();
    return true;
}

void Writer::run_between_batches(Item& item) {
    try {
        if (!connection_->usable()) connection_ = &database_.reopen_writer_connection();
        item.work(*connection_);
        CHECK(!connection_->in_transaction() || !connection_->usable());
    } catch (...) {
        item.failure = std::current_exception();
        try {
            connection_->rollback();
        } catch (const Error&) {  // the link is lost: the next batch opens another
        }
    }
}

void Writer::settle(std::vector<Item>& batch) {
    for (int i = 1; attempt(batch, i == attempts) == Attempt::again; ++i) {
        {
            const std::lock_guard lock{mutex_};
            ++figures_.retries;
        }
        std::this_thread::sleep_for(pause_before(i, !connection_->usable()));
    }
}

Writer::Attempt Writer::attempt(std::vector<Item>& batch, bool last) {
    for (auto& item : batch) item.failure = nullptr;
    committing_ = false;
    std::exception_ptr failure;
    bool again = false;
    try {
        if (!connection_->usable()) connection_ = &database_.reopen_writer_connection();
        Transaction transaction{*connection_};
        call(hooks_.before_batch, *connection_);
        run_all(batch);
        if (std::ranges::any_of(batch, [](const Item& item) { return !item.failure; })) {
            call(hooks_.before_commit, *connection_);
            committing_ = true;
            transaction.commit();
        }
    } catch (const Error& error) {
        failure = std::current_exception();
        // Lost during COMMIT, the outcome is unknown: running it again might do everything twice.
        const bool lost_before_commit = error.kind() == Kind::io && !connection_->usable() && !committing_;
        again = error.kind() == Kind::retry || lost_before_commit;
    } catch (...) {
        failure = std::current_exception();
    }
    if (!failure && committing_) {
        call(hooks_.committed);
        return Attempt::settled;
    }
    call(hooks_.rolled_back);
    if (again && !last) return Attempt::again;
    for (auto& item : batch)
        if (!item.failure) item.failure = failure;
    return Attempt::settled;
}

// One savepoint stands before each work. After a success it is set anew behind it; after a failure it is
// where it must be.
void Writer::run_all(std::vector<Item>& batch) {
    if (batch.size() == 1) return run_one(batch.front(), Alone::yes);
    connection_->exec("savepoint work");
    for (std::size_t i = 0; i < batch.size(); ++i) {
        run_one(batch[i], Alone::no);
        if (batch[i].failure || i + 1 == batch.size()) continue;
        if (connection_->engine() == Engine::postgres) {
            connection_->script("release savepoint work; savepoint work");  // one round trip
        } else {
            connection_->exec("release savepoint work");
            connection_->exec("savepoint work");
        }
    }
}

void Writer::run_one(Item& item, Alone alone) {
    call(hooks_.before_work);
    try {
        item.work(*connection_);
        if (connection_->spoiled())
            throw Error(Kind::other, "a work ignored a database error without a savepoint around it");
    } catch (const Error& error) {
        if (error.kind() == Kind::retry || !connection_->usable()) throw;
        item.failure = std::current_exception();
    } catch (...) {
        item.failure = std::current_exception();
    }
    if (item.failure) undo(item, alone);
}

void Writer::undo(Item& item, Alone alone) {
    if (!connection_->usable()) throw Error(Kind::io, "the link to the database was lost");
    // SQLite gives up the whole transaction after some errors (a full disk): then nobody's work is left.
    if (!connection_->in_transaction()) std::rethrow_exception(item.failure);
    if (alone == Alone::yes)
        connection_->rollback();
    else
        connection_->exec("rollback to savepoint work");
    call(hooks_.work_failed);
}

bool empty_journal(Connection& writer) {
    if (writer.engine() == Engine::postgres) return true;
    // Readers in the way may hold the writer up only shortly.
    writer.script("pragma busy_timeout=200");
    const auto busy = writer.query<int, int, int>("pragma wal_checkpoint(truncate)").one();
    writer.script("pragma busy_timeout=5000");
    return busy && std::get<0>(*busy) == 0;
}

void begin_filling(Connection& writer) {
    if (writer.engine() == Engine::postgres) return writer.script("set synchronous_commit = off");
    writer.script("pragma synchronous=off; pragma journal_mode=off");
}

void settle(Connection& writer) {
    if (writer.engine() == Engine::postgres) {
        writer.script("set synchronous_commit = on");
        writer.script(
            "create table settled(one bigint); drop table settled");  // its commit waits for all before
        return;
    }
    // With a journal again, the next commit syncs the file whole; the switch to WAL is one.
    writer.script("pragma journal_mode=delete; pragma synchronous=full");
    writer.script("create table settled(one bigint); drop table settled");
    writer.script("pragma journal_mode=wal");
}

}  // namespace store
