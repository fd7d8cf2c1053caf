#include "store/dump.hpp"

#include <algorithm>
#include <mutex>
#include <set>

#include "base/check.hpp"
#include "base/text.hpp"
#include "store/built_sql.hpp"

namespace store {

bool is_plain(std::string_view name) {
    return !name.empty() && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

const char* kept(const std::string& text) {
    static std::mutex mutex;
    static std::set<std::string> texts;
    const std::lock_guard lock(mutex);
    return texts.insert(text).first->c_str();
}

void dump(Connection& db, const std::string& table, const std::vector<std::string>& columns,
          const std::function<void(const std::vector<std::string>&)>& row) {
    CHECK(is_plain(table) && !columns.empty() && std::ranges::all_of(columns, is_plain));
    std::string sql;
    for (const auto& c : columns) {
        sql += sql.empty() ? "select " : ", ";
        // PostgreSQL writes bytes as \x and hexadecimal digits; SQLite is asked to do the same.
        if (db.engine() == Engine::sqlite)
            sql += "case typeof(" + c + ") when 'blob' then '\\x' || lower(hex(" + c + ")) else cast(" + c +
                   " as text) end";
        else
            sql += "cast(" + c + " as text)";
    }
    sql += " from " + table;

    const auto statement = Dump::start(db, kept(sql), wires_of<>, {});
    std::vector<std::string> values(columns.size());
    for (; statement->on_row; statement->next()) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            const auto column = static_cast<int>(i);
            values[i] =
                statement->is_null(column) ? "null" : "'" + std::string(statement->text(column)) + "'";
        }
        row(values);
    }
}

}  // namespace store
