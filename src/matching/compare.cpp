#include "matching/compare.hpp"

#include <algorithm>
#include <bit>

#include "matching/edit_distance.hpp"
#include "matching/read_values.hpp"

namespace matching {
namespace {

constexpr std::uint64_t tens[] = {1, 10, 100, 1'000, 10'000};

// One digit changed, or two neighbours exchanged.
bool one_slip(std::uint64_t a, std::uint64_t b) {
    unsigned differing = 0, first = 0, i = 0;
    unsigned da[2] = {}, db[2] = {};
    for (; a != 0 || b != 0; a /= 10, b /= 10, ++i) {
        const auto x = static_cast<unsigned>(a % 10), y = static_cast<unsigned>(b % 10);
        if (x == y) continue;
        if (differing == 2 || (differing == 1 && i != first + 1)) return false;
        if (differing == 0) first = i;
        da[differing] = x, db[differing++] = y;
    }
    return differing == 1 || (da[0] == db[1] && da[1] == db[0]);
}

PlainLevel compare_text(const Words& words, std::uint32_t a, std::uint32_t b) {
    if (a == 0 || b == 0) return PlainLevel::absent;
    if (a == b) return PlainLevel::equal;
    const auto x = words.text(a), y = words.text(b);
    const std::size_t shorter = std::min(x.size(), y.size());
    const unsigned most = shorter >= 8 ? 2 : shorter >= 4 ? 1 : 0;
    return most != 0 && typing_errors(x, y, most) <= most ? PlainLevel::near : PlainLevel::differs;
}

// One error touches at most three pairs of letters: most places are told apart without being read.
PlainLevel compare_place(const Dictionary& dictionary, std::uint32_t a, std::uint32_t b) {
    if (a != 0 && b != 0 && a != b) {
        const auto x = dictionary.place_signature(a), y = dictionary.place_signature(b);
        if (std::min(std::popcount(x), std::popcount(y)) > std::popcount(x & y) + 6)
            return PlainLevel::differs;
    }
    return compare_text(dictionary.places, a, b);
}

PlainLevel compare_region(std::uint16_t a, std::uint16_t b) {
    if (a == 0 || b == 0) return PlainLevel::absent;
    if (a == b) return PlainLevel::equal;
    return a / 100 == b / 100 ? PlainLevel::near : PlainLevel::differs;
}

// Words of a text, any order: all of the shorter (equal), at least half (near).
PlainLevel compare_words(const std::array<std::uint32_t, 6>& a, const std::array<std::uint32_t, 6>& b,
                         const Words& words, const std::vector<Bits>& rarities, Bits& rarity) {
    if (a[0] == 0 || b[0] == 0) return PlainLevel::absent;
    unsigned of_a = 0, of_b = 0, shared = 0, taken = 0;
    for (std::size_t i = 0; i < 6; ++i) of_a += a[i] != 0, of_b += b[i] != 0;
    rarity = 0;
    for (const unsigned exact : {1u, 0u})
        for (std::size_t i = 0; i < of_a; ++i)
            for (std::size_t j = 0; j < of_b; ++j) {
                if ((taken >> i & 1u) != 0 || (taken >> (8 + j) & 1u) != 0) continue;
                if (exact != 0 ? a[i] != b[j] : compare_text(words, a[i], b[j]) != PlainLevel::near) continue;
                taken |= 1u << i | 1u << (8 + j);
                ++shared;
                rarity += std::min(rarities[a[i]], rarities[b[j]]);
            }
    const unsigned shorter = std::min(of_a, of_b);
    if (shared == shorter) return PlainLevel::equal;
    return shared * 2 >= shorter ? PlainLevel::near : PlainLevel::differs;
}

}  // namespace

NikLevel compare_nik(const Record& left, const Record& right) {
    const auto a = left.nik, b = right.nik;
    if (a == 0 || b == 0) return NikLevel::absent;
    const unsigned starred = std::max(left.starred, right.starred);
    if (starred != 0)
        return a / tens[starred] == b / tens[starred] ? NikLevel::prefix_equal : NikLevel::differs;
    if (a == b) return NikLevel::equal;
    const bool slip = one_slip(a, b);
    // Day + 40 for women: brother and sister born on one day, or one person whose sex was taken wrongly.
    constexpr std::uint64_t woman = 40ull * 100'000'000;
    const auto place_and_day = [](std::uint64_t nik) {
        return nik_prefix(take_apart(nik).woman ? nik - woman : nik);
    };
    // Serials are handed out from 0001 on for each district, day and sex: a large one is a slip, not a
    // neighbour.
    constexpr std::uint64_t natural_serial = 20;
    const bool natural = a % 10'000 <= natural_serial && b % 10'000 <= natural_serial;
    if (place_and_day(a) == place_and_day(b) && (natural || !slip)) return NikLevel::serial_differs;
    return slip ? NikLevel::near : NikLevel::differs;
}

BornLevel compare_born(std::uint32_t left, std::uint32_t right) {
    if (left == 0 || right == 0) return BornLevel::absent;
    if (left == right) return BornLevel::equal;
    const auto year = left / 10'000, month = left / 100 % 100, day = left % 100;
    const auto other_year = right / 10'000, other_month = right / 100 % 100, other_day = right % 100;
    if (year == other_year && month == other_day && day == other_month) return BornLevel::exchanged;
    const int parts = (year == other_year) + (month == other_month) + (day == other_day);
    if (parts == 2 || one_slip(left, right)) return BornLevel::one_part_differs;
    const auto days = [](std::uint32_t y, std::uint32_t m, std::uint32_t d) {
        return static_cast<int>(y * 365 + m * 30 + d);
    };
    constexpr int close = 45;
    if (std::abs(days(year, month, day) - days(other_year, other_month, other_day)) <= close)
        return BornLevel::close;
    return parts == 1 ? BornLevel::one_part_agrees : BornLevel::differs;
}

Comparison compare(const Tables& tables, std::size_t left, std::size_t right) {
    const Record& a = tables.left.records[left];
    const Record& b = tables.right.records[right];
    const Frequencies& frequencies = tables.frequencies;
    Comparison out;
    out.nik = compare_nik(a, b);
    out.born = compare_born(a.born, b.born);
    out.born_rarity =
        a.born == 0 || b.born == 0 ? 0 : std::min(frequencies.date(a.born), frequencies.date(b.born));
    out.region = compare_region(a.region, b.region);
    out.region_rarity = frequencies.regions[a.region];
    out.place = compare_place(tables.dictionary, a.place, b.place);
    if (a.place != 0 && b.place != 0)
        out.place_rarity = std::min(frequencies.place(a.place), frequencies.place(b.place));
    if (a.sex != 0 && b.sex != 0) out.sex = a.sex == b.sex ? PlainLevel::equal : PlainLevel::differs;
    if (a.kk != 0 && b.kk != 0) out.kk = a.kk == b.kk ? PlainLevel::equal : PlainLevel::differs;
    out.name = compare_names(a, b, tables.dictionary.names, frequencies);
    for (std::size_t e = 0; e < tables.extra_columns.size(); ++e) {
        const auto& x = tables.left.extras[e];
        const auto& y = tables.right.extras[e];
        const auto& words = tables.dictionary.extras[e];
        if (tables.extra_columns[e].kind == ExtraKind::text) {
            out.extras[e] = compare_words(x.words[left], y.words[right], words, frequencies.extras[e],
                                          out.extra_rarity[e]);
            continue;
        }
        out.extras[e] = compare_text(words, x.values[left], y.values[right]);
        out.extra_rarity[e] =
            std::min(frequencies.extras[e][x.values[left]], frequencies.extras[e][y.values[right]]);
    }
    return out;
}

}  // namespace matching
