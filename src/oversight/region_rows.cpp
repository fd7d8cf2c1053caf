#include "oversight/region_rows.hpp"

namespace oversight {

std::vector<Watcher> watchers_with(store::Connection& db, PersonId by, base::Date day) {
    std::vector<Watcher> out;
    db.query<PersonId, std::string, UnitId, UnitId, base::Date, base::Date>(
          "select r.person, p.name, r.unit_from, r.unit_to, r.from_day, r.until_day from role_grant r join "
          "person p on p.id = r.person where r.role = ? and r.until_day >= ? and exists(select 1 from "
          "role_grant o where o.person = ? and o.role = ? and o.from_day <= ? and o.until_day >= ? and "
          "r.unit_from <= o.unit_to and r.unit_to >= o.unit_from) order by r.unit_from, r.unit_to, p.name, "
          "r.id",
          app::Role::inspectorate, day, by, app::Role::inspectorate, day, day)
        .each([&](PersonId person, std::string name, UnitId from, UnitId to, base::Date first,
                  base::Date last) { out.push_back({person, std::move(name), {from, to, last}, first}); });
    return out;
}

std::vector<Inspector> inspectors(store::Connection& db, base::Date day) {
    std::vector<Inspector> out;
    db.query<PersonId, std::string, std::string>(
          "select p.id, p.name, min(o.title) from position o join appointment a on a.position = o.id join "
          "person p on p.id = a.person where o.kind in ('inspector_general', 'regional_inspector', "
          "'inspectorate_staff') and a.from_day <= ? and a.until_day >= ? group by p.id, p.name order by "
          "p.name, p.id",
          day, day)
        .each([&](PersonId person, std::string name, std::string title) {
            out.push_back({person, std::move(name), std::move(title)});
        });
    return out;
}

std::vector<Watch> watched_by(store::Connection& db, PersonId person, base::Date day) {
    std::vector<Watch> out;
    db.query<UnitId, UnitId, base::Date>(
          "select unit_from, unit_to, until_day from role_grant where person = ? and role = ? and from_day "
          "<= "
          "? and until_day >= ? order by id",
          person, app::Role::inspectorate, day, day)
        .each([&](UnitId from, UnitId to, base::Date until) { out.push_back({from, to, until}); });
    return out;
}

bool administers_until(store::Connection& db, PersonId person, base::Date from, base::Date until) {
    return db
        .query<std::int64_t>(
            "select 1 from role_grant where person = ? and role = ? and from_day <= ? and "
            "until_day >= ? limit 1",
            person, app::Role::administrator, until, from)
        .one()
        .has_value();
}

}  // namespace oversight
