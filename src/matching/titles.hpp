// Words in and around Indonesian names that are not the name: titles before it, degrees behind it, markers
// within.
#pragma once
#include <cstdint>
#include <string_view>

namespace matching {

// What a word can be; several at once. The letters are those of the word without dots: S.Pd.I. is SPDI.
enum WordKind : std::uint8_t {
    plain_word = 0,
    title_word = 1,   // H., Hj., K.H., Drs., Dr., Prof.: before the name
    degree_word = 2,  // S.H., M.Si., Ners: behind it
    joint_word = 4,   // bin, binti, alias: within it
    degree_part = 8,  // Ag, Pd, Kom: only ever a part of a degree written with blanks ("S. Ag")
};

std::uint8_t kinds_of_word(std::string_view letters);  // upper case

}  // namespace matching
