// The bytes of issued minutes, kept by their hash: what was issued is what is downloaded ever after, whatever
// fonts a later machine has. The table is app's; the act holds the hash alone.
#pragma once
#include <optional>
#include <string>

#include "base/hash.hpp"
#include "store/sql.hpp"

namespace decisions {

void keep_pdf(store::Connection& db, const base::Hash& hash, std::string_view pdf);
std::optional<std::string> kept_pdf(store::Connection& db, const base::Hash& hash);

}  // namespace decisions
