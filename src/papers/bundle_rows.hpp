#pragma once
#include <optional>

#include "papers/bundle.hpp"
#include "store/sql.hpp"

namespace papers {

void begin_bundle(store::Connection& db, const Bundle& bundle);
void go_on(store::Connection& db, BundleId id, std::int64_t done, base::Instant at);
void add_archive(store::Connection& db, BundleId id, const Bundle::Archive& archive);
void end_bundle(store::Connection& db, BundleId id, BundleState state);
std::optional<Bundle> find_bundle(store::Connection& db, BundleId id, PersonId asked_by);
// Forgets those begun before, and gives the paths of their archives.
std::vector<std::string> forget_bundles(store::Connection& db, base::Instant before);

}  // namespace papers
