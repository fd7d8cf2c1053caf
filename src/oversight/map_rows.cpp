#include "oversight/map_rows.hpp"

#include <algorithm>

#include "declarations/declaration_rows.hpp"
#include "oversight/month_rows.hpp"
#include "people/people_rows.hpp"
#include "people/unit.hpp"
#include "statements/statement_rows.hpp"
#include "training/reach_rows.hpp"

namespace oversight {
namespace {

std::string counter_of(MapMeasure measure, base::Date day) {
    switch (measure) {
        case MapMeasure::trained:
            return training::reached_measure(rules::TrainingTopic::conflict_of_interest,
                                             training::year_of(day));
        case MapMeasure::open: return std::string(declarations::open_measure);
        case MapMeasure::late: return std::string(declarations::determined_late_measure);
        case MapMeasure::silences: return std::string(declarations::silences_measure);
        case MapMeasure::gratifications:
        case MapMeasure::signed_statements: break;
    }
    return {};
}

std::vector<ProvinceFigure> provinces_in(store::Connection& db, const app::Scope& s) {
    std::vector<ProvinceFigure> out;
    db.query<UnitId, std::string>(
          "select u.id, u.name from unit u where u.parent = ? and exists(select 1 from role_grant r where "
          "r.person = ? and (r.role_bit & ?) <> 0"
          " and u.id between r.unit_from and r.unit_to and r.from_day <= ? and r.until_day >= ?) order by "
          "u.id",
          people::the_nation, s.person, s.roles, s.day, s.day)
        .each([&](UnitId unit, std::string name) {
            if (people::level_of(unit) == people::UnitLevel::province)
                out.push_back({.unit = unit, .name = std::move(name), .of = {}});
        });
    return out;
}

void add_statements(store::Connection& db, statements::CampaignId campaign,
                    std::vector<ProvinceFigure>& provinces) {
    if (!campaign) return provinces.clear();
    for (auto& province : provinces) {
        const auto counts = statements::progress(db, campaign, province.unit);
        province.count = counts.all_signed();
        province.of = counts.all();
    }
}

void add_gratifications(store::Connection& db, const app::Scope& s, std::vector<ProvinceFigure>& provinces) {
    const auto this_month = month_of(s.day);
    const auto sums =
        sums_of(db, people::the_nation, Happening::gratifications, months_later(this_month, -11), this_month);
    for (auto& province : provinces)
        if (const auto found = sums.find(province.unit); found != sums.end()) province.count = found->second;
}

constexpr int campaigns_to_choose_from = 50;

// As pick_campaign prefers them; the fifth column is how many are asked.
#define PREFERRED_FIRST                                    \
    "order by case c.state when 'open' then 0 else 1 end," \
    " substr(c.opens, 1, 4) desc, 5 desc, c.id desc limit ?"

}  // namespace

std::vector<CampaignSize> campaign_sizes(store::Connection& db, const app::Scope& s) {
    std::vector<CampaignSize> out;
    db.query<statements::CampaignId, statements::CampaignState, base::Date, std::string, std::int64_t>(
          "select c.id, c.state, c.opens, c.title, cast(coalesce((select sum(k.value) from campaign_count k "
          "where k.campaign = c.id and k.unit = ? and k.measure in ('asked', 'adhoc_asked')), 0) as bigint) "
          "from campaign c where exists(select 1 from role_grant g where g.person = ? and (g.role_bit & ?) "
          "<> 0 and g.from_day <= ? and g.until_day >= ? and (c.unit between g.unit_from and g.unit_to or "
          "exists(select 1 from campaign_range r where r.campaign = c.id and r.unit_from <= g.unit_to and "
          "r.unit_to >= g.unit_from))) " PREFERRED_FIRST,
          people::the_nation, s.person, s.roles, s.day, s.day, campaigns_to_choose_from)
        .each([&](statements::CampaignId id, statements::CampaignState state, base::Date opens,
                  std::string title,
                  std::int64_t asked) { out.push_back({id, state, opens, std::move(title), asked}); });
    return out;
}

std::vector<CampaignSize> campaign_sizes_of(store::Connection& db, UnitId unit) {
    std::vector<CampaignSize> out;
    db.query<statements::CampaignId, statements::CampaignState, base::Date, std::string, std::int64_t>(
          "select c.id, c.state, c.opens, c.title, cast(sum(k.value) as bigint) from campaign_count k join "
          "campaign c on c.id = k.campaign where k.unit = ? and k.measure in ('asked', 'adhoc_asked') and "
          "k.value > 0 group by c.id, c.state, c.opens, c.title " PREFERRED_FIRST,
          unit, campaigns_to_choose_from)
        .each([&](statements::CampaignId id, statements::CampaignState state, base::Date opens,
                  std::string title,
                  std::int64_t asked) { out.push_back({id, state, opens, std::move(title), asked}); });
    return out;
}

std::vector<ProvinceFigure> province_figures(store::Connection& db, const app::Scope& s, MapMeasure measure,
                                             statements::CampaignId campaign) {
    auto out = provinces_in(db, s);
    if (measure == MapMeasure::signed_statements) {
        add_statements(db, campaign, out);
        return out;
    }
    if (measure == MapMeasure::gratifications) {
        add_gratifications(db, s, out);
        return out;
    }
    const auto name = counter_of(measure, s.day);
    for (auto& province : out) {
        province.count = app::counter(db, province.unit, name);
        if (measure == MapMeasure::trained)
            province.of = app::counter(db, province.unit, people::people_measure);
    }
    return out;
}

}  // namespace oversight
