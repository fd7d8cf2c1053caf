// Use case: the legal & HR unit of the national or a provincial office asks for statements. Law: Keputusan
// KPU 323/2020 (everybody signs), its annex not read; PermenPANRB 17/2024. docs/decisions/0010-campaigns.md.
#pragma once
#include "base/result.hpp"
#include "statements/statement_acts.hpp"

namespace statements {

struct CampaignWish {
    UnitId unit;  // the office that asks
    std::string title, version, basis;
    base::Date opens{}, due{};
    std::vector<UnitId> units;  // none: the asking office's whole range
    Below below = Below::all_below;
    std::vector<people::StaffKind> kinds;
    std::vector<rules::AdhocBody> bodies;
    Training training{};
};

struct OpeningFacts {
    CampaignId id;              // what it will be
    bool officer = false;       // holds the legal & HR role of the office that day
    bool units_exist = true;    // all of `units`
    bool adhoc_covered = true;  // setting ad_hoc_bodies_covered
    base::Date today{};
};

// In order of precedence.
enum class OpenCampaignRefusal {
    not_officer,     // of that office
    office_too_low,  // a regency opens none: its province or the nation does
    title_missing,
    basis_missing,     // a campaign says on what it rests
    template_unknown,  // not a version in force on the first day
    nobody_asked,      // neither kinds of staff nor bodies
    adhoc_not_covered,
    unit_unknown,
    unit_outside,  // not of the opening office's range
    opens_in_past,
    due_before_opening,
};
std::string_view article(OpenCampaignRefusal why);

Result<CampaignOpened, OpenCampaignRefusal> open_campaign(const CampaignWish& wish,
                                                          const OpeningFacts& facts);

}  // namespace statements

template <>
inline constexpr auto base::names<statements::OpenCampaignRefusal> =
    std::array{"not_officer"sv,      "office_too_low"sv, "title_missing"sv,     "basis_missing"sv,
               "template_unknown"sv, "nobody_asked"sv,   "adhoc_not_covered"sv, "unit_unknown"sv,
               "unit_outside"sv,     "opens_in_past"sv,  "due_before_opening"sv};
