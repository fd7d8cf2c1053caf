#include "retention/place_hold.hpp"

namespace retention {

Result<HoldPlaced, HoldRefusal> place_hold(const std::string& instrument, base::Date today) {
    if (instrument.empty()) return refuse(HoldRefusal::instrument_missing);
    return HoldPlaced{.hold = {}, .instrument = instrument, .on = today};
}

Result<HoldLifted, HoldRefusal> lift_hold(const std::string& instrument, const LiftFacts& facts) {
    using enum HoldRefusal;
    if (facts.part_of_case) return refuse(part_of_case);
    if (!facts.hold) return refuse(not_held);
    if (instrument.empty()) return refuse(instrument_missing);
    return HoldLifted{.hold = facts.hold->id, .instrument = instrument};
}

std::string_view article(HoldRefusal why) {
    return why == HoldRefusal::part_of_case ? "UU 30/2014 Pasal 42 ayat (1)" : "UU 27/2022 Pasal 15 ayat (1)";
}

}  // namespace retention
