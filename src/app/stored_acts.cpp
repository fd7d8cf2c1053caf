#include "app/stored_acts.hpp"

namespace app {

std::vector<ActRow> page_of_acts(store::Connection& db, std::int64_t from) {
    constexpr int acts_a_page = 4096;
    std::vector<ActRow> out;
    db.query<std::int64_t, ActId, std::string, base::Instant, PersonId, UnitId, CaseId, std::int64_t,
             store::Bytes, store::Bytes>(
          "select log_index, id, kind, at, actor, unit, case_id, seq, body, entry from act where log_index "
          ">= ?"
          " order by log_index limit ?",
          from, acts_a_page)
        .each([&](std::int64_t index, ActId id, std::string kind, base::Instant at, PersonId actor,
                  UnitId unit, CaseId case_id, std::int64_t seq, store::Bytes body, store::Bytes entry) {
            out.push_back({index, id, std::move(kind), at, actor, unit, case_id, seq, std::move(body.value),
                           std::move(entry.value)});
        });
    return out;
}

std::string name_of(const ActRow& row) {
    return "act " + std::to_string(row.index) + " (" + row.kind + ", " + base::iso(row.at, base::Zone::wib) +
           ", case " + row.case_id.text() + ")";
}

std::int64_t acts_in(store::Connection& db) {
    return db.query<std::optional<std::int64_t>>("select max(log_index) from act")
               .value()
               .value_or(std::nullopt)
               .value_or(-1) +
           1;
}

void insert_act(store::Connection& db, const Act& act, std::string_view body, std::string_view entry) {
    db.exec(
        "insert into act(log_index, id, kind, at, actor, unit, case_id, seq, body, entry) "
        "values(?,?,?,?,?,?,?,?,?,?)",
        act.index, act.id, act.kind, act.time, act.actor, act.unit, act.case_id, act.seq,
        store::BytesView{body}, store::BytesView{entry});
}

void apply_act(store::Connection& db, const Registry& registry, const Act& act) {
    const auto* apply = registry.apply(act.kind);
    CHECK(apply);
    (*apply)(db, act);
}

}  // namespace app
