// What the public pages read from the acts themselves: where an act stands in the log, and the published
// reasons of lifted bars.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/act.hpp"
#include "store/sql.hpp"

namespace publication {

// The log index of the case's last act of that kind.
std::optional<std::int64_t> last_index_of(store::Connection& db, CaseId object, app::ActKind kind);

std::optional<base::Instant> log_began(store::Connection& db);  // the first act's time

struct LiftedBar {
    PersonId person;
    std::string reason;  // published
    base::Instant at{};
    std::int64_t log_index = 0;
};
std::vector<LiftedBar> lifted_bars(store::Connection& db, MatterId matter);  // oldest first

// The act with which a document of these bytes was issued: its hash is in the act. Documents come to the log
// when they are first issued.
struct IssuedDocument {
    app::ActKind kind{};
    base::Instant at{};
    std::int64_t index = -1;
};
std::optional<IssuedDocument> issued_document(store::Connection& db, const base::Hash& hash);

}  // namespace publication
