#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/names.hpp"
#include "people/unit.hpp"
#include "store/migrations.hpp"
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

// Published once a day, with the log's edition: who looks at a page again and again must not see the moment
// in which somebody declares. The rows follow from no act; the newest day's are kept.
inline constexpr store::Step figures_schema{61, "public statistics of the day", R"(
create table public_figure(
  day text not null, unit bigint not null, measure text not null, value bigint not null, primary key(day, unit, measure));
)"};

// The nation first, then the provinces in the order of their codes. What the acts have counted up to now;
// `year` is that of `trained`.
std::vector<ProvinceStatistics> counted_statistics(store::Connection& db, int year);
void keep_statistics(store::Connection& db, base::Date day, const std::vector<ProvinceStatistics>& figures);

struct PublishedStatistics {
    base::Date day;
    std::vector<ProvinceStatistics> figures;
};
std::optional<PublishedStatistics> published_statistics(
    store::Connection& db);  // nothing: no day was published

}  // namespace publication

template <>
inline constexpr auto base::names<publication::Statistic> = std::array{
    "decisions"sv, "recusals"sv, "declarations"sv, "determined"sv, "determined_late"sv, "trained"sv};
