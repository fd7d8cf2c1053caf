// What was wrong with a file, row by row.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "matching/columns.hpp"

namespace matching {

enum class RejectReason : std::uint8_t {
    // The whole row is left out.
    row_too_long,
    open_quote,
    wrong_field_count,
    nothing_to_compare,
    // The value is left out; the rest of the row is compared.
    not_16_digits,
    letters_in_number,
    not_a_date,
    no_such_day,
    in_the_future,
    unknown_sex,
    unknown_region,
    not_utf8,
    no_letters,
    // Both rows are compared; whoever reads the findings must know.
    id_used_before,
};
constexpr bool loses_row(RejectReason reason) { return reason <= RejectReason::nothing_to_compare; }
std::string_view sentence_of(RejectReason reason);  // what to do, in English

struct Reject {
    std::uint64_t offset;  // of the row in the file
    std::uint64_t line;    // from 1, the header included
    RejectReason reason;
    std::uint8_t column;  // of `Column`; column_count for the whole row
};

}  // namespace matching

template <>
inline constexpr auto base::names<matching::RejectReason> = std::array{
    "row_too_long"sv,      "open_quote"sv, "wrong_field_count"sv, "nothing_to_compare"sv, "not_16_digits"sv,
    "letters_in_number"sv, "not_a_date"sv, "no_such_day"sv,       "in_the_future"sv,      "unknown_sex"sv,
    "unknown_region"sv,    "not_utf8"sv,   "no_letters"sv,        "id_used_before"sv};
