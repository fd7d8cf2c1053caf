// Screening in the house: its tables, its acts, and when it looks.
#include "people/people_rows.hpp"
#include "screening/confirmation_rows.hpp"
#include "screening/correction_rows.hpp"
#include "screening/look_after_rows.hpp"
#include "screening/party_rows.hpp"
#include "screening/registry_rows.hpp"
#include "screening/risk_count_rows.hpp"
#include "screening/screening_rows.hpp"
#include "screening/subject_rows.hpp"
#include "screening/triage_rows.hpp"

namespace screening {
namespace {}  // namespace

void register_screening(app::Registry& registry) {
    register_subjects(registry);
    register_registries(registry);
    register_parties(registry);
    register_triage(registry);
    register_confirmations(registry);
    register_risk_counts(registry);
    registry.keeps_no_state<ScreeningDone>();
}

void register_screening_reactions(app::Registry& registry) {
    using enum app::ActKind;
    registry.ends(look_after);
    register_corrections(registry);
}

}  // namespace screening
