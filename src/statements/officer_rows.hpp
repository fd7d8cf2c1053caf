#pragma once
#include <vector>

#include "app/permission.hpp"
#include "rules/settings.hpp"

namespace statements {

// The national and provincial offices whose campaigns somebody runs that day.
std::vector<UnitId> offices_run_by(store::Connection& db, PersonId person, base::Date day);
// The regencies whose rosters he keeps.
std::vector<UnitId> regencies_run_by(store::Connection& db, PersonId person, base::Date day);
bool setting_is_yes(store::Connection& db, rules::SettingKey key, base::Date day);

}  // namespace statements
