#include "matching/columns.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "matching/csv_rows.hpp"

namespace matching {
namespace {

std::string lower(std::string_view text) {
    std::string out{base::trim(text)};
    for (auto& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return out;
}

std::size_t index(Column column) { return static_cast<std::size_t>(column); }

std::size_t position_of(const Layout& layout, std::string_view heading) {
    const auto found = std::ranges::find(layout.headings, heading);
    return static_cast<std::size_t>(found - layout.headings.begin());
}

std::string all_headings(const Layout& layout) {
    std::string out;
    for (const auto& heading : layout.headings) out += (out.empty() ? "" : ", ") + heading;
    return out;
}

std::expected<void, std::string> place_columns(Layout& out, const ColumnRules& rules) {
    for (const auto& [column, headings] : rules.renames)
        for (const auto& heading : headings) {
            const auto at = position_of(out, heading);
            if (at == out.headings.size())
                return std::unexpected("--columns names \"" + heading +
                                       "\", but the file has: " + all_headings(out));
            out.sources[index(column)].push_back(at);
        }
    for (const auto& extra : rules.extras) {
        const auto at = position_of(out, extra.name);
        if (at == out.headings.size())
            return std::unexpected("--also names \"" + extra.name +
                                   "\", but the file has: " + all_headings(out));
        out.extras.push_back(at);
    }
    return {};
}

}  // namespace

std::expected<ColumnRules, std::string> column_rules(std::string_view columns, std::string_view also) {
    ColumnRules out;
    for (const auto part : base::split(columns, ',')) {
        if (base::trim(part).empty()) continue;
        const auto equals = part.find('=');
        const auto column = base::from_name<Column>(lower(part.substr(0, equals)));
        if (equals == std::string_view::npos || !column)
            return std::unexpected("--columns: \"" + std::string{part} +
                                   "\" is not COLUMN=HEADING; COLUMN is one of id, nik, kk, name, "
                                   "birth_place, dob, sex, region");
        std::vector<std::string> headings;
        for (const auto heading : base::split(part.substr(equals + 1), '+'))
            headings.push_back(lower(heading));
        out.renames.emplace_back(*column, std::move(headings));
    }
    for (const auto part : base::split(also, ',')) {
        if (base::trim(part).empty()) continue;
        const auto colon = part.find(':');
        const auto kind =
            base::from_name<ExtraKind>(colon == std::string_view::npos ? "" : lower(part.substr(colon + 1)));
        if (!kind)
            return std::unexpected("--also: \"" + std::string{part} +
                                   "\" is not HEADING:KIND; KIND is id, place or text");
        out.extras.push_back({lower(part.substr(0, colon)), *kind});
    }
    return out;
}

std::expected<Layout, std::string> layout_of(std::string_view text, const ColumnRules& rules) {
    Layout out;
    std::size_t from = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        return std::unexpected("the file is UTF-16; save it as CSV UTF-8");
    if (base::trim(text.substr(from, 4096)).empty())
        return std::unexpected("the file is empty; it needs a line with the names of its columns");
    const auto header_end = std::min(line_after(text, from), from + longest_row);
    out.delimiter = delimiter_of(text.substr(from, header_end - from));
    CsvRows rows(text, from, out.delimiter);
    if (!rows.next() || rows.fault() != RowFault::none)
        return std::unexpected("the first line cannot be read as names of columns");
    for (const auto heading : rows.fields()) out.headings.push_back(lower(heading));
    out.body = rows.at();

    if (auto placed = place_columns(out, rules); !placed) return std::unexpected(placed.error());
    std::vector<bool> used(out.headings.size());
    for (const auto& sources : out.sources)
        for (const auto at : sources) used[at] = true;
    for (const auto at : out.extras) used[at] = true;
    for (std::size_t c = 0; c < column_count; ++c) {
        if (!out.sources[c].empty()) continue;
        const auto at = position_of(out, base::name(static_cast<Column>(c)));
        if (at == out.headings.size() || used[at]) continue;
        out.sources[c].push_back(at);
        used[at] = true;
    }
    for (std::size_t at = 0; at < used.size() && !out.has(Column::id); ++at)
        if (!used[at] && out.headings[at].ends_with("id"))
            out.sources[index(Column::id)].push_back(at), used[at] = true;
    for (std::size_t at = 0; at < used.size(); ++at)
        if (!used[at]) out.passing.push_back(at);
    if (!out.has(Column::name) && !out.has(Column::nik) && !out.has(Column::kk))
        return std::unexpected("the file has neither name nor nik nor kk, but: " + all_headings(out) +
                               "; say which column is which with --columns name=HEADING");
    return out;
}

}  // namespace matching
