// What others do to filings: a day off that is added moves the limits that run in working days, and the act
// says what they were. A tip's run in calendar days: nothing of it enters the log by the calendar.
#include "app/journal.hpp"
#include "app/settings_acts.hpp"
#include "app/site.hpp"
#include "complaints/filing_rows.hpp"

namespace complaints {
namespace {

void count_anew(app::Change& change, base::Date day_off) {
    const auto running = change.db
                             .query<FilingId, UnitId, rules::DeadlineKey, base::Date, base::Date>(
                                 "select f.id, f.unit, k.clock, k.started, k.due from filing_clock k"
                                 " join filing f on f.id = k.filing where k.done = '' and f.track <> 'tip' "
                                 "order by f.id, k.clock")
                             .all();
    for (const auto& [filing, unit, clock, started, before] : running) {
        const auto due = rules::due(clock, started, change.calendar(), app::region_of(unit));
        if (!due || due->day == before) continue;
        change.record(case_of(filing), unit, DueMoved{filing, day_off, clock, before, due->day});
    }
}

}  // namespace

void register_filing_reactions(app::Registry& registry) {
    registry.reacts(app::ActKind::off_day_added, [](app::Change& change, const app::Act& act) {
        count_anew(change, app::typed<app::OffDayAdded>(act).day);
    });
}

}  // namespace complaints
