#include <cstdio>
#include <set>
#include <tuple>

#include "app/settings_acts.hpp"
#include "app/write.hpp"
#include "cli/commands.hpp"
#include "cli/first_start.hpp"
#include "cli/whole_file.hpp"
#include "people/people_acts.hpp"
#include "people/unit.hpp"
#include "rules/calendar_file.hpp"

namespace cli {

int import_calendar(Parts& parts, const ImportOptions& options) {
    House house(parts, options.house, Schema::must_be_current);
    found_if_empty(house.site());
    const MappedFile file(options.file);
    const auto read = rules::off_days_from_csv(file.text());
    if (!read) {
        for (const auto& fault : read.error())
            std::fprintf(stderr, "%s:%d: %.*s\n", options.file.c_str(), fault.line,
                         static_cast<int>(rules::label(fault.fault).id.size()),
                         rules::label(fault.fault).id.data());
        return 1;
    }
    // The same file again changes nothing; a day that was an estimate is recorded anew with its decree.
    std::set<std::tuple<base::Date, int, std::string>> known;
    {
        const auto db = house.site().database.reader();
        const auto calendar = app::calendar(db);  // a temporary would be gone before the first turn
        for (const auto& day : calendar.rows()) known.emplace(day.day, day.region, day.decree);
    }
    std::vector<rules::OffDay> added;
    for (const auto& day : *read)
        if (!known.contains({day.day, day.region, day.decree})) added.push_back(day);
    if (!options.dry_run && !added.empty())
        app::write_now(house.site(), {}, [&](app::Change& c) {
            for (const auto& d : added)
                c.record(people::case_of(people::the_nation), people::the_nation,
                         app::OffDayAdded{d.day, d.region, d.kind, d.name_id, d.name_en, d.decree});
        });
    std::printf("%zu hari libur: %zu baru, %zu tetap%s\n", read->size(), added.size(),
                read->size() - added.size(),
                options.dry_run ? " (pemeriksaan saja; tidak ada yang ditulis)" : "");
    return 0;
}

}  // namespace cli
