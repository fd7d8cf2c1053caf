#include "publication/hide_small_counts.hpp"

#include <algorithm>

#include "base/check.hpp"

namespace publication {

std::vector<std::optional<std::int64_t>> hide_small_counts(std::span<const std::int64_t> column) {
    std::vector<std::optional<std::int64_t>> out(column.begin(), column.end());
    std::int64_t hidden = 0, together = 0;
    const auto hide = [&](std::optional<std::int64_t>& count) {
        ++hidden;
        together += *count;
        count.reset();
    };
    for (auto& count : out) {
        CHECK(*count >= 0);
        if (*count > 0 && *count < least_shown) hide(count);
    }
    while (hidden > 0 && (hidden == 1 || together < least_shown)) {
        std::optional<std::int64_t>* next = nullptr;
        for (auto& count : out)
            if (count && *count > 0 && (!next || *count < **next)) next = &count;
        if (!next) break;  // nothing is left to hide behind: the total is all there is
        hide(*next);
    }
    return out;
}

}  // namespace publication
