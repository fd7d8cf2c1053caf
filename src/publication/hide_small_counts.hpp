// Small counts of a public table are hidden, so that nobody can be picked out of them.
//
// HOUSE RULE, docs/decisions/0060-public-statistics.md: a count of 1 to 4 is hidden. Where the hidden ones of
// a column could be worked out from its total (there is only one of them, or together they are fewer than
// five), the next smallest counts are hidden too. Zero is shown: it picks out nobody.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace publication {

inline constexpr std::int64_t least_shown = 5;

// The counts of one column, in the same order; nothing where one is hidden. All are 0 or more, and their sum
// is published beside them.
std::vector<std::optional<std::int64_t>> hide_small_counts(std::span<const std::int64_t> column);

}  // namespace publication
