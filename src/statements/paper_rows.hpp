#pragma once
#include <optional>
#include <vector>

#include "app/act.hpp"
#include "statements/record_paper.hpp"
#include "store/sql.hpp"

namespace statements {

void paper_recorded(store::Connection& db, const app::Act& act, const PaperRecorded& a);
void paper_rejected(store::Connection& db, const app::Act& act, const PaperRejected& a);

std::optional<Paper> load_paper(store::Connection& db, StatementId id);
std::optional<Paper> waiting_paper(store::Connection& db, CampaignId campaign, PersonId person);
std::vector<Paper> waiting_papers(store::Connection& db, CampaignId campaign, UnitId unit, int limit);

}  // namespace statements
