#include "oversight/entrust_region.hpp"

#include <algorithm>

namespace oversight {

Result<Watch, EntrustRefusal> entrust_region(const Watch& wanted, const EntrustFacts& facts) {
    using enum EntrustRefusal;
    const auto holds_it = [&](const Watch& own) {
        return own.unit_from <= wanted.unit_from && wanted.unit_to <= own.unit_to;
    };
    const auto long_enough = [&](const Watch& own) { return holds_it(own) && wanted.until <= own.until; };
    if (facts.person == facts.granting) return refuse(oneself);
    if (!facts.of_inspectorate) return refuse(not_of_inspectorate);
    if (wanted.unit_from > wanted.unit_to || std::ranges::none_of(facts.own, holds_it))
        return refuse(outside_own_range);
    if (wanted.until < facts.today) return refuse(until_past);
    if (wanted.until > facts.today + longest_delegation || std::ranges::none_of(facts.own, long_enough))
        return refuse(until_too_late);
    if (facts.administers) return refuse(runs_and_watches);
    return wanted;
}

}  // namespace oversight
