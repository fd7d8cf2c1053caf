#include "gratification/settle_gratification.hpp"

#include "base/text.hpp"

namespace gratification {
namespace {

using enum UnitRefusal;

bool blank(std::string_view text) { return base::trim(text).empty(); }

}  // namespace

Result<Forwarded, UnitRefusal> forward_gratification(const UnitFacts& facts, std::string file) {
    if (const auto why = refuse_unit(facts)) return refuse(*why);
    const auto& g = facts.gratification;
    if (g.state != State::with_unit) return refuse(wrong_state);
    const auto status =
        rules::due(rules::GratificationClock::kpk_status, facts.today, *facts.calendar, facts.region);
    return Forwarded{.gratification = g.id,
                     .file = std::move(file),
                     .on = facts.today,
                     .late = facts.today > g.dues.forward,
                     .beyond_limit = facts.today > g.dues.to_kpk,
                     .status_by = status ? status->day : facts.today};
}

Result<StatusRecorded, UnitRefusal> record_status(const UnitFacts& facts, StatusTold told) {
    if (const auto why = refuse_unit(facts)) return refuse(*why);
    const auto& g = facts.gratification;
    if (g.state != State::with_kpk) return refuse(wrong_state);
    if (blank(told.number)) return refuse(words_missing);
    if (told.decided_on > facts.today) return refuse(in_the_future);
    if (g.forwarded && told.decided_on < *g.forwarded) return refuse(before_forwarding);
    StatusRecorded out{.gratification = g.id,
                       .status = told.status,
                       .number = std::move(told.number),
                       .decided_on = told.decided_on,
                       .on = facts.today};
    if (told.status == Status::the_states) {
        const auto due =
            rules::due(rules::GratificationClock::handover, told.decided_on, *facts.calendar, facts.region);
        if (due) out.handover_by = due->day;
    }
    return out;
}

Result<HandedOver, UnitRefusal> hand_over(const UnitFacts& facts, std::string note) {
    if (const auto why = refuse_unit(facts)) return refuse(*why);
    const auto& g = facts.gratification;
    if (g.state != State::status_known) return refuse(wrong_state);
    if (g.status != Status::the_states) return refuse(not_the_states);
    if (blank(note)) return refuse(words_missing);
    return HandedOver{.gratification = g.id,
                      .note = std::move(note),
                      .on = facts.today,
                      .late = g.handover_due && facts.today > *g.handover_due};
}

Result<Closed, UnitRefusal> close_gratification(const UnitFacts& facts, std::string reason) {
    if (const auto why = refuse_unit(facts)) return refuse(*why);
    const auto& g = facts.gratification;
    const bool settled =
        g.state == State::handed_over || (g.state == State::status_known && g.status != Status::the_states);
    if (!settled && g.state != State::with_unit) return refuse(wrong_state);
    if (blank(reason)) return refuse(words_missing);
    // What was refused is recorded and may end here; what was received and must be reported goes to KPK.
    if (!settled && g.obliged && g.telling.direction == Direction::received) return refuse(still_obliged);
    return Closed{.gratification = g.id, .reason = std::move(reason), .on = facts.today};
}

Result<GoodsDeposited, UnitRefusal> deposit_goods(const UnitFacts& facts, std::string place) {
    if (const auto why = refuse_unit(facts)) return refuse(*why);
    const auto& g = facts.gratification;
    if (!open(g.state)) return refuse(wrong_state);
    if (blank(place)) return refuse(words_missing);
    if (g.deposited) return refuse(deposited_already);
    if (g.telling.direction == Direction::refused) return refuse(nothing_received);
    return GoodsDeposited{g.id, std::move(place), facts.today};
}

Result<GoodsReleased, UnitRefusal> release_goods(const UnitFacts& facts, std::string to) {
    if (const auto why = refuse_unit(facts)) return refuse(*why);
    if (!facts.gratification.deposited) return refuse(not_deposited);
    if (blank(to)) return refuse(words_missing);
    return GoodsReleased{facts.gratification.id, std::move(to), facts.today};
}

}  // namespace gratification
