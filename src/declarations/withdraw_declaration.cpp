#include "declarations/withdraw_declaration.hpp"

namespace declarations {

Result<Withdrawal, WithdrawRefusal> withdraw_declaration(const std::string& reason,
                                                         const WithdrawalFacts& facts) {
    using enum WithdrawRefusal;
    const auto& d = facts.declaration;
    if (d.state != State::submitted && d.state != State::returned) return refuse(not_open);
    // Else a superior could undo what the Inspectorate sent back to be determined again.
    if (facts.determined_before) return refuse(determined_before);
    if (facts.actor.person == d.declarant) return refuse(own_declaration);
    if (!in_charge(facts.actor, d)) return refuse(not_the_superior);
    if (facts.actor.involved) return refuse(superior_involved);
    if (blank(reason)) return refuse(reason_missing);
    Withdrawal out{.withdrawn = {.declaration = d.id, .reason = reason, .on = facts.today},
                   .standstill_ended = {}};
    if (d.matter) out.standstill_ended = matters::StandstillEnded{*d.matter, d.declarant, case_of(d.id)};
    return out;
}

std::string_view article(WithdrawRefusal why) {
    switch (why) {
        case WithdrawRefusal::not_the_superior: return "UU 30/2014 Pasal 43 ayat (2)";
        case WithdrawRefusal::superior_involved: return "PP 94/2021 Pasal 29 ayat (6)";
        case WithdrawRefusal::reason_missing: return "UU 30/2014 Pasal 55 ayat (1)";
        case WithdrawRefusal::not_open:
        case WithdrawRefusal::determined_before:
        case WithdrawRefusal::own_declaration: return "";
    }
    return "";
}

}  // namespace declarations
