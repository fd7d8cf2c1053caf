#include "publication/statistics_form.hpp"

#include <numeric>

#include "publication/hide_small_counts.hpp"

namespace publication {

PublicTable public_table(app::Site& site) {
    const auto published = published_statistics(site.database.reader());
    if (!published) return {.day = base::day_in(base::Zone::wib, site.clock.now()), .rows = {}};
    const auto& found = published->figures;
    PublicTable out{.day = published->day, .nation = found.front().counts, .rows = {}};
    for (const auto& one : found) out.rows.push_back({std::to_string(one.unit.value), one.name, {}});
    for (std::size_t i = 0; i < statistics; ++i) {
        std::vector<std::int64_t> column;
        for (const auto& one : found) column.push_back(one.counts[i]);
        // The nation's counter holds all; what is left without the provinces is the national office's own.
        column.front() -= std::accumulate(column.begin() + 1, column.end(), std::int64_t{0});
        const auto shown = hide_small_counts(column);
        for (std::size_t r = 0; r < shown.size(); ++r) out.rows[r].counts[i] = shown[r];
    }
    return out;
}

}  // namespace publication
