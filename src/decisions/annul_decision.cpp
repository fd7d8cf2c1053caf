#include "decisions/annul_decision.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "rules/deadlines.hpp"

namespace decisions {
namespace {

bool entitled(const AnnulFacts& facts, AnnulledBy by) {
    switch (by) {
        case AnnulledBy::official: return facts.is_official;
        case AnnulledBy::superior: return facts.is_superior;
        case AnnulledBy::court_order: return facts.is_official || facts.is_superior;
    }
    return false;
}

}  // namespace

Result<DecisionAnnulled, AnnulRefusal> annul_decision(const AnnulFacts& facts, const AnnulInput& input) {
    using enum AnnulRefusal;
    CHECK(facts.calendar != nullptr);
    // 42 (1): who is in conflict does not undo the decision either; the superior can.
    if (facts.actor_standing == matters::Standing::barred) return refuse(barred);
    if (facts.actor_standing == matters::Standing::standstill) return refuse(stands_still);
    if (facts.state != matters::State::decided || !facts.decided_on) return refuse(not_decided);
    if (!entitled(facts, input.by)) return refuse(not_entitled);
    if (input.found_on < *facts.decided_on) return refuse(found_before_decision);
    if (input.found_on > facts.today) return refuse(found_in_future);
    if (input.by == AnnulledBy::court_order && input.judgment.empty()) return refuse(judgment_missing);
    // 45 (2): because of the conflict of somebody who took part.
    if (input.conflicted && std::ranges::find(facts.took_part, input.conflicted) == facts.took_part.end())
        return refuse(conflict_of_nobody_there);
    if (input.reason.empty()) return refuse(reason_missing);

    // 66 (4) and (5): from finding the defect, or from the court's order.
    const auto limit = input.by == AnnulledBy::court_order ? rules::DeadlineKey::court_annulment
                                                           : rules::DeadlineKey::annulment;
    const auto due = rules::due(limit, input.found_on, *facts.calendar, facts.region);
    const auto last = due ? due->day : input.found_on;
    return DecisionAnnulled{.matter = facts.matter,
                            .by = input.by,
                            .defect = input.defect,
                            .reason = input.reason,
                            .judgment = input.by == AnnulledBy::court_order ? input.judgment : std::string{},
                            .conflicted = input.conflicted,
                            .found_on = input.found_on,
                            .due = last,
                            .on = facts.today,
                            .late = due && rules::is_late(*due, facts.today)};
}

}  // namespace decisions
