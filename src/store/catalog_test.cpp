#include "store/catalog.hpp"

#include <gmock/gmock.h>

#include "store/testing.hpp"

namespace store {
namespace {

using testing::OnEachEngine;
class Catalog : public OnEachEngine {};
ON_EACH_ENGINE(Catalog);

TEST_P(Catalog, tells_tables_columns_and_keys_alike_on_both_engines) {
    auto& db = database().writer_connection();
    db.script(
        "create table beta(name text not null, at bigint not null, weight double precision, body bytea,"
        " primary key(at, name)); create table alpha(id bigint primary key, said text)");
    const auto found = tables(db);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].name, "alpha");
    EXPECT_THAT(found[0].key, ::testing::ElementsAre(0U));
    EXPECT_THAT(found[1].columns, ::testing::ElementsAre("name", "at", "weight", "body"));
    EXPECT_THAT(found[1].key, ::testing::ElementsAre(1U, 0U));  // in the order of the key
    EXPECT_THAT(found[1].wires, ::testing::ElementsAre(Wire::text, Wire::integer, Wire::real, Wire::bytes));
}

TEST_P(Catalog, rows_go_in_and_come_out_unchanged) {
    auto& db = database().writer_connection();
    db.script(
        "create table beta(name text not null, at bigint not null, weight double precision, body bytea,"
        " primary key(at, name))");
    const auto table = tables(db)[0];
    const std::vector<Cell> row{std::string("x 'y"), std::int64_t{-7}, 0.5, Bytes{std::string("\0\xff", 2)}};
    const std::vector<Cell> bare{std::string(), std::int64_t{3}, nullptr, nullptr};
    insert_row(db, table, bare);
    insert_row(db, table, row);
    std::vector<std::vector<Cell>> all;
    each_row(db, table, [&](const auto& r) { all.push_back(r); });
    EXPECT_THAT(all, ::testing::ElementsAre(row, bare));
    EXPECT_THAT(rows_after(db, table, {}, 1), ::testing::ElementsAre(row));
    EXPECT_THAT(rows_after(db, table, table.key_of(row), 9), ::testing::ElementsAre(bare));

    EXPECT_EQ(update_row(db, table, table.key_of(bare), {2, 3}, {1.25, Bytes{"z"}}), 1);
    EXPECT_THAT(rows_with_key(db, table, table.key_of(bare)),
                ::testing::ElementsAre(std::vector<Cell>{std::string(), std::int64_t{3}, 1.25, Bytes{"z"}}));
    EXPECT_EQ(delete_row(db, table, table.key_of(bare)), 1);
    delete_all(db, table);
    EXPECT_TRUE(rows_after(db, table, {}, 1).empty());
}

TEST(CatalogInMemory, a_scratch_database_is_its_own_and_leaves_no_file) {
    auto one = open("sqlite::memory:"), other = open("sqlite::memory:");
    one.writer_connection().script("create table t(id bigint primary key)");
    EXPECT_EQ(tables(one.writer_connection()).size(), 1U);
    EXPECT_TRUE(tables(other.writer_connection()).empty());
}

}  // namespace
}  // namespace store
