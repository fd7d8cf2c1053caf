// A secretary fills a matter: its steps, its parties and who takes part. Who is barred or stands still on the
// matter does none of this: that would be acting on it (UU 30/2014 art. 42(1)).
#pragma once
#include <span>
#include <string>

#include "base/result.hpp"
#include "matters/matter_acts.hpp"

namespace matters {

// In this order: the first that holds is the answer.
enum class BuildRefusal {
    barred,                   // the one who would change it
    stands_still,             // the one who would change it
    matter_over,              // decided, annulled, replaced or closed
    behind_unknown,           // the party to stand behind is not on this matter
    behind_not_organization,  // nobody stands behind a person
    only_persons_behind,      // no organization stands behind another: name its people
    party_named_already,      // same number or, without numbers, same name, in the same place
    step_unknown,
    takes_part_already,  // in the same step
    not_a_commissioner,  // a plenary is decided by the commissioners of that day
    second_decider       // a matter decided by one official
};

// The matter as it is, and the standing of the one who would change it.
struct Desk {
    State state{};
    DecidedBy decided_by{};
    Standing actor = Standing::clear;
};

struct NewParty {
    PartyId id;
    PartyKind kind{};
    std::string name, identifier;
    PartyId behind;
    std::string role;
};
struct NewParticipant {
    PersonId person;
    Strength strength{};
    std::int64_t step = 0;
};

[[nodiscard]] Result<StepAdded, BuildRefusal> add_step(const Desk& desk, MatterId matter,
                                                       std::span<const Step> steps, const std::string& title);
// Also while the matter is open: a party that appears late is screened like the others.
[[nodiscard]] Result<PartyAdded, BuildRefusal> add_party(const Desk& desk, MatterId matter,
                                                         std::span<const Party> parties,
                                                         const NewParty& input);
[[nodiscard]] Result<ParticipantAdded, BuildRefusal> add_participant(
    const Desk& desk, MatterId matter, std::span<const Step> steps, std::span<const Participant> participants,
    std::span<const PersonId> plenary_today, const NewParticipant& input);

constexpr std::string_view article(BuildRefusal why) {
    switch (why) {
        case BuildRefusal::barred:
        case BuildRefusal::stands_still: return "UU 30/2014 Pasal 42 ayat (1)";
        case BuildRefusal::not_a_commissioner: return "UU 7/2017 Pasal 40";
        default: return "";
    }
}

}  // namespace matters

template <>
inline constexpr auto base::names<matters::BuildRefusal> = std::array{"barred"sv,
                                                                      "stands_still"sv,
                                                                      "matter_over"sv,
                                                                      "behind_unknown"sv,
                                                                      "behind_not_organization"sv,
                                                                      "only_persons_behind"sv,
                                                                      "party_named_already"sv,
                                                                      "step_unknown"sv,
                                                                      "takes_part_already"sv,
                                                                      "not_a_commissioner"sv,
                                                                      "second_decider"sv};
