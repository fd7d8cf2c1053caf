// What follows from the acts of plenaries: whoever will decide is asked first. A plenary may be called for a
// day long after the matter was registered, and a referral gives it to another body.
#include "app/journal.hpp"
#include "decisions/plenary_rows.hpp"
#include "screening/screen_rows.hpp"

namespace decisions {

void register_decision_reactions(app::Registry& registry) {
    registry.reacts(app::ActKind::plenary_called, [](app::Change& change, const app::Act& act) {
        for (const auto matter : app::typed<PlenaryCalled>(act).matters)
            screening::look_at_matter(change, matter);
    });
    registry.reacts(app::ActKind::item_referred, [](app::Change& change, const app::Act& act) {
        screening::look_at_matter(change, app::typed<ItemReferred>(act).matter);
    });
}

}  // namespace decisions
