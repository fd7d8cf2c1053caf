// Acts about the house itself: its log, its settings and calendar, its roles.
#pragma once
#include "app/permission.hpp"
#include "app/registry.hpp"
#include "app/schema.hpp"
#include "rules/calendar.hpp"

namespace app {

struct LogOpened {
    std::string origin, vkey;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("origin", a.origin);
        visit("vkey", a.vkey);
    }
};

struct SettingChanged {
    std::string name, value;
    base::Date from{};
    std::string instrument;  // who decided this: decree and number
    // The instrument's own day, where the value holds from before the day of the act; else none.
    std::optional<base::Date> dated = {};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("name", a.name);
        visit("value", a.value);
        visit("from", a.from);
        visit("instrument", a.instrument);
        visit("dated", a.dated);
    }
};

struct OffDayAdded {
    base::Date day{};
    std::int64_t region = 0;  // as rules::OffDay::region
    rules::OffKind kind{};
    std::string name_id, name_en, decree;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("day", a.day);
        visit("region", a.region);
        visit("kind", a.kind);
        visit("name_id", a.name_id);
        visit("name_en", a.name_en);
        visit("decree", a.decree);
    }
};

struct RoleGranted {
    std::int64_t grant = 0;
    PersonId person;
    Role role{};
    UnitId unit_from, unit_to;  // the offices, inclusive
    base::Date from{}, until{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("grant", a.grant);
        visit("person", a.person);
        visit("role", a.role);
        visit("unit_from", a.unit_from);
        visit("unit_to", a.unit_to);
        visit("from", a.from);
        visit("until", a.until);
    }
};

struct RoleEnded {
    std::int64_t grant = 0;
    base::Date last_day{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("grant", a.grant);
        visit("last_day", a.last_day);
    }
};

template <>
inline constexpr auto kind_of<LogOpened> = ActKind::log_opened;
template <>
inline constexpr auto kind_of<SettingChanged> = ActKind::setting_changed;
template <>
inline constexpr auto kind_of<OffDayAdded> = ActKind::off_day_added;
template <>
inline constexpr auto kind_of<RoleGranted> = ActKind::role_granted;
template <>
inline constexpr auto kind_of<RoleEnded> = ActKind::role_ended;

void register_app(Registry& registry);

}  // namespace app
