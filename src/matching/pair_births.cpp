// Pairs by date of birth: records are ordered by date, each date's signatures lie side by side, and each name
// of the smaller side is held against all of the larger in one sweep.
#include <algorithm>

#include "matching/make_pairs.hpp"
#include "matching/parallel.hpp"

namespace matching {
namespace {

constexpr std::size_t slots = Frequencies::slots;

class Births {
public:
    Births(const BlockContext& context, const BlockPlan& plan, const PairSink& sink, const BirthIndex& left,
           const BirthIndex& right)
        : context_(context),
          plan_(plan),
          sink_(sink),
          left_(left),
          right_(right),
          screen_(screen_with(context.instructions)),
          made_(context.threads),
          split_(context.threads) {}

    BlockCounts run() {
        // A task is a stretch of dates, short enough that all threads end together.
        constexpr std::size_t dates = 64;
        in_parallel(context_.threads, (slots + dates - 1) / dates, [&](std::size_t task, unsigned worker) {
            BatchFiller fill(sink_, Rule::same_birth, task, worker);
            for (std::size_t slot = task * dates; slot < std::min(slots, (task + 1) * dates); ++slot)
                pair_slot(slot, fill, worker);
            fill.flush();
            made_[worker] += fill.made();
        });
        BlockCounts out;
        for (unsigned w = 0; w < context_.threads; ++w) {
            out.pairs[static_cast<std::size_t>(Rule::same_birth)] += made_[w];
            out.split += split_[w];
        }
        return out;
    }

private:
    struct Range {
        std::size_t from, to;
    };

    void pair_slot(std::size_t slot, BatchFiller& fill, unsigned worker) {
        const Range lefts{left_.starts[slot], left_.starts[slot + 1]},
            rights{right_.starts[slot], right_.starts[slot + 1]};
        if (lefts.from == lefts.to || rights.from == rights.to) return;
        if (!plan_.screen_births && !plan_.heaped[slot]) return pair_all(lefts, rights, fill);
        for (std::size_t l = lefts.from, r = rights.from; l < lefts.to && r < rights.to;) {
            const auto a = left_.regions[l], b = right_.regions[r];
            const Range of_a{l, end_of_region(left_, l, lefts.to)},
                of_b{r, end_of_region(right_, r, rights.to)};
            if (a == b && plan_.screen_births) sweep(of_a, of_b, at_home, fill);
            if (a == b && !plan_.screen_births) pair_all(of_a, of_b, fill);
            if (a <= b) l = of_a.to;
            if (b <= a) r = of_b.to;
        }
        if (plan_.heaped[slot])
            ++split_[worker];
        else
            sweep(lefts, rights, far_away, fill);
    }

    void add(std::uint32_t left, std::uint32_t right, BatchFiller& fill) const {
        if (!plan_.one_file || left < right) fill.add(left, right);
    }

    void pair_all(Range lefts, Range rights, BatchFiller& fill) const {
        for (std::size_t l = lefts.from; l < lefts.to; ++l)
            for (std::size_t r = rights.from; r < rights.to; ++r) add(left_.rows[l], right_.rows[r], fill);
    }

    static std::size_t end_of_region(const BirthIndex& index, std::size_t from, std::size_t to) {
        std::size_t end = from;
        while (end < to && index.regions[end] == index.regions[from]) ++end;
        return end;
    }

    // Each of the shorter range against all of the longer. Far away means of another regency: those at home
    // had their turn.
    void sweep(Range lefts, Range rights, Likeness how, BatchFiller& fill) const {
        const bool sweep_left = lefts.to - lefts.from > rights.to - rights.from;
        const auto& one = sweep_left ? right_ : left_;
        const auto& many = sweep_left ? left_ : right_;
        const Range each = sweep_left ? rights : lefts, all = sweep_left ? lefts : rights;
        const bool far = how.least_bits == far_away.least_bits;
        thread_local std::vector<std::uint32_t> found;
        for (std::size_t i = each.from; i < each.to; ++i) {
            found.clear();
            screen_(one.signatures[i], {many.signatures.data() + all.from, all.to - all.from}, how, found);
            for (const auto at : found) {
                const std::size_t j = all.from + at;
                if (far && one.regions[i] == many.regions[j]) continue;
                add(sweep_left ? many.rows[j] : one.rows[i], sweep_left ? one.rows[i] : many.rows[j], fill);
            }
        }
    }

    const BlockContext& context_;
    const BlockPlan& plan_;
    const PairSink& sink_;
    const BirthIndex& left_;
    const BirthIndex& right_;
    Screen screen_;
    std::vector<std::uint64_t> made_, split_;
};

}  // namespace

BlockCounts pair_births(const BlockContext& context, const BlockPlan& plan,
                        std::span<const std::uint32_t> left_rows, const PairSink& sink) {
    if (left_rows.empty())
        return Births(context, plan, sink, plan.one_file ? plan.right_births : plan.left_births,
                      plan.right_births)
            .run();
    return Births(context, plan, sink, index_births(context.left, left_rows, context.threads),
                  plan.right_births)
        .run();
}

BlockCounts pair_everything(const BlockContext& context, const BlockPlan& plan,
                            std::span<const std::uint32_t> left_rows, const PairSink& sink) {
    const std::size_t lefts = left_rows.empty() ? context.left.size() : left_rows.size();
    std::vector<std::uint64_t> made(context.threads);
    in_parallel(context.threads, lefts, [&](std::size_t i, unsigned worker) {
        const auto left = left_rows.empty() ? static_cast<std::uint32_t>(i) : left_rows[i];
        BatchFiller fill(sink, Rule::everything, i, worker);
        for (std::uint32_t right = plan.one_file ? left + 1 : 0; right < context.right.size(); ++right)
            fill.add(left, right);
        fill.flush();
        made[worker] += fill.made();
    });
    BlockCounts out;
    for (const auto m : made) out.pairs[static_cast<std::size_t>(Rule::everything)] += m;
    return out;
}

BlockCounts make_pairs(Rule rule, const BlockContext& context, const BlockPlan& plan,
                       std::span<const std::uint32_t> left_rows, const PairSink& sink) {
    if (rule == Rule::everything)
        return plan.everything ? pair_everything(context, plan, left_rows, sink) : BlockCounts{};
    if (plan.everything || (rule == Rule::extra_value && plan.extras == 0)) return {};
    if (rule == Rule::same_birth) return pair_births(context, plan, left_rows, sink);
    return join_keys(rule, context, plan, left_rows, sink);
}

}  // namespace matching
