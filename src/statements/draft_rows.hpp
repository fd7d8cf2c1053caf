// What a signer has ticked and answered so far, so that a lost signal costs nothing. No act: drafts are
// private.
#pragma once
#include <optional>
#include <string>

#include "statements/statement.hpp"
#include "store/sql.hpp"

namespace statements {

std::optional<std::string> load_draft(store::Connection& db, PersonId person, CampaignId campaign);
void save_draft(store::Connection& db, PersonId person, CampaignId campaign, std::string_view body,
                base::Instant now);
void drop_draft(store::Connection& db, PersonId person, CampaignId campaign);

}  // namespace statements
