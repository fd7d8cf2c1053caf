#include "training/call_training.hpp"

namespace training {
namespace {

std::optional<ChangeRefusal> not_to_be_changed(const ChangeFacts& facts) {
    if (!facts.may_organise) return ChangeRefusal::not_the_organiser;
    if (facts.state == State::cancelled) return ChangeRefusal::cancelled_already;
    if (facts.somebody_attended) return ChangeRefusal::somebody_attended;
    return std::nullopt;
}

}  // namespace

Result<TrainingCalled, CallRefusal> call_training(const CallFacts& facts, TrainingCalled asked) {
    if (!facts.may_organise) return std::unexpected(CallRefusal::not_the_organiser);
    if (asked.offices_from.empty()) return std::unexpected(CallRefusal::no_offices);
    if (asked.kinds.empty()) return std::unexpected(CallRefusal::no_kinds);
    if (!facts.all_offices_in_range) return std::unexpected(CallRefusal::outside_range);
    if (asked.starts < facts.now) return std::unexpected(CallRefusal::in_the_past);
    return asked;
}

Result<TrainingMoved, ChangeRefusal> move_training(const ChangeFacts& facts, TrainingMoved asked) {
    if (const auto refusal = not_to_be_changed(facts)) return std::unexpected(*refusal);
    if (asked.starts < facts.now) return std::unexpected(ChangeRefusal::in_the_past);
    return asked;
}

Result<TrainingCancelled, ChangeRefusal> cancel_training(const ChangeFacts& facts, TrainingCancelled asked) {
    if (const auto refusal = not_to_be_changed(facts)) return std::unexpected(*refusal);
    return asked;
}

}  // namespace training
