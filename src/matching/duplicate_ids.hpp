// Ids that stand on more than one row.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "matching/rejects.hpp"

namespace matching {

// A reject for every row whose id an earlier row has. `hashes` are of the ids, `offsets` where the rows
// begin, both in file order.
std::vector<Reject> duplicate_ids(std::string_view text, std::span<const std::uint64_t> hashes,
                                  std::span<const std::uint64_t> offsets);

}  // namespace matching
