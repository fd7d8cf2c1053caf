#include "statements/draft_rows.hpp"

namespace statements {

std::optional<std::string> load_draft(store::Connection& db, PersonId person, CampaignId campaign) {
    return db
        .query<std::string>("select body from draft where person = ? and form = 'statement' and about = ?",
                            person, campaign.text())
        .value();
}

void save_draft(store::Connection& db, PersonId person, CampaignId campaign, std::string_view body,
                base::Instant now) {
    db.exec(
        "insert into draft(person, form, about, body, at) values(?, 'statement', ?, ?, ?)"
        " on conflict(person, form, about) do update set body = excluded.body, at = excluded.at",
        person, campaign.text(), body, now);
}

void drop_draft(store::Connection& db, PersonId person, CampaignId campaign) {
    db.exec("delete from draft where person = ? and form = 'statement' and about = ?", person,
            campaign.text());
}

}  // namespace statements
