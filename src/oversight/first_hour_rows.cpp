#include "oversight/first_hour_rows.hpp"

#include "app/permission.hpp"

namespace oversight {
namespace {

bool has_day_off_in(store::Connection& db, std::chrono::year year) {
    const base::Date from{year / std::chrono::January / 1}, to{year / std::chrono::December / 31};
    return db.query<std::int64_t>("select 1 from off_day where day between ? and ? limit 1", from, to)
        .one()
        .has_value();
}

bool has_role(store::Connection& db, app::Role role, base::Date day) {
    return db
        .query<std::int64_t>(
            "select 1 from role_grant where role = ? and from_day <= ? and until_day >= ? limit 1", role, day,
            day)
        .one()
        .has_value();
}

}  // namespace

FirstHourFacts first_hour_facts(store::Connection& db, base::Date today) {
    FirstHourFacts out{.today = today};
    const auto year = std::chrono::year_month_day{today}.year();
    out.has_offices = db.query<std::int64_t>("select 1 from unit limit 1").one().has_value();
    out.has_calendar_of_this_year = has_day_off_in(db, year);
    out.has_calendar_of_next_year = has_day_off_in(db, year + std::chrono::years{1});
    // The installation itself makes one.
    out.has_roster =
        db.query<std::int64_t>("select count(*) from (select 1 from person limit 2) p").value().value_or(0) >
        1;
    out.has_legal_hr = has_role(db, app::Role::legal_hr, today);
    out.has_inspectorate = has_role(db, app::Role::inspectorate, today);
    out.administrators = db.query<int>(
                               "select count(distinct r.person) from role_grant r join account a"
                               " on a.person = r.person where r.role = ? and r.from_day <= ?"
                               " and r.until_day >= ?",
                               app::Role::administrator, today, today)
                             .value()
                             .value_or(0);
    // Enough to know whether there are more of them than administrators.
    out.accounts =
        db.query<int>("select count(*) from (select 1 from account limit ?) a", out.administrators + 1)
            .value()
            .value_or(0);
    out.has_campaign = db.query<std::int64_t>("select 1 from campaign limit 1").one().has_value();
    out.has_statement = db.query<std::int64_t>("select 1 from statement limit 1").one().has_value();
    return out;
}

}  // namespace oversight
