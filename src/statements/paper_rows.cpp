#include "statements/paper_rows.hpp"

namespace statements {
namespace {

#define PAPER "id, campaign, person, capacity, unit, signed_on, scan, recorded_by, state"

using Columns = std::tuple<StatementId, CampaignId, PersonId, AppointmentId, UnitId, base::Date, base::Hash,
                           PersonId, PaperState>;
Paper paper_from(const Columns& row) { return std::make_from_tuple<Paper>(row); }

}  // namespace

void paper_recorded(store::Connection& db, const app::Act& act, const PaperRecorded& a) {
    db.exec(
        "insert into paper(id, case_id, unit, campaign, person, capacity, signed_on, scan, recorded_by, "
        "state)"
        " values(?, ?, ?, ?, ?, ?, ?, ?, ?, 'recorded')",
        a.paper, case_of(a.paper), a.unit, a.campaign, a.person, a.capacity, a.signed_on, a.scan, act.actor);
}

void paper_rejected(store::Connection& db, const app::Act&, const PaperRejected& a) {
    db.exec("update paper set state = 'rejected' where id = ?", a.paper);
}

std::optional<Paper> load_paper(store::Connection& db, StatementId id) {
    const auto row =
        db.query<StatementId, CampaignId, PersonId, AppointmentId, UnitId, base::Date, base::Hash, PersonId,
                 PaperState>("select " PAPER " from paper where id = ?", id)
            .one();
    return row ? std::optional(paper_from(*row)) : std::nullopt;
}

std::optional<Paper> waiting_paper(store::Connection& db, CampaignId campaign, PersonId person) {
    const auto row =
        db.query<StatementId, CampaignId, PersonId, AppointmentId, UnitId, base::Date, base::Hash, PersonId,
                 PaperState>("select " PAPER
                             " from paper where person = ? and campaign = ? and state = 'recorded'",
                             person, campaign)
            .one();
    return row ? std::optional(paper_from(*row)) : std::nullopt;
}

std::vector<Paper> waiting_papers(store::Connection& db, CampaignId campaign, UnitId unit, int limit) {
    std::vector<Paper> out;
    for (const auto& row :
         db.query<StatementId, CampaignId, PersonId, AppointmentId, UnitId, base::Date, base::Hash, PersonId,
                  PaperState>(
               "select " PAPER
               " from paper where campaign = ? and state = 'recorded' and unit = ? order by id limit ?",
               campaign, unit, limit)
             .all())
        out.push_back(paper_from(row));
    return out;
}

}  // namespace statements
