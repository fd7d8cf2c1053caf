#include "retention/confirm_erasure.hpp"

namespace retention {

Result<ErasureConfirmed, ConfirmRefusal> confirm_erasure(const ConfirmFacts& facts) {
    using enum ConfirmRefusal;
    if (facts.erasure.state != State::ordered) return refuse(not_waiting);
    if (facts.part_of_case) return refuse(part_of_case);
    if (facts.actor == facts.erasure.ordered_by) return refuse(same_person);
    if (facts.under_hold) return refuse(under_hold);
    return ErasureConfirmed{facts.erasure.id};
}

Result<ErasureCancelled, ConfirmRefusal> cancel_erasure(const ConfirmFacts& facts) {
    if (facts.erasure.state != State::ordered) return refuse(ConfirmRefusal::not_waiting);
    return ErasureCancelled{{facts.erasure.id}};
}

std::string_view article(ConfirmRefusal why) {
    switch (why) {
        case ConfirmRefusal::part_of_case: return "UU 30/2014 Pasal 42 ayat (1)";
        case ConfirmRefusal::under_hold: return "UU 27/2022 Pasal 15 ayat (1)";
        default: return "UU 27/2022 Pasal 43";
    }
}

}  // namespace retention
