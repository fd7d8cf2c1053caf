// The clock's job. Days end at midnight where the declarant's office is, so a case found here may still have
// some hours.
#include "app/write.hpp"
#include "declarations/declaration_facts_rows.hpp"
#include "declarations/declaration_sql_rows.hpp"
#include "declarations/office_rows.hpp"
#include "rules/deadlines.hpp"

namespace declarations {
namespace {

constexpr int a_turn = 200;  // cases in one transaction, so that people's requests get through between two

struct Clock {
    DeclarationId declaration;
    base::Date due{};
    UnitId office;
};

std::vector<Clock> clocks_passed(store::Connection& db, base::Date before, const Clock& after) {
    std::vector<Clock> out;
    for (auto [id, due, unit] : db.query<DeclarationId, base::Date, UnitId>(CLOCKS_PASSED, before, after.due,
                                                                            after.declaration, a_turn))
        out.push_back({id, due, unit});
    return out;
}

void record_if_silent(app::Change& change, const rules::Calendar& calendar, DeclarationId id) {
    auto d = load_declaration(change.db, id);
    if (!d) return;
    follow_office(change, calendar, *d);  // silent is who was in charge on the last day
    d = load_declaration(change.db, id);
    const auto silence = record_silence(facts_for_silence(change, calendar, *d));
    if (silence) record(change, *d, *silence);
}

}  // namespace

void record_silences(app::Site& site) {
    const auto now = site.clock.now();
    const auto latest_day = base::day_in(base::Zone::wit, now);
    for (Clock after;;) {
        std::vector<Clock> turn;
        std::vector<DeclarationId> passed;
        {
            const auto db = site.database.reader();
            turn = clocks_passed(db, latest_day, after);
            for (const auto& clock : turn)
                if (day_at(db, clock.office, now) >= rules::escalates_on({.day = clock.due}))
                    passed.push_back(clock.declaration);
        }
        if (!passed.empty())
            app::write_now(site, {}, [&](app::Change& change) {
                const auto& calendar = change.calendar();
                for (const auto id : passed) record_if_silent(change, calendar, id);
            });
        if (turn.size() < a_turn) return;
        after = turn.back();
    }
}

}  // namespace declarations
