// Whole tables as text, for checks that compare two databases.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "store/sql.hpp"

namespace store {

// One call a row, in no particular order. Every value as quoted text, null as null, bytes as \x and digits:
// the same on both engines.
void dump(Connection& db, const std::string& table, const std::vector<std::string>& columns,
          const std::function<void(const std::vector<std::string>&)>& row);

}  // namespace store
