// A seeded nation: officials, a registry, and the truth about who is who.
#pragma once
#include <cstdint>
#include <functional>
#include <string_view>

#include "simulation/person.hpp"

namespace simulation {

struct NationPlan {
    std::uint64_t seed = 1;
    std::uint64_t officials = 20'000, registry = 5'000;
    // Shares of the smaller of the two numbers.
    double same = .10, family = .055, twin = .004;
};

using Write = std::function<void(std::string_view)>;
using Progress = std::function<void(std::uint64_t done, std::uint64_t of)>;  // may throw to stop

// officials: id,nik,kk,name,birth_place,dob,sex,region,role   registry: …,kind   truth:
// official_id,party_id,kind
void write_nation(const Lists& lists, const NationPlan& plan, const Write& officials, const Write& registry,
                  const Write& truth, const Progress& progress);

}  // namespace simulation
