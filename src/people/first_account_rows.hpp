#pragma once
#include "base/ids.hpp"
#include "store/sql.hpp"

namespace people {
// For a house that nobody lives in yet.
bool any_account(store::Connection& db);
PersonId first_administrator(store::Connection& db);  // none when no role of that kind was ever given
}  // namespace people
