#include "publication/sample_day_rows.hpp"

#include "app/write.hpp"
#include "oversight/draw_sample.hpp"
#include "oversight/sample_rows.hpp"
#include "publication/log_day_rows.hpp"

namespace publication {

std::string checkpoint_lines(std::string_view note) {
    const auto end = note.find("\n\n");
    return end == note.npos ? std::string(note) : std::string(note.substr(0, end + 1));
}

void draw_samples(app::Site& site) {
    const auto today = base::day_in(base::Zone::wib, site.clock.now());
    std::vector<oversight::Sample> waiting;
    {
        const auto db = site.database.reader();
        waiting = oversight::samples_to_draw(db, today);
    }
    for (const auto& sample : waiting)
        app::write_now(site, {}, [&](app::Change& c) {
            const auto now = oversight::load_sample(c.db, sample.id);
            const auto edition = first_log_day(c.db, sample.seed_day);
            if (!now || now->drawn || !edition) return;
            c.record(oversight::case_of(sample.id), sample.unit,
                     oversight::draw_sample(*now, oversight::entries_of(c.db, sample.id),
                                            checkpoint_lines(edition->note), today));
        });
}

}  // namespace publication
