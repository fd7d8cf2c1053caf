#include "decisions/decide_item.hpp"

namespace decisions {

using matters::Standing;

Result<ItemDecided, DecideRefusal> decide_item(const Floor& floor, const std::string& text) {
    using enum DecideRefusal;
    const auto& quorum = floor.quorum;
    if (!floor.secretary) return refuse(not_the_secretary);
    if (floor.actor_standing == Standing::barred) return refuse(barred);
    if (floor.actor_standing == Standing::standstill) return refuse(stands_still);
    if (floor.plenary.state != PlenaryState::open) return refuse(not_open);
    if (floor.item.state != ItemState::pending) return refuse(item_not_pending);
    if (floor.matter_state != matters::State::open) return refuse(matter_not_open);
    if (!quorum.rule) return refuse(rule_unknown);
    // 42-45: enough members, and enough of them free to agree.
    if (!quorum.decidable()) return refuse(undecidable);
    if (!quorum.presider) return refuse(no_chair);
    if (quorum.votes_missing > 0) return refuse(votes_missing);
    if (text.empty()) return refuse(text_missing);

    ItemDecided out{.plenary = floor.plenary.id,
                    .item = floor.item.number,
                    .matter = floor.item.matter,
                    .outcome = quorum.tally.outcome,
                    .text = text,
                    .on = floor.plenary.day,
                    .chair = quorum.presider,
                    .chair_how = quorum.chair_how,
                    .seats = quorum.seats,
                    .present = quorum.present,
                    .eligible = quorum.tally.eligible,
                    .quorum_needed = quorum.tally.quorum_needed,
                    .approval_needed = quorum.tally.approval_needed,
                    .in_favour = quorum.votes.in_favour,
                    .against = quorum.votes.against,
                    .abstain = quorum.votes.abstain,
                    .barred_counted = quorum.barred_attendance == rules::BarredAttendance::counts,
                    .setting_confirmed = quorum.setting_confirmed,
                    .continuation = floor.plenary.continuation};
    for (const auto& r : quorum.recusals()) {
        out.recused.push_back(r.person);
        out.recused_how.push_back(r.how);
        out.recused_because.push_back(r.because);
    }
    return out;
}

Result<ItemPostponed, PostponeRefusal> postpone_item(const Floor& floor, const std::string& reason) {
    using enum PostponeRefusal;
    if (!floor.secretary) return refuse(not_the_secretary);
    if (floor.actor_standing == Standing::barred) return refuse(barred);
    if (floor.actor_standing == Standing::standstill) return refuse(stands_still);
    if (floor.plenary.state == PlenaryState::closed) return refuse(closed);
    if (floor.item.state != ItemState::pending) return refuse(item_not_pending);
    if (reason.empty()) return refuse(reason_missing);
    return ItemPostponed{floor.plenary.id, floor.item.number, floor.item.matter, reason};
}

Result<ItemReferred, ReferRefusal> refer_item(const Floor& floor, const std::string& reason) {
    using enum ReferRefusal;
    if (!floor.secretary) return refuse(not_the_secretary);
    if (floor.actor_standing == Standing::barred) return refuse(barred);
    if (floor.actor_standing == Standing::standstill) return refuse(stands_still);
    if (floor.plenary.state != PlenaryState::open) return refuse(not_open);
    if (floor.item.state != ItemState::pending) return refuse(item_not_pending);
    // 49, 50: regencies answer to provinces, provinces to KPU, and KPU to none.
    if (!floor.above) return refuse(nobody_above);
    if (!floor.quorum.offers(rules::WayOut::refer_upward)) return refuse(decidable_here);
    if (reason.empty()) return refuse(reason_missing);
    return ItemReferred{floor.plenary.id, floor.item.number, floor.item.matter, floor.above, reason};
}

}  // namespace decisions
