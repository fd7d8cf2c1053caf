// Which column of a file is what.
#pragma once
#include <array>
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/names.hpp"

namespace matching {

enum class Column : std::uint8_t { id, nik, kk, name, birth_place, dob, sex, region };
inline constexpr std::size_t column_count = 8;

// How a further column (--also) is compared: as a whole with one typing error, as a place, as words.
enum class ExtraKind : std::uint8_t { id, place, text };

struct ExtraColumn {
    std::string name;
    ExtraKind kind;
};

// What the command line says about columns, the same for both files.
struct ColumnRules {
    std::vector<std::pair<Column, std::vector<std::string>>> renames;  // name = given_name + surname
    std::vector<ExtraColumn> extras;
};
// `columns` as in name=given_name+surname,dob=date_of_birth; `also` as in phone:id,postcode:place. The error
// is a sentence.
std::expected<ColumnRules, std::string> column_rules(std::string_view columns, std::string_view also);

struct Layout {
    char delimiter = ',';
    std::size_t body = 0;  // offset of the first row
    std::vector<std::string> headings;
    std::array<std::vector<std::size_t>, column_count> sources;  // positions; several are joined by a blank
    std::vector<std::size_t> extras;                             // positions, in the order of the rules
    std::vector<std::size_t> passing;  // columns nobody asked for: they go to the output as they are
    bool has(Column column) const { return !sources[static_cast<std::size_t>(column)].empty(); }
};
// Reads the header. A file without `id` uses its first column that ends in "id", else its row numbers.
std::expected<Layout, std::string> layout_of(std::string_view text, const ColumnRules& rules);

}  // namespace matching

template <>
inline constexpr auto base::names<matching::Column> =
    std::array{"id"sv, "nik"sv, "kk"sv, "name"sv, "birth_place"sv, "dob"sv, "sex"sv, "region"sv};
template <>
inline constexpr auto base::names<matching::ExtraKind> = std::array{"id"sv, "place"sv, "text"sv};
