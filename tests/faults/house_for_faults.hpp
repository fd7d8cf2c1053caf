// The smallest house that records acts: store, writer and journal as the server has them, one kind of act,
// and the record a client keeps: how far the log was, and its root, when an act was acknowledged.
#pragma once
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "app/journal.hpp"
#include "app/settings_acts.hpp"
#include "app/verify.hpp"
#include "ledger/note.hpp"
#include "store/migrations.hpp"
#include "store/transaction.hpp"

namespace faults {

struct Acknowledged {
    std::uint64_t size = 0;
    base::Hash root{};
    std::size_t at = 0;  // how much the disk had been asked by then
};

struct House {
    app::Registry registry;
    app::Clock clock;
    base::IdSource ids;
    store::Database database;
    app::Journal journal{registry, clock, ids};
    std::unique_ptr<ledger::CheckpointSigner> signer;  // goes on from what the database says it has signed
    std::unique_ptr<store::Writer> writer;

    explicit House(const std::string& where) : database(store::open(where)) {
        app::register_app(registry);
        store::migrate(database, registry.steps());
        auto& db = database.writer_connection();
        signer = std::make_unique<ledger::CheckpointSigner>(
            "faults.example/log", std::string(32, 'F'),
            db.query<std::string>("select checkpoint from log_head").value().value_or(""), nullptr);
        journal.open(db, ledger::signing_by(*signer));
    }
    void begin() { writer = std::make_unique<store::Writer>(database, journal.hooks()); }

    // One act, acknowledged when this returns.
    Acknowledged record(std::int64_t day, const std::string& words) {
        writer->run([&](store::Connection& db) {
            auto change = journal.change(db, {.person = PersonId{7}, .unit = UnitId{1}});
            change.record(CaseId{100 + day % 17}, UnitId{1},
                          app::OffDayAdded{.day = base::Date{std::chrono::days{day % 20'000}},
                                           .region = 0,
                                           .kind = rules::OffKind::national_holiday,
                                           .name_id = words,
                                           .name_en = words,
                                           .decree = "SKB " + std::to_string(day)});
        });
        return acknowledged();
    }
    Acknowledged acknowledged() const {
        const auto note = journal.head().checkpoint;
        const auto point = ledger::parse_checkpoint(note.substr(0, note.find("\n\n") + 1));
        return {point->size, point->root};
    }
};

// What is wrong with the acts that were acknowledged; empty: nothing. Opens the file as a restart does.
std::string missing(const std::string& where, const Acknowledged& last);

}  // namespace faults
