#include "matching/screen.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "matching/fold_spelling.hpp"

using namespace matching;

namespace {

using Rows = std::vector<std::vector<std::string>>;  // nik, kk, name, birth_place, dob, sex, region

std::string csv(const Rows& rows) {
    std::string out = "nik,kk,name,birth_place,dob,sex,region\n";
    for (const auto& row : rows) {
        for (std::size_t c = 0; c < row.size(); ++c) out += (c > 0 ? "," : "") + row[c];
        out += '\n';
    }
    return out;
}

// A small world with many coincidences, so that every rule and every level has work.
Rows random_rows(std::mt19937& random, std::size_t count) {
    constexpr std::array names = {"SITI",     "AMINAH", "SUHARTO",   "SOEHARTO",   "BUDI",
                                  "SANTOSO",  "DEWI",   "NURHAYATI", "NUR HAYATI", "S",
                                  "MUHAMMAD", "MOH",    "SANTOSA",   "WIDYASTUTI"};
    const auto pick = [&](unsigned n) { return static_cast<unsigned>(random() % n); };
    Rows out;
    for (std::size_t i = 0; i < count; ++i) {
        const unsigned day = 1 + pick(3), month = 1 + pick(3), year = 1980 + pick(2), region = 3301 + pick(2);
        char date[16], nik[32], kk[32];
        std::snprintf(date, sizeof date, "%04u-%02u-%02u", year, month, day);
        std::snprintf(nik, sizeof nik, "%u01%02u%02u%02u%04u", region, day, month, year % 100, 1 + pick(3));
        std::snprintf(kk, sizeof kk, "%u01010110%04u", region, 1 + pick(6));
        std::string name = names[pick(names.size())];
        for (unsigned w = pick(3); w > 0; --w) name += std::string(" ") + names[pick(names.size())];
        out.push_back({pick(3) == 0 ? "" : nik, pick(3) == 0 ? "" : kk, name,
                       pick(4) == 0   ? ""
                       : pick(2) == 0 ? "PEKALONGAN"
                                      : "BATANG",
                       pick(6) == 0 ? "" : date, pick(2) == 0 ? "L" : "P",
                       pick(8) == 0 ? "" : std::to_string(region)});
    }
    return out;
}

struct World {
    std::string left_text, right_text;
    ColumnRules columns;
    Layout left_layout, right_layout;
    LoadedTable left, right;
    Dictionary dictionary;
    Frequencies frequencies;

    World(const Rows& lefts, const Rows& rights, unsigned threads)
        : left_text(csv(lefts)), right_text(csv(rights)) {
        left_layout = layout_of(left_text, columns).value();
        right_layout = layout_of(right_text, columns).value();
        const LoadRules rules{.threads = threads};
        std::vector<Lexicon> lexicons(threads);
        left = load_table(left_text, left_layout, lexicons, rules);
        right = load_table(right_text, right_layout, lexicons, rules);
        dictionary = settle(lexicons, {&left, &right}, rules);
        frequencies = frequencies_of(left.table, right.table, dictionary, threads);
        rank_words(left.table, dictionary.names, frequencies, threads);
        rank_words(right.table, dictionary.names, frequencies, threads);
    }
    BlockContext context(unsigned threads, Instructions instructions) const {
        return {left.table, right.table, dictionary, frequencies, columns.extras, threads, instructions};
    }
};

// The rules again, from the words of the rows and in the plainest way.
class PlainRules {
public:
    PlainRules(const World& world, const Rows& lefts, const Rows& rights, const BlockPlan& plan)
        : world_(world), lefts_(lefts), rights_(rights), plan_(plan) {}

    bool pair(std::size_t l, std::size_t r) const {
        const auto &a = lefts_[l], &b = rights_[r];
        if (!a[0].empty() && !b[0].empty() && a[0].substr(0, 12) == b[0].substr(0, 12)) return true;
        if (!a[1].empty() && a[1] == b[1]) return true;
        if (same_birth(l, r)) return true;
        for (const auto& x : keys(world_.left.table, l, a))
            for (const auto& y : keys(world_.right.table, r, b))
                if (x == y) return true;
        return false;
    }

private:
    bool same_birth(std::size_t l, std::size_t r) const {
        const auto &a = lefts_[l][4], &b = rights_[r][4];
        if (a.empty() || b.empty()) return false;
        const auto swapped = b.substr(0, 5) + b.substr(8, 2) + "-" + b.substr(5, 2);
        if (a != b && a != swapped) return false;
        const auto &x = world_.left.table.records[l], &y = world_.right.table.records[r];
        if (plan_.heaped[birth_slot(x.born)] && lefts_[l][6] != rights_[r][6]) return false;
        if (!plan_.screen_births) return true;
        const int fewer = std::min(__builtin_popcountll(x.signature), __builtin_popcountll(y.signature));
        const int both = 16 * __builtin_popcountll(x.signature & y.signature);
        return lefts_[l][6] == rights_[r][6] ? both >= 9 * fewer : fewer >= 9 && both >= 13 * fewer;
    }

    std::set<std::string> keys(const Table& table, std::size_t row,
                               const std::vector<std::string>& values) const {
        const auto& names = world_.dictionary.names;
        std::vector<std::pair<Bits, std::uint64_t>> rare;
        std::map<std::uint64_t, std::string> folded;
        const Record& record = table.records[row];
        for (std::size_t t = 0; t < record.token_count; ++t) {
            const std::string form = fold_spelling(names.text(record.tokens[t]));
            if (form.size() < 2) continue;
            rare.emplace_back(-world_.frequencies.forms[names.form(record.tokens[t])], hash_of(form));
            folded[hash_of(form)] = form;
        }
        std::ranges::sort(rare);
        rare.erase(std::unique(rare.begin(), rare.end()), rare.end());
        if (rare.size() > 3) rare.resize(3);
        std::vector<std::string> words;
        for (const auto& [bits, hash] : rare) words.push_back(folded.at(hash));
        const auto two = [](const std::string& x, const std::string& y) {
            return std::min(x, y) + "+" + std::max(x, y);
        };
        std::set<std::string> out;
        const auto& region = values[6];
        if (words.size() == 1) out.insert("one " + region + words[0]);
        for (std::size_t i = 1; i < words.size(); ++i)
            for (std::size_t j = 0; j < i; ++j) out.insert("two " + region + two(words[i], words[j]));
        const auto year = values[4].substr(0, 4);
        if (year.empty()) return out;
        if (words.size() >= 2) out.insert("year " + year + two(words[0], words[1]));
        for (std::size_t i = 0; i < std::min<std::size_t>(words.size(), 2); ++i)
            out.insert("here " + year + region + words[i]);
        return out;
    }

    const World& world_;
    const Rows& lefts_;
    const Rows& rights_;
    const BlockPlan& plan_;
};

std::vector<Finding> slow_findings(const World& world, const PlainRules& rules, const Weights& weights,
                                   double threshold) {
    const Tables tables{world.left.table, world.right.table, world.dictionary, world.frequencies,
                        world.columns.extras};
    std::vector<Finding> out;
    for (std::uint32_t l = 0; l < world.left.table.size(); ++l) {
        const auto from = static_cast<std::ptrdiff_t>(out.size());
        for (std::uint32_t r = 0; r < world.right.table.size(); ++r) {
            if (!rules.pair(l, r)) continue;
            const auto comparison = compare(tables, l, r);
            const auto scored = score(comparison, weights, 0);
            const bool kin = scored.kin > scored.same;
            const Bits bits = std::max(scored.kin, scored.same);
            if (bits >= bits_of(threshold / (1 - threshold)))
                out.push_back({l, r, bits,
                               !kin          ? Kind::same
                               : scored.twin ? Kind::twin
                                             : Kind::family,
                               comparison.nik == NikLevel::equal});
        }
        std::sort(out.begin() + from, out.end(),
                  [](auto& a, auto& b) { return a.bits != b.bits ? a.bits > b.bits : a.right < b.right; });
    }
    return out;
}

}  // namespace

TEST(Screening, finds_what_the_slow_reference_finds) {
    const std::uint64_t seed = 20261122;
    std::mt19937 random(seed);
    std::size_t findings = 0;
    for (int round = 0; round < 30; ++round) {
        const auto lefts = random_rows(random, 40 + random() % 60),
                   rights = random_rows(random, 40 + random() % 60);
        const unsigned threads = 1 + static_cast<unsigned>(round % 3);
        const World world(lefts, rights, threads);
        const auto instructions =
            static_cast<Instructions>(std::min<int>(round % 3, static_cast<int>(best_instructions())));
        const auto context = world.context(threads, instructions);
        // Small limits, so that blocks are split and dates are heaped; key_block stays large, since a split
        // drops pairs on purpose.
        ScreenRules rules{.threshold = .3};
        rules.limits = {.everything = 0,
                        .unscreened_births = round % 2 == 0 ? 0u : 1'000'000u,
                        .birth_block = round % 4 == 0 ? 50u : 1'000'000u};
        const auto fast = screen(context, rules);
        const auto plan = plan_blocks(context, false, rules.limits);
        const auto slow =
            slow_findings(world, PlainRules(world, lefts, rights, plan), fast.weights, rules.threshold);
        ASSERT_EQ(fast.findings.size(), slow.size()) << "round " << round << " seed " << seed;
        for (std::size_t i = 0; i < slow.size(); ++i) {
            const auto &f = fast.findings[i], &s = slow[i];
            ASSERT_TRUE(f.left == s.left && f.right == s.right && f.bits == s.bits && f.kind == s.kind)
                << "round " << round << " finding " << i << " seed " << seed;
        }
        findings += slow.size();
    }
    EXPECT_GT(findings, 100u);
}

TEST(Screening, compares_every_pair_of_small_files) {
    std::mt19937 random(3);
    const auto lefts = random_rows(random, 30), rights = random_rows(random, 20);
    const World world(lefts, rights, 2);
    EXPECT_EQ(screen(world.context(2, Instructions::scalar), {}).compared, 600u);
}

TEST(Screening, splits_institutions_off_and_counts_them) {
    Rows lefts, rights;
    for (int i = 0; i < 45; ++i)
        lefts.push_back({"", "3301010101100001",
                         "NAMA " + std::string(1, static_cast<char>('A' + i % 26)) + "X", "", "", "L", ""});
    rights.push_back({"", "3301010101100001", "LAIN SEKALI", "", "", "P", ""});
    const World world(lefts, rights, 1);
    ScreenRules rules;
    rules.limits.everything = 0;
    const auto found = screen(world.context(1, Instructions::scalar), rules);
    EXPECT_EQ(found.blocks.institutions, 1u);
    EXPECT_TRUE(found.findings.empty());
}
