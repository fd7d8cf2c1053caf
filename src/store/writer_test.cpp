#include "store/writer.hpp"

#include <gmock/gmock.h>

#include <atomic>
#include <future>

#include "store/testing.hpp"
#include "store/transaction.hpp"

namespace store {
namespace {

using Kind = Error::Kind;
using ::testing::ElementsAre;

// Holds the writer's thread inside a work until let go, so that what is submitted meanwhile is one batch.
class Gate {
public:
    Writer::Work work() {
        return [state = state_](Connection&) {
            state->entered.set_value();
            state->opened.get_future().wait();
        };
    }
    void wait_until_entered() { state_->entered.get_future().wait(); }
    void open() { state_->opened.set_value(); }

private:
    struct State {
        std::promise<void> entered, opened;
    };
    std::shared_ptr<State> state_ =
        std::make_shared<State>();  // the writer may still be inside when the test is done
};

// Returns when everything submitted before is done.
void wait_for_all(Writer& writer) {
    writer.run_between([](Connection&) {});
}

class WriterTest : public testing::OnEachEngine {
protected:
    void SetUp() override {
        OnEachEngine::SetUp();
        if (IsSkipped()) return;
        database().writer_connection().script("create table one (i bigint primary key)");
    }
    std::vector<int> stored() {
        std::vector<int> all;
        database().reader()->query<int>("select i from one order by i").each([&](int i) {
            all.push_back(i);
        });
        return all;
    }
    static Writer::Work insert(int i) {
        return [i](Connection& c) { c.exec("insert into one values (?)", i); };
    }
};
ON_EACH_ENGINE(WriterTest);

std::string outcome(const std::exception_ptr& failure) {
    if (!failure) return "ok";
    try {
        std::rethrow_exception(failure);
    } catch (const Error& error) {
        return error.kind() == Kind::unique ? "unique" : std::string{"error: "} + error.what();
    } catch (const std::exception& error) {
        return error.what();
    }
}

TEST_P(WriterTest, OneFailureInABatchLeavesTheOthers) {
    std::vector<std::string> done;
    {
        Writer writer{database()};
        Gate gate;
        const auto note = [&](std::exception_ptr failure) { done.push_back(outcome(failure)); };
        writer.submit(gate.work(), note);
        gate.wait_until_entered();
        writer.submit(insert(1), note);
        writer.submit(insert(1), note);
        writer.submit(
            [](Connection& c) {
                c.exec("insert into one values (?)", 2);
                throw std::runtime_error("no");
            },
            note);
        writer.submit(insert(3), note);
        writer.submit(
            [](Connection& c) {
                c.exec("insert into one values (?)", 4);
                c.exec("insert into nowhere values (1)");
            },
            note);
        writer.submit(insert(5), note);
        gate.open();
    }
    ASSERT_EQ(done.size(), 7u);
    EXPECT_TRUE(done[5].starts_with("error: ")) << done[5];
    done.erase(done.begin() + 5);
    EXPECT_THAT(done, ElementsAre("ok", "ok", "unique", "no", "ok", "ok"));
    EXPECT_THAT(stored(), ElementsAre(1, 3, 5));
}

TEST_P(WriterTest, DoneComesAfterTheCommit) {
    std::vector<int> seen;
    Writer writer{database()};
    writer.submit(insert(1), [&](std::exception_ptr) { seen = stored(); });
    wait_for_all(writer);
    EXPECT_THAT(seen, ElementsAre(1));
}

TEST_P(WriterTest, HooksAreCalledInOrder) {
    std::vector<std::string> calls;
    const auto note = [&](const char* what) { return [&calls, what] { calls.push_back(what); }; };
    const auto note_with = [&](const char* what) {
        return [&calls, what](Connection&) { calls.push_back(what); };
    };
    Writer writer{database(),
                  {note_with("before_batch"), note("before_work"), note("work_failed"),
                   note_with("before_commit"), note("committed"), note("rolled_back")}};
    writer.run([&](Connection& c) {
        calls.push_back("work");
        c.exec("insert into one values (?)", 1);
    });
    EXPECT_THAT(calls, ElementsAre("before_batch", "before_work", "work", "before_commit", "committed"));
    calls.clear();
    EXPECT_THROW(writer.run(insert(1)), Error);
    EXPECT_THAT(calls, ElementsAre("before_batch", "before_work", "work_failed", "rolled_back"));

    Gate gate;
    std::vector<std::string> done;
    writer.submit(gate.work(), [](std::exception_ptr) {});
    gate.wait_until_entered();
    const auto outcome_of = [&](std::exception_ptr failure) { done.push_back(outcome(failure)); };
    writer.submit(insert(2), outcome_of);
    writer.submit(insert(1), outcome_of);
    writer.submit(insert(3), outcome_of);
    calls.clear();
    gate.open();
    wait_for_all(writer);
    EXPECT_THAT(done, ElementsAre("ok", "unique", "ok"));
    EXPECT_THAT(calls, ElementsAre("before_commit", "committed", "before_batch", "before_work", "before_work",
                                   "work_failed", "before_work", "before_commit", "committed"));
    EXPECT_THAT(stored(), ElementsAre(1, 2, 3));
}

TEST_P(WriterTest, WhenTheBatchCannotBeCommittedEverybodyHears) {
    bool refuse = false;
    int rolled_back = 0;
    Writer writer{database(),
                  {.before_commit =
                       [&](Connection&) {
                           if (refuse) throw std::runtime_error("head");
                       },
                   .rolled_back = [&] { ++rolled_back; }}};
    std::vector<std::string> done;
    Gate gate;
    writer.submit(gate.work(), [](std::exception_ptr) {});
    gate.wait_until_entered();
    writer.submit(insert(1), [&](std::exception_ptr failure) {
        done.push_back(outcome(failure));
        refuse = false;
    });
    writer.submit(
        [&](Connection&) {
            refuse = true;
            throw std::runtime_error("own");
        },
        [&](std::exception_ptr failure) { done.push_back(outcome(failure)); });
    gate.open();
    wait_for_all(writer);
    writer.run(insert(2));
    EXPECT_THAT(done, ElementsAre("head", "own"));
    EXPECT_EQ(rolled_back, 1);
    EXPECT_THAT(stored(), ElementsAre(2));
}

TEST_P(WriterTest, ThousandsFromManyThreadsAreAllThere) {
    constexpr int threads = 8, each = 1000;
    std::atomic<int> ok = 0;
    {
        Writer writer{database()};
        std::vector<std::jthread> senders;
        for (int t = 0; t < threads; ++t)
            senders.emplace_back([&, t] {
                for (int i = 0; i < each; ++i)
                    writer.submit(insert(t * each + i), [&](std::exception_ptr failure) { ok += !failure; });
            });
    }
    EXPECT_EQ(ok, threads * each);
    EXPECT_EQ(stored().size(), static_cast<std::size_t>(threads * each));
}

TEST_P(WriterTest, AFullQueueIsBusy) {
    Writer writer{database(), {}, {.max_batch = 2, .max_queue = 3}};
    Gate gate;
    std::atomic<int> done = 0;
    const auto count = [&](std::exception_ptr) { ++done; };
    writer.submit(gate.work(), count);
    gate.wait_until_entered();
    for (int i = 0; i < 3; ++i) writer.submit(insert(i), count);
    EXPECT_THROW(writer.submit(insert(3), count), Busy);
    EXPECT_EQ(writer.figures().waiting, 3u);
    gate.open();
    while (writer.figures().waiting > 0) std::this_thread::yield();
    wait_for_all(writer);
    EXPECT_EQ(done, 4);
    EXPECT_EQ(writer.figures().batches, 4u);  // the gate, two, one, the one between
    EXPECT_THAT(stored(), ElementsAre(0, 1, 2));
}

TEST_P(WriterTest, AnIgnoredDatabaseErrorNeverLosesTheWorkOfOthers) {
    Writer writer{database()};
    writer.run(insert(1));
    const Writer::Work guarded = [](Connection& c) {
        try {
            Savepoint savepoint{c};
            c.exec("insert into one values (?)", 1);
        } catch (const Error&) {
        }
        c.exec("insert into one values (?)", 2);
    };
    EXPECT_NO_THROW(writer.run(guarded));
    const Writer::Work careless = [](Connection& c) {
        try {
            c.exec("insert into one values (?)", 1);
        } catch (const Error&) {
        }
    };
    if (GetParam() == Engine::postgres) {
        EXPECT_THROW(writer.run(careless), Error);
    }
    std::vector<std::string> done;
    Gate gate;
    writer.submit(gate.work(), [](std::exception_ptr) {});
    gate.wait_until_entered();
    writer.submit(insert(3), [&](std::exception_ptr failure) { done.push_back(outcome(failure)); });
    writer.submit(careless, [](std::exception_ptr) {});
    gate.open();
    wait_for_all(writer);
    EXPECT_THAT(done, ElementsAre("ok"));
    EXPECT_THAT(stored(), ElementsAre(1, 2, 3));
}

TEST_P(WriterTest, AConflictRunsTheBatchAgain) {
    int runs = 0, rolled_back = 0;
    Writer writer{database(), {.rolled_back = [&] { ++rolled_back; }}};
    writer.run([&](Connection& c) {
        c.exec("insert into one values (?)", 1);
        if (++runs < 3) throw Error(Kind::retry, "in the way");
    });
    EXPECT_EQ(runs, 3);
    EXPECT_EQ(rolled_back, 2);
    EXPECT_EQ(writer.figures().retries, 2u);
    EXPECT_THAT(stored(), ElementsAre(1));
    EXPECT_THROW(writer.run([&](Connection&) { throw Error(Kind::retry, "always"); }), Error);
}

}  // namespace
}  // namespace store
