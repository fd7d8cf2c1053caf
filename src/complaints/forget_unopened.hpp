// A filing that a browser sealed so that no reader's key opens it: a flood of such would stand in the
// readers' way for ever, since nobody who cannot open it can close it. It is destroyed as one that nobody can
// open. HOUSE RULE, docs/decisions/0132.
#pragma once
#include <optional>
#include <vector>

#include "base/result.hpp"
#include "complaints/filing.hpp"

namespace complaints {

inline constexpr std::chrono::days unopened_stays{30};

struct UnopenedFacts {
    State state{};
    base::Date filed{}, today{};
    bool opened = false;  // some reader's key opened it, whether he was let in or not
    bool held = false;    // a legal hold stands on it
    // Of everybody to whom it may have been sealed: the last day on which he tried his keys on all that ran.
    std::vector<std::optional<base::Date>> looked;
};

// In this order: the first that holds is the answer.
enum class UnopenedRefusal {
    handled,     // somebody moved it on, so somebody read it
    was_opened,  // it is there for somebody
    under_hold,
    too_early,      // before the thirty days are over
    nobody_to_ask,  // nobody held a key then: no look says anything
    not_all_looked  // one who may be able to open it has not tried since
};

[[nodiscard]] Result<bool, UnopenedRefusal> forget_unopened(const UnopenedFacts& facts);

}  // namespace complaints

template <>
inline constexpr auto base::names<complaints::UnopenedRefusal> = std::array{
    "handled"sv, "was_opened"sv, "under_hold"sv, "too_early"sv, "nobody_to_ask"sv, "not_all_looked"sv};
