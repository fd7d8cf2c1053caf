// What the ways of making pairs share.
#pragma once
#include <span>
#include <vector>

#include "matching/blocks.hpp"

namespace matching {

// Gathers pairs and hands them on by the thousand, in the order they came.
class BatchFiller {
public:
    BatchFiller(const PairSink& sink, Rule rule, std::size_t task, unsigned worker)
        : sink_(sink), rule_(rule), task_(task), worker_(worker) {}
    void add(std::uint32_t left, std::uint32_t right) {
        lefts_.push_back(left), rights_.push_back(right);
        if (lefts_.size() == full) flush();
    }
    void flush() {
        if (lefts_.empty()) return;
        made_ += lefts_.size();
        sink_({lefts_, rights_, rule_, task_, worker_});
        lefts_.clear(), rights_.clear();
    }
    std::uint64_t made() const { return made_; }

private:
    static constexpr std::size_t full = 4096;
    const PairSink& sink_;
    Rule rule_;
    std::size_t task_;
    unsigned worker_;
    std::uint64_t made_ = 0;
    std::vector<std::uint32_t> lefts_, rights_;
};

// `only`: the rows to take, ascending; all when empty.
BirthIndex index_births(const Table& table, std::span<const std::uint32_t> only, unsigned threads);

BlockCounts join_keys(Rule rule, const BlockContext& context, const BlockPlan& plan,
                      std::span<const std::uint32_t> left_rows, const PairSink& sink);
BlockCounts pair_births(const BlockContext& context, const BlockPlan& plan,
                        std::span<const std::uint32_t> left_rows, const PairSink& sink);
BlockCounts pair_everything(const BlockContext& context, const BlockPlan& plan,
                            std::span<const std::uint32_t> left_rows, const PairSink& sink);

}  // namespace matching
