#include "rules/calendar_file.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>

#include "base/text.hpp"

namespace rules {

namespace {

constexpr std::string_view header = "date,kind,region,name_id,name_en,decree";

std::optional<int> region_from(std::string_view text) {
    int code = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), code);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    const bool fits = code == 0 || (code >= 11 && code <= 99) || (code >= 1101 && code <= 9999);
    return fits ? std::optional{code} : std::nullopt;
}

std::expected<OffDay, CalendarFault> row_from(std::string_view line) {
    const auto fields = base::split(line, ',');
    if (fields.size() != 6 || line.contains('"')) return std::unexpected(CalendarFault::columns);
    const auto day = base::date_from(base::trim(fields[0]));
    if (!day) return std::unexpected(CalendarFault::date);
    const auto kind = base::from_name<OffKind>(base::trim(fields[1]));
    if (!kind) return std::unexpected(CalendarFault::kind);
    const auto region = region_from(base::trim(fields[2]));
    if (!region) return std::unexpected(CalendarFault::region);
    OffDay row{*day,
               *kind,
               std::string{base::trim(fields[3])},
               std::string{base::trim(fields[4])},
               std::string{base::trim(fields[5])},
               *region};
    if (row.name_id.empty() || row.name_en.empty()) return std::unexpected(CalendarFault::name);
    return row;
}

}  // namespace

std::expected<std::vector<OffDay>, std::vector<CalendarRowFault>> off_days_from_csv(std::string_view text) {
    const auto lines = base::split(text, '\n');
    std::vector<OffDay> rows;
    std::vector<CalendarRowFault> faults;
    if (base::trim(lines.front()) != header) faults.push_back({1, CalendarFault::header});
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const auto line = base::trim(lines[i]);
        if (line.empty()) continue;
        const int number = static_cast<int>(i) + 1;
        auto row = row_from(line);
        if (!row) {
            faults.push_back({number, row.error()});
            continue;
        }
        const auto same = [&](const OffDay& other) {
            return other.day == row->day && other.kind == row->kind && other.region == row->region;
        };
        if (std::ranges::any_of(rows, same)) faults.push_back({number, CalendarFault::twice});
        rows.push_back(std::move(*row));
    }
    if (!faults.empty()) return std::unexpected(std::move(faults));
    return rows;
}

}  // namespace rules
