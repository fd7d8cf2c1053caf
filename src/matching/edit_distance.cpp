#include "matching/edit_distance.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace matching {

namespace {

// For each byte, where it stands in the shorter word; all zero between two calls.
thread_local std::array<std::uint64_t, 256> places{};

std::uint64_t& place_of(char letter) { return places[static_cast<unsigned char>(letter)]; }

}  // namespace

// Column by column of the table of distances, the column as bits: which cells are one more, and which one
// less, than the cell above (Myers 1999; with exchanged neighbours, Hyyrö 2003).
unsigned typing_errors(std::string_view a, std::string_view b, unsigned most) {
    while (!a.empty() && !b.empty() && a.front() == b.front()) a.remove_prefix(1), b.remove_prefix(1);
    while (!a.empty() && !b.empty() && a.back() == b.back()) a.remove_suffix(1), b.remove_suffix(1);
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > most) return most + 1;
    if (a.empty()) return static_cast<unsigned>(b.size());
    constexpr std::size_t longest = 63;
    if (b.size() > longest) return most + 1;
    for (std::size_t i = 0; i < a.size(); ++i) place_of(a[i]) |= std::uint64_t{1} << i;
    const auto last = std::uint64_t{1} << (a.size() - 1);
    std::uint64_t more = ~std::uint64_t{0}, less = 0, same = 0, before = 0;
    auto errors = static_cast<unsigned>(a.size());
    for (const char letter : b) {
        const auto here = place_of(letter);
        const auto exchanged = ((~same & here) << 1) & before;
        same = (((here & more) + more) ^ more) | here | less | exchanged;
        auto right_more = less | ~(same | more);
        auto right_less = same & more;
        if (right_more & last) ++errors;
        if (right_less & last) --errors;
        right_more = right_more << 1 | 1;
        right_less <<= 1;
        more = right_less | ~(same | right_more);
        less = right_more & same;
        before = here;
    }
    for (const char letter : a) place_of(letter) = 0;
    return std::min(errors, most + 1);
}

}  // namespace matching
