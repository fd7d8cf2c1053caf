// An amount of rupiah as people write it: 1500000, 1.500.000, 1.500.000,00, 1,500,000.00, Rp1.500.000,-. What
// can be read in two ways is not guessed: the answer says what to ask. Rupiah are whole.
#pragma once
#include <cstdint>
#include <string_view>

#include "base/names.hpp"
#include "base/result.hpp"

namespace gratification {

// More than everything the state spends in a year: a typing error.
inline constexpr std::int64_t most_rupiah = 9'999'999'999'999;

// In this order: the first that holds is the answer.
enum class AmountFault {
    missing,
    no_number,     // letters, or signs in the wrong places: "1,5 juta", "1.50.000"
    negative,      // also in brackets
    part_of_one,   // sen: "1.500,50"
    two_readings,  // "1.5" and "15,00": a million and a half, or one and a half?
    zero,
    too_large
};

[[nodiscard]] Result<std::int64_t, AmountFault> read_amount(std::string_view text);

}  // namespace gratification

template <>
inline constexpr auto base::names<gratification::AmountFault> = std::array{
    "missing"sv, "no_number"sv, "negative"sv, "part_of_one"sv, "two_readings"sv, "zero"sv, "too_large"sv};
