// A bar is lifted by two different people who have no part in the matter, with a reason that is published.
// HOUSE RULE: UU 30/2014 says when an official takes no part, and nothing about how that ends.
#pragma once
#include <optional>
#include <string>

#include "base/result.hpp"
#include "matters/matter_acts.hpp"

namespace matters {

inline constexpr std::size_t least_reason = 20;  // characters

// In this order: the first that holds is the answer.
enum class LiftRefusal {
    no_bar,      // none stands; a standstill is not lifted, it is determined
    own_bar,     // the barred person himself
    takes_part,  // a participant or substitute of the matter
    is_party,
    declared,          // on this matter, ever
    chairs,            // the deciding body
    administers,       // runs the machine
    determined_it,     // the superior who set a bar on this matter
    proposed_already,  // proposing: a proposal stands
    nothing_proposed,  // confirming: none stands
    same_person,       // confirming: who proposed it
    reason_missing,
    reason_too_short
};

// Who would propose or confirm.
struct LiftFacts {
    MatterId matter;
    PersonId barred, actor;
    bool bar_stands = false;
    bool takes_part = false, party = false, declared = false, chairs = false, administers = false,
         determined = false;
    std::optional<BarLift> proposal;
};

[[nodiscard]] Result<BarLiftProposed, LiftRefusal> propose_bar_lift(const LiftFacts& facts,
                                                                    const std::string& reason);
[[nodiscard]] Result<BarLifted, LiftRefusal> confirm_bar_lift(const LiftFacts& facts);

inline constexpr std::string_view article(LiftRefusal) { return "UU 30/2014 Pasal 42 ayat (1)"; }

}  // namespace matters

template <>
inline constexpr auto base::names<matters::LiftRefusal> = std::array{
    "no_bar"sv,      "own_bar"sv,        "takes_part"sv,      "is_party"sv,         "declared"sv,
    "chairs"sv,      "administers"sv,    "determined_it"sv,   "proposed_already"sv, "nothing_proposed"sv,
    "same_person"sv, "reason_missing"sv, "reason_too_short"sv};
