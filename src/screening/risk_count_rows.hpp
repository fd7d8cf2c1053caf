// Counters of the risk map, kept by the acts that change posts, interests and confirmations, so that drawing
// it costs what there are of offices and kinds of post and not of people. Somebody with two posts counts in
// both.
#pragma once
#include <optional>
#include <vector>

#include "app/permission.hpp"
#include "app/registry.hpp"
#include "people/unit.hpp"
#include "rules/superiors.hpp"
#include "store/sql.hpp"

namespace screening {

void register_risk_counts(app::Registry& registry);  // called by register_screening, after confirmations

struct RiskCount {
    rules::PositionKind position{};
    std::string what;  // "": people; "confirmed": this year; else the relation of interests
    std::int64_t value = 0;
};
std::vector<RiskCount> risk_counts(store::Connection& db, const app::Scope& scope);
std::vector<RiskCount> risk_counts(store::Connection& db, people::UnitRange offices, base::Date day);
struct RiskReview {
    rules::PositionKind position{};
    base::Date last{};
};
std::vector<RiskReview> risk_reviews(store::Connection& db, const app::Scope& scope);
std::vector<RiskReview> risk_reviews(store::Connection& db, people::UnitRange offices);

}  // namespace screening
