// Two records, feature by feature: on what level each agrees. Nothing is weighed here.
#pragma once
#include <array>
#include <cstdint>

#include "base/names.hpp"
#include "matching/compare_names.hpp"

namespace matching {

enum class NikLevel : std::uint8_t {
    absent,
    equal,
    prefix_equal,    // all digits that are not starred
    serial_differs,  // region, birth date and sex agree, the serial does not: a neighbour, a twin, or an
                     // error
    near,            // one digit, or two exchanged: no evidence, since serials are tiny (docs/decisions/0040)
    differs,
};
enum class BornLevel : std::uint8_t {
    absent,
    equal,
    exchanged,         // day and month
    one_part_differs,  // day, month or year; or one digit
    close,             // within a month and a half
    one_part_agrees,   // day, month or year
    differs,
};
enum class PlainLevel : std::uint8_t {
    absent,
    equal,
    near,
    differs
};  // near: same province; a typing error; most words

struct Comparison {
    NameComparison name;
    NikLevel nik = NikLevel::absent;
    BornLevel born = BornLevel::absent;
    PlainLevel region = PlainLevel::absent, place = PlainLevel::absent, sex = PlainLevel::absent,
               kk = PlainLevel::absent;
    Bits born_rarity = 0, region_rarity = 0, place_rarity = 0;  // of the value agreed on
    static constexpr std::size_t most_extras = 12;
    std::array<PlainLevel, most_extras> extras{};
    std::array<Bits, most_extras> extra_rarity{};
};

struct Tables {  // what comparing needs to know beside the two records
    const Table& left;
    const Table& right;
    const Dictionary& dictionary;
    const Frequencies& frequencies;
    const std::vector<ExtraColumn>& extra_columns;
};

Comparison compare(const Tables& tables, std::size_t left, std::size_t right);

// The parts a score needs first; compare() adds the others.
NikLevel compare_nik(const Record& left, const Record& right);
BornLevel compare_born(std::uint32_t left, std::uint32_t right);

}  // namespace matching

template <>
inline constexpr auto base::names<matching::NikLevel> =
    std::array{"absent"sv, "equal"sv, "prefix_equal"sv, "serial_differs"sv, "near"sv, "differs"sv};
template <>
inline constexpr auto base::names<matching::BornLevel> = std::array{
    "absent"sv, "equal"sv, "exchanged"sv, "one_part_differs"sv, "close"sv, "one_part_agrees"sv, "differs"sv};
template <>
inline constexpr auto base::names<matching::PlainLevel> =
    std::array{"absent"sv, "equal"sv, "near"sv, "differs"sv};
