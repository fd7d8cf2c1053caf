// What happened in an office, month by month: counters that acts keep (the office's own, its province's and
// the nation's, as app::bump does), so that a trend, a funnel or a report counts nothing. Months are those of
// the western zone, where the national office sits. docs/decisions/0090-counting-by-month.md.
#pragma once
#include <map>

#include "app/registry.hpp"
#include "oversight/happening.hpp"
#include "store/migrations.hpp"
#include "store/sql.hpp"

namespace oversight {

inline constexpr store::Step months_schema{540, "what happened, by month", R"(
create table month_count(
  unit bigint not null, month text not null, measure text not null, value bigint not null,
  primary key(unit, month, measure)) /*clustered*/;
)"};
void register_months(app::Registry& registry);  // called by register_oversight

// Every month from `first` to `last`, those without anything too. One range of the key is read.
std::vector<MonthCounts> months_of(store::Connection& db, UnitId unit, base::Date first, base::Date last);

// The sums over these months of the office itself and of those directly below, by code; a province's hold
// its regencies.
std::vector<UnitCounts> sums_below(store::Connection& db, UnitId parent, base::Date first, base::Date last);

// One measure of the offices directly below.
std::map<UnitId, std::int64_t> sums_of(store::Connection& db, UnitId parent, Happening what, base::Date first,
                                       base::Date last);

}  // namespace oversight
