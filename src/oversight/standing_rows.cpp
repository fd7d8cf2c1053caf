#include "oversight/standing_rows.hpp"

#include "app/site.hpp"
#include "people/people_rows.hpp"
#include "training/reach_rows.hpp"

namespace oversight {

OfficeStanding standing_of(store::Connection& db, UnitId unit, base::Date day) {
    OfficeStanding out;
    const auto newest = db.query<statements::CampaignId>(
                              "select c.id from campaign c where exists(select 1 from campaign_count k where "
                              "k.campaign = c.id and k.unit = ? and k.value > 0) order by c.id desc limit 1",
                              unit)
                            .value();
    if (newest) {
        out.campaign = statements::load_campaign(db, *newest);
        out.statements = statements::progress(db, *newest, unit);
    }
    out.people = app::counter(db, unit, people::people_measure);
    out.trained = app::counter(
        db, unit,
        training::reached_measure(rules::TrainingTopic::conflict_of_interest, training::year_of(day)));
    out.declarations = figures_of(db, unit);
    return out;
}

}  // namespace oversight
