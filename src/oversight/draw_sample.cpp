#include "oversight/draw_sample.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace oversight {

base::Hash seed_of(SampleId id, std::string_view checkpoint) {
    return base::sha256("jernih-sample/v1\n" + id.text() + "\n" + std::string(checkpoint));
}

SampleDrawn draw_sample(const Sample& sample, const std::vector<std::int64_t>& entries,
                        std::string_view checkpoint, base::Date today) {
    const auto seed = base::hex(base::bytes_of(seed_of(sample.id, checkpoint)));
    std::vector<std::pair<base::Hash, std::int64_t>> keyed;
    keyed.reserve(entries.size());
    for (const auto entry : entries)
        keyed.emplace_back(base::sha256(seed + " " + std::to_string(entry)), entry);
    const auto wanted = std::min(keyed.size(), static_cast<std::size_t>(sample.size));
    std::ranges::partial_sort(keyed, keyed.begin() + static_cast<std::ptrdiff_t>(wanted));
    SampleDrawn out{.sample = sample.id, .checkpoint = std::string(checkpoint), .on = today};
    for (std::size_t i = 0; i < wanted; ++i) out.chosen.push_back(keyed[i].second);
    std::ranges::sort(out.chosen);
    return out;
}

}  // namespace oversight
