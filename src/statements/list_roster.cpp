#include "statements/list_roster.hpp"

#include <algorithm>
#include <set>

#include "base/check.hpp"

namespace statements {
namespace {

using enum RosterRefusal;
using std::chrono::year_month_day, std::chrono::years;

// UU 7/2017 Pasal 72: seventeen is the least age. The other end is a HOUSE RULE,
// docs/decisions/0010-campaigns.md.
bool plausible(base::Date born, base::Date today) {
    const year_month_day ymd{today};
    const auto before = [&](years n) {
        const year_month_day then = ymd - n;
        return std::chrono::sys_days{then.ok() ? then : then.year() / then.month() / std::chrono::last};
    };
    return born <= before(years{17}) && born > before(years{100});
}

std::optional<RosterRefusal> refuse_members(const RosterWish& w, base::Date today) {
    if (w.members.empty()) return nobody_listed;
    if (w.members.size() > longest_roster) return too_many;
    for (const auto& m : w.members)
        if (blank(m.name)) return name_missing;
    for (const auto& m : w.members)
        if (!plausible(m.born, today)) return born_wrong;
    std::set<std::pair<std::string, base::Date>> seen;
    for (const auto& m : w.members)
        if (!seen.emplace(m.name, m.born).second) return listed_twice;
    return std::nullopt;
}

}  // namespace

Result<RosterListed, RosterRefusal> list_roster(const RosterWish& w, const RosterFacts& facts) {
    if (!facts.officer) return refuse(not_officer);
    if (people::level_of(w.unit) != people::UnitLevel::regency) return refuse(not_a_regency);
    if (blank(w.district) || (w.body != rules::AdhocBody::ppk && blank(w.village)))
        return refuse(place_missing);
    if (facts.listed_already) return refuse(listed_already);
    if (const auto why = refuse_members(w, facts.today)) return refuse(*why);

    RosterListed out{.roster = facts.id,
                     .unit = w.unit,
                     .body = w.body,
                     .district = w.district,
                     .village = w.body == rules::AdhocBody::ppk ? std::string{} : w.village};
    CHECK(facts.ids.size() >= w.members.size());
    out.members.assign(facts.ids.begin(), facts.ids.begin() + std::ssize(w.members));
    for (const auto& m : w.members) {
        out.names.push_back(m.name);
        out.positions.push_back(m.position);
        out.phones.push_back(m.phone);
        out.born.push_back(m.born);
    }
    return out;
}

}  // namespace statements
