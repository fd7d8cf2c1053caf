#include "publication/published_rows.hpp"

#include "base/text.hpp"
#include "matters/matter_rows.hpp"
#include "oversight/report_rows.hpp"

namespace publication {

std::optional<std::int64_t> last_index_of(store::Connection& db, CaseId object, app::ActKind kind) {
    return db
        .query<std::int64_t>(
            "select log_index from act where case_id = ? and kind = ? order by seq desc limit 1", object,
            kind)
        .value();
}

std::vector<LiftedBar> lifted_bars(store::Connection& db, MatterId matter) {
    std::vector<LiftedBar> out;
    for (const auto& [index, body] : db.query<std::int64_t, store::Bytes>(
             "select log_index, body from act where case_id = ? and kind = ? order by seq",
             matters::case_of(matter), app::ActKind::bar_lifted)) {
        const auto act = app::decode(body.value);
        if (!act) continue;  // altered in the database: verify names it, this page only leaves it out
        const auto lifted = app::typed<matters::BarLifted>(*act);
        out.push_back({lifted.person, lifted.reason, act->time, index});
    }
    return out;
}

std::optional<base::Instant> log_began(store::Connection& db) {
    return db.query<base::Instant>("select at from act where log_index = 0").value();
}

std::optional<IssuedDocument> issued_document(store::Connection& db, const base::Hash& hash) {
    const auto row =
        db.query<app::ActKind, base::Instant, std::int64_t>(
              "select a.kind, a.at, a.log_index from plenary p join act a on a.case_id = p.case_id and "
              "a.kind = ? where p.minutes = ? order by a.seq desc limit 1",
              app::ActKind::minutes_issued, base::hex(base::bytes_of(hash)))
            .one();
    if (row) {
        const auto& [kind, at, index] = *row;
        return IssuedDocument{kind, at, index};
    }
    const auto report = oversight::report_with(db, hash);
    if (!report) return std::nullopt;
    const auto at =
        db.query<base::Instant>("select at from act where log_index = ?", report->log_index).value();
    return IssuedDocument{app::ActKind::oversight_report_issued, at.value_or(base::Instant{}),
                          report->log_index};
}

}  // namespace publication
