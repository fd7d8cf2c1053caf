// A name in 64 bits: one bit for each pair of letters that stand together in one of its folded words.
//
// Two names can be the same person only if the poorer signature is mostly contained in the richer one; that
// holds through dropped words, any order, joined words and a typing error, and costs three instructions a
// pair.
#pragma once
#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/names.hpp"

namespace matching {

constexpr std::uint64_t signature_of(std::string_view folded) {
    std::uint64_t bits = 0;
    for (std::size_t i = 1; i < folded.size(); ++i) {
        const unsigned pair = (static_cast<unsigned char>(folded[i - 1]) & 31u) * 32u +
                              (static_cast<unsigned char>(folded[i]) & 31u);
        bits |= 1ull << (pair * 0x9E3779B1u >> 26);
    }
    return bits;
}

// How much of the poorer signature the richer one must contain, and how many bits the poorer must have.
struct Likeness {
    int sixteenths, least_bits;
};
// Of one regency: room for two typing errors; a short signature says little and is like any other.
inline constexpr Likeness at_home{9, 0};
// Of different regencies: a birth date and a short or half-alike name are no evidence among millions.
inline constexpr Likeness far_away{13, 9};

constexpr bool signatures_alike(std::uint64_t a, std::uint64_t b, Likeness how = at_home) {
    const int fewer = std::min(std::popcount(a), std::popcount(b));
    return fewer >= how.least_bits && 16 * std::popcount(a & b) >= how.sixteenths * fewer;
}

enum class Instructions : std::uint8_t { scalar, avx2, avx512 };
Instructions best_instructions();  // of this processor

// Appends to `found` the positions in `many` that are alike to `one`, in ascending order. All three give the
// same.
using Screen = void (*)(std::uint64_t one, std::span<const std::uint64_t> many, Likeness how,
                        std::vector<std::uint32_t>& found);
Screen screen_with(Instructions instructions);

}  // namespace matching

template <>
inline constexpr auto base::names<matching::Instructions> = std::array{"scalar"sv, "avx2"sv, "avx512"sv};
