// The SQL of decisions: what was decided, for officials and for the public.
#pragma once
#include <optional>
#include <vector>

#include "app/registry.hpp"
#include "decisions/annul_decision.hpp"
#include "decisions/decide_alone.hpp"
#include "decisions/plenary_rows.hpp"
#include "rules/controls.hpp"
#include "rules/relations.hpp"

namespace decisions {

// Counters (app::counter) that the acts keep, in the office that decided.
inline constexpr std::string_view decisions_measure = "decisions_taken";
inline constexpr std::string_view recusals_measure = "recusals";
inline constexpr std::string_view annulled_measure = "decisions_annulled";

std::optional<Decision> decision_on(store::Connection& db,
                                    MatterId matter);  // at most one, annulled ones too
std::optional<Decision> load_decision(store::Connection& db, DecisionId id);
// Who took part in deciding and has, or got since, a bar or standstill on the matter: what an annulment
// review looks at first (art. 45(2)).
std::vector<Recusal> conflicts_in(store::Connection& db, MatterId matter);

// Facts of the use cases. nullopt: no such matter.
std::optional<AloneFacts> facts_for_decide_alone(store::Connection& db, MatterId matter, PersonId actor,
                                                 base::Date today);
// `calendar` must outlive the facts: app::calendar(db).
std::optional<AnnulFacts> facts_for_annul(store::Connection& db, MatterId matter, PersonId actor,
                                          base::Date today, const rules::Calendar& calendar);

// ---- for everybody
// ----------------------------------------------------------------------------------------------

// Of a person who took no part: name, position, what kind of tie, what was ordered. Nothing else leaves the
// declaration.
struct PublicRecusal {
    std::string name, position;
    matters::Standing how{};  // standstill: not yet determined, so nothing more is said
    const rules::RelationOption* relation = nullptr;  // kind of tie, in both languages; nullptr: not said
    std::vector<rules::Control> measures;             // what the superior ordered
};

struct PublicDecision {
    Decision decision;   // `recusals` holds ids: show `recused`
    std::string office;  // that decided
    std::string title, summary;
    matters::Kind kind{};
    std::string decider, decider_position;  // who decided alone, or presided
    std::vector<PublicRecusal> recused;
    std::optional<base::Hash> minutes;  // SHA-256 of the issued minutes
};

// Newest first, keyed by id; `before` none gives the first page. `unit`: of that office only.
struct ListedDecision {
    Decision decision;
    std::string office, title;
};
// What a list shows, for three look-ups a row instead of fifteen; in the order of decisions_public().
std::vector<ListedDecision> decisions_listed(store::Connection& db, std::optional<UnitId> unit,
                                             DecisionId before, int limit);
std::vector<PublicDecision> decisions_public(store::Connection& db, std::optional<UnitId> unit,
                                             DecisionId before, int limit);
std::optional<PublicDecision> decision_public(store::Connection& db, DecisionId id);

}  // namespace decisions
