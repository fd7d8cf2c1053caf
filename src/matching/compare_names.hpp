// Two names, word by word.
#pragma once
#include <array>
#include <cstdint>

#include "base/names.hpp"
#include "matching/frequencies.hpp"
#include "matching/record.hpp"

namespace matching {

// How two words agree. Each word of one name is paired with at most one of the other, best first, in any
// order.
enum class WordLevel : std::uint8_t {
    same_letters,
    same_spelling,  // different letters, one folded form: SOEHARTO, SUHARTO
    joined,         // one word here is two there: NURHAYATI, NUR HAYATI
    typing_error,   // one error in a word of four letters or more, two in one of eight or more
    initial,        // S., SITI
    distant,        // more errors than that, yet more alike than not
    different,      // neither name explains the other's word
};
inline constexpr std::size_t word_levels = 7;

struct WordPair {
    std::uint8_t left, right;   // positions in the two records
    std::uint8_t second = 255;  // joined: the other word of the side that has two
    WordLevel level = WordLevel::different;
    bool two_left = false;  // joined: the two words are the left side's
    Bits rarity = 0;        // what agreeing on it by chance is worth; 0 for `different`
};

struct NameComparison {
    std::array<WordPair, most_tokens> pairs;
    std::uint8_t count = 0;     // of pairs
    std::uint8_t unpaired = 0;  // words that only the longer name has, beyond the pairs
    bool left_longer = false;   // whose they are
    bool compared = false;      // both have a name
};

NameComparison compare_names(const Record& left, const Record& right, const Vocabulary& names,
                             const Frequencies& frequencies);

// Whether each word of the shorter name is explained by one of the longer.
bool may_be_one_name(const NameComparison& name);

}  // namespace matching

template <>
inline constexpr auto base::names<matching::WordLevel> =
    std::array{"same_letters"sv, "same_spelling"sv, "joined"sv,   "typing_error"sv,
               "initial"sv,      "distant"sv,       "different"sv};
