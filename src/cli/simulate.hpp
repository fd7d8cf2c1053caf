// jernih simulate: a seeded nation of any size as files, with the truth about who is who.
#pragma once
#include <cstdint>
#include <string>

namespace cli {

struct SimulateOptions {
    std::uint64_t seed = 1;
    std::uint64_t officials = 20'000, registry = 5'000;
    std::string out = ".";  // a directory, made when it is not there: officials.csv, registry.csv, truth.csv
};
int simulate(const SimulateOptions& options);

}  // namespace cli
