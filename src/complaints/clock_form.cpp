// What the passing of time does to filings.
#include <algorithm>
#include <map>

#include "app/write.hpp"
#include "base/hash.hpp"
#include "complaints/complaints_routes.hpp"
#include "complaints/filing_rows.hpp"
#include "complaints/forget_unopened.hpp"
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

// At most so many in one transaction; the rest when the clock runs next.
constexpr std::size_t most_forgotten = 300;

std::vector<Expiring> to_forget(store::Connection& db, base::Date today, OnHold on_hold) {
    std::vector<Expiring> out;
    for (const auto& one : expiring(db, today))
        if (out.size() < most_forgotten && may_forget({.state = one.state,
                                                       .expires = one.expires,
                                                       .today = today,
                                                       .held = on_hold(db, case_of(one.id))}))
            out.push_back(one);
    return out;
}

std::vector<Unopened> nobodys(store::Connection& db, base::Date today, OnHold on_hold) {
    std::vector<Unopened> out;
    using Looks = std::vector<std::optional<base::Date>>;
    std::map<std::pair<UnitId, base::Date>, Looks> looks;  // the same for all of one office and day
    for (const auto& one : never_opened(db, today - unopened_stays)) {
        if (out.size() == most_forgotten) break;
        const auto [at, fresh] = looks.try_emplace({one.unit, one.filed});
        if (fresh)
            for (const auto person : readers_then(db, one.unit, one.filed))
                at->second.push_back(looked_on(db, person));
        if (forget_unopened({.state = State::received,
                             .filed = one.filed,
                             .today = today,
                             .held = on_hold(db, case_of(one.id)),
                             .looked = at->second}))
            out.push_back(one);
    }
    return out;
}

void forget(app::Change& change, base::Date today, OnHold on_hold) {
    for (const auto& one : to_forget(change.db, today, on_hold))
        change.record(case_of(one.id), one.unit, FilingForgotten{one.id, today});
    for (const auto& one : nobodys(change.db, today, on_hold))
        change.record(case_of(one.id), one.unit, FilingForgotten{one.id, today, true});
}

}  // namespace

void run_clocks(app::Site& site, OnHold on_hold) {
    const auto today = base::day_in(base::Zone::wib, site.clock.now());
    bool something = false, leftovers = false;
    {
        const auto db = site.database.reader();
        leftovers = any_staged(db, today - std::chrono::days{1});
        something = !tips_to_log(db, today).empty() || !awaiting_completion(db).empty() ||
                    !to_forget(db, today, on_hold).empty() || !nobodys(db, today, on_hold).empty();
    }
    if (something)
        app::write_now(site, app::Actor{}, [&](app::Change& change) {
            log_tips(change, today);
            withdraw(change, today);
            forget(change, today, on_hold);
        });
    if (leftovers)
        site.writer.run([&](store::Connection& db) { sweep_staged(db, today - std::chrono::days{1}); });
}

}  // namespace complaints
