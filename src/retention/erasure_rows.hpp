// Erasures and holds as they are stored, and what a case holds to choose from.
#pragma once
#include "app/erase.hpp"
#include "app/journal.hpp"
#include "app/permission.hpp"
#include "app/site.hpp"
#include "retention/confirm_erasure.hpp"
#include "retention/order_erasure.hpp"
#include "retention/place_hold.hpp"

template <>
inline constexpr auto app::kind_of<retention::ErasureOrdered> = app::ActKind::erasure_ordered;
template <>
inline constexpr auto app::kind_of<retention::ErasureConfirmed> = app::ActKind::erasure_confirmed;
template <>
inline constexpr auto app::kind_of<retention::ErasureCancelled> = app::ActKind::erasure_cancelled;
template <>
inline constexpr auto app::kind_of<retention::HoldPlaced> = app::ActKind::hold_placed;
template <>
inline constexpr auto app::kind_of<retention::HoldLifted> = app::ActKind::hold_lifted;

namespace retention {

void register_retention(app::Registry& registry);

// A case as its acts tell: which office, what kind of record, when it was last touched.
struct Record {
    CaseId id;
    UnitId unit;
    rules::RecordKind kind{};
    base::Date last_act{};
    std::vector<app::Act> acts;
};
// nullopt: no such case, or outside the offices over which the actor may erase.
std::optional<Record> load_record(store::Connection& db, CaseId id, const app::Actor& actor, base::Date day);

std::optional<Erasure> load_erasure(store::Connection& db, ErasureId id);
std::optional<Hold> load_hold(store::Connection& db, HoldId id);  // only while it holds
// Of the offices over which the actor may erase, newest first.
std::vector<Erasure> erasures_for(store::Connection& db, const app::Scope& scope, ErasureId before,
                                  int limit);
std::vector<Hold> holds_for(store::Connection& db, const app::Scope& scope, int limit);
std::optional<Hold> hold_on(store::Connection& db, CaseId id);

bool part_of(const Record& record, store::Connection& db, PersonId person);
OrderFacts facts_for_order(app::Change& change, const Record& record, const std::vector<Value>& chosen);

// The clock's job: carries out what two people want, one erasure after another. Each is one transaction;
// what a crash leaves is as if it had not begun, or done.
void carry_out_erasures(app::Site& site);

}  // namespace retention
