#include "retention/order_erasure.hpp"

#include <algorithm>

namespace retention {
namespace {

bool any(const OrderFacts& facts, Found what) {
    return std::ranges::any_of(facts.chosen, [&](const ChosenValue& v) { return v.found == what; });
}

}  // namespace

Result<ErasureOrdered, OrderRefusal> order_erasure(const OrderInput& input, const OrderFacts& facts) {
    using enum OrderRefusal;
    // Who is part of a case does not decide what remains of it (UU 30/2014 Pasal 42 ayat (1)).
    if (facts.part_of_case) return refuse(part_of_case);
    // UU 27/2022 Pasal 15 ayat (1) and 50: proceedings go before erasure.
    if (facts.under_hold) return refuse(under_hold);
    if (facts.chosen.empty()) return refuse(nothing_chosen);
    if (any(facts, Found::not_there)) return refuse(not_there);
    if (any(facts, Found::not_erasable)) return refuse(not_erasable);
    if (any(facts, Found::erased)) return refuse(erased_already);
    if (facts.asked_already) return refuse(asked_already);
    // UU 27/2022 Pasal 44: destroyed when the retention of the schedule has ended, not before.
    const bool ended = facts.destroyable_from && facts.today >= *facts.destroyable_from;
    if (input.basis == rules::ErasureBasis::retention_ended && !ended) return refuse(retention_runs);
    if (input.instrument.empty()) return refuse(instrument_missing);

    ErasureOrdered act{
        .basis = input.basis, .instrument = input.instrument, .acts = {}, .names = {}, .on = facts.today};
    for (const auto& chosen : facts.chosen) {
        act.acts.push_back(chosen.value.act);
        act.names.push_back(chosen.value.name);
    }
    return act;
}

std::string_view article(OrderRefusal why) {
    switch (why) {
        case OrderRefusal::part_of_case: return "UU 30/2014 Pasal 42 ayat (1)";
        case OrderRefusal::under_hold: return "UU 27/2022 Pasal 15 ayat (1)";
        case OrderRefusal::retention_runs: return "UU 27/2022 Pasal 44";
        default: return "UU 27/2022 Pasal 43";
    }
}

}  // namespace retention
