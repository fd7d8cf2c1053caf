#include "screening/correction_rows.hpp"

#include "app/journal.hpp"
#include "matters/finding_rows.hpp"
#include "people/people_rows.hpp"
#include "screening/screening_rows.hpp"

namespace screening {

void register_corrections(app::Registry& registry) {
    registry.reacts(app::ActKind::interest_registered, [](app::Change& change, const app::Act& act) {
        const auto a = app::typed<people::InterestRegistered>(act);
        if (!a.corrects) return;
        for (const auto& f : matters::open_findings_of(change.db, a.person, a.corrects.value))
            change.record(matters::finding_case(f.id), f.unit, FindingLapsed{f.id, f.person});
    });
}

}  // namespace screening
