#include "matters/derive_standing.hpp"

namespace matters {
namespace {

Standing standing_on(const Bar& bar, base::Date day) {
    if (day < bar.since || (bar.until && day >= *bar.until)) return Standing::clear;
    return bar.barred_from && day >= *bar.barred_from ? Standing::barred : Standing::standstill;
}

}  // namespace

const Bar* standing_bar(std::span<const Bar> bars, PersonId person) {
    const Bar* found = nullptr;
    for (const auto& bar : bars) {
        if (bar.person != person || bar.state == BarState::ended) continue;
        const bool first = !found;
        const bool outranks = found && bar.state == BarState::barred && found->state == BarState::standstill;
        const bool older = found && bar.state == found->state && bar.since < found->since;
        if (first || outranks || older) found = &bar;
    }
    return found;
}

Standing standing_of(std::span<const Bar> bars, PersonId person) {
    const Bar* bar = standing_bar(bars, person);
    if (!bar) return Standing::clear;
    return bar->state == BarState::barred ? Standing::barred : Standing::standstill;
}

Clearance clearance_on(std::span<const Bar> bars, PersonId person, base::Date day) {
    Clearance out;
    for (const auto& bar : bars) {
        if (bar.person != person) continue;
        const Standing standing = standing_on(bar, day);
        if (standing == Standing::clear || standing < out.standing) continue;
        const base::Date since = standing == Standing::barred ? *bar.barred_from : bar.since;
        if (standing == out.standing && since >= *out.since) continue;
        out.allowed = false;
        out.standing = standing;
        out.since = since;
        out.article = standing == Standing::barred ? bar.article : std::string(standstill_article);
    }
    return out;
}

}  // namespace matters
