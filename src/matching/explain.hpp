// Why a pair is a finding: its evidence, which adds up to its bits, and what could not be compared.
#pragma once
#include <deque>
#include <string>
#include <vector>

#include "matching/screen.hpp"

namespace matching {

struct Evidence {
    std::string_view
        feature;  // chance, nik, name, dob, birth_place, sex, region, kk, or a further column's name
    std::string_view level;
    Bits bits;
    std::string_view left, right;  // what stands in the two rows; both empty for chance
};

// Its texts are views of the two rows, the dictionary and the columns it was made from.
struct Explanation {
    std::vector<Evidence> evidence;
    std::vector<std::string_view> absent;
    Bits bits = 0;                   // the sum
    std::deque<std::string> joined;  // words put together for `left` and `right`
};

// The values of a row as they were written.
struct RowText {
    std::array<std::string, column_count> values;
    std::vector<std::string> extras;
    std::vector<std::pair<std::string, std::string>> passing;  // heading, value
};
RowText row_text(std::string_view text, const Layout& layout, std::uint64_t offset);

Explanation explain(const Finding& finding, const Tables& tables, const Weights& weights, const RowText& left,
                    const RowText& right);

// One sentence a language: what agrees, what differs, what is missing. It asks, it does not accuse.
std::string sentence_id(const Finding& finding, const Explanation& explanation);
std::string sentence_en(const Finding& finding, const Explanation& explanation);

}  // namespace matching
