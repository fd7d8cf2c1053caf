// Any table, whatever slice it belongs to: what a copy, an erasure and their tests walk over. Asks the engine
// which tables there are, so that a table nobody thought of is neither left out of a copy nor missed by a
// search.
#pragma once
#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "store/sql.hpp"

namespace store {

using Cell = std::variant<std::nullptr_t, std::int64_t, double, std::string, Bytes>;

struct TableInfo {
    std::string name;
    std::vector<std::string> columns;  // in the order of the table
    std::vector<Wire> wires;           // one a column
    std::vector<std::size_t> key;      // columns of the primary key, in its order; empty: it has none

    std::vector<Cell> key_of(const std::vector<Cell>& row) const;
};

// Every table of the program (of the schema in use, on PostgreSQL), by name.
std::vector<TableInfo> tables(Connection& db);

using RowVisitor = std::function<void(const std::vector<Cell>&)>;
// All rows, by primary key. The visitor must not use the same connection.
void each_row(Connection& db, const TableInfo& table, const RowVisitor& visit);
// Page by page, for tables of any size: at most `limit` rows whose key comes after `after` (empty: the
// first).
std::vector<std::vector<Cell>> rows_after(Connection& db, const TableInfo& table,
                                          const std::vector<Cell>& after, int limit);

std::vector<std::vector<Cell>> rows_with_key(Connection& db, const TableInfo& table,
                                             const std::vector<Cell>& key);
void insert_row(Connection& db, const TableInfo& table, const std::vector<Cell>& row);
// Writes the named columns of the row with this key; gives the number of rows changed.
std::int64_t update_row(Connection& db, const TableInfo& table, const std::vector<Cell>& key,
                        const std::vector<std::size_t>& columns, const std::vector<Cell>& values);
std::int64_t delete_row(Connection& db, const TableInfo& table, const std::vector<Cell>& key);
void delete_all(Connection& db, const TableInfo& table);

}  // namespace store
