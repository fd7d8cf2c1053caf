#include "matching/weights.hpp"

#include <algorithm>

namespace matching {
namespace {

std::size_t at(auto level) { return static_cast<std::size_t>(level); }
std::size_t slot(Feature feature) { return static_cast<std::size_t>(feature); }

// A shared KK drives out strangers; how far it may carry "the same person" beyond that is bounded, because
// everybody on the card shares it (docs/decisions/0040).
constexpr Bits most_for_household = 8'000;
constexpr Bits twin_share = -3'800;       // one pair in fourteen of a household was born on one day
constexpr Bits kin_shares_word = -2'000;  // a quarter of the words of kin agree, far more of twins'
constexpr Bits twin_shares_word = -700;
constexpr Bits kin_shares_whole_name = -6'000;
constexpr Bits kin_shares_all_but_extra = -3'000;
constexpr Bits kin_writes_alike = -2'000;   // words of kin that look alike and are not the same
constexpr Bits without_household = -5'000;  // twins known by their NIK alone

Bits name_bits(const NameComparison& name, const Weights& weights) {
    if (!name.compared) return 0;
    Bits sum = weights.unpaired[std::min<std::size_t>(name.unpaired, 2)];
    for (std::size_t i = 0; i < name.count; ++i)
        sum += weights.words[at(name.pairs[i].level)] + name.pairs[i].rarity;
    return sum;
}

// A place of birth mostly follows from the regency; what it adds is how rare it is there.
Bits place_rarity(const Comparison& c) {
    if (c.region != PlainLevel::equal) return c.place_rarity;
    return std::max<Bits>(300, c.place_rarity - c.region_rarity);
}

Bits extra_bits(const Comparison& c, const Weights& weights, std::size_t e) {
    const Bits weight = weights.extras[e][at(c.extras[e])];
    if (c.extras[e] == PlainLevel::equal) return weight + c.extra_rarity[e];
    if (c.extras[e] == PlainLevel::near) return weight + std::min<Bits>(c.extra_rarity[e] - 1'500, 9'000);
    return weight;
}

// Features that mean the same for "the same person" and for kin, except name, birth and NIK.
void add_surroundings(const Comparison& c, const Weights& weights, std::size_t extras,
                      std::array<Bits, feature_slots>& out) {
    out[slot(Feature::prior)] = weights.prior;
    if (c.nik != NikLevel::equal) {  // a NIK says where and when one was born; it is not counted twice
        out[slot(Feature::region)] =
            weights.region[at(c.region)] + (c.region == PlainLevel::equal ? c.region_rarity : 0);
        out[slot(Feature::place)] = weights.place[at(c.place)];
        if (c.place == PlainLevel::equal) out[slot(Feature::place)] += place_rarity(c);
        if (c.place == PlainLevel::near) out[slot(Feature::place)] += std::min<Bits>(place_rarity(c), 7'000);
    }
    for (std::size_t e = 0; e < extras; ++e) out[slot(Feature::extra) + e] = extra_bits(c, weights, e);
}

// A shared card, neighbouring NIKs, or one birth date under names of which a word differs.
bool speaks_of_kin(const Comparison& c, const Weights& weights) {
    if (!weights.kin) return false;
    if (c.kk == PlainLevel::equal || c.nik == NikLevel::serial_differs) return true;
    return c.born == BornLevel::equal && c.name.compared && !may_be_one_name(c.name);
}

bool is_twin(const Comparison& c) {
    return c.born == BornLevel::equal || (c.born == BornLevel::absent && c.nik == NikLevel::serial_differs);
}

}  // namespace

std::array<Bits, feature_slots> kin_by_feature(const Comparison& c, const Weights& weights,
                                               std::size_t extras) {
    std::array<Bits, feature_slots> out{};
    add_surroundings(c, weights, extras, out);
    const bool twin = is_twin(c);
    Bits& name = out[slot(Feature::name)];
    bool contradicted = false;
    for (std::size_t i = 0; i < c.name.count; ++i) {
        const auto& pair = c.name.pairs[i];
        contradicted |= pair.level == WordLevel::different || pair.level == WordLevel::distant;
        // Shared, and then written as one's own word would be; or not shared at all.
        const Bits shared =
            weights.words[at(pair.level)] + pair.rarity + (twin ? twin_shares_word : kin_shares_word);
        if (pair.rarity > 0) name += std::max<Bits>(kin_writes_alike, shared);
    }
    if (c.name.compared && !contradicted)
        name += c.name.unpaired == 0 ? kin_shares_whole_name : kin_shares_all_but_extra;
    if (twin && c.born == BornLevel::equal) out[slot(Feature::born)] = c.born_rarity + twin_share;
    if (c.nik == NikLevel::serial_differs)
        out[slot(Feature::nik)] = c.born == BornLevel::equal ? 3'000 : 8'000;
    if (c.nik == NikLevel::equal) out[slot(Feature::nik)] = -20'000;
    out[slot(Feature::household)] = c.kk == PlainLevel::equal ? weights.household : without_household;
    return out;
}

Score score(const Comparison& c, const Weights& weights, std::size_t extras) {
    Score out;
    auto& bits = out.by_feature;
    add_surroundings(c, weights, extras, bits);
    bits[slot(Feature::nik)] = weights.nik[at(c.nik)];
    bits[slot(Feature::name)] = name_bits(c.name, weights);
    if (c.nik != NikLevel::equal) {
        bits[slot(Feature::born)] =
            weights.born[at(c.born)] +
            (c.born == BornLevel::equal || c.born == BornLevel::exchanged ? c.born_rarity : 0);
        bits[slot(Feature::sex)] = weights.sex[at(c.sex)];
    }
    if (c.nik == NikLevel::prefix_equal && c.born == BornLevel::absent) bits[slot(Feature::nik)] += 13'000;
    for (std::size_t f = 0; f < feature_slots; ++f) out.same += bits[f];

    out.kin = no_kin;
    if (!speaks_of_kin(c, weights)) return out;
    out.twin = is_twin(c);
    Bits kin = 0;
    for (const Bits b : kin_by_feature(c, weights, extras)) kin += b;
    const bool shared = c.kk == PlainLevel::equal;
    const Bits alone = out.same + (shared ? weights.household : 0);  // against strangers only
    Bits household = alone - either(0, kin) - out.same;              // against strangers and kin
    household = std::min(household, most_for_household);
    bits[slot(Feature::household)] = household;
    out.same += household;
    out.kin = kin - either(0, alone);
    return out;
}

Weights default_weights(std::uint64_t left, std::uint64_t right, bool one_file, std::size_t extras) {
    Weights out;
    const double pairs =
        std::max(1.0, one_file ? static_cast<double>(left) * (static_cast<double>(left) - 1) / 2
                               : static_cast<double>(left) * static_cast<double>(right));
    out.prior = bits_of(out.expected / pairs);
    out.words = {bits_of(.80), bits_of(.06),       bits_of(.01),       bits_of(.08),
                 bits_of(.90), bits_of(.03 / .08), bits_of(.002 / .95)};
    out.unpaired = {bits_of(.80 / .35), bits_of(.16 / .40), bits_of(.04 / .25)};
    out.nik = {0, 33'000, 3'800, -1'000, 0, bits_of(.02 / .97)};
    out.born = {0,
                bits_of(.88),
                bits_of(.03),
                bits_of(.06 / .008),
                bits_of(.005 / .0045),
                bits_of(.012 / .13),
                bits_of(.013 / .85)};
    out.region = {0, bits_of(.85), bits_of(.06 / .06), bits_of(.09 / .93)};
    out.place = {0, bits_of(.75), bits_of(.1), bits_of(.15 / .99)};
    out.sex = {0, bits_of(.99 / .5), 0, bits_of(.01 / .5)};
    for (std::size_t e = 0; e < extras; ++e)
        out.extras[e] = {0, bits_of(.75), bits_of(.10), bits_of(.15 / .99)};
    out.household = 33'000;  // as for the NIK: strangers share a KK only where somebody mistyped it
    return out;
}

}  // namespace matching
