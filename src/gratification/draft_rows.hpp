// A report that somebody has begun to write and not yet sent: his own affair, no act, in no log. One each.
#pragma once
#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "store/sql.hpp"

namespace gratification {

struct Draft {
    std::string body;  // statements::encode_draft
    base::Instant at{};
};
std::optional<Draft> load_draft(store::Connection& db, PersonId person);
void save_draft(store::Connection& db, PersonId person, const Draft& draft);
void drop_draft(store::Connection& db, PersonId person);

}  // namespace gratification
