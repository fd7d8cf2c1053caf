// What somebody has begun to write and not yet sent: his own affair, no act, in no log. The files he has
// chosen lie with the evidence, by hash; those of a draft that is never sent stay there unreferenced.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "store/sql.hpp"

namespace declarations {

struct Draft {
    std::string about;  // the matter it was begun for, as text; empty for none
    std::string body;
    base::Instant at{};
};
std::optional<Draft> load_draft(store::Connection& db, PersonId person, std::string_view about);
std::vector<Draft> drafts_of(store::Connection& db, PersonId person);  // newest first
void save_draft(store::Connection& db, PersonId person, const Draft& draft);
void drop_draft(store::Connection& db, PersonId person, std::string_view about);

// The bytes of a draft's file, by hex SHA-256.
void keep_file(store::Connection& db, std::string_view hash, std::string_view type, std::string_view bytes);
std::optional<std::string> kept_file(store::Connection& db, std::string_view hash);

}  // namespace declarations
