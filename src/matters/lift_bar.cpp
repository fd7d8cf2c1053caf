#include "matters/lift_bar.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace matters {
namespace {

using enum LiftRefusal;

std::optional<LiftRefusal> refuse_involved(const LiftFacts& facts) {
    if (!facts.bar_stands) return no_bar;
    if (facts.actor == facts.barred) return own_bar;
    if (facts.takes_part) return takes_part;
    if (facts.party) return is_party;
    if (facts.declared) return declared;
    if (facts.chairs) return chairs;
    if (facts.administers) return administers;
    if (facts.determined) return determined_it;
    return std::nullopt;
}

// Continuation bytes of UTF-8 are no characters of their own.
std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

}  // namespace

Result<BarLiftProposed, LiftRefusal> propose_bar_lift(const LiftFacts& facts, const std::string& reason) {
    if (const auto why = refuse_involved(facts)) return refuse(*why);
    if (facts.proposal) return refuse(proposed_already);
    const auto given = base::trim(reason);
    if (given.empty()) return refuse(reason_missing);
    if (characters(given) < least_reason) return refuse(reason_too_short);
    return BarLiftProposed{facts.matter, facts.barred, std::string(given)};
}

Result<BarLifted, LiftRefusal> confirm_bar_lift(const LiftFacts& facts) {
    if (const auto why = refuse_involved(facts)) return refuse(*why);
    if (!facts.proposal) return refuse(nothing_proposed);
    if (facts.proposal->proposed_by == facts.actor) return refuse(same_person);
    return BarLifted{facts.matter, facts.barred, facts.proposal->proposed_by, facts.proposal->reason};
}

}  // namespace matters
