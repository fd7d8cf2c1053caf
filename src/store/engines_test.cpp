// The writer where the engines differ: a lost link and a deadlock on PostgreSQL, a full disk and erasure on
// SQLite.
#include <gmock/gmock.h>

#include <fstream>
#include <future>
#include <iterator>
#include <thread>
#include <utility>

#include "store/testing.hpp"
#include "store/transaction.hpp"
#include "store/writer.hpp"

namespace store {
namespace {

using Kind = Error::Kind;
using ::testing::ElementsAre;

class PostgresWriter : public testing::OnEachEngine {
protected:
    void SetUp() override {
        OnEachEngine::SetUp();
        if (!IsSkipped()) database().writer_connection().script("create table one (i bigint primary key)");
    }
    std::vector<int> stored() {
        std::vector<int> all;
        database().reader()->query<int>("select i from one order by i").each([&](int i) {
            all.push_back(i);
        });
        return all;
    }
};
INSTANTIATE_TEST_SUITE_P(, PostgresWriter, ::testing::Values(Engine::postgres), testing::engine_name);

// Ends the writer's own link from another connection, as a failing server or network would.
void cut(Database& db, int pid) {
    db.reader()->query<bool>("select pg_terminate_backend(cast(? as int))", pid).value();
}

TEST_P(PostgresWriter, ALinkLostBeforeTheCommitIsOpenedAgainAndTheBatchRunAgain) {
    Writer writer{database()};
    int runs = 0;
    writer.run([&](Connection& c) {
        c.exec("insert into one values (?)", 1);
        if (++runs == 1) cut(database(), *c.query<int>("select pg_backend_pid()").value());
        c.exec("insert into one values (?)", 2);
    });
    EXPECT_EQ(runs, 2);
    EXPECT_THAT(stored(), ElementsAre(1, 2));
}

TEST_P(PostgresWriter, ALinkLostDuringTheCommitIsReportedAndNotTriedAgain) {
    int runs = 0;
    bool lose = true;
    Writer writer{database(), {.before_commit = [&](Connection& c) {
                      if (std::exchange(lose, false))
                          cut(database(), *c.query<int>("select pg_backend_pid()").value());
                  }}};
    try {
        writer.run([&](Connection& c) {
            ++runs;
            c.exec("insert into one values (?)", 1);
        });
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), Kind::io);
    }
    EXPECT_EQ(runs, 1);
    writer.run([](Connection& c) { c.exec("insert into one values (?)", 2); });
    EXPECT_THAT(stored(), ElementsAre(2));
}

TEST_P(PostgresWriter, ADeadlockIsRunAgain) {
    database().writer_connection().script("insert into one values (1), (2)");
    Database other = open(where());
    std::promise<void> both_hold;
    auto held = both_hold.get_future().share();
    std::promise<void> rival_holds;
    std::jthread rival{[&] {
        Connection& c = other.writer_connection();
        try {
            Transaction t{c};
            c.exec("update one set i = i where i = ?", 2);
            rival_holds.set_value();
            held.wait();
            c.exec("update one set i = i where i = ?", 1);
            t.commit();
        } catch (const Error& error) {  // the server may choose either as its victim
            EXPECT_EQ(error.kind(), Kind::retry);
        }
    }};
    rival_holds.get_future().wait();
    Writer writer{database()};
    int runs = 0;
    EXPECT_NO_THROW(writer.run([&](Connection& c) {
        c.exec("update one set i = i where i = ?", 1);
        if (++runs == 1) both_hold.set_value();
        c.exec("update one set i = i where i = ?", 2);
        c.exec("insert into one values (?)", 3);
    }));
    EXPECT_THAT(stored(), ElementsAre(1, 2, 3));
}

TEST(SqliteWriter, AFullDiskIsReportedAndPassedWhenThereIsSpaceAgain) {
    const testing::Fresh fresh{Engine::sqlite};
    Database db = open(fresh.where());
    db.writer_connection().script("create table one (b bytea); pragma max_page_count=20");
    Writer writer{db};
    const auto big = [](Connection& c) {
        c.exec("insert into one values (?)", Bytes{std::string(200'000, 'x')});
    };
    try {
        writer.run(big);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), Kind::full);
    }
    writer.run([](Connection& c) { c.exec("insert into one values (?)", Bytes{"small"}); });
    writer.run_between([](Connection& c) { c.script("pragma max_page_count=100000"); });
    EXPECT_NO_THROW(writer.run(big));
    EXPECT_EQ(db.reader()->query<int>("select count(*) from one").value(), 2);
}

TEST(SqliteWriter, ErasedBytesAreGoneFromTheFileAndItsJournal) {
    const testing::Fresh fresh{Engine::sqlite};
    Database db = open(fresh.where());
    db.writer_connection().script("create table one (id bigint primary key, t text)");
    const std::string secret = "3174012345670001-rahasia";
    const auto found = [&] {
        std::string all;
        for (const char* ending : {"", "-wal"}) {
            std::ifstream file{fresh.file() + ending, std::ios::binary};
            all.append(std::istreambuf_iterator<char>{file}, {});
        }
        return all.find(secret) != std::string::npos;
    };
    Writer writer{db};
    writer.run([&](Connection& c) {
        for (int i = 0; i < 100; ++i) c.exec("insert into one values (?, ?)", i, i == 50 ? secret : "other");
    });
    EXPECT_TRUE(found());
    writer.run([](Connection& c) { c.exec("update one set t = ? where id = ?", "erased", 50); });
    {
        const Reader reader = db.reader();
        EXPECT_EQ(reader->query<int>("select count(*) from one").value(), 100);
        writer.run([](Connection& c) { c.exec("update one set t = ? where id = ?", "more", 1); });
        bool emptied = true;
        writer.run_between([&](Connection& c) { emptied = empty_journal(c); });
        EXPECT_FALSE(emptied);  // the reader still reads from it
    }
    bool emptied = false;
    writer.run_between([&](Connection& c) { emptied = empty_journal(c); });
    EXPECT_TRUE(emptied);
    EXPECT_FALSE(found());
}

TEST(EngineTest, WhatWasFilledIsThereAndLaterWritesAreSafeAgain) {
    for (const auto engine : {Engine::sqlite, Engine::postgres}) {
        if (!testing::available(engine)) continue;
        const testing::Fresh fresh{engine};
        {
            Database db = open(fresh.where());
            auto& c = db.writer_connection();
            c.script("create table one (id bigint primary key, t text)");
            begin_filling(c);
            for (int i = 0; i < 5'000; ++i) c.exec("insert into one values (?, ?)", i, "filled");
            settle(c);
            c.exec("insert into one values (?, ?)", 5'000, "after");
            if (engine == Engine::sqlite) {
                EXPECT_EQ(c.query<std::string>("pragma journal_mode").value(), "wal");
                EXPECT_EQ(c.query<int>("pragma synchronous").value(), 2);  // full
                EXPECT_EQ(c.query<std::string>("pragma integrity_check").value(), "ok");
            } else {
                EXPECT_EQ(c.query<std::string>("show synchronous_commit").value(), "on");
            }
        }
        Database again = open(fresh.where());
        EXPECT_EQ(again.reader()->query<int>("select count(*) from one").value(), 5'001);
    }
}

}  // namespace
}  // namespace store
