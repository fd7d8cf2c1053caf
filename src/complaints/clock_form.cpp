// What the passing of time does to filings.
#include <algorithm>

#include "app/write.hpp"
#include "base/hash.hpp"
#include "complaints/complaints_routes.hpp"
#include "complaints/filing_rows.hpp"
#include "complaints/move_filing.hpp"
#include "complaints/upload_form.hpp"
#include "people/unit.hpp"

namespace complaints {
namespace {

constexpr std::size_t batch_of = 16;

// Tips enter the log on the day after, all of a day together, among as many entries of nothing as make the
// next sixteen, in random order. None of it tells which came first, and only roughly how many there were.
void log_tips(app::Change& change, base::Date today) {
    struct One {
        FilingId filing;  // none: nothing stands behind it
        base::Hash sealed;
    };
    std::vector<One> batch;
    for (const auto id : tips_to_log(change.db, today))
        batch.push_back({id, first_message_hash(change.db, id)});
    if (batch.empty()) return;
    while (batch.size() % batch_of != 0) batch.push_back({{}, base::sha256(base::random_bytes(32))});
    for (auto i = batch.size(); i > 1; --i)
        std::swap(batch[i - 1], batch[static_cast<std::size_t>(random_number()) % i]);
    for (const auto& one : batch) {
        const auto id = one.filing ? one.filing : FilingId{random_number()};
        const auto index = change.record(case_of(id), people::the_nation, TipLogged{one.sealed});
        if (one.filing) set_log_index(change.db, one.filing, index);
    }
}

void withdraw(app::Change& change, base::Date today) {
    for (const auto& filing : awaiting_completion(change.db))
        if (deemed_withdrawn(filing, today))
            change.record(case_of(filing.id), filing.unit, FilingWithdrawn{filing.id, today});
}

void forget(app::Change& change, base::Date today) {
    for (const auto& [id, unit] : to_forget(change.db, today))
        change.record(case_of(id), unit, FilingForgotten{id, today});
}

}  // namespace

void run_clocks(app::Site& site) {
    const auto today = base::day_in(base::Zone::wib, site.clock.now());
    bool something = false, leftovers = false;
    {
        const auto db = site.database.reader();
        leftovers = any_staged(db, today - std::chrono::days{1});
        something = !tips_to_log(db, today).empty() || !awaiting_completion(db).empty() ||
                    !to_forget(db, today).empty();
    }
    if (something)
        app::write_now(site, app::Actor{}, [&](app::Change& change) {
            log_tips(change, today);
            withdraw(change, today);
            forget(change, today);
        });
    if (leftovers)
        site.writer.run([&](store::Connection& db) { sweep_staged(db, today - std::chrono::days{1}); });
}

}  // namespace complaints
