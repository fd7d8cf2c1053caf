#include <algorithm>
#include <bit>

#include "matching/weights.hpp"

namespace matching {
namespace {

std::size_t at(auto level) { return static_cast<std::size_t>(level); }

// Words with one folded form are counted as what they are worth; the others as if each were a typing error
// away, or joined where lengths allow it.
Bits most_for_name(const Record& a, const Record& b, const Tables& tables, const Weights& weights) {
    const auto& names = tables.dictionary.names;
    const Bits equal =
        std::max(weights.words[at(WordLevel::same_letters)], weights.words[at(WordLevel::same_spelling)]);
    const Bits initial = std::max(equal, weights.words[at(WordLevel::initial)]);
    Bits sum = std::max<Bits>(0, *std::ranges::max_element(weights.unpaired));
    unsigned open_a = 0, taken = 0;
    bool initials = false;
    for (unsigned i = 0; i < a.token_count; ++i) {
        const auto form = names.form(a.tokens[i]);
        unsigned found = most_tokens;
        for (unsigned j = 0; j < b.token_count && found == most_tokens; ++j)
            if ((taken >> j & 1u) == 0 && names.form(b.tokens[j]) == form) found = j;
        if (found == most_tokens) {
            open_a |= 1u << i;
            initials |= names.is_initial(a.tokens[i]);
            continue;
        }
        taken |= 1u << found;
        sum += std::max<Bits>(
            0, initial + std::max(tables.frequencies.word(a.tokens[i]), tables.frequencies.form(form)));
    }
    const unsigned open_b = ((1u << b.token_count) - 1) & ~taken;
    for (unsigned j = 0; j < b.token_count; ++j)
        initials |= (open_b >> j & 1u) != 0 && names.is_initial(b.tokens[j]);
    const int open = std::min(std::popcount(open_a), std::popcount(open_b));
    if (open == 0) return sum;
    constexpr Bits nearest = 10'000;  // as near_worth in compare_names.cpp
    Bits each = std::max<Bits>(0, weights.words[at(WordLevel::typing_error)] + nearest);
    if (initials) each = std::max(each, initial + *std::ranges::max_element(tables.frequencies.initials));
    const bool may_join = std::popcount(open_a) != std::popcount(open_b) || open > 1;
    if (may_join)
        each = std::max(each,
                        weights.words[at(WordLevel::joined)] + std::max(tables.frequencies.rarest, nearest));
    return sum + each * open;
}

}  // namespace

Bits most_possible(const Tables& tables, std::size_t left, std::size_t right, const Weights& weights) {
    const Record& a = tables.left.records[left];
    const Record& b = tables.right.records[right];
    const Frequencies& frequencies = tables.frequencies;
    constexpr Bits enough = 1'000'000;
    // Whatever speaks of kin or of one NIK is looked at in full.
    if ((a.kk != 0 && a.kk == b.kk) || !tables.extra_columns.empty()) return enough;
    const auto nik = compare_nik(a, b);
    if (nik == NikLevel::equal || nik == NikLevel::serial_differs || nik == NikLevel::prefix_equal)
        return enough;
    Bits sum = weights.prior;
    const auto born = compare_born(a.born, b.born);
    sum += weights.born[at(born)];
    if (born == BornLevel::equal || born == BornLevel::exchanged)
        sum += std::min(frequencies.date(a.born), frequencies.date(b.born));
    if (a.region != 0 && b.region != 0) {
        const auto level = a.region == b.region               ? PlainLevel::equal
                           : a.region / 100 == b.region / 100 ? PlainLevel::near
                                                              : PlainLevel::differs;
        sum += weights.region[at(level)] + (level == PlainLevel::equal ? frequencies.regions[a.region] : 0);
    }
    if (a.place != 0 && b.place != 0) {
        const Bits near = weights.place[at(PlainLevel::near)] + 7'000;
        const Bits equal =
            weights.place[at(PlainLevel::equal)] + std::max<Bits>(300, frequencies.place(a.place));
        sum += std::max({weights.place[at(PlainLevel::differs)], near, a.place == b.place ? equal : near});
    }
    sum += most_for_name(a, b, tables, weights);
    Bits against = weights.nik[at(nik)];
    if (a.sex != 0 && b.sex != 0)
        against += weights.sex[at(a.sex == b.sex ? PlainLevel::equal : PlainLevel::differs)];
    // Kin without a shared card are twins, by their birth date; neither NIK nor sex speaks against them.
    constexpr Bits twins_are_rare = -8'000;
    return sum + (born == BornLevel::equal ? std::max(against, twins_are_rare) : against);
}

}  // namespace matching
