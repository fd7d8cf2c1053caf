#include "store/catalog.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "store/built_sql.hpp"

namespace store {
namespace {

Wire wire_of(std::string_view type) {
    if (type.starts_with("text") || type.starts_with("character")) return Wire::text;
    if (type.starts_with("bytea")) return Wire::bytes;
    if (type.starts_with("double")) return Wire::real;
    if (type.starts_with("bigint") || type.starts_with("integer")) return Wire::integer;
    throw Error(Error::Kind::other, "a column of the type " + std::string(type) + " is not known here");
}

std::vector<std::string> names(Connection& db) {
    std::vector<std::string> out;
    const auto add = [&](std::string name) { out.push_back(std::move(name)); };
    if (db.engine() == Engine::sqlite)
        db.query<std::string>(
              "select name from sqlite_master where type = 'table' and name not like 'sqlite!_%' escape '!'"
              " order by name")
            .each(add);
    else
        db.query<std::string>(
              "select cast(c.relname as text) from pg_class c where c.relkind = 'r'"
              " and c.relnamespace = cast(current_schema() as regnamespace) order by 1")
            .each(add);
    return out;
}

struct ColumnInfo {
    std::string name, type;
    std::int64_t place_in_key = 0;  // from 1; 0: not in the key
};

std::vector<ColumnInfo> columns_of(Connection& db, const std::string& table) {
    std::vector<ColumnInfo> out;
    const auto add = [&](std::string name, std::string type, std::int64_t place) {
        out.push_back({std::move(name), std::move(type), place});
    };
    if (db.engine() == Engine::sqlite)
        db.query<std::string, std::string, std::int64_t>(
              "select name, lower(type), pk from pragma_table_info(?) order by cid", table)
            .each(add);
    else
        db.query<std::string, std::string, std::int64_t>(
              "select cast(a.attname as text), format_type(a.atttypid, null), cast(coalesce("
              "array_position(cast(i.indkey as smallint[]), a.attnum) + 1, 0) as bigint)"
              " from pg_attribute a left join pg_index i on i.indrelid = a.attrelid and i.indisprimary"
              " where a.attrelid = to_regclass(?) and a.attnum > 0 and not a.attisdropped order by a.attnum",
              table)
            .each(add);
    return out;
}

Cell read_cell(Statement& row, int column, Wire wire) {
    if (row.is_null(column)) return nullptr;
    switch (wire) {
        case Wire::integer: return row.integer(column);
        case Wire::real: return row.real(column);
        case Wire::text: return std::string(row.text(column));
        default: return Bytes{std::string(row.bytes(column))};
    }
}

struct ToParameter {
    Parameter operator()(std::nullptr_t) const { return {}; }
    Parameter operator()(std::int64_t v) const { return Parameter::of(v); }
    Parameter operator()(double v) const { return Parameter::of(v); }
    Parameter operator()(const std::string& v) const { return Parameter::text(v); }
    Parameter operator()(const Bytes& v) const { return Parameter::bytes(v.value); }
};

std::string list(const TableInfo& table, const std::vector<std::size_t>& columns, std::string_view between,
                 std::string_view behind) {
    std::string out;
    for (const auto c : columns) {
        if (!out.empty()) out += between;
        out.append(table.columns[c]).append(behind);
    }
    return out;
}

std::vector<std::size_t> all_columns(const TableInfo& table) {
    std::vector<std::size_t> out(table.columns.size());
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = i;
    return out;
}

// A statement over a table: its text, and what is known of its parameters.
struct Built {
    std::string sql, wires{};
    std::vector<Parameter> parameters{};

    void add(const TableInfo& table, const std::vector<std::size_t>& columns,
             const std::vector<Cell>& cells) {
        CHECK(columns.size() == cells.size());
        for (std::size_t i = 0; i < cells.size(); ++i) {
            wires += static_cast<char>(table.wires[columns[i]]);
            parameters.push_back(std::visit(ToParameter{}, cells[i]));
        }
    }
    Lease start(Connection& db) const { return Dump::start(db, kept(sql), kept(wires), parameters); }
    std::int64_t run(Connection& db) const { return Dump::run(db, kept(sql), kept(wires), parameters); }
};

void walk(Connection& db, const TableInfo& table, const Built& built, const RowVisitor& visit) {
    std::vector<Cell> row(table.columns.size());
    const auto statement = built.start(db);
    for (; statement->on_row; statement->next()) {
        for (std::size_t i = 0; i < row.size(); ++i)
            row[i] = read_cell(*statement, static_cast<int>(i), table.wires[i]);
        visit(row);
    }
}

std::string select_from(const TableInfo& table) {
    return "select " + list(table, all_columns(table), ", ", "") + " from " + table.name;
}

std::string by_key(const TableInfo& table) {
    return table.key.empty() ? "" : " order by " + list(table, table.key, ", ", "");
}

}  // namespace

std::vector<Cell> TableInfo::key_of(const std::vector<Cell>& row) const {
    std::vector<Cell> out;
    for (const auto column : key) out.push_back(row[column]);
    return out;
}

std::vector<TableInfo> tables(Connection& db) {
    std::vector<TableInfo> out;
    for (auto& name : names(db)) {
        TableInfo table{.name = std::move(name)};
        std::vector<std::pair<std::int64_t, std::size_t>> key;
        for (auto& column : columns_of(db, table.name)) {
            if (column.place_in_key > 0) key.emplace_back(column.place_in_key, table.columns.size());
            table.wires.push_back(wire_of(column.type));
            table.columns.push_back(std::move(column.name));
        }
        std::ranges::sort(key);
        for (const auto& [place, column] : key) table.key.push_back(column);
        CHECK(is_plain(table.name) && std::ranges::all_of(table.columns, is_plain));
        out.push_back(std::move(table));
    }
    return out;
}

void each_row(Connection& db, const TableInfo& table, const RowVisitor& visit) {
    walk(db, table, {.sql = select_from(table) + by_key(table)}, visit);
}

std::vector<std::vector<Cell>> rows_after(Connection& db, const TableInfo& table,
                                          const std::vector<Cell>& after, int limit) {
    CHECK(!table.key.empty());
    Built built{.sql = select_from(table)};
    if (!after.empty()) {
        std::string holes;
        for (std::size_t i = 0; i < table.key.size(); ++i) holes += i == 0 ? "?" : ", ?";
        built.sql += " where (" + list(table, table.key, ", ", "") + ") > (" + holes + ")";
        built.add(table, table.key, after);
    }
    built.sql += by_key(table) + " limit " + std::to_string(limit);
    std::vector<std::vector<Cell>> out;
    walk(db, table, built, [&](const std::vector<Cell>& row) { out.push_back(row); });
    return out;
}

std::vector<std::vector<Cell>> rows_with_key(Connection& db, const TableInfo& table,
                                             const std::vector<Cell>& key) {
    Built built{.sql = select_from(table) + " where " + list(table, table.key, " and ", " = ?")};
    built.add(table, table.key, key);
    std::vector<std::vector<Cell>> out;
    walk(db, table, built, [&](const std::vector<Cell>& row) { out.push_back(row); });
    return out;
}

void insert_row(Connection& db, const TableInfo& table, const std::vector<Cell>& row) {
    const auto columns = all_columns(table);
    std::string holes;
    for (std::size_t i = 0; i < columns.size(); ++i) holes += i == 0 ? "?" : ", ?";
    Built built{.sql = "insert into " + table.name + "(" + list(table, columns, ", ", "") + ") values(" +
                       holes + ")"};
    built.add(table, columns, row);
    built.run(db);
}

std::int64_t update_row(Connection& db, const TableInfo& table, const std::vector<Cell>& key,
                        const std::vector<std::size_t>& columns, const std::vector<Cell>& values) {
    CHECK(!table.key.empty() && !columns.empty());
    Built built{.sql = "update " + table.name + " set " + list(table, columns, ", ", " = ?") + " where " +
                       list(table, table.key, " and ", " = ?")};
    built.add(table, columns, values);
    built.add(table, table.key, key);
    return built.run(db);
}

std::int64_t delete_row(Connection& db, const TableInfo& table, const std::vector<Cell>& key) {
    CHECK(!table.key.empty());
    Built built{.sql = "delete from " + table.name + " where " + list(table, table.key, " and ", " = ?")};
    built.add(table, table.key, key);
    return built.run(db);
}

void delete_all(Connection& db, const TableInfo& table) { Built{.sql = "delete from " + table.name}.run(db); }

}  // namespace store
