#include "matching/frequencies.hpp"

#include <algorithm>

#include "matching/parallel.hpp"

namespace matching {
namespace {

struct Counts {
    std::vector<std::uint32_t> dates = std::vector<std::uint32_t>(Frequencies::slots);
    std::vector<std::uint32_t> regions = std::vector<std::uint32_t>(10'000);
};

constexpr std::size_t stretch = 1u << 18;

void count(const Table& table, std::vector<Counts>& counts, unsigned threads) {
    in_parallel(threads, (table.size() + stretch - 1) / stretch, [&](std::size_t task, unsigned worker) {
        const std::size_t end = std::min(table.size(), (task + 1) * stretch);
        for (std::size_t i = task * stretch; i < end; ++i) {
            const Record& record = table.records[i];
            if (record.born != 0) ++counts[worker].dates[Frequencies::slot_of(record.born)];
            if (record.region < 10'000) ++counts[worker].regions[record.region];
        }
    });
}

// A value seen once says that its share is about one in all, not less. Nothing is rarer than that.
Bits rarity(std::uint64_t count, std::uint64_t all) {
    return bits_of(static_cast<double>(std::max<std::uint64_t>(all, 2)) /
                   static_cast<double>(std::max<std::uint64_t>(count, 1)));
}

std::vector<Bits> rarities(const Words& words, std::uint64_t all) {
    std::vector<Bits> out(words.size());
    for (std::uint32_t id = 1; id < words.size(); ++id) out[id] = rarity(words.counted(id), all);
    return out;
}

}  // namespace

Frequencies frequencies_of(const Table& a, const Table& b, const Dictionary& dictionary, unsigned threads,
                           std::uint64_t records) {
    Frequencies out;
    out.records = records != 0 ? records : a.size() + b.size();
    out.rarest = rarity(1, out.records);
    std::vector<Counts> counts(threads);
    count(a, counts, threads);
    count(b, counts, threads);
    for (unsigned w = 1; w < threads; ++w) {
        std::ranges::transform(counts[0].dates, counts[w].dates, counts[0].dates.begin(), std::plus{});
        std::ranges::transform(counts[0].regions, counts[w].regions, counts[0].regions.begin(), std::plus{});
    }
    for (const auto c : counts[0].dates) out.dates.push_back(rarity(c, out.records));
    for (const auto c : counts[0].regions) out.regions.push_back(rarity(c, out.records));

    const auto& names = dictionary.names;
    std::array<std::uint64_t, 128> initials{};
    out.words.resize(names.size());
    out.forms.resize(names.forms());
    for (std::uint32_t id = 1; id < names.size(); ++id) {
        out.words[id] = rarity(names.count(id), out.records);
        out.forms[names.form(id)] = rarity(names.form_count(names.form(id)), out.records);
        const char first = names.text(id).empty() ? 'A' : names.text(id).front();
        initials[static_cast<std::size_t>(first & 127)] += names.count(id);
    }
    for (std::size_t c = 0; c < initials.size(); ++c)
        out.initials[c] = std::max<Bits>(0, rarity(initials[c], out.records));
    out.places = rarities(dictionary.places, out.records);
    for (const auto& words : dictionary.extras) out.extras.push_back(rarities(words, out.records));
    return out;
}

}  // namespace matching
