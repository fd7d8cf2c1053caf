// The portable schema in SQLite's own words, where those make a better table.
#pragma once
#include <string>
#include <string_view>

namespace store {

// `bigint primary key` would be an index beside SQLite's own row number; `integer primary key` is that row
// number. A table of small rows marked /*clustered*/ lies in its primary key: one tree to change instead of
// two.
std::string in_sqlite_words(std::string_view statements);

}  // namespace store
