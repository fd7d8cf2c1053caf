// What the risk map and the impact assessment count. Interests of protected relatives are counted, never
// named.
#pragma once
#include <map>
#include <vector>

#include "app/permission.hpp"
#include "people/unit.hpp"
#include "rules/superiors.hpp"
#include "rules/vocabulary.hpp"
#include "screening/registry_rows.hpp"

namespace screening {

// How many people hold a kind of position in the offices of the scope, what stands in their registers by
// source, and when one of them last confirmed his.
struct RiskLine {
    rules::PositionKind position{};
    std::int64_t people = 0;
    std::array<std::int64_t, base::names<rules::Source>.size()> interests{};
    std::int64_t confirmed_this_year = 0;
    std::optional<base::Date> last_review;
};
// From counters that acts keep (risk_count_rows.hpp).
std::vector<RiskLine> risk_map(store::Connection& db, const app::Scope& scope);
std::vector<RiskLine> risk_map(store::Connection& db, people::UnitRange offices, base::Date day);

// Fewer of a source than this are not shown: who reads on from day to day would see a colleague register
// something.
inline constexpr std::int64_t fewest_shown = 5;

// What the map of some offices comes to, for reports about them.
struct RiskSummary {
    std::int64_t positions = 0;             // kinds of position that somebody holds
    std::int64_t with_interests = 0;        // of them, those that the map shows interests of
    std::optional<base::Date> last_review;  // the newest of any of them
};
[[nodiscard]] RiskSummary summary_of(const std::vector<RiskLine>& map);

struct ScreeningFigures {
    std::int64_t subjects = 0, officials = 0, entries = 0, findings = 0, open = 0, lapsed = 0, letters = 0;
    std::map<std::string, std::int64_t> answers;  // base::name of FindingAnswer
};
ScreeningFigures screening_figures(store::Connection& db);

}  // namespace screening
