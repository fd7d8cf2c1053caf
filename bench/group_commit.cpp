// The ceiling: how many works a second the same SQLite file takes by group commit, with no HTTP, JSON, rules
// or log around them. 64 clients, each waiting for its commit before the next.
//
//   group_commit sqlite:/path/file.db SECONDS (two | same)
//
// two:  one read and two inserts of 400 bytes a work.
// same: one read and as many rows and bytes as a declaration writes (an act of 1,400 bytes with its entry,
// five rows of state and
//       counters, and the kept answer), bare.
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstring>
#include <mutex>
#include <thread>
#include <vector>

#include "store/database.hpp"
#include "store/writer.hpp"

namespace {

constexpr int clients = 64;

// One closed loop: the next work goes in when the last is on the disk.
class Loop {
public:
    Loop(store::Writer& writer, std::int64_t first, bool same) : writer_(writer), next_(first), same_(same) {}

    void go() {
        if (stopped_) return finish();
        writer_.submit([this, id = next_++](store::Connection& db) { work(db, id); },
                       [this](std::exception_ptr failure) {
                           if (failure) std::rethrow_exception(failure);
                           ++done_;
                           go();
                       });
    }
    void stop() { stopped_ = true; }
    long wait() {
        std::unique_lock lock(mutex_);
        ended_.wait(lock, [&] { return over_; });
        return done_;
    }

private:
    void work(store::Connection& db, std::int64_t id) const {
        static const std::string small(same_ ? 90 : 400, 'x'), act(1400, 'y'), answer(260, 'z');
        (void)db.query<std::int64_t>("select id from bench_row where id = ?", id - clients).value();
        const int rows = same_ ? 5 : 2;
        for (int i = 0; i < rows; ++i)
            db.exec("insert into bench_row(id, what) values(?, ?)", id * 8 + i, small);
        if (!same_) return;
        db.exec("insert into bench_act(id, body) values(?, ?)", id, store::Bytes{act});
        db.exec("insert into bench_answer(key, body) values(?, ?)", std::to_string(id * 2'654'435'761),
                answer);
    }
    void finish() {
        const std::lock_guard lock(mutex_);
        over_ = true;
        ended_.notify_all();
    }

    store::Writer& writer_;
    std::int64_t next_;
    const bool same_;
    std::atomic<bool> stopped_{false};
    long done_ = 0;
    std::mutex mutex_;
    std::condition_variable ended_;
    bool over_ = false;
};

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) return 2;
    const bool same = std::strcmp(argv[3], "same") == 0;
    auto database = store::open(argv[1]);
    database.writer_connection().script(
        "drop table if exists bench_row; drop table if exists bench_act; drop table if exists bench_answer;"
        "create table bench_row(id bigint primary key, what text not null);"
        "create table bench_act(id bigint primary key, body bytea not null);"
        "create table bench_answer(key text primary key, body text not null);");
    long total = 0;
    double seconds = 0;
    {
        store::Writer writer(database);
        std::vector<std::unique_ptr<Loop>> loops;
        for (int i = 0; i < clients; ++i)
            loops.push_back(std::make_unique<Loop>(writer, std::int64_t{i + 1} * 100'000'000, same));
        const auto from = std::chrono::steady_clock::now();
        for (auto& loop : loops) loop->go();
        std::this_thread::sleep_for(std::chrono::seconds{std::atoi(argv[2])});
        for (auto& loop : loops) loop->stop();
        for (auto& loop : loops) total += loop->wait();
        seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - from).count();
    }
    database.writer_connection().script(
        "drop table bench_row; drop table bench_act; drop table bench_answer;");
    std::printf("RESULT %.0f\n", static_cast<double>(total) / seconds);
}
