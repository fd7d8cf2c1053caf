#include "store/database.hpp"

#include <gmock/gmock.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <thread>

#include "store/migrations.hpp"
#include "store/testing.hpp"
#include "store/transaction.hpp"

namespace store {
namespace {

using Kind = Error::Kind;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

class DatabaseTest : public testing::OnEachEngine {};
ON_EACH_ENGINE(DatabaseTest);

int count(Connection& c) { return *c.query<int>("select count(*) from one").value(); }

TEST_P(DatabaseTest, AReaderSeesOneMoment) {
    Connection& writer = database().writer_connection();
    writer.script("create table one (i bigint)");
    const Reader early = database().reader();
    EXPECT_EQ(count(early), 0);
    writer.exec("insert into one values (?)", 1);
    EXPECT_EQ(count(early), 0);
    EXPECT_EQ(count(database().reader()), 1);
    EXPECT_EQ(count(early), 0);
}

TEST_P(DatabaseTest, ReadersAreUsedAgainAndBounded) {
    Database db = open(where(), {.readers = 2, .patience = std::chrono::milliseconds{50}});
    const Connection* first = nullptr;
    {
        const Reader a = db.reader();
        first = &*a;
    }
    const Reader a = db.reader();
    EXPECT_EQ(&*a, first);
    std::optional<Reader> b{db.reader()};
    try {
        static_cast<void>(db.reader());
        FAIL() << "a third was lent";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), Kind::retry);
    }
    b.reset();
    EXPECT_NO_THROW(static_cast<void>(db.reader()));
}

TEST_P(DatabaseTest, ManyThreadsShareFewReaders) {
    database().writer_connection().script("create table one (i bigint)");
    close();
    Database db = open(where(), {.readers = 3});
    std::atomic<int> read = 0;
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 8; ++t)
            threads.emplace_back([&] {
                for (int i = 0; i < 200; ++i) read += 1 + count(db.reader());
            });
    }
    EXPECT_EQ(read, 1600);
}

TEST_P(DatabaseTest, OpenedForReadingItReadsBesideTheServerAndWritesNothing) {
    database().writer_connection().script("create table one (i bigint); insert into one values (1)");
    Database beside = open_read_only(where());
    EXPECT_EQ(count(beside.reader()), 1);
    database().writer_connection().script("insert into one values (2)");
    EXPECT_EQ(count(beside.reader()), 2);
    try {
        beside.writer_connection();
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), Kind::read_only);
    }
    try {
        beside.reader()->exec("insert into one values (3)");
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), Kind::read_only);
    }
}

TEST(DatabaseAddress, OtherFormsAreRefused) {
    for (const char* where : {"", "file.db", "sqlite:", "mysql://x", "postgres:/x"}) {
        try {
            static_cast<void>(open(where));
            FAIL() << where;
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), Kind::other) << where;
        }
    }
}

TEST(DatabaseAddress, WhatIsNotThereIsAnIoError) {
    for (const char* where : {"sqlite:/nowhere/file.db", "postgres://127.0.0.1:1/none"}) {
        for (auto* opening : {static_cast<Database (*)(std::string_view)>(open),
                              static_cast<Database (*)(std::string_view)>(open_read_only)}) {
            try {
                static_cast<void>(opening(where));
                FAIL() << where;
            } catch (const Error& error) {
                EXPECT_EQ(error.kind(), Kind::io) << where;
            }
        }
    }
}

TEST(SqliteFile, ASecondProcessIsRefusedWithTheFirstOnesNumber) {
    const testing::Fresh fresh{Engine::sqlite};
    std::optional<Database> db{open(fresh.where())};
    const auto exit_of_child = [&](const std::string& expected) {
        const pid_t child = ::fork();
        if (child == 0) {
            try {
                static_cast<void>(open(fresh.where()));
                ::_exit(1);
            } catch (const Error& error) {
                ::_exit(std::string_view{error.what()}.ends_with(expected) ? 2 : 3);
            }
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        return WEXITSTATUS(status);
    };
    EXPECT_EQ(exit_of_child("process " + std::to_string(::getpid())), 2);
    db.reset();
    EXPECT_EQ(exit_of_child(""), 1);
    EXPECT_NO_THROW(static_cast<void>(open(fresh.where())));
}

TEST(SqliteFile, IsPrivateDurableAndChecksForeignKeys) {
    const testing::Fresh fresh{Engine::sqlite};
    Database db = open(fresh.where());
    Connection& c = db.writer_connection();
    c.script("create table one (i bigint primary key)");
    for (const char* ending : {"", "-wal", "-shm", ".lock"}) {
        struct stat info{};
        ASSERT_EQ(::stat((fresh.file() + ending).c_str(), &info), 0) << ending;
        EXPECT_EQ(info.st_mode & 0777, 0600u) << ending;
    }
    EXPECT_EQ(c.query<std::string>("pragma journal_mode").value(), "wal");
    EXPECT_EQ(c.query<int>("pragma synchronous").value(), 2);
    EXPECT_EQ(c.query<int>("pragma foreign_keys").value(), 1);
    EXPECT_EQ(c.query<int>("pragma secure_delete").value(), 1);
    EXPECT_EQ(db.reader()->query<int>("pragma wal_autocheckpoint").value(), 0);
    // The row number is the key: no second index to keep.
    EXPECT_EQ(c.query<int>("select count(*) from sqlite_master where type = 'index'").value(), 0);
}

// ---------- migrations ----------

class MigrationTest : public testing::OnEachEngine {};
ON_EACH_ENGINE(MigrationTest);

constexpr Step first{1, "people", "create table person (id bigint primary key, name text not null)"};
constexpr Step second{2, "units", "create table unit (id bigint primary key); insert into unit values (1)"};
constexpr Step broken{2, "units",
                      "create table unit (id bigint primary key); insert into nowhere values (1)"};

std::string message_of(Database& db, std::span<const Step> steps) {
    try {
        migrate(db, steps);
    } catch (const Error& error) {
        return error.what();
    }
    return "";
}

TEST_P(MigrationTest, StepsAreAppliedOnceInOrder) {
    const Step both[] = {first, second};
    EXPECT_EQ(pending(database(), both).size(), 2u);
    std::vector<int> reported;
    EXPECT_EQ(migrate(database(), both, [&](const Step& step) { reported.push_back(step.number); }), 2);
    EXPECT_THAT(reported, ElementsAre(1, 2));
    EXPECT_TRUE(pending(database(), both).empty());
    EXPECT_EQ(migrate(database(), both), 0);
    close();
    EXPECT_EQ(migrate(database(), both), 0);
    EXPECT_EQ(database().writer_connection().query<int>("select count(*) from unit").value(), 1);
    EXPECT_EQ(database()
                  .writer_connection()
                  .query<std::string>("select name from schema_step where number = 2")
                  .value(),
              "units");
}

TEST_P(MigrationTest, AFailedStepLeavesNothingAndCanBeRunAgain) {
    const Step wrong[] = {first, broken}, right[] = {first, second};
    EXPECT_THAT(message_of(database(), wrong), HasSubstr("schema step 2 (units) failed"));
    EXPECT_THAT(pending(database(), right), ::testing::SizeIs(1));
    EXPECT_EQ(migrate(database(), right), 1);
    EXPECT_EQ(database().writer_connection().query<int>("select count(*) from unit").value(), 1);
}

TEST_P(MigrationTest, InterruptedBetweenStepsItGoesOn) {
    const Step both[] = {first, second};
    EXPECT_THROW(migrate(database(), both, [](const Step&) { throw std::runtime_error("interrupted"); }),
                 std::runtime_error);
    close();
    EXPECT_EQ(migrate(database(), both), 1);
}

TEST_P(MigrationTest, AChangedStepIsRefused) {
    const Step before[] = {first};
    migrate(database(), before);
    const Step edited[] = {{1, "people", "create table person (id bigint primary key)"}, second};
    EXPECT_THAT(message_of(database(), edited),
                HasSubstr("schema step 1 (people) was applied with another text"));
    EXPECT_THROW(pending(database(), edited), Error);
    EXPECT_EQ(database().writer_connection().query<int>("select count(*) from schema_step").value(), 1);
}

TEST_P(MigrationTest, ANewerDatabaseIsRefused) {
    const Step both[] = {first, second}, older[] = {first};
    migrate(database(), both);
    EXPECT_THAT(message_of(database(), older), HasSubstr("schema step 2, which this program does not know"));
}

TEST_P(MigrationTest, AStepPassedOverIsRefused) {
    const Step later[] = {second}, both[] = {first, second};
    migrate(database(), later);
    EXPECT_THAT(message_of(database(), both), HasSubstr("schema step 1 (people) is missing"));
}

TEST_P(MigrationTest, TwoServersAtOnceApplyEachStepOnce) {
    if (GetParam() == Engine::sqlite) GTEST_SKIP() << "a second process is refused";
    std::vector<Step> steps;
    std::vector<std::string> texts;
    for (int i = 1; i <= 20; ++i)
        texts.push_back("create table t" + std::to_string(i) + " (id bigint primary key)");
    for (int i = 1; i <= 20; ++i) steps.push_back({i, "t", texts[static_cast<std::size_t>(i - 1)]});
    std::atomic<int> applied = 0;
    {
        std::vector<std::jthread> servers;
        for (int s = 0; s < 3; ++s)
            servers.emplace_back([&] {
                Database db = open(where());
                applied += migrate(db, steps);
            });
    }
    EXPECT_EQ(applied, 20);
}

}  // namespace
}  // namespace store
