#include "store/sql.hpp"

#include <gmock/gmock.h>

#include <limits>

#include "store/testing.hpp"
#include "store/transaction.hpp"

namespace store {

enum class Colour { red, blue };

}  // namespace store

template <>
inline constexpr auto base::names<store::Colour> =
    std::array{std::string_view{"red"}, std::string_view{"blue"}};

namespace store {
namespace {

using Kind = Error::Kind;
using ::testing::ElementsAre;
using PersonId = base::Id<struct PersonTag>;
using namespace std::chrono;

template <class F>
std::optional<Kind> kind_of_failure(F&& f) {
    try {
        f();
    } catch (const Error& error) {
        return error.kind();
    }
    return std::nullopt;
}

class SqlTest : public testing::OnEachEngine {
protected:
    Connection& connection() { return database().writer_connection(); }
};
ON_EACH_ENGINE(SqlTest);

template <class T>
void expect_round_trip(Connection& c, const T& value) {
    c.exec("delete from one");
    if constexpr (Column<T>::wire == Wire::integer) {
        c.exec("insert into one (i) values (?)", value);
        EXPECT_EQ(c.query<T>("select i from one").value(), value);
        EXPECT_EQ(c.query<T>("select i from one where i = ?", value).value(), value);
    } else if constexpr (Column<T>::wire == Wire::text) {
        c.exec("insert into one (t) values (?)", value);
        EXPECT_EQ(c.query<T>("select t from one").value(), value);
        EXPECT_EQ(c.query<T>("select t from one where t = ?", value).value(), value);
    } else if constexpr (Column<T>::wire == Wire::real) {
        c.exec("insert into one (r) values (?)", value);
        EXPECT_EQ(c.query<T>("select r from one").value(), value);
    } else {
        c.exec("insert into one (b) values (?)", value);
        EXPECT_EQ(c.query<T>("select b from one").value(), value);
        EXPECT_EQ(c.query<T>("select b from one where b = ?", value).value(), value);
    }
}

TEST_P(SqlTest, EveryTypeComesBackAsItWasWritten) {
    Connection& c = connection();
    c.script("create table one (i bigint, t text, b bytea, r double precision)");
    for (const std::int64_t i : {std::int64_t{0}, std::int64_t{-1}, std::numeric_limits<std::int64_t>::max(),
                                 std::numeric_limits<std::int64_t>::min(), std::int64_t{1} << 53 | 1})
        expect_round_trip(c, i);
    expect_round_trip(c, -2147483647 - 1);
    expect_round_trip(c, std::uint64_t{1} << 62);
    expect_round_trip(c, true);
    expect_round_trip(c, false);
    expect_round_trip(c, 0.1);
    expect_round_trip(c, -1e300);
    for (const char* text : {"", "a", "?", "it's \"quoted\" \\ %_", "Ny. Åse Ḥanafi — 選挙 🗳️", "12", "1e5"})
        expect_round_trip(c, std::string{text});
    expect_round_trip(c, std::string(300'000, 'x'));
    std::string every;
    for (int i = 0; i < 256; ++i) every += static_cast<char>(i);
    for (const auto& bytes :
         {std::string{}, std::string(1, '\0'), every, std::string{"\\x41\\"}, std::string(300'000, '\xff')})
        expect_round_trip(c, Bytes{bytes});
    expect_round_trip(c, PersonId{});
    expect_round_trip(c, PersonId{std::int64_t{1} << 62});
    expect_round_trip(c, base::Date{2028y / February / 29});
    expect_round_trip(c, base::Date{9999y / December / 31});
    expect_round_trip(c, base::Instant{seconds{-1}});
    expect_round_trip(c, base::Instant{seconds{4'102'444'800}});
    expect_round_trip(c, Colour::red);
    expect_round_trip(c, Colour::blue);
    expect_round_trip(c, base::sha256("x"));
    expect_round_trip(c, std::optional<std::string>{"x"});
    expect_round_trip(c, std::optional<PersonId>{PersonId{}});
}

TEST_P(SqlTest, NullIsReadOnlyIntoOptional) {
    Connection& c = connection();
    c.script("create table one (i bigint, t text, b bytea)");
    c.exec("insert into one values (?, ?, ?)", std::optional<int>{}, std::optional<Colour>{}, nullptr);
    const auto row =
        c.query<std::optional<int>, std::optional<Colour>, std::optional<Bytes>>("select i, t, b from one")
            .one();
    ASSERT_TRUE(row);
    EXPECT_EQ(*row, (std::tuple{std::optional<int>{}, std::optional<Colour>{}, std::optional<Bytes>{}}));
    EXPECT_EQ(kind_of_failure([&] { c.query<int>("select i from one").value(); }), Kind::other);
    EXPECT_EQ(kind_of_failure([&] { c.query<std::string>("select t from one").value(); }), Kind::other);
    EXPECT_EQ(kind_of_failure([&] { c.query<Bytes>("select b from one").value(); }), Kind::other);
    EXPECT_EQ(c.query<int>("select 1 where ? is null and ? is null", std::optional<std::string>{},
                           std::optional<int>{})
                  .value(),
              1);
}

TEST_P(SqlTest, ValuesOfAnotherTypeAreRefusedNotGuessed) {
    Connection& c = connection();
    c.script("create table one (i bigint, t text, b bytea)");
    c.exec("insert into one values (?, ?, ?)", 5'000'000'000, "green", Bytes{"short"});
    EXPECT_EQ(kind_of_failure([&] { c.query<int>("select i from one").value(); }), Kind::other);
    EXPECT_EQ(kind_of_failure([&] { c.query<bool>("select i from one").value(); }), Kind::other);
    EXPECT_EQ(kind_of_failure([&] { c.query<std::string>("select i from one").value(); }), Kind::other);
    EXPECT_EQ(kind_of_failure([&] { c.query<Colour>("select t from one").value(); }), Kind::other);
    EXPECT_EQ(kind_of_failure([&] { c.query<base::Date>("select t from one").value(); }), Kind::other);
    EXPECT_EQ(kind_of_failure([&] { c.query<int>("select t from one").value(); }), Kind::other);
    EXPECT_EQ(kind_of_failure([&] { c.query<Bytes>("select t from one").value(); }), Kind::other);
    EXPECT_EQ(kind_of_failure([&] { c.query<std::string>("select b from one").value(); }), Kind::other);
    EXPECT_EQ(kind_of_failure([&] { c.query<base::Hash>("select b from one").value(); }), Kind::other);
    EXPECT_EQ(kind_of_failure([&] { (void)c.query<int, int>("select i from one"); }), Kind::other);
    EXPECT_EQ(kind_of_failure([&] { c.exec("insert into one (t) values (?)", std::string("a\0b", 3)); }),
              Kind::other);
    EXPECT_EQ(kind_of_failure([&] { c.exec("insert into one (i) values (?)", ~std::uint64_t{0}); }),
              Kind::other);
    EXPECT_EQ(kind_of_failure([&] { c.exec("insert into nowhere (i) values (?)", 1); }), Kind::other);
    EXPECT_EQ(c.query<int>("select count(*) from one").value(), 1);
}

TEST_P(SqlTest, SumsCountsAndTruthAreIntegersOnBothEngines) {
    Connection& c = connection();
    c.script("create table one (i bigint)");
    const auto nothing = c.query<std::optional<int>>("select sum(i) from one").value();
    EXPECT_TRUE(nothing && !*nothing);  // a row, with null in it
    for (const std::int64_t i : {10'000, 20'000, 1, 120'000'000}) c.exec("insert into one values (?)", i);
    EXPECT_EQ(c.query<int>("select sum(i) from one").value(), 120'030'001);
    EXPECT_EQ(c.query<std::int64_t>("select sum(-i * 10000000000) from one").value(),
              -1'200'300'010'000'000'000);
    EXPECT_EQ(c.query<int>("select coalesce(sum(i), 0) from one where i > ?", 20'000'000).value(),
              120'000'000);
    EXPECT_EQ(c.query<int>("select coalesce(sum(i), 0) from one where i < ?", 0).value(), 0);
    EXPECT_EQ(c.query<double>("select avg(i) from one where i < ?", 10'001).value(), 5000.5);
    EXPECT_EQ(c.query<bool>("select exists (select 1 from one where i = ?)", 1).value(), true);
    EXPECT_EQ(c.query<bool>("select count(*) > 9 from one").value(), false);
    EXPECT_EQ(c.query<int>("select i from one where i between ? and ? order by i desc limit ?", 1, 20'000, 1)
                  .value(),
              20'000);
}

TEST_P(SqlTest, RowsAreWalkedListedAndCounted) {
    Connection& c = connection();
    c.script("create table person (id bigint primary key, name text not null)");
    for (int i = 1; i <= 3; ++i)
        EXPECT_EQ(c.exec("insert into person values (?, ?)", PersonId{i}, "p" + std::to_string(i)), 1);
    std::string names;
    for (auto [id, name] : c.query<PersonId, std::string>("select id, name from person order by id"))
        names += name;
    EXPECT_EQ(names, "p1p2p3");
    c.query<std::string_view>("select name from person order by id desc").each([&](std::string_view name) {
        names += name;
    });
    EXPECT_EQ(names, "p1p2p3p3p2p1");
    EXPECT_THAT(c.query<int>("select id from person order by id").all(),
                ElementsAre(std::tuple{1}, std::tuple{2}, std::tuple{3}));
    EXPECT_FALSE(c.query<int>("select id from person where id = ?", 9).one());
    EXPECT_FALSE(c.query<int>("select id from person where id = ?", 9).value());
    EXPECT_EQ(c.exec("update person set name = ? where id > ?", "x", 1), 2);
    EXPECT_EQ(c.exec("delete from person where id = ?", 9), 0);
    EXPECT_EQ(c.exec("create table other (i bigint)"), 0);
    EXPECT_EQ(c.query<int>("insert into person values (?, ?) returning id", 7, "y").value(), 7);
    EXPECT_EQ(c.exec("insert into person values (?, ?) on conflict (id) do nothing", 7, "z"), 0);
    EXPECT_EQ(c.exec("insert into person values (?, ?) on conflict (id) do update set name = excluded.name",
                     7, "z"),
              1);
    EXPECT_EQ(c.query<std::string>("select name from person where id = 7").value(), "z");
    EXPECT_EQ(c.query<int>("select count(*) from person where name like ?", "Z%").value(), 0);
    EXPECT_EQ(c.query<int>("select count(*) from person where name like ?", "z%").value(), 1);
}

TEST_P(SqlTest, AStatementMayRunAgainInsideItself) {
    Connection& c = connection();
    c.script("create table node (id bigint primary key, parent bigint)");
    for (int i = 1; i <= 15; ++i) c.exec("insert into node values (?, ?)", i, i / 2);
    const auto count = [&](const auto& self, int parent) -> int {
        int found = 0;
        for (auto [id] : c.query<int>("select id from node where parent = ? order by id", parent))
            found += 1 + self(self, id);
        return found;
    };
    EXPECT_EQ(count(count, 0), 15);
    EXPECT_EQ(count(count, 0), 15);
}

TEST_P(SqlTest, RowsOutliveTheArgumentsTheyWereAskedWith) {
    Connection& c = connection();
    c.script("create table one (t text)");
    for (int i = 0; i < 3; ++i)
        c.exec("insert into one values (?)", std::string(100, static_cast<char>('a' + i)));
    auto rows = c.query<std::string>("select t from one where t <> ? order by t", std::string(100, 'b'));
    const std::string noise(100, 'z');
    EXPECT_THAT(rows.all(),
                ElementsAre(std::tuple{std::string(100, 'a')}, std::tuple{std::string(100, 'c')}));
}

TEST_P(SqlTest, FailuresAreToldApart) {
    Connection& c = connection();
    c.script(
        "create table unit (id bigint primary key, name text not null unique, size bigint check (size > 0));"
        "create table member (unit bigint not null references unit (id))");
    c.exec("insert into unit values (?, ?, ?)", 1, "a", 1);
    c.exec("insert into member values (?)", 1);
    EXPECT_EQ(kind_of_failure([&] { c.exec("insert into unit values (?, ?, ?)", 1, "b", 1); }), Kind::unique);
    EXPECT_EQ(kind_of_failure([&] { c.exec("insert into unit values (?, ?, ?)", 2, "a", 1); }), Kind::unique);
    EXPECT_EQ(kind_of_failure([&] { c.exec("insert into unit values (?, ?, ?)", 2, "b", 0); }), Kind::check);
    EXPECT_EQ(kind_of_failure([&] { c.exec("insert into unit values (?, ?, ?)", 2, nullptr, 1); }),
              Kind::check);
    EXPECT_EQ(kind_of_failure([&] { c.exec("insert into member values (?)", 2); }), Kind::foreign_key);
    EXPECT_EQ(kind_of_failure([&] { c.exec("delete from unit where id = ?", 1); }), Kind::foreign_key);
    EXPECT_EQ(kind_of_failure([&] { database().reader()->exec("delete from member"); }), Kind::read_only);
    EXPECT_EQ(c.query<int>("select count(*) from member").value(), 1);
}

TEST_P(SqlTest, WhatIsNotCommittedIsRolledBack) {
    Connection& c = connection();
    c.script("create table one (i bigint primary key)");
    {
        Transaction t{c};
        c.exec("insert into one values (?)", 1);
    }
    {
        Transaction t{c};
        c.exec("insert into one values (?)", 2);
        {
            Savepoint outer{c};
            c.exec("insert into one values (?)", 3);
            Savepoint inner{c};
            c.exec("insert into one values (?)", 4);
            EXPECT_EQ(kind_of_failure([&] { c.exec("insert into one values (?)", 4); }), Kind::unique);
            inner.roll_back();
            outer.release();
        }
        {
            Savepoint lost{c};
            c.exec("insert into one values (?)", 5);
        }
        t.commit();
    }
    EXPECT_THAT(c.query<int>("select i from one order by i").all(),
                ElementsAre(std::tuple{2}, std::tuple{3}));
}

}  // namespace
}  // namespace store
