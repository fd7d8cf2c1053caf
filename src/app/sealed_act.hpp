// What lies in a backup, as bytes; for backup.cpp and restore.cpp.
//   act:   for each field: u8 length, name, 32-byte field hash, u8 state (1 sealed, 0 erased); sealed: u32
//          length, then salt and value under the value's own key
//   row:   for each cell: one letter (n i r t b) and, but for n, u32 length and its bytes
#pragma once
#include "app/backup.hpp"
#include "store/catalog.hpp"

namespace app {

bool is_house_table(const store::TableInfo& table, const Registry& registry);
std::string encode_row(const std::vector<store::Cell>& row);
std::optional<std::vector<store::Cell>> decode_row(std::string_view bytes);

}  // namespace app
