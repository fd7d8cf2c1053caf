// From when others see a question that nobody has answered: what pages promise, what Legal & HR is shown and
// what the impact assessment says come from here. HOUSE RULE, docs/decisions/0033.
#pragma once
#include <algorithm>
#include <optional>
#include <span>

#include "matters/finding.hpp"

namespace matters {

inline constexpr std::chrono::days unanswered_for{7};

[[nodiscard]] constexpr base::Date others_see_from(base::Date raised) { return raised + unanswered_for; }
// Of several the first; nullopt: none waits for an answer.
[[nodiscard]] inline std::optional<base::Date> others_see_from(std::span<const Finding> findings) {
    std::optional<base::Date> out;
    for (const auto& f : findings)
        if (f.open()) out = std::min(out.value_or(others_see_from(f.raised)), others_see_from(f.raised));
    return out;
}

}  // namespace matters
