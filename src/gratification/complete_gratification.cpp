#include "gratification/complete_gratification.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "base/text.hpp"

namespace gratification {

std::optional<UnitRefusal> refuse_unit(const UnitFacts& facts) {
    CHECK(facts.calendar != nullptr);
    if (!facts.handles) return UnitRefusal::not_the_unit;
    if (facts.actor == facts.gratification.receiver) return UnitRefusal::own_report;
    return std::nullopt;
}

Result<Returned, UnitRefusal> return_gratification(const UnitFacts& facts, std::string missing) {
    if (const auto why = refuse_unit(facts)) return refuse(*why);
    if (facts.gratification.state != State::with_unit) return refuse(UnitRefusal::wrong_state);
    if (base::trim(missing).empty()) return refuse(UnitRefusal::words_missing);
    const auto due =
        rules::due(rules::GratificationClock::completion, facts.today, *facts.calendar, facts.region);
    return Returned{.gratification = facts.gratification.id,
                    .missing = std::move(missing),
                    .on = facts.today,
                    .due = due ? due->day : facts.gratification.dues.to_kpk};
}

base::Date forward_after_completion(base::Date completed, base::Date to_kpk, const rules::Calendar& calendar,
                                    int region) {
    const auto own = rules::due(rules::GratificationClock::unit_to_kpk, completed, calendar, region);
    return own ? std::min(own->day, std::max(to_kpk, completed)) : to_kpk;
}

namespace {

// Later reports whose answer changes with what this one is worth now.
void weigh_later(const CompleteFacts& facts, const Telling& telling, Completed& out) {
    for (const auto& [other, before] : facts.later) {
        auto earlier = before;
        if (telling.direction == Direction::received && telling.rupiah)
            earlier.push_back({telling.giver.name, telling.giver.organization, telling.kind, telling.occasion,
                               telling.on, *telling.rupiah});
        const auto duty = obligation(other.telling, earlier);
        if (duty.why == other.why) continue;  // whether one is obliged follows from it
        out.others.push_back(other.id);
        out.others_why.push_back(duty.why);
    }
}

}  // namespace

Result<Completed, CompleteRefusal> complete_gratification(const CompleteFacts& facts, std::string addition,
                                                          std::optional<std::int64_t> rupiah) {
    CHECK(facts.calendar != nullptr);
    const auto& g = facts.gratification;
    if (facts.actor != g.receiver) return refuse(CompleteRefusal::not_the_receiver);
    if (g.state != State::returned) return refuse(CompleteRefusal::not_returned);
    if (base::trim(addition).empty()) return refuse(CompleteRefusal::words_missing);
    auto telling = g.telling;
    if (rupiah) telling.rupiah = rupiah;
    const auto duty = obligation(telling, facts.earlier);
    Completed out{
        .gratification = g.id,
        .addition = std::move(addition),
        .rupiah = rupiah,
        .on = facts.today,
        .late = g.completion_due && facts.today > *g.completion_due,
        .forward_by = forward_after_completion(facts.today, g.dues.to_kpk, *facts.calendar, facts.region),
        .obliged = duty.obliged,
        .why = duty.why};
    weigh_later(facts, telling, out);
    return out;
}

}  // namespace gratification
