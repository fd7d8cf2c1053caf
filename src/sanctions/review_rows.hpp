// The SQL of annulment reviews: which decisions a conflict may have touched, what is being reviewed, what
// took the place of what.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/permission.hpp"
#include "app/registry.hpp"
#include "decisions/decision.hpp"
#include "sanctions/move_review_due.hpp"
#include "sanctions/review_decision.hpp"
#include "store/sql.hpp"

template <>
inline constexpr auto app::kind_of<sanctions::ReviewOpened> = app::ActKind::annulment_review_opened;
template <>
inline constexpr auto app::kind_of<sanctions::ReviewClosed> = app::ActKind::annulment_review_closed;
template <>
inline constexpr auto app::kind_of<sanctions::ReviewDueMoved> = app::ActKind::annulment_review_due_moved;
template <>
inline constexpr auto app::kind_of<sanctions::DecisionReplaced> = app::ActKind::decision_replaced;

namespace sanctions {

void register_reviews(app::Registry& registry);  // called by register_sanctions

struct Review {
    MatterId matter;
    PersonId conflicted;
    base::Date found_on{}, due{};
    bool public_interest = false, open = false;
    std::optional<ReviewResult> result;
    std::string ground;
    std::optional<base::Date> closed_on;
    bool late = false;
};
std::optional<Review> review_of(store::Connection& db, MatterId matter);
// Reviews that are open and whose limit a day off on that day can move; without calendar and cause.
struct RunningReview {
    UnitId unit;
    ReviewMoveFacts facts;
};
std::vector<RunningReview> running_reviews(store::Connection& db, base::Date day_off);
// How days off moved the limit of the last review, oldest first.
struct ReviewMove {
    base::Date cause{}, was{}, became{};
};
std::vector<ReviewMove> review_moves_of(store::Connection& db, MatterId matter);
std::optional<MatterId> successor_of(store::Connection& db, MatterId matter);

struct Affected {
    MatterId matter;
    UnitId unit;
    std::string title;
    base::Date decided_on{};
    bool annulled = false;
    std::vector<decisions::Recusal> conflicts;  // who took part and has, or got since, a bar or standstill
    std::optional<Review> review;
    std::optional<MatterId> replaced_by;
};
// Decisions in the scope whose deciders include somebody with a conflict on the matter, or that are reviewed;
// newest first, before `before`.
std::vector<Affected> affected(store::Connection& db, const app::Scope& scope, MatterId before, int limit);
std::optional<Affected> affected_one(store::Connection& db, const app::Scope& scope, MatterId matter);

ReviewFacts facts_for_review(store::Connection& db, const Affected& one, PersonId actor, base::Date today,
                             const rules::Calendar& calendar);
// Matters of the same office that may take its place: decided and not annulled; newest first.
struct Successor {
    MatterId matter;
    std::string title;
};
std::vector<Successor> successors(store::Connection& db, const app::Scope& read_matter, const Affected& one,
                                  int limit);
ReplaceFacts facts_for_successor(store::Connection& db, const Affected& one, MatterId by, PersonId actor,
                                 base::Date today);

}  // namespace sanctions
