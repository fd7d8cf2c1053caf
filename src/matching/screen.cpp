#include "matching/screen.hpp"

#include <algorithm>
#include <array>

#include "matching/learn_weights.hpp"

namespace matching {
namespace {

constexpr auto all_rules =
    std::array{Rule::everything,   Rule::same_nik,   Rule::same_kk,    Rule::same_birth,
               Rule::region_words, Rule::year_words, Rule::extra_value};

std::uint64_t scattered(std::uint64_t row) { return (row + 1) * 0x9E3779B97F4A7C15ull >> 24; }

class Screener {
public:
    Screener(const BlockContext& context, const ScreenRules& rules)
        : context_(context),
          rules_(rules),
          extras_(context.extra_columns.size()),
          tables_{context.left, context.right, context.dictionary, context.frequencies,
                  context.extra_columns} {}

    Screening run() {
        enter("planning");
        plan_ = plan_blocks(context_, rules_.one_file, rules_.limits);
        out_.weights = default_weights(context_.left.size(), context_.right.size(), rules_.one_file, extras_);
        const auto tells = [](const Record& record) { return record.nik != 0 || record.kk != 0; };
        out_.weights.kin = std::ranges::any_of(context_.left.records.span(), tells) ||
                           std::ranges::any_of(context_.right.records.span(), tells);
        if (rules_.learn) {
            enter("learning");
            learn();
        }
        least_ = bits_of(std::clamp(rules_.threshold, 1e-9, 1 - 1e-9) /
                         (1 - std::clamp(rules_.threshold, 1e-9, 1 - 1e-9)));
        find();
        enter("ordering");
        gather();
        return std::move(out_);
    }

private:
    void enter(std::string_view stage) {
        if (rules_.entering) rules_.entering(stage);
    }

    bool made_before(Rule rule, std::size_t left, std::size_t right) const {
        for (const auto earlier : all_rules) {
            if (earlier == rule) return false;
            if (pairs(earlier, context_, plan_, left, right)) return true;
        }
        return false;
    }

    // Calls with(left, right) for each pair of the batch that no earlier rule made; the records of later ones
    // are on their way to the cache.
    template <class With>
    void each(const PairBatch& batch, With&& with) const {
        constexpr std::size_t ahead = 12;
        const std::size_t size = batch.lefts.size();
        for (std::size_t i = 0; i < size; ++i) {
            if (i + ahead < size) {
                __builtin_prefetch(&context_.left.records[batch.lefts[i + ahead]]);
                __builtin_prefetch(&context_.right.records[batch.rights[i + ahead]]);
            }
            if (!made_before(batch.rule, batch.lefts[i], batch.rights[i]))
                with(batch.lefts[i], batch.rights[i]);
        }
    }

    std::vector<std::uint32_t> sample() const {
        const double right = static_cast<double>(std::max<std::size_t>(context_.right.size(), 1));
        const auto wanted = static_cast<std::uint64_t>(std::clamp(2e10 / right, 20'000.0, 400'000.0));
        if (context_.left.size() <= wanted * 2) return {};
        std::vector<std::uint32_t> out;
        const std::uint64_t one_in = context_.left.size() / wanted;
        for (std::uint32_t row = 0; row < context_.left.size(); ++row)
            if (scattered(row) % one_in == 0) out.push_back(row);
        return out;
    }

    void learn() {
        struct Sampled {
            std::uint32_t left, right;
            Comparison comparison;
        };
        const auto rows = sample();
        std::vector<std::vector<Sampled>> found(context_.threads);
        const Bits least = out_.weights.prior + 8'000;
        // Of a large registry the rules by words are left out: what they alone find is one pair in a hundred,
        // and costs as much as all the rest.
        const bool large = context_.right.size() > 1'000'000;
        for (const auto rule : all_rules) {
            if (large && (rule == Rule::region_words || rule == Rule::year_words)) continue;
            make_pairs(rule, context_, plan_, rows, [&](const PairBatch& batch) {
                each(batch, [&](std::uint32_t left, std::uint32_t right) {
                    if (most_possible(tables_, left, right, out_.weights) < least) return;
                    const auto comparison = compare(tables_, left, right);
                    if (score(comparison, out_.weights, extras_).same >= least)
                        found[batch.worker].push_back({left, right, comparison});
                });
            });
        }
        std::vector<Sampled> all;
        for (auto& part : found) {
            all.insert(all.end(), part.begin(), part.end());
            part = {};
        }
        const auto key = [](const Sampled& s) { return std::pair{s.left, s.right}; };
        std::ranges::sort(all, {}, key);
        const auto twice = std::ranges::unique(all, {}, key);
        all.erase(twice.begin(), twice.end());
        std::vector<Comparison> comparisons;
        for (auto& s : all) comparisons.push_back(s.comparison);
        const double left = static_cast<double>(context_.left.size()),
                     right = static_cast<double>(context_.right.size());
        const double weight = rows.empty() ? 1 : left / static_cast<double>(rows.size());
        const double pairs_in_all = std::max(1.0, rules_.one_file ? left * (left - 1) / 2 : left * right);
        out_.weights = learn_weights(comparisons, weight, pairs_in_all, out_.weights, extras_);
    }

    void consider(std::uint32_t left, std::uint32_t right, std::vector<Finding>& into) const {
        if (most_possible(tables_, left, right, out_.weights) < least_) return;
        const auto comparison = compare(tables_, left, right);
        const auto scored = score(comparison, out_.weights, extras_);
        const bool kin = scored.kin > scored.same;
        const Bits bits = kin ? scored.kin : scored.same;
        if (bits < least_) return;
        const Kind kind = !kin ? Kind::same : scored.twin ? Kind::twin : Kind::family;
        into.push_back({left, right, bits, kind, comparison.nik == NikLevel::equal});
    }

    void find() {
        found_.resize(context_.threads);
        std::vector<std::uint64_t> compared(context_.threads);
        for (std::size_t r = 0; r < all_rules.size(); ++r) {
            enter(base::name(all_rules[r]));
            const auto counts = make_pairs(all_rules[r], context_, plan_, {}, [&](const PairBatch& batch) {
                each(batch, [&](std::uint32_t left, std::uint32_t right) {
                    ++compared[batch.worker];
                    consider(left, right, found_[batch.worker]);
                });
                if (batch.worker == 0 && rules_.progress) rules_.progress(r, all_rules.size());
            });
            for (std::size_t i = 0; i < rule_count; ++i) out_.blocks.pairs[i] += counts.pairs[i];
            out_.blocks.institutions += counts.institutions;
            out_.blocks.split += counts.split;
            plan_.split_keys.insert(counts.split_keys.begin(), counts.split_keys.end());
            if (all_rules[r] == Rule::same_birth)
                plan_.forget_births();  // their memory serves the next rules
        }
        for (const auto c : compared) out_.compared += c;
    }

    void gather() {
        auto& findings = out_.findings;
        for (auto& part : found_) {
            findings.insert(findings.end(), part.begin(), part.end());
            part = {};
        }
        std::ranges::sort(findings, in_order);
        const auto twice = std::ranges::unique(findings, [](const Finding& a, const Finding& b) {
            return a.left == b.left && a.right == b.right;
        });
        findings.erase(twice.begin(), twice.end());
        if (rules_.one_file) add_ties(out_, tables_, least_, extras_);
        for (const auto& finding : findings)
            out_.expected_false_positives += 1 - probability_of(finding.bits);
    }

    const BlockContext& context_;
    const ScreenRules& rules_;
    const std::size_t extras_;
    Tables tables_;
    BlockPlan plan_;
    Bits least_ = 0;
    std::vector<std::vector<Finding>> found_;
    Screening out_;
};

}  // namespace

bool in_order(const Finding& a, const Finding& b) {
    if (a.left != b.left) return a.left < b.left;
    if (a.bits != b.bits) return a.bits > b.bits;
    return a.right < b.right;
}

Band band_of(const Finding& finding) {
    constexpr Bits nine_in_ten = 3'170, ten_more = 13'170;
    if (finding.bits >= ten_more ||
        (finding.same_nik && finding.kind == Kind::same && finding.bits >= nine_in_ten))
        return Band::certain;
    return finding.bits >= nine_in_ten ? Band::review : Band::weak;
}

Screening screen(const BlockContext& context, const ScreenRules& rules) {
    return Screener(context, rules).run();
}

}  // namespace matching
