#include "app/site.hpp"

#include <array>
#include <set>

#include "app/erasure_acts.hpp"
#include "app/settings_acts.hpp"

namespace app {

std::string setting(store::Connection& db, rules::SettingKey key, base::Date day) {
    const auto value =
        db.query<std::string>(
              "select value from setting where name = ? and from_day <= ? order by from_day desc limit 1",
              base::name(key), day)
            .value();
    return value ? *value : std::string(rules::setting(key).default_value);
}

rules::Calendar calendar(store::Connection& db) {
    std::vector<rules::OffDay> rows;
    constexpr auto key = rules::SettingKey::joint_leave_is_working;
    // One statement, for every page asks. The setting of each leave's own day decides whether it is off.
    db.query<base::Date, std::int64_t, rules::OffKind, std::string, std::string, std::string>(
          "select d.day, d.region, d.kind, d.name_id, d.name_en, d.decree from off_day d where d.kind <> ?"
          " or coalesce((select s.value from setting s where s.name = ? and s.from_day ="
          " (select max(t.from_day) from setting t where t.name = ? and t.from_day <= d.day)), ?) <> 'yes'"
          " order by d.day, d.region",
          rules::OffKind::joint_leave, base::name(key), base::name(key), rules::setting(key).default_value)
        .each([&](base::Date day, std::int64_t region, rules::OffKind kind, std::string id, std::string en,
                  std::string decree) {
            rows.push_back({.day = day,
                            .kind = kind,
                            .name_id = std::move(id),
                            .name_en = std::move(en),
                            .decree = std::move(decree),
                            .region = static_cast<int>(region)});
        });
    return rules::Calendar(std::move(rows));
}

int region_of(UnitId unit) {
    if (unit.value < 1000) return 0;
    return static_cast<int>(unit.value % 100 == 0 ? unit.value / 100 : unit.value);
}

// Where the three rows are there already, which is nearly always, they are changed in one statement.
void bump(store::Connection& db, UnitId unit, std::string_view measure, std::int64_t by) {
    constexpr std::int64_t nation = 1;
    const std::int64_t province = unit.value / 100 * 100;
    const std::array chain{unit.value, province ? province : nation, nation};
    const std::set<std::int64_t> rows(chain.begin(), chain.end());
    const auto changed =
        db.exec("update counter set value = value + ? where measure = ? and unit in (?, ?, ?)", by, measure,
                chain[0], chain[1], chain[2]);
    if (changed == std::ssize(rows)) return;
    for (const auto row : rows)
        if (changed == 0 ||
            !db.query<std::int64_t>("select 1 from counter where unit = ? and measure = ?", row, measure)
                 .one())
            db.exec("insert into counter(unit, measure, value) values(?, ?, ?)", row, measure, by);
}

std::int64_t counter(store::Connection& db, UnitId unit, std::string_view measure) {
    return db.query<std::int64_t>("select value from counter where unit = ? and measure = ?", unit, measure)
        .value()
        .value_or(0);
}

void register_app(Registry& registry) {
    registry.schema(schema);
    registry.schema(erasure_schema);
    registry.applies<ValuesErased>([](store::Connection& db, const Act& act, const ValuesErased& a) {
        for (const auto& value : a.values())
            db.exec(
                "insert into erased_value(act, name, order_id, erased_by, at) values(?, ?, ?, ?, ?) on "
                "conflict do "
                "nothing",
                value.act, value.name, a.order, act.index, act.time);
    });
    registry.table({"erased_value", {"act", "name", "order_id", "erased_by", "at"}, 2});
    registry.keeps_no_state<LogOpened>();
    registry.applies<SettingChanged>([](store::Connection& db, const Act&, const SettingChanged& a) {
        db.exec(
            "insert into setting(name, from_day, value, instrument) values(?, ?, ?, ?) on conflict(name, "
            "from_day)"
            " do update set value = excluded.value, instrument = excluded.instrument",
            a.name, a.from, a.value, a.instrument);
    });
    registry.applies<OffDayAdded>([](store::Connection& db, const Act&, const OffDayAdded& a) {
        db.exec(
            "insert into off_day(day, region, kind, name_id, name_en, decree) values(?, ?, ?, ?, ?, ?)"
            " on conflict(day, region) do update set kind = excluded.kind, name_id = excluded.name_id,"
            " name_en = excluded.name_en, decree = excluded.decree",
            a.day, a.region, a.kind, a.name_id, a.name_en, a.decree);
    });
    registry.applies<RoleGranted>([](store::Connection& db, const Act&, const RoleGranted& a) {
        db.exec(
            "insert into role_grant(id, case_id, person, role, role_bit, unit_from, unit_to, from_day, "
            "until_day)"
            " values(?, ?, ?, ?, ?, ?, ?, ?, ?)",
            a.grant, a.person.value, a.person, a.role, std::int64_t{1} << static_cast<int>(a.role),
            a.unit_from, a.unit_to, a.from, a.until);
    });
    registry.applies<RoleEnded>([](store::Connection& db, const Act&, const RoleEnded& a) {
        db.exec("update role_grant set until_day = ? where id = ?", a.last_day, a.grant);
    });
    registry.table({"setting", {"name", "from_day", "value", "instrument"}, 2});
    registry.table({"off_day", {"day", "region", "kind", "name_id", "name_en", "decree"}, 2});
    registry.table({"role_grant",
                    {"id", "person", "role", "role_bit", "unit_from", "unit_to", "from_day", "until_day"}});
    registry.table({"case_grant", {"case_id", "person", "how"}, 3});
    registry.table({"case_exclusion", {"case_id", "person"}, 2});
    registry.table({"counter", {"unit", "measure", "value"}, 2});
}

}  // namespace app
