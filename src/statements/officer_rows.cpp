#include "statements/officer_rows.hpp"

#include "app/site.hpp"

namespace statements {
namespace {

std::vector<UnitId> offices(store::Connection& db, PersonId person, base::Date day, bool regencies) {
    std::vector<UnitId> out;
    db.query<UnitId>(
          "select u.id from unit u where ((? = 1 and u.level = 'regency') or (? = 0 and u.level <> "
          "'regency'))"
          " and exists(select 1 from role_grant r where r.person = ? and (r.role_bit & ?) <> 0 and "
          "r.from_day <= ?"
          " and r.until_day >= ? and u.id between r.unit_from and r.unit_to) order by u.id limit 600",
          std::int64_t{regencies}, std::int64_t{regencies}, person, app::roles_for(app::Action::run_campaign),
          day, day)
        .each([&](UnitId unit) { out.push_back(unit); });
    return out;
}

}  // namespace

std::vector<UnitId> offices_run_by(store::Connection& db, PersonId person, base::Date day) {
    return offices(db, person, day, false);
}

std::vector<UnitId> regencies_run_by(store::Connection& db, PersonId person, base::Date day) {
    return offices(db, person, day, true);
}

bool setting_is_yes(store::Connection& db, rules::SettingKey key, base::Date day) {
    return app::setting(db, key, day) == "yes";
}

}  // namespace statements
