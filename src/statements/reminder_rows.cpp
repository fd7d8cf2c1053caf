#include "statements/reminder_rows.hpp"

namespace statements {

std::vector<Reader> without_answer(store::Connection& db, CampaignId campaign, const ReaderRange& range,
                                   PersonId after, int limit) {
    std::vector<Reader> out;
    db.query<PersonId, std::string, std::string>(
          "select g.person, p.name, d.email from signer g join person p on p.id = g.person"
          " join person_detail d on d.person = g.person where g.campaign = ? and g.unit between ? and ?"
          " and g.state in ('open', 'declared') and d.email <> '' and g.person > ?"
          " and not exists(select 1 from outbox o where o.person = g.person and o.about = g.campaign and "
          "o.at >= ?)"
          " order by g.person limit ?",
          campaign, range.from, range.to, after, range.no_letter_since, limit)
        .each([&](PersonId person, std::string name, std::string email) {
            out.push_back({person, std::move(name), std::move(email)});
        });
    return out;
}

bool has_run(store::Connection& db, CampaignId campaign, rules::ReminderRule rule) {
    return db
        .query<std::int64_t>("select 1 from reminder_run where campaign = ? and rule = ?", campaign, rule)
        .one()
        .has_value();
}

void mark_run(store::Connection& db, CampaignId campaign, const rules::Reminder& reminder) {
    db.exec("insert into reminder_run(campaign, rule, day) values(?, ?, ?) on conflict do nothing", campaign,
            reminder.rule, reminder.day);
}

}  // namespace statements
