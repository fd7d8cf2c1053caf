#include "decisions/decide_alone.hpp"

#include <algorithm>

namespace decisions {
namespace {

using matters::Standing;

struct Seat {
    bool decides = false;
    PersonId in_place_of;
};

Seat seat_of(const AloneFacts& facts) {
    for (const auto& p : facts.participants) {
        if (p.strength != matters::Strength::decides) continue;
        if (p.person == facts.actor) return {true, {}};
        // 42 (2): another official decides, while the first one may not; named, so that one and only one
        // does.
        if (p.standing == Standing::barred && p.substitute && p.substitute == facts.actor)
            return {true, p.person};
    }
    return {};
}

}  // namespace

Result<DecidedByOfficial, AloneRefusal> decide_alone(const AloneFacts& facts, Verdict verdict,
                                                     const std::string& text) {
    using enum AloneRefusal;
    if (facts.actor_standing == Standing::barred) return refuse(barred);
    if (facts.actor_standing == Standing::standstill) return refuse(stands_still);
    if (facts.decided_by == matters::DecidedBy::plenary) return refuse(decided_by_plenary);
    const auto seat = seat_of(facts);
    if (!seat.decides) return refuse(not_the_decider);
    if (facts.state != matters::State::open) return refuse(matter_not_open);
    if (text.empty()) return refuse(text_missing);

    DecidedByOfficial out{
        .matter = facts.matter,
        .decider = facts.actor,
        .in_place_of = seat.in_place_of,
        .outcome = verdict == Verdict::approved ? rules::Outcome::approved : rules::Outcome::rejected,
        .text = text,
        .on = facts.today};
    for (const auto& p : facts.participants) {
        if (p.standing == Standing::clear || std::ranges::find(out.recused, p.person) != out.recused.end())
            continue;
        out.recused.push_back(p.person);
        out.recused_how.push_back(p.standing);
        out.recused_because.push_back(p.because);
    }
    return out;
}

}  // namespace decisions
