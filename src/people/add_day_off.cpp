#include "people/add_day_off.hpp"

#include "base/text.hpp"

namespace people {

Result<DayOff, DayOffRefusal> add_day_off(const DayOffFacts& facts, DayOff d) {
    using enum DayOffRefusal;
    using rules::OffKind;
    if (!facts.may_for_region) return std::unexpected(outside_own_offices);
    if (base::trim(d.decree).empty()) return std::unexpected(decree_missing);
    const bool national = d.kind == OffKind::national_holiday || d.kind == OffKind::joint_leave;
    if ((national && d.region != 0) || (d.kind == OffKind::local_holiday && d.region == 0))
        return std::unexpected(kind_not_for_region);
    if (d.day + added_afterwards < facts.today) return std::unexpected(long_past);
    if (facts.known) return std::unexpected(known_already);
    return d;
}

}  // namespace people
