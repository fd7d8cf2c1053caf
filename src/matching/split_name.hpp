// A name as written on a list, taken apart into the words that are the name.
//
// Titles before it and degrees behind it go (with and without dots, with and without a comma, several of
// them), as do bin, binti and alias; "A.WAWAN" is two words, "NUR'AINI" is one, "É" is E. Nothing is thrown
// away when nothing else would be left.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "matching/vocabulary.hpp"

namespace matching {

inline constexpr std::size_t most_pieces = 16;

struct NameWords {
    std::array<std::uint32_t, most_pieces> ids{};  // in `words`, in the order written
    std::size_t count = 0;
};

// Adds the words to `words` without counting them. Bytes that are no letters separate words.
NameWords split_name(std::string_view name, Words& words);

}  // namespace matching
