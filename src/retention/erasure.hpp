// An erasure is ordered by one person and confirmed by another; then the clock carries it out. A legal hold
// on a case keeps everything in it.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/names.hpp"
#include "rules/retention.hpp"

using ErasureId = base::Id<struct ErasureTag>;
using HoldId = base::Id<struct HoldTag>;

namespace retention {

enum class State { ordered, confirmed, cancelled, done };

struct Value {  // a field of an act
    std::int64_t act = -1;
    std::string name;
    bool operator==(const Value&) const = default;
};

struct Erasure {
    ErasureId id;
    CaseId case_id;
    UnitId unit;
    rules::ErasureBasis basis{};
    std::string instrument;  // number and day of the request, order or schedule
    PersonId ordered_by, confirmed_by;
    base::Date ordered_on{};
    State state{};
    std::int64_t done_by = -1;  // index of the act that carried it out
    std::vector<Value> values;
};

struct Hold {
    HoldId id;
    CaseId case_id;
    UnitId unit;
    std::string instrument;
    PersonId placed_by;
    base::Date placed_on{};
};

}  // namespace retention

template <>
inline constexpr auto base::names<retention::State> =
    std::array{"ordered"sv, "confirmed"sv, "cancelled"sv, "done"sv};
