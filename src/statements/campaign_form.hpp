// What officers fill in, and the acts on campaigns, for pages and API alike.
#pragma once
#include "statements/sign_act_form.hpp"

namespace statements {

// Fields: unit, title, basis, opens, due (dates), units (codes, separated by blanks or commas; empty: all),
// below, kinds (several), bodies (several), training (yes).
CampaignWish parse_campaign(const web::Form& form, const app::Actor& actor, base::Date today,
                            web::Faults& faults);

struct Opened {
    CampaignId campaign;
    std::int64_t index = -1;
};
Opened open_it(app::Change& change, const CampaignWish& wish, const Stops& stop);
std::int64_t extend_it(app::Change& change, CampaignId id, base::Date due, const std::string& reason,
                       const Stops& stop);
std::int64_t close_it(app::Change& change, CampaignId id, const std::string& reason, const Stops& stop);

// The offices whose legal & HR part somebody is, that may open campaigns: the nation, provinces.
std::vector<UnitId> opening_offices(store::Connection& db, PersonId person, base::Date day);

// Office codes in paths and fields are their numbers, as everywhere: 1, 1300, 1371. Nothing: no such code.
std::optional<UnitId> unit_from(std::string_view code);

}  // namespace statements
