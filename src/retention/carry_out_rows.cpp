// Carrying an erasure out, and the facts an order rests on.
#include <algorithm>
#include <cstdio>
#include <set>
#include <thread>

#include "app/write.hpp"
#include "retention/erasure_rows.hpp"

namespace retention {
namespace {

constexpr int attempts = 6;  // each replays the acts anew, when somebody wrote to the same rows meanwhile

Found find(const Record& record, const Value& value) {
    const auto act = std::ranges::find(record.acts, value.act, &app::Act::index);
    if (act == record.acts.end()) return Found::not_there;
    const auto field = std::ranges::find(act->fields, value.name, &app::Field::name);
    if (field == act->fields.end()) return Found::not_there;
    if (field->erased) return Found::erased;
    // What an erasure itself says must stay readable: it is the record of what was destroyed.
    if (app::public_class(act->kind) == 7) return Found::not_erasable;
    return app::is_erasable(*field) ? Found::erasable : Found::not_erasable;
}

std::vector<app::ValueRef> refs_of(const Erasure& erasure) {
    std::vector<app::ValueRef> out;
    for (const auto& value : erasure.values) out.push_back({value.act, value.name});
    return out;
}

// False when a row moved under the plan: make another.
bool attempt(app::Site& site, const app::Registry& registry, const Erasure& erasure,
             std::set<std::string>& tables) {
    const auto refs = refs_of(erasure);
    const auto plan = app::plan_erasure(site.database.reader(), registry, refs);
    tables.merge(app::tables_of(plan, registry));
    std::int64_t size_then = 0;
    try {
        app::write_now(site, {}, [&](app::Change& c) {
            const auto now = load_erasure(c.db, erasure.id);
            size_then = -1;
            // A hold placed after the second person confirmed still stops it.
            if (!now || now->state != State::confirmed || hold_on(c.db, erasure.case_id)) return;
            size_then = app::erase(c, registry, plan, erasure.id.value, erasure.case_id, erasure.unit);
        });
    } catch (const store::Error& e) {
        if (e.kind() != store::Error::Kind::retry) throw;
        return false;
    }
    // Somebody wrote between plan and erasure: rows made in that time may still say the words.
    if (size_then > plan.size) {
        const auto rest = app::left_behind(site.database.reader(), registry, plan.words);
        for (const auto& change : rest) tables.insert(change.table);
        if (!rest.empty()) site.writer.run([&](store::Connection& db) { app::rewrite_rows(db, rest); });
    }
    return true;
}

}  // namespace

OrderFacts facts_for_order(app::Change& change, const Record& record, const std::vector<Value>& chosen) {
    OrderFacts out{.part_of_case = part_of(record, change.db, change.actor.person),
                   .under_hold = hold_on(change.db, record.id).has_value(),
                   .asked_already = false,
                   .chosen = {},
                   .destroyable_from = {},
                   .today = change.today()};
    if (const auto* rule = rules::retention(record.kind, out.today))
        out.destroyable_from = rules::destroyable_from(rule->value, record.last_act);
    for (const auto& value : chosen) {
        out.chosen.push_back({value, find(record, value)});
        out.asked_already |=
            change.db
                .query<std::int64_t>(
                    "select 1 from erasure_value v join erasure e on e.id = v.erasure"
                    " where v.act = ? and v.name = ? and e.state in ('ordered', 'confirmed')",
                    value.act, value.name)
                .value()
                .has_value();
    }
    return out;
}

void carry_out_erasures(app::Site& site) {
    std::vector<ErasureId> waiting;
    {
        const auto db = site.database.reader();
        db->query<ErasureId>("select id from erasure where state = 'confirmed' order by id limit 20")
            .each([&](ErasureId id) { waiting.push_back(id); });
    }
    std::set<std::string> tables;
    for (const auto id : waiting) {
        const auto erasure = load_erasure(site.database.reader(), id);
        if (!erasure || hold_on(site.database.reader(), erasure->case_id)) continue;
        try {
            for (int i = 0; i < attempts && !attempt(site, site.registry, *erasure, tables); ++i) {
            }
        } catch (const std::exception& e) {  // the others are not to wait for it; it is tried again
            std::fprintf(stderr, "erasure %s was not carried out: %s\n", id.text().c_str(), e.what());
        }
    }
    using enum app::Journal::Remains;
    auto& remains = site.journal.remains;
    if (!waiting.empty()) remains = erased_values;
    // PostgreSQL writes whole tables anew for this: only when something was erased.
    if (remains == unknown && site.database.engine() == store::Engine::postgres) remains = none;
    for (int i = 0; i < attempts && remains != none; ++i) {
        if (app::forget_journal(site.writer, tables))
            remains = none;
        else
            std::this_thread::sleep_for(std::chrono::milliseconds{50});
    }
}

}  // namespace retention
