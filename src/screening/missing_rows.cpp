#include "screening/missing_rows.hpp"

namespace screening {
namespace {

// Parameters: day, day. In post, and not of an ad hoc body.
#define CALLED                                                                            \
    "p.kind <> 'adhoc' and exists(select 1 from appointment a where a.person = p.id and " \
    "a.from_day <= ? and a.until_day >= ?)"
// Parameter: the year's first day.
#define CONFIRMED "exists(select 1 from interest_confirmation c where c.person = p.id and c.day >= ?)"

base::Date first_of_year(base::Date day) {
    return std::chrono::year_month_day{day}.year() / std::chrono::January / 1;
}

}  // namespace

std::vector<OfficeRegisters> registers_by_office(store::Connection& db, const app::Scope& s, UnitId after,
                                                 int limit) {
    std::vector<OfficeRegisters> out;
    for (auto [unit, name] : db.query<UnitId, std::string>(
             "select u.id, u.name from unit u where u.id > ? and exists(select 1 from role_grant r where"
             " r.person = ? and (r.role_bit & ?) <> 0 and u.id between r.unit_from and r.unit_to and"
             " r.from_day <= ? and r.until_day >= ?) order by u.id limit ?",
             after, s.person, s.roles, s.day, s.day, limit))
        out.push_back({unit, std::move(name)});
    for (auto& office : out) {
        office.officials =
            db.query<std::int64_t>("select count(*) from person p where p.unit = ? and " CALLED, office.unit,
                                   s.day, s.day)
                .value()
                .value_or(0);
        office.confirmed = db.query<std::int64_t>("select count(*) from person p where p.unit = ? and " CALLED
                                                  " and " CONFIRMED,
                                                  office.unit, s.day, s.day, first_of_year(s.day))
                               .value()
                               .value_or(0);
    }
    return out;
}

std::vector<Missing> missing_in(store::Connection& db, UnitId unit, base::Date day, PersonId after,
                                int limit) {
    std::vector<Missing> out;
    for (auto [person, name, email] : db.query<PersonId, std::string, std::string>(
             "select p.id, p.name, coalesce(d.email, '') from person p left join person_detail d on d.person "
             "= "
             "p.id where p.unit = ? and p.id > ? and " CALLED " and not " CONFIRMED " order by p.id limit ?",
             unit, after, day, day, first_of_year(day), limit))
        out.push_back({person, std::move(name), std::move(email)});
    return out;
}

}  // namespace screening
