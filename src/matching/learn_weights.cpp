#include "matching/learn_weights.hpp"

#include <algorithm>

namespace matching {
namespace {

std::size_t at(auto level) { return static_cast<std::size_t>(level); }

constexpr double lean = 25;  // pseudo-pairs behind each default
constexpr int rounds = 12;

// Counts of levels among (fractions of) pairs that are one person.
struct Levels {
    std::array<double, 7> count{};
    void add(std::size_t level, double p) { count[level] += p; }
    // Share of `level` among levels [from, to).
    double share(std::size_t level, std::size_t from, std::size_t to) const {
        double all = 0;
        for (std::size_t i = from; i < to; ++i) all += count[i];
        return std::max(count[level] / all, 1e-4);
    }
};

// What learning leans on, as shares; the same figures as default_weights.
struct Counted {
    Levels words{{.80, .06, .01, .10, 0, .028, .002}}, unpaired{{.80, .16, .04}},
        nik{{0, .90, 0, .01, .06, .02}};
    Levels born{{0, .88, .03, .06, .005, .012, .013}}, region{{0, .85, .06, .09}}, place{{0, .75, .10, .15}},
        sex{{0, .99, 0, .01}};
    std::array<Levels, Comparison::most_extras> extras;
    double matches = 0;

    Counted() {
        extras.fill({{0, .75, .10, .15}});
        for (auto* levels : {&words, &unpaired, &nik, &born, &region, &place, &sex})
            for (auto& c : levels->count) c *= lean;
        for (auto& levels : extras)
            for (auto& c : levels.count) c *= lean;
    }
};

void add(Counted& counted, const Comparison& c, double p, std::size_t extras) {
    counted.matches += p;
    if (c.name.compared) {
        counted.unpaired.add(std::min<std::size_t>(c.name.unpaired, 2), p);
        for (std::size_t i = 0; i < c.name.count; ++i)
            if (c.name.pairs[i].level != WordLevel::initial) counted.words.add(at(c.name.pairs[i].level), p);
    }
    counted.nik.add(at(c.nik), p);
    // Weighed only without an equal NIK, but learned from all: an equal NIK is how one knows who is who.
    counted.born.add(at(c.born), p);
    counted.region.add(at(c.region), p);
    counted.place.add(at(c.place), p);
    counted.sex.add(at(c.sex), p);
    for (std::size_t e = 0; e < extras; ++e) counted.extras[e].add(at(c.extras[e]), p);
}

Weights weights_from(const Counted& counted, const Weights& start, double weight_of_pair, double all_pairs,
                     std::size_t extras) {
    Weights out = start;
    out.expected = std::max(1.0, counted.matches * weight_of_pair);
    out.prior = bits_of(std::min(.5, out.expected / all_pairs));
    const auto word = [&](WordLevel level) { return counted.words.share(at(level), 0, word_levels); };
    for (const auto level :
         {WordLevel::same_letters, WordLevel::same_spelling, WordLevel::joined, WordLevel::typing_error})
        out.words[at(level)] = bits_of(word(level));
    out.words[at(WordLevel::distant)] = bits_of(word(WordLevel::distant) / .08);
    out.words[at(WordLevel::different)] = bits_of(word(WordLevel::different) / .95);
    const auto unpaired = [&](std::size_t n) { return counted.unpaired.share(n, 0, 3); };
    out.unpaired = {bits_of(unpaired(0) / .35), bits_of(unpaired(1) / .40), bits_of(unpaired(2) / .25)};
    out.nik[at(NikLevel::differs)] = bits_of(counted.nik.share(at(NikLevel::differs), 1, 6) / .97);
    const auto born = [&](BornLevel level) { return counted.born.share(at(level), 1, 7); };
    out.born = {0,
                bits_of(born(BornLevel::equal)),
                bits_of(born(BornLevel::exchanged)),
                bits_of(born(BornLevel::one_part_differs) / .008),
                bits_of(born(BornLevel::close) / .0045),
                bits_of(born(BornLevel::one_part_agrees) / .13),
                bits_of(born(BornLevel::differs) / .85)};
    const auto plain = [](const Levels& levels, std::size_t level) { return levels.share(level, 1, 4); };
    out.region = {0, bits_of(plain(counted.region, 1)), bits_of(plain(counted.region, 2) / .06),
                  bits_of(plain(counted.region, 3) / .93)};
    out.place = {0, bits_of(plain(counted.place, 1)), bits_of(plain(counted.place, 2)),
                 bits_of(plain(counted.place, 3) / .99)};
    out.sex = {0, bits_of(plain(counted.sex, 1) / .5), 0, bits_of(plain(counted.sex, 3) / .5)};
    for (std::size_t e = 0; e < extras; ++e) {
        const auto& levels = counted.extras[e];
        out.extras[e] = {0, bits_of(plain(levels, 1)), bits_of(plain(levels, 2)),
                         bits_of(plain(levels, 3) / .99)};
    }
    return out;
}

}  // namespace

Weights learn_weights(const std::vector<Comparison>& pairs, double weight_of_pair, double all_pairs,
                      const Weights& start, std::size_t extras) {
    Weights weights = start;
    for (int round = 0; round < rounds; ++round) {
        Counted counted;
        for (const auto& pair : pairs) {
            const double p = probability_of(score(pair, weights, extras).same);
            if (p > 1e-3) add(counted, pair, p, extras);
        }
        weights = weights_from(counted, start, weight_of_pair, all_pairs, extras);
    }
    return weights;
}

}  // namespace matching
