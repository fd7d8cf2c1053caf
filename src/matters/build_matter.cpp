#include "matters/build_matter.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "matters/find_matches.hpp"

namespace matters {
namespace {

using enum BuildRefusal;

std::optional<BuildRefusal> refuse_desk(const Desk& desk) {
    if (desk.actor == Standing::barred) return barred;
    if (desk.actor == Standing::standstill) return stands_still;
    if (desk.state != State::registered && desk.state != State::open) return matter_over;
    return std::nullopt;
}

bool same_party(const Party& party, const NewParty& input) {
    if (party.behind != input.behind || party.kind != input.kind) return false;
    if (!party.identifier.empty() && !input.identifier.empty())
        return same_identifier(party.identifier, input.identifier);
    return base::fold(party.name) == base::fold(input.name);
}

}  // namespace

Result<StepAdded, BuildRefusal> add_step(const Desk& desk, MatterId matter, std::span<const Step> steps,
                                         const std::string& title) {
    if (const auto why = refuse_desk(desk)) return refuse(*why);
    std::int64_t last = 0;
    for (const auto& step : steps) last = std::max(last, step.number);
    return StepAdded{matter, last + 1, title};
}

Result<PartyAdded, BuildRefusal> add_party(const Desk& desk, MatterId matter, std::span<const Party> parties,
                                           const NewParty& input) {
    if (const auto why = refuse_desk(desk)) return refuse(*why);
    if (input.behind) {
        const auto front = std::ranges::find(parties, input.behind, &Party::id);
        if (front == parties.end()) return refuse(behind_unknown);
        if (front->kind != PartyKind::organization) return refuse(behind_not_organization);
        if (input.kind != PartyKind::person) return refuse(only_persons_behind);
    }
    if (std::ranges::any_of(parties, [&](const Party& party) { return same_party(party, input); }))
        return refuse(party_named_already);
    return PartyAdded{.matter = matter,
                      .party = input.id,
                      .kind = input.kind,
                      .name = input.name,
                      .identifier = input.identifier,
                      .behind = input.behind,
                      .role = input.role};
}

Result<ParticipantAdded, BuildRefusal> add_participant(const Desk& desk, MatterId matter,
                                                       std::span<const Step> steps,
                                                       std::span<const Participant> participants,
                                                       std::span<const PersonId> plenary_today,
                                                       const NewParticipant& input) {
    if (const auto why = refuse_desk(desk)) return refuse(*why);
    if (input.step != 0 && std::ranges::find(steps, input.step, &Step::number) == steps.end())
        return refuse(step_unknown);
    const bool there = std::ranges::any_of(
        participants, [&](const Participant& p) { return p.person == input.person && p.step == input.step; });
    if (there) return refuse(takes_part_already);
    if (input.strength == Strength::decides) {
        if (desk.decided_by == DecidedBy::plenary &&
            std::ranges::find(plenary_today, input.person) == plenary_today.end())
            return refuse(not_a_commissioner);
        const bool another = std::ranges::any_of(participants, [&](const Participant& p) {
            return p.strength == Strength::decides && p.person != input.person;
        });
        if (desk.decided_by == DecidedBy::official && another) return refuse(second_decider);
    }
    return ParticipantAdded{matter, input.person, input.strength, input.step};
}

}  // namespace matters
