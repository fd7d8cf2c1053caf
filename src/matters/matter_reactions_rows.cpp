#include "matters/matter_reactions_rows.hpp"

#include "app/journal.hpp"
#include "matters/acting_rows.hpp"
#include "matters/find_matches.hpp"
#include "matters/finding_rows.hpp"
#include "matters/matter_rows.hpp"
#include "people/people_rows.hpp"

namespace matters {
namespace {

void raise(app::Change& change, const Matter& matter, const std::vector<Match>& matches) {
    for (const auto& m : matches) {
        auto evidence = "i" + m.interest.text() + " p" + m.party.text();
        if (finding_raised(change.db, m.person, evidence)) continue;
        const auto id = change.new_id<FindingId>();
        change.record(finding_case(id), matter.unit,
                      FindingRaised{.matter = matter.id,
                                    .person = m.person,
                                    .finding = id.value,
                                    .party = m.party,
                                    .interest = m.interest.value,
                                    .matched = std::string(base::name(m.matched)),
                                    .register_says = m.register_says.id,
                                    .matter_says = m.matter_says.id,
                                    .evidence = std::move(evidence),
                                    .band = m.matched == Matched::identifier ? "certain" : "review",
                                    .article = m.article,
                                    .register_says_en = m.register_says.en,
                                    .matter_says_en = m.matter_says.en,
                                    .path = m.path});
    }
}

// Every interest of the person is compared here and not in SQL: legal forms and degrees are left out of
// names.
void screen_person(app::Change& change, const Matter& matter, const std::vector<Party>& parties,
                   PersonId person) {
    if (parties.empty()) return;
    const auto interests = people::interests_of(change.db, person, change.today());
    raise(change, matter, find_matches(interests, parties));
}

void screen_parties(app::Change& change, MatterId id, bool organizations_only) {
    const auto matter = load_matter(change.db, id);
    if (!matter) return;
    auto parties = parties_of(change.db, id);
    if (organizations_only)
        std::erase_if(parties, [](const Party& p) { return p.kind == PartyKind::person; });
    for (const auto person : may_act(change.db, *matter, change.today()))
        screen_person(change, *matter, parties, person);
}

}  // namespace

void screen_matter(app::Change& change, MatterId id) { screen_parties(change, id, false); }
void screen_organizations(app::Change& change, MatterId id) { screen_parties(change, id, true); }

void screen_undecided_with(app::Change& change, PersonId person) {
    for (const auto& matter : undecided_with(change.db, person, change.today()))
        screen_person(change, matter, parties_of(change.db, matter.id), person);
}

void screen_person(app::Change& change, MatterId id, PersonId person) {
    if (const auto matter = load_matter(change.db, id))
        screen_person(change, *matter, parties_of(change.db, id), person);
}

void register_matter_reactions(app::Registry& registry) {
    registry.reacts(app::ActKind::party_added, [](app::Change& change, const app::Act& act) {
        screen_matter(change, app::typed<PartyAdded>(act).matter);
    });
    registry.reacts(app::ActKind::matter_opened, [](app::Change& change, const app::Act& act) {
        screen_matter(change, app::typed<MatterOpened>(act).matter);
    });
    registry.reacts(app::ActKind::participant_added, [](app::Change& change, const app::Act& act) {
        const auto added = app::typed<ParticipantAdded>(act);
        if (const auto matter = load_matter(change.db, added.matter))
            screen_person(change, *matter, parties_of(change.db, added.matter), added.person);
    });
    registry.reacts(app::ActKind::interest_registered, [](app::Change& change, const app::Act& act) {
        screen_undecided_with(change, app::typed<people::InterestRegistered>(act).person);
    });
}

}  // namespace matters
