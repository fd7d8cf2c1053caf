// m from the data: how records of one person really agree in these files.
#pragma once
#include <vector>

#include "matching/weights.hpp"

namespace matching {

// Expectation and maximisation over sampled pairs, each standing for `weight_of_pair` of all; `start` is both
// where it begins and, as so many pseudo-pairs, what it leans on where the data say little. The order of the
// pairs is part of the result.
Weights learn_weights(const std::vector<Comparison>& pairs, double weight_of_pair, double all_pairs,
                      const Weights& start, std::size_t extras);

}  // namespace matching
