#include "publication/statistics_form.hpp"

#include <numeric>

#include "publication/hide_small_counts.hpp"
#include "training/reach_rows.hpp"

namespace publication {

PublicTable public_table(app::Site& site) {
    PublicTable out{.day = base::day_in(base::Zone::wib, site.clock.now()), .rows = {}};
    const auto db = site.database.reader();
    const auto found = province_statistics(db, training::year_of(out.day));
    if (found.empty()) return out;
    out.nation = found.front().counts;
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
