// Screening in the house: its tables, its acts, and when it looks.
#include "matters/finding_rows.hpp"
#include "matters/matter_reactions_rows.hpp"
#include "matters/matter_rows.hpp"
#include "people/people_rows.hpp"
#include "screening/confirmation_rows.hpp"
#include "screening/find_dropped.hpp"
#include "screening/party_rows.hpp"
#include "screening/risk_count_rows.hpp"
#include "screening/screen_rows.hpp"
#include "screening/screening_rows.hpp"
#include "screening/triage_rows.hpp"

namespace screening {
namespace {

// Companies are compared by name and number; people are weighed first, so that of two ways to ask one thing
// the one that can say why is taken.
void look_at_matter(app::Change& change, MatterId matter) {
    matters::screen_organizations(change, matter);
    Screener(change.db).screen_matter(change, matter);
    matters::screen_matter(change, matter);
}

template <class Act>
void after_matter_act(app::Change& change, const app::Act& act) {
    look_at_matter(change, app::typed<Act>(act).matter);
}

template <class Act>
void after_official_act(app::Change& change, const app::Act& act) {
    Screener(change.db).screen_official(change, app::typed<Act>(act).person);
}

void after_interest(app::Change& change, const app::Act& act) {
    const auto a = app::typed<people::InterestRegistered>(act);
    Screener screener(change.db);
    for (const auto& matter : matters::undecided_with(change.db, a.person))
        screener.screen_matter(change, matter.id);
    matters::screen_undecided_with(change, a.person);
    screener.screen_official(change, a.person);
    if (const auto subject = load_subject(change.db, a.interest.value))
        screener.screen_marriage(change, *subject);
}

// A declaration that came from a question: what the declarant took out of what was filled in.
void after_declaration(app::Change& change, const app::Act& act) {
    const auto sent = app::typed<declarations::Submitted>(act);
    if (!sent.matter) return;
    for (const auto& f : matters::findings_for(change.db, sent.declarant, *sent.matter)) {
        if (f.answer != matters::FindingAnswer::declared || drop_known(change.db, f.id)) continue;
        const auto interest = people::load_interest(change.db, people::InterestId{f.interest});
        auto what = dropped(f, interest ? interest->relation : std::string{}, sent);
        if (!what.empty())
            change.record(matters::finding_case(f.id), f.unit,
                          PrefillDropped{f.person, f.id, std::move(what)});
    }
}

}  // namespace

void register_screening(app::Registry& registry) {
    register_subjects(registry);
    register_registries(registry);
    register_parties(registry);
    register_triage(registry);
    register_confirmations(registry);
    register_risk_counts(registry);
}

void register_screening_reactions(app::Registry& registry) {
    using enum app::ActKind;
    registry.reacts(party_added, after_matter_act<matters::PartyAdded>);
    registry.reacts(participant_added, after_matter_act<matters::ParticipantAdded>);
    registry.reacts(matter_step_added, after_matter_act<matters::StepAdded>);
    registry.reacts(matter_opened, after_matter_act<matters::MatterOpened>);
    registry.reacts(official_registered, after_official_act<people::OfficialRegistered>);
    registry.reacts(person_registered, after_official_act<people::PersonRegistered>);
    registry.reacts(person_changed, after_official_act<people::PersonChanged>);
    registry.reacts(interest_registered, after_interest);
    registry.reacts(declaration_submitted, after_declaration);
}

}  // namespace screening
