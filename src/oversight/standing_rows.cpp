#include "oversight/standing_rows.hpp"

#include "app/site.hpp"
#include "oversight/map_rows.hpp"
#include "people/people_rows.hpp"
#include "training/reach_rows.hpp"

namespace oversight {

OfficeStanding standing_of(store::Connection& db, UnitId unit, base::Date day) {
    OfficeStanding out;
    if (const auto shown = pick_campaign(campaign_sizes_of(db, unit))) {
        out.campaign = statements::load_campaign(db, shown->id);
        out.statements = statements::progress(db, shown->id, unit);
    }
    out.people = app::counter(db, unit, people::people_measure);
    out.trained = app::counter(
        db, unit,
        training::reached_measure(rules::TrainingTopic::conflict_of_interest, training::year_of(day)));
    out.declarations = figures_of(db, unit);
    return out;
}

}  // namespace oversight
