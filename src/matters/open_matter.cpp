#include "matters/open_matter.hpp"

#include <set>

#include "base/text.hpp"

namespace matters {

Result<MatterOpened, OpenRefusal> open_matter(const Desk& desk, MatterId matter,
                                              std::span<const Party> parties,
                                              std::span<const Participant> participants,
                                              const std::string& reason) {
    using enum OpenRefusal;
    if (desk.actor == Standing::barred) return refuse(barred);
    if (desk.actor == Standing::standstill) return refuse(stands_still);
    if (desk.state != State::registered) return refuse(not_registered);
    if (parties.empty() && base::trim(reason).empty()) return refuse(no_party_and_no_reason);
    std::set<PersonId> deciders;  // one person may decide in several steps
    for (const auto& p : participants)
        if (p.strength == Strength::decides) deciders.insert(p.person);
    if (deciders.empty()) return refuse(no_decider);
    if (desk.decided_by == DecidedBy::official && deciders.size() > 1) return refuse(several_deciders);
    return MatterOpened{matter, parties.empty() ? reason : std::string{}};
}

Result<MatterClosed, CloseRefusal> close_matter(const Desk& desk, MatterId matter,
                                                const std::string& reason) {
    using enum CloseRefusal;
    if (desk.actor == Standing::barred) return refuse(barred);
    if (desk.actor == Standing::standstill) return refuse(stands_still);
    if (desk.state == State::closed) return refuse(closed_already);
    const bool undecided = desk.state == State::registered || desk.state == State::open;
    if (undecided && base::trim(reason).empty()) return refuse(reason_missing);
    return MatterClosed{matter, reason};
}

}  // namespace matters
