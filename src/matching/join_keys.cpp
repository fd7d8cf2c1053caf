// Pairs by equal keys: a filter of the smaller side's keys keeps most of the larger side out, the rest is
// parted by key until each part fits the cache, and each part is sorted and merged.
#include <algorithm>
#include <atomic>

#include "matching/blocks.hpp"
#include "matching/make_pairs.hpp"
#include "matching/parallel.hpp"

namespace matching {
namespace {

struct KeyRow {
    std::uint64_t key;
    std::uint32_t row;
};
bool before(const KeyRow& a, const KeyRow& b) { return a.key != b.key ? a.key < b.key : a.row < b.row; }

constexpr std::size_t stretch = 1u << 16;  // rows a task

// Which keys may be there: two bits of one 64-bit word a key.
class Filter {
public:
    explicit Filter(std::size_t keys) {
        std::size_t words = 1u << 10;
        while (words * 8 < keys) words *= 2;
        words_ = std::vector<std::atomic<std::uint64_t>>(words);
    }
    void add(std::uint64_t key) { words_[at(key)].fetch_or(bits(key), std::memory_order_relaxed); }
    bool may_hold(std::uint64_t key) const {
        return (words_[at(key)].load(std::memory_order_relaxed) & bits(key)) == bits(key);
    }

private:
    std::size_t at(std::uint64_t key) const {
        return (key * 0x9E3779B97F4A7C15ull >> 20) & (words_.size() - 1);
    }
    static std::uint64_t bits(std::uint64_t key) {
        return 1ull << (key >> 8 & 63) | 1ull << (key >> 14 & 63);
    }
    std::vector<std::atomic<std::uint64_t>> words_;
};

using Parts = std::vector<std::vector<KeyRow>>;  // one a stretch of rows

class Join {
public:
    Join(Rule rule, const BlockContext& context, const BlockPlan& plan,
         std::span<const std::uint32_t> left_rows, const PairSink& sink)
        : rule_(rule),
          context_(context),
          plan_(plan),
          left_rows_(left_rows),
          sink_(sink),
          splits_(context.threads),
          institutions_(context.threads),
          made_(context.threads),
          split_keys_(context.threads) {}

    BlockCounts run() {
        const bool left_smaller = left_size() <= context_.right.size();
        Parts smaller = left_smaller ? left_keys(nullptr) : right_keys(nullptr);
        std::size_t keys = 0;
        for (const auto& part : smaller) keys += part.size();
        Filter filter(keys);
        in_parallel(context_.threads, smaller.size(), [&](std::size_t i, unsigned) {
            for (const auto& row : smaller[i]) filter.add(row.key);
        });
        Parts larger = left_smaller ? right_keys(&filter) : left_keys(&filter);
        for (const auto& part : larger) keys += part.size();
        while ((keys >> shift_) > 6'000) ++shift_;
        auto lefts = part_by_key(left_smaller ? smaller : larger);
        auto rights = part_by_key(left_smaller ? larger : smaller);
        in_parallel(context_.threads, lefts.starts.size() - 1,
                    [&](std::size_t i, unsigned worker) { merge(lefts, rights, i, worker); });
        BlockCounts out;
        for (unsigned w = 0; w < context_.threads; ++w) {
            out.split += splits_[w];
            out.institutions += institutions_[w];
            out.split_keys.insert(out.split_keys.end(), split_keys_[w].begin(), split_keys_[w].end());
            out.pairs[static_cast<std::size_t>(rule_)] += made_[w];
        }
        return out;
    }

private:
    struct Parted {
        Room<KeyRow> rows;
        std::vector<std::size_t> starts;
    };

    std::size_t left_size() const { return left_rows_.empty() ? context_.left.size() : left_rows_.size(); }

    Parts left_keys(const Filter* filter) {
        return keys(context_.left, left_size(), filter,
                    [this](std::size_t i) { return left_rows_.empty() ? i : left_rows_[i]; });
    }
    Parts right_keys(const Filter* filter) {
        return keys(context_.right, context_.right.size(), filter, [](std::size_t i) { return i; });
    }

    template <class RowAt>
    Parts keys(const Table& table, std::size_t size, const Filter* filter, RowAt row_at) {
        Parts out((size + stretch - 1) / stretch);
        in_parallel(context_.threads, out.size(), [&](std::size_t task, unsigned) {
            Keys of_row;
            for (std::size_t i = task * stretch; i < std::min(size, (task + 1) * stretch); ++i) {
                const std::size_t row = row_at(i);
                keys_of(rule_, context_, table, row, of_row);
                for (const auto key : of_row)
                    if (filter == nullptr || filter->may_hold(key))
                        out[task].push_back({key, static_cast<std::uint32_t>(row)});
            }
        });
        return out;
    }

    Parted part_by_key(Parts& parts) {
        Parted out;
        const std::size_t count = 1ull << shift_;
        const auto part_of = [this](std::uint64_t key) { return shift_ == 0 ? 0 : key >> (64 - shift_); };
        std::vector<std::vector<std::size_t>> fill(parts.size(), std::vector<std::size_t>(count));
        in_parallel(context_.threads, parts.size(), [&](std::size_t i, unsigned) {
            for (const auto& row : parts[i]) ++fill[i][part_of(row.key)];
        });
        out.starts.resize(count + 1);
        std::size_t at = 0;
        for (std::size_t c = 0; c < count; ++c) {
            out.starts[c] = at;
            for (auto& of_part : fill) {
                const std::size_t here = of_part[c];
                of_part[c] = at;
                at += here;
            }
        }
        out.starts[count] = at;
        out.rows = Room<KeyRow>(at);
        in_parallel(context_.threads, parts.size(), [&](std::size_t i, unsigned) {
            for (const auto& row : parts[i]) out.rows[fill[i][part_of(row.key)]++] = row;
            parts[i] = {};
        });
        return out;
    }

    // Parts are only ever touched by one task, so sorting them in place is safe.
    void merge(Parted& lefts, Parted& rights, std::size_t part, unsigned worker) {
        auto *l = lefts.rows.data() + lefts.starts[part], *const l_end =
                                                              lefts.rows.data() + lefts.starts[part + 1];
        auto *r = rights.rows.data() + rights.starts[part], *const r_end =
                                                                rights.rows.data() + rights.starts[part + 1];
        std::sort(l, l_end, before);
        std::sort(r, r_end, before);
        BatchFiller fill(sink_, rule_, part, worker);
        while (l != l_end && r != r_end) {
            if (l->key < r->key)
                ++l;
            else if (r->key < l->key)
                ++r;
            else {
                const auto key = l->key;
                auto* const l_from = l;
                auto* const r_from = r;
                while (l != l_end && l->key == key) ++l;
                while (r != r_end && r->key == key) ++r;
                pair_block({l_from, l}, {r_from, r}, fill, worker);
            }
        }
        fill.flush();
        made_[worker] += fill.made();
    }

    void pair_block(std::span<const KeyRow> lefts, std::span<const KeyRow> rights, BatchFiller& fill,
                    unsigned worker) {
        const bool large = lefts.size() * rights.size() > plan_.limits.key_block;
        if (rule_ == Rule::same_kk && std::max(lefts.size(), rights.size()) > plan_.limits.household) {
            ++institutions_[worker];
            split_keys_[worker].push_back(lefts.front().key);
            return;
        }
        if (large) {
            ++splits_[worker];
            split_keys_[worker].push_back(lefts.front().key);
        }
        for (const auto& left : lefts)
            for (const auto& right : rights) {
                if (plan_.one_file && left.row >= right.row) continue;
                if (large && years_differ(left.row, right.row)) continue;
                fill.add(left.row, right.row);
            }
    }

    bool years_differ(std::uint32_t left, std::uint32_t right) const {
        const auto a = context_.left.records[left].born, b = context_.right.records[right].born;
        return a != 0 && b != 0 && a / 10'000 != b / 10'000;
    }

    Rule rule_;
    const BlockContext& context_;
    const BlockPlan& plan_;
    std::span<const std::uint32_t> left_rows_;
    const PairSink& sink_;
    unsigned shift_ = 0;
    std::vector<std::uint64_t> splits_, institutions_, made_;
    std::vector<Keys> split_keys_;
};

}  // namespace

BlockCounts join_keys(Rule rule, const BlockContext& context, const BlockPlan& plan,
                      std::span<const std::uint32_t> left_rows, const PairSink& sink) {
    return Join(rule, context, plan, left_rows, sink).run();
}

}  // namespace matching
