// Use case: Legal & HR orders that values be erased from a case's acts. UU 27/2022 Pasal 43 (erase) and 44
// (destroy). Nothing is erased yet: a second person confirms. HOUSE RULE, docs/decisions/0012.
#pragma once
#include "base/result.hpp"
#include "retention/erasure_acts.hpp"

namespace retention {

enum class Found { erasable, not_erasable, erased, not_there };
struct ChosenValue {
    Value value;
    Found found{};
};

struct OrderFacts {
    bool part_of_case = false;  // the actor did an act in it, or it is about him
    bool under_hold = false;
    bool asked_already = false;  // an order for one of these values waits
    std::vector<ChosenValue> chosen;
    std::optional<base::Date> destroyable_from;  // of the case, by its kind of record; none: never
    base::Date today{};
};

struct OrderInput {
    rules::ErasureBasis basis{};
    std::string instrument;
};

// In order of precedence.
enum class OrderRefusal {
    part_of_case,
    under_hold,
    nothing_chosen,
    not_there,     // no such act in this case, or no such field
    not_erasable,  // what others refer to stays: ids, lists of the law, the envelope
    erased_already,
    asked_already,
    retention_runs,  // only when its end is the basis
    instrument_missing,
};
std::string_view article(OrderRefusal why);

Result<ErasureOrdered, OrderRefusal> order_erasure(const OrderInput& input, const OrderFacts& facts);

}  // namespace retention

template <>
inline constexpr auto base::names<retention::OrderRefusal> = std::array{
    "part_of_case"sv,   "under_hold"sv,    "nothing_chosen"sv, "not_there"sv,         "not_erasable"sv,
    "erased_already"sv, "asked_already"sv, "retention_runs"sv, "instrument_missing"sv};
