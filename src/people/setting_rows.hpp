// What the settings say, since when, and who changed them.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "people/unit.hpp"
#include "rules/settings.hpp"
#include "store/sql.hpp"

namespace people {

struct SettingInForce {
    std::string value;
    std::optional<base::Date> since;  // none: the default of rules/settings.hpp, not confirmed
    std::string instrument;           // empty with the default
};
SettingInForce setting_in_force(store::Connection& db, rules::SettingKey key, base::Date day);

struct SettingChange {
    std::string name, value, instrument;
    base::Date from{};
    std::optional<base::Date> dated;
    PersonId by;
    base::Instant at{};
};
// Newest first. Settings are recorded in the case of the national office.
std::vector<SettingChange> setting_changes(store::Connection& db);

}  // namespace people
