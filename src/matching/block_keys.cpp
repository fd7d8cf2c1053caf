#include <algorithm>
#include <array>
#include <tuple>

#include "matching/make_pairs.hpp"
#include "matching/parallel.hpp"
#include "matching/read_values.hpp"

namespace matching {
namespace {

std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
    const std::uint64_t folded = folded_product(a ^ 0x9E3779B97F4A7C15ull, b ^ 0xD6E8FEB86659FD93ull);
    return (folded ^ folded >> 29) * 0xBF58476D1CE4E5B9ull | 1;
}

std::uint64_t of_two(std::uint64_t hash_a, std::uint64_t hash_b) {
    return mixed(std::min(hash_a, hash_b), std::max(hash_a, hash_b));
}

// The rarest words of a name, as hashes of their folded forms.
struct RareWords {
    std::array<std::uint64_t, 3> hashes{};
    std::size_t count = 0;
};
RareWords rare_words(const Record& record, const BlockContext& context) {
    const auto& names = context.dictionary.names;
    RareWords out;
    for (; out.count < 3 && record.rare[out.count] != Record::none; ++out.count)
        out.hashes[out.count] = names.form_hash(names.form(record.tokens[record.rare[out.count]]));
    return out;
}

void extra_keys(const BlockContext& context, const Table& table, std::size_t row, Keys& out) {
    for (std::size_t e = 0; e < context.extra_columns.size(); ++e) {
        const auto& words = context.dictionary.extras[e];
        const auto hashed = [&](std::uint32_t id) { return mixed(hash_of(words.text(id)), e + 1); };
        if (context.extra_columns[e].kind == ExtraKind::text) {
            auto of_row = table.extras[e].words[row];
            const auto& rarity = context.frequencies.extras[e];
            std::ranges::sort(of_row, [&](auto a, auto b) {
                return rarity[a] != rarity[b] ? rarity[a] > rarity[b] : words.text(a) < words.text(b);
            });
            if (of_row[0] != 0 && of_row[1] != 0) out.push_back(of_two(hashed(of_row[0]), hashed(of_row[1])));
            continue;
        }
        const auto id = table.extras[e].values[row];
        if (id == 0) continue;
        if (context.extra_columns[e].kind == ExtraKind::id) {
            out.push_back(hashed(id));
            continue;
        }
        const auto rare = rare_words(table.records[row], context);
        for (std::size_t i = 0; i < rare.count; ++i) out.push_back(mixed(hashed(id), rare.hashes[i]));
    }
}

bool born_apart(const Record& a, const Record& b) {
    return a.born != 0 && b.born != 0 && a.born / 10'000 != b.born / 10'000;
}

}  // namespace

// Equally rare words come in the order of their hashes, which is the same however words were numbered.
void rank_words(Record& record, const Vocabulary& names, const Frequencies& frequencies) {
    std::array<std::tuple<Bits, std::uint64_t, std::uint8_t>, most_tokens> found;
    std::size_t count = 0;
    for (std::uint8_t t = 0; t < record.token_count; ++t) {
        const auto id = record.tokens[t];
        if (names.letters(id) < 2) continue;  // initials say too little
        const auto form = names.form(id);
        found[count++] = {-frequencies.form(form), names.form_hash(form), t};
    }
    std::ranges::sort(std::span{found}.first(count));
    record.rare.fill(Record::none);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < count && kept < record.rare.size(); ++i)
        if (i == 0 || std::get<1>(found[i]) != std::get<1>(found[i - 1]))
            record.rare[kept++] = std::get<2>(found[i]);
}

void rank_words(Table& table, const Vocabulary& names, const Frequencies& frequencies, unsigned threads) {
    constexpr std::size_t stretch = 1u << 16;
    in_parallel(threads, (table.size() + stretch - 1) / stretch, [&](std::size_t task, unsigned) {
        for (std::size_t i = task * stretch; i < std::min(table.size(), (task + 1) * stretch); ++i)
            rank_words(table.records[i], names, frequencies);
    });
}

std::uint32_t birth_slot(std::uint32_t born) {
    const std::uint32_t month = born / 100 % 100, day = born % 100;
    if (born == 0) return 0;
    if (day > 12 || day >= month) return Frequencies::slot_of(born);
    return Frequencies::slot_of(born / 10'000 * 10'000 + day * 100 + month);
}

void keys_of(Rule rule, const BlockContext& context, const Table& table, std::size_t row, Keys& out) {
    out.clear();
    const Record& record = table.records[row];
    if (rule == Rule::same_nik) {
        if (record.nik != 0) out.push_back(mixed(nik_prefix(record.nik), 1));
    } else if (rule == Rule::same_kk) {
        if (record.kk != 0) out.push_back(mixed(record.kk, 2));
    } else if (rule == Rule::region_words) {
        const auto rare = rare_words(record, context);
        if (rare.count == 1) out.push_back(mixed(record.region + 1u, rare.hashes[0]));
        for (std::size_t i = 1; i < rare.count; ++i)
            for (std::size_t j = 0; j < i; ++j)
                out.push_back(mixed(record.region + 1u, of_two(rare.hashes[i], rare.hashes[j])));
    } else if (rule == Rule::year_words) {
        const auto rare = rare_words(record, context);
        const std::uint64_t year = record.born / 10'000;
        if (year == 0) return;
        if (rare.count >= 2) out.push_back(mixed(year, of_two(rare.hashes[0], rare.hashes[1])));
        for (std::size_t i = 0; i < std::min<std::size_t>(rare.count, 2); ++i)
            out.push_back(mixed(year * 100'000 + record.region, rare.hashes[i]));
    } else if (rule == Rule::extra_value) {
        extra_keys(context, table, row, out);
    }
}

bool pairs(Rule rule, const BlockContext& context, const BlockPlan& plan, std::size_t left,
           std::size_t right) {
    const Record& a = context.left.records[left];
    const Record& b = context.right.records[right];
    switch (rule) {
        case Rule::everything: return plan.everything;
        case Rule::same_nik: return a.nik != 0 && b.nik != 0 && nik_prefix(a.nik) == nik_prefix(b.nik);
        case Rule::same_kk:
            return a.kk != 0 && a.kk == b.kk &&
                   (plan.split_keys.empty() || !plan.split_keys.contains(mixed(a.kk, 2)));
        case Rule::same_birth: {
            const auto slot = birth_slot(a.born);
            if (slot == 0 || slot != birth_slot(b.born)) return false;
            if (plan.heaped[slot] && a.region != b.region) return false;
            if (!plan.screen_births) return true;
            return signatures_alike(a.signature, b.signature, a.region == b.region ? at_home : far_away);
        }
        default: {
            thread_local Keys of_left, of_right;
            keys_of(rule, context, context.left, left, of_left);
            keys_of(rule, context, context.right, right, of_right);
            return std::ranges::any_of(of_left, [&](auto key) {
                if (std::ranges::find(of_right, key) == of_right.end()) return false;
                return plan.split_keys.empty() || !born_apart(a, b) || !plan.split_keys.contains(key);
            });
        }
    }
}

namespace {

std::vector<std::uint64_t> slot_counts(const Table& table, unsigned threads) {
    constexpr std::size_t stretch = 1u << 18;
    std::vector<std::vector<std::uint64_t>> counts(threads, std::vector<std::uint64_t>(Frequencies::slots));
    in_parallel(threads, (table.size() + stretch - 1) / stretch, [&](std::size_t task, unsigned worker) {
        for (std::size_t i = task * stretch; i < std::min(table.size(), (task + 1) * stretch); ++i)
            ++counts[worker][birth_slot(table.records[i].born)];
    });
    for (unsigned w = 1; w < threads; ++w)
        std::ranges::transform(counts[0], counts[w], counts[0].begin(), std::plus{});
    return counts[0];
}

}  // namespace

BlockPlan plan_blocks(const BlockContext& context, bool one_file, const BlockLimits& limits) {
    BlockPlan out{.one_file = one_file, .limits = limits, .extras = context.extra_columns.size()};
    const std::uint64_t all =
        context.left.size() * static_cast<std::uint64_t>(context.right.size()) / (one_file ? 2 : 1);
    out.everything = all <= limits.everything;
    const auto lefts = slot_counts(context.left, context.threads);
    const auto rights = one_file ? lefts : slot_counts(context.right, context.threads);
    out.heaped.resize(lefts.size());
    std::uint64_t births = 0;
    for (std::size_t slot = 1; slot < lefts.size(); ++slot) {
        out.heaped[slot] = lefts[slot] * rights[slot] > limits.birth_block;
        if (!out.heaped[slot]) births += lefts[slot] * rights[slot];
    }
    out.screen_births = births > limits.unscreened_births;
    if (out.everything) return out;
    if (!one_file) out.left_births = index_births(context.left, {}, context.threads);
    out.right_births = index_births(context.right, {}, context.threads);
    return out;
}

}  // namespace matching
