// The whole of it: two tables in, scored findings out.
#pragma once
#include <functional>
#include <string_view>
#include <vector>

#include "base/names.hpp"
#include "matching/blocks.hpp"
#include "matching/weights.hpp"

namespace matching {

enum class Kind : std::uint8_t { same, family, twin };
enum class Band : std::uint8_t { certain, review, weak };

// A finding is a question to a person, never a verdict.
struct Finding {
    std::uint32_t left, right;  // rows of the tables
    Bits bits;                  // log odds of its kind
    Kind kind;
    bool same_nik;
    // In one file only: the row through which these two were found to be one person; `direct` when by
    // themselves.
    static constexpr std::uint32_t direct = ~0u;
    std::uint32_t through = direct;
};

bool in_order(const Finding& a, const Finding& b);  // as findings are given

// certain: the same NIK under names that agree, or ten bits beyond nine in ten. review: nine in ten. weak:
// less.
Band band_of(const Finding& finding);

struct ScreenRules {
    double threshold = .9;  // probability from which a pair is a finding
    bool one_file = false;
    bool learn = true;  // weights from the data; false: defaults, for tests
    BlockLimits limits;
    std::function<void(std::string_view stage)> entering;
    std::function<void(std::size_t done, std::size_t of)> progress;  // may throw to stop
};

struct Screening {
    std::vector<Finding> findings;  // by left row, the strongest first
    Weights weights;
    BlockCounts blocks;
    std::uint64_t compared = 0;           // pairs that were scored
    double expected_false_positives = 0;  // sum of (1 - probability) over the findings
};

Screening screen(const BlockContext& context, const ScreenRules& rules);

// "The same person" is transitive: within one file, pairs that are not findings by themselves and hang
// together through others become findings, as likely as the best way between them and no likelier than their
// own evidence allows.
void add_ties(Screening& screening, const Tables& tables, Bits least, std::size_t extras);

}  // namespace matching

template <>
inline constexpr auto base::names<matching::Kind> = std::array{"same"sv, "family"sv, "twin"sv};
template <>
inline constexpr auto base::names<matching::Band> = std::array{"certain"sv, "review"sv, "weak"sv};
