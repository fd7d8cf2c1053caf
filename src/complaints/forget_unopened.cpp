#include "complaints/forget_unopened.hpp"

#include <algorithm>

namespace complaints {

Result<bool, UnopenedRefusal> forget_unopened(const UnopenedFacts& f) {
    using enum UnopenedRefusal;
    if (f.state != State::received) return std::unexpected(handled);
    if (f.opened) return std::unexpected(was_opened);
    if (f.held) return std::unexpected(under_hold);
    if (f.today <= f.filed + unopened_stays) return std::unexpected(too_early);
    if (f.looked.empty()) return std::unexpected(nobody_to_ask);
    // A day between: a look on the day of the filing may have come before it, and offices' clocks differ.
    const bool all = std::ranges::all_of(
        f.looked, [&](const auto& day) { return day && *day > f.filed + std::chrono::days{1}; });
    if (!all) return std::unexpected(not_all_looked);
    return true;
}

}  // namespace complaints
