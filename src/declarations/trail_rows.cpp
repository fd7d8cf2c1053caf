#include "declarations/trail_rows.hpp"

namespace declarations {

std::vector<Trail> trail_of(store::Connection& db, CaseId case_id) {
    std::vector<Trail> out;
    db.query<std::int64_t, app::ActKind, base::Instant, PersonId, UnitId>(
          "select log_index, kind, at, actor, unit from act where case_id = ? order by seq", case_id)
        .each([&](std::int64_t index, app::ActKind kind, base::Instant at, PersonId actor, UnitId unit) {
            out.push_back({index, kind, at, actor, unit, case_id});
        });
    return out;
}

std::optional<Trail> trail_at(store::Connection& db, std::int64_t index) {
    const auto row = db.query<app::ActKind, base::Instant, PersonId, UnitId, CaseId>(
                           "select kind, at, actor, unit, case_id from act where log_index = ?", index)
                         .one();
    if (!row) return std::nullopt;
    const auto& [kind, at, actor, unit, case_id] = *row;
    return Trail{index, kind, at, actor, unit, case_id};
}

std::optional<std::string> bytes_at(store::Connection& db, std::int64_t index) {
    auto body = db.query<store::Bytes>("select body from act where log_index = ?", index).value();
    return body ? std::optional(std::move(body->value)) : std::nullopt;
}

std::string log_key_of(store::Connection& db) {
    return db.query<std::string>("select vkey from log_key").value().value_or("");
}

}  // namespace declarations
