// Erasing values so that nothing of them is left, and nothing else is touched.
//
// The acts are rewritten (hash in place of value and salt), and the state follows from them: the acts are
// replayed twice in memory, as they are and as they will be, and where the two results differ, rows are set
// to what the acts will say. So no slice needs to know of erasure, and `jernih rebuild --check` agrees by
// construction. What follows from no act (drafts, kept answers, files) is searched for the words themselves;
// files that wait to be recorded go whatever they say (Registry::sent_files).
//
//   auto plan = plan_erasure(*site.database.reader(), registry, values);       any thread, takes a replay
//   write_now(site, clock, [&](Change& c) { erase(c, registry, plan, order, …); });         the writer: short
//   forget_journal(site.writer);                                               after COMMIT, off the writer
//
// A crash before COMMIT leaves everything as it was; after it, only the journal of SQLite may still hold the
// words: the server empties it when it starts.
#pragma once
#include <set>
#include <span>
#include <string>
#include <vector>

#include "app/erasure_acts.hpp"
#include "app/journal.hpp"
#include "store/catalog.hpp"

namespace app {

struct RowChange {
    std::string table;
    std::vector<store::Cell> was, will;  // whole rows; empty: there is none
};

struct ErasurePlan {
    std::int64_t size = 0;  // of the log when it was made
    std::vector<ValueRef> values;
    std::vector<std::string> words;  // the values' texts, to look for where no act leads
    std::vector<base::Hash> files;   // evidence among the values, by hash
    std::vector<RowChange> rows;
};

// Whether a value of this act can be erased: the envelope cannot, nor what others refer to (ids, names of
// lists, truth values), nor what is erased already.
bool is_erasable(const Field& field);

// Text of a value for people: words, days and numbers as they are.
std::string shown_value(const Field& field);

ErasurePlan plan_erasure(store::Connection& snapshot, const Registry& registry,
                         std::span<const ValueRef> values);

// Rewrites acts and rows and records ValuesErased under `object`. Throws store::Error::retry when a row
// changed since the plan was made: make another. Returns the act's index.
std::int64_t erase(Change& change, const Registry& registry, const ErasurePlan& plan, std::int64_t order,
                   CaseId object, UnitId unit);

// Rows that still say what the acts no longer do, after others wrote while the plan was made; empty as a
// rule. `words` as in the plan: rows that differ for another reason are left for `jernih verify` to name.
std::vector<RowChange> left_behind(store::Connection& snapshot, const Registry& registry,
                                   std::span<const std::string> words);
std::int64_t rewrite_rows(store::Connection& db, std::span<const RowChange> rows);

// Off the writer's thread. On PostgreSQL `tables` are written anew; none named: all. False while readers are
// in the way: call again.
[[nodiscard]] bool forget_journal(store::Writer& writer, const std::set<std::string>& tables = {});
// Those that an erasure of this plan writes to.
std::set<std::string> tables_of(const ErasurePlan& plan, const Registry& registry);

}  // namespace app
