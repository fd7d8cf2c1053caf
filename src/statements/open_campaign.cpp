#include "statements/open_campaign.hpp"

#include <algorithm>

namespace statements {
namespace {

using enum OpenCampaignRefusal;

bool in_range(UnitId unit, UnitId office) {
    const auto range = people::range_of(office);
    return range.from <= unit && unit <= range.to;
}

std::optional<OpenCampaignRefusal> why_not(const CampaignWish& w, const OpeningFacts& facts) {
    if (!facts.officer) return not_officer;
    if (people::level_of(w.unit) == people::UnitLevel::regency) return office_too_low;
    if (blank(w.title)) return title_missing;
    if (blank(w.basis)) return basis_missing;
    const auto* version = rules::statement_template(w.version);
    if (!version || version->in_force > w.opens) return template_unknown;
    if (w.kinds.empty() && w.bodies.empty()) return nobody_asked;
    if (!w.bodies.empty() && !facts.adhoc_covered) return adhoc_not_covered;
    if (!facts.units_exist) return unit_unknown;
    if (!std::ranges::all_of(w.units, [&](UnitId u) { return in_range(u, w.unit); })) return unit_outside;
    if (w.opens < facts.today) return opens_in_past;
    if (w.due < w.opens) return due_before_opening;
    return std::nullopt;
}

}  // namespace

Result<CampaignOpened, OpenCampaignRefusal> open_campaign(const CampaignWish& w, const OpeningFacts& facts) {
    if (const auto why = why_not(w, facts)) return refuse(*why);
    auto units = w.units.empty() ? std::vector{w.unit} : w.units;
    std::ranges::sort(units);
    const auto twice = std::ranges::unique(units);
    units.erase(twice.begin(), twice.end());
    return CampaignOpened{.campaign = facts.id,
                          .unit = w.unit,
                          .title = w.title,
                          .version = w.version,
                          .basis = w.basis,
                          .on = facts.today,
                          .opens = w.opens,
                          .due = w.due,
                          .units = std::move(units),
                          .below = w.units.empty() ? Below::all_below : w.below,
                          .kinds = w.kinds,
                          .bodies = w.bodies,
                          .training = w.training};
}

std::string_view article(OpenCampaignRefusal why) {
    switch (why) {
        case basis_missing:
        case template_unknown:
        case nobody_asked: return "Keputusan KPU 323/2020";
        case adhoc_not_covered: return "UU 7/2017 Pasal 6";
        default: return "";
    }
}

}  // namespace statements
