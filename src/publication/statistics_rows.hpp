#pragma once
#include <array>
#include <string>
#include <vector>

#include "base/names.hpp"
#include "people/unit.hpp"
#include "store/sql.hpp"

namespace publication {

// What is published of each province and of the nation: counts of acts since the log began. Nothing about
// findings, reports or single offices.
enum class Statistic { decisions, recusals, declarations, determined, determined_late, trained };
inline constexpr std::size_t statistics = 6;

struct ProvinceStatistics {
    UnitId unit;
    std::string name;
    std::array<std::int64_t, statistics> counts{};
};

// From the counters: the nation first, then the provinces in the order of their codes. `year` is that of
// `trained`.
std::vector<ProvinceStatistics> province_statistics(store::Connection& db, int year);

}  // namespace publication

template <>
inline constexpr auto base::names<publication::Statistic> = std::array{
    "decisions"sv, "recusals"sv, "declarations"sv, "determined"sv, "determined_late"sv, "trained"sv};
