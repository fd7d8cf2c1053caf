// What each level of agreement is worth, and what a pair is worth in all.
//
// A feature counts log2(m/u): how much more often two records of one person agree like this (m) than two
// strangers' do (u). u comes from how rare the very value is; m is learned from the data at hand
// (learn_weights.hpp), from defaults on.
#pragma once
#include <array>
#include <vector>

#include "matching/compare.hpp"

namespace matching {

enum class Feature : std::uint8_t { prior, nik, name, born, place, sex, region, household, extra };

struct Weights {
    double expected = 1;  // pairs that are one person
    Bits prior = 0;       // log2(expected / all pairs)
    std::array<Bits, word_levels>
        words{};  // log2 m, to which the word's rarity is added; for distant and different log2(m/u)
    std::array<Bits, 3> unpaired{};  // no, one, more words that only one name has
    std::array<Bits, 6> nik{};
    std::array<Bits, 7> born{};                    // equal: log2 m, to which rarity is added
    std::array<Bits, 4> region{}, place{}, sex{};  // equal: log2 m, to which rarity is added (not for sex)
    std::array<std::array<Bits, 4>, Comparison::most_extras> extras{};
    bool kin = true;     // whether the files tell of kin at all: by a KK or a NIK
    Bits household = 0;  // a shared KK, before it is asked whether kin explain it
};

inline constexpr std::size_t feature_slots = 8 + Comparison::most_extras;

// Bits by feature for "the same person"; they add up to `same`. And the one rival explanation, kin.
struct Score {
    std::array<Bits, feature_slots> by_feature{};
    Bits same = 0;  // log odds of "the same person" against everything else
    Bits kin = 0;   // log odds of "kin or twin" against everything else; `no_kin` when nothing speaks of it
    bool twin = false;
};
inline constexpr Bits no_kin = -1'000'000;

Score score(const Comparison& comparison, const Weights& weights, std::size_t extras);

// Bits by feature for "kin": they add up to score.kin.
std::array<Bits, feature_slots> kin_by_feature(const Comparison& comparison, const Weights& weights,
                                               std::size_t extras);

// No score of this pair is higher, for "the same person" or for kin: cheap to have, and below the threshold
// for nearly all pairs.
Bits most_possible(const Tables& tables, std::size_t left, std::size_t right, const Weights& weights);

Weights default_weights(std::uint64_t left, std::uint64_t right, bool one_file, std::size_t extras);

}  // namespace matching
