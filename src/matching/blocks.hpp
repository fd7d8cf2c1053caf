// Which pairs are compared at all. Each rule pairs records that share a key; a pair that several rules make
// is compared once, under the first of them, so the rules' order is part of the result.
#pragma once
#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <unordered_set>
#include <vector>

#include "base/names.hpp"
#include "matching/frequencies.hpp"
#include "matching/signature.hpp"

namespace matching {

enum class Rule : std::uint8_t {
    everything,  // small files: every pair
    same_nik,    // also starred ones: the 12 digits before the serial
    same_kk,
    same_birth,  // date of birth (day and month in either order) and names that look alike; heaped dates: and
                 // regency
    region_words,  // regency and two of the three rarest words of the name (or the only one)
    year_words,    // year of birth and the two rarest words, or regency and one of them
    extra_value,   // a further column's value; of a place, with a word of the name; of a text, its two rarest
                   // words
};
inline constexpr std::size_t rule_count = 7;

struct BlockLimits {
    std::uint64_t everything = 3'000'000;  // up to so many pairs, all are compared
    std::uint64_t unscreened_births =
        1'000'000;  // up to so many pairs of one birth date, names are not looked at first
    std::uint64_t birth_block = 4'000'000;  // pairs of one birth date; beyond, split by regency
    std::uint64_t key_block = 100'000;      // pairs of one key; beyond, split by year of birth
    std::uint32_t household = 40;           // records of one KK on a side; beyond, it is an institution
};

// Rows ordered by birth slot, then by regency, then by row. What is screened lies side
// by side.
struct BirthIndex {
    std::vector<std::uint32_t> starts;  // by slot; empty: not made
    Room<std::uint32_t> rows;
    Room<std::uint64_t> signatures;
    Room<std::uint16_t> regions;
};

// What a rule must know about the data as a whole.
struct BlockPlan {
    bool everything = false;
    bool one_file = false;
    bool screen_births = true;
    std::vector<bool> heaped;  // by birth slot: the block is split by regency
    BlockLimits limits;
    std::size_t extras = 0;
    // Keys of blocks that were too large: of a KK no pairs were made, of others those born in one year.
    std::unordered_set<std::uint64_t> split_keys;
    BirthIndex left_births, right_births;  // of all rows; of one file only the right one
    void forget_births() {
        left_births = {};
        right_births = {};
    }
};

using Keys = std::vector<std::uint64_t>;

struct BlockContext {
    const Table& left;
    const Table& right;
    const Dictionary& dictionary;
    const Frequencies& frequencies;
    const std::vector<ExtraColumn>& extra_columns;
    unsigned threads = 1;
    Instructions instructions = Instructions::scalar;
};

BlockPlan plan_blocks(const BlockContext& context, bool one_file, const BlockLimits& limits);

// Says in each record which of its words are the rarest; keys_of needs it.
void rank_words(Record& record, const Vocabulary& names, const Frequencies& frequencies);
void rank_words(Table& table, const Vocabulary& names, const Frequencies& frequencies, unsigned threads);

// The slot of a birth date with day and month put in order; 0 for absent or impossible years.
std::uint32_t birth_slot(std::uint32_t born);

// The keys a rule gives a record (not for same_birth and everything). Two records are paired when they share
// one.
void keys_of(Rule rule, const BlockContext& context, const Table& table, std::size_t row, Keys& out);

// Whether `rule` pairs these two.
bool pairs(Rule rule, const BlockContext& context, const BlockPlan& plan, std::size_t left,
           std::size_t right);

// Called with stretches of pairs; task numbers give the order, worker says which thread.
struct PairBatch {
    std::span<const std::uint32_t> lefts, rights;
    Rule rule;
    std::size_t task;
    unsigned worker;
};
using PairSink = std::function<void(const PairBatch&)>;

struct BlockCounts {
    std::array<std::uint64_t, rule_count> pairs{};  // made, before earlier rules' pairs are passed over
    std::uint64_t institutions = 0;                 // KK shared by too many
    std::vector<std::uint64_t> split_keys;          // of those blocks
    std::uint64_t split = 0;                        // blocks split for their size
};

// Makes all pairs of `rule` among the given rows of the left table (all when empty) and the whole right one.
BlockCounts make_pairs(Rule rule, const BlockContext& context, const BlockPlan& plan,
                       std::span<const std::uint32_t> left_rows, const PairSink& sink);

}  // namespace matching

template <>
inline constexpr auto base::names<matching::Rule> =
    std::array{"everything"sv,   "same_nik"sv,   "same_kk"sv,    "same_birth"sv,
               "region_words"sv, "year_words"sv, "extra_value"sv};
