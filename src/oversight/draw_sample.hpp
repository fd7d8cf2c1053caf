// Use case: the clock draws an announced sample. Anybody repeats it from the published list and checkpoint:
//
//   seed    SHA-256 of "jernih-sample/v1\n", the sample's number and "\n", and the checkpoint's three lines
//   key     of an entry: SHA-256 of the seed in hexadecimal, a blank, the entry's number
//   drawn   the entries with the smallest keys
#pragma once
#include "oversight/sample_acts.hpp"

namespace oversight {

[[nodiscard]] base::Hash seed_of(SampleId id, std::string_view checkpoint);
[[nodiscard]] SampleDrawn draw_sample(const Sample& sample, const std::vector<std::int64_t>& entries,
                                      std::string_view checkpoint, base::Date today);

}  // namespace oversight
