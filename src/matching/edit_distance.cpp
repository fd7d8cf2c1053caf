#include "matching/edit_distance.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace matching {

unsigned typing_errors(std::string_view a, std::string_view b, unsigned most) {
    while (!a.empty() && !b.empty() && a.front() == b.front()) a.remove_prefix(1), b.remove_prefix(1);
    while (!a.empty() && !b.empty() && a.back() == b.back()) a.remove_suffix(1), b.remove_suffix(1);
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > most) return most + 1;
    if (a.empty()) return static_cast<unsigned>(b.size());
    constexpr std::size_t longest = 63;
    if (b.size() > longest) return most + 1;
    std::array<std::array<std::uint8_t, longest + 1>, 3> rows;
    auto *before = rows[0].data(), *last = rows[1].data(), *now = rows[2].data();
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = static_cast<std::uint8_t>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        now[0] = static_cast<std::uint8_t>(i);
        unsigned least = now[0];
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = a[i - 1] == b[j - 1];
            unsigned cost = std::min({last[j] + 1u, now[j - 1] + 1u, last[j - 1] + (same ? 0u : 1u)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                cost = std::min(cost, before[j - 2] + 1u);
            now[j] = static_cast<std::uint8_t>(cost);
            least = std::min(least, cost);
        }
        if (least > most) return most + 1;
        auto* const spent = before;
        before = last, last = now, now = spent;
    }
    return std::min<unsigned>(last[b.size()], most + 1);
}

}  // namespace matching
