#include "people/setting_rows.hpp"

#include "app/settings_acts.hpp"

namespace people {

SettingInForce setting_in_force(store::Connection& db, rules::SettingKey key, base::Date day) {
    const auto row = db.query<std::string, base::Date, std::string>(
                           "select value, from_day, instrument from setting where name = ? and from_day <= ?"
                           " order by from_day desc limit 1",
                           base::name(key), day)
                         .one();
    if (!row) return {.value = std::string(rules::setting(key).default_value), .since = {}, .instrument = {}};
    const auto& [value, since, instrument] = *row;
    return {.value = value, .since = since, .instrument = instrument};
}

std::vector<SettingChange> setting_changes(store::Connection& db) {
    std::vector<SettingChange> out;
    db.query<store::Bytes>("select body from act where case_id = ? and kind = ? order by seq desc",
                           case_of(the_nation), app::ActKind::setting_changed)
        .each([&](store::Bytes body) {
            const auto act = app::decode(body.value);
            if (!act) return;
            auto a = app::typed<app::SettingChanged>(*act);
            out.push_back({.name = std::move(a.name),
                           .value = std::move(a.value),
                           .instrument = std::move(a.instrument),
                           .from = a.from,
                           .dated = a.dated,
                           .by = act->actor,
                           .at = act->time});
        });
    return out;
}

}  // namespace people
