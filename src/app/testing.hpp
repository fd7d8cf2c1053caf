// A small world for the tests of slices: a fresh database with the slices' tables, a journal, a writer and a
// clock that stands on Monday 23 November 2026, 09.00 WIB. Acts run as they do in the server.
#pragma once
#include <gtest/gtest.h>

#include <memory>
#include <span>

#include "app/settings_acts.hpp"
#include "app/site.hpp"
#include "app/verify.hpp"
#include "app/write.hpp"
#include "store/testing.hpp"

namespace app::testing {

using Register = void (*)(Registry&);

class World {
public:
    // Signs by itself, also when the database has a log already; or with the signer a test is about.
    World(store::Database& database, std::initializer_list<Register> slices,
          std::optional<ledger::Signing> signing = {})
        : database_(database) {
        register_app(registry_);
        for (auto each : slices) each(registry_);
        store::migrate(database_, registry_.steps());
        clock_.allow_moving();
        move_to("2026-11-23T09:00:00+07:00");
        journal_.open(database_.writer_connection(), signing ? *signing : own_signing());
        writer_ = std::make_unique<store::Writer>(database_, journal_.hooks());
        site_ = std::make_unique<Site>(Site{.database = database_,
                                            .writer = *writer_,
                                            .journal = journal_,
                                            .clock = clock_,
                                            .ids = ids_,
                                            .registry = registry_,
                                            .workers = workers_,
                                            .passwords = passwords_,
                                            .agency = "KPU",
                                            .address = "http://127.0.0.1",
                                            .demo = true,
                                            .actor_of = {}});
    }

    Site& site() { return *site_; }
    Registry& registry() { return registry_; }
    store::Reader reader() { return database_.reader(); }
    void move_to(std::string_view iso) { clock_.move_to(*base::instant_from(iso)); }
    base::Date today() const { return base::day_in(base::Zone::wib, clock_.now()); }

    // Records as this person; rethrows what the work throws (Stop, refusals).
    void as(PersonId person, const std::function<void(Change&)>& work) {
        write_now(*site_, Actor{.person = person, .unit = UnitId{3375}}, work);
    }

    // The log is whole, and replaying it gives the same tables.
    void expect_rebuilds() {
        {
            const auto db = database_.reader();
            const auto log = verify_log(db);
            for (const auto& fault : log.faults) ADD_FAILURE() << fault;
        }
        const store::testing::Fresh scratch_place(store::Engine::sqlite);
        auto scratch = store::open(scratch_place.where());
        const auto db = database_.reader();
        const auto state = verify_state(db, scratch, registry_);
        for (const auto& fault : state.faults) ADD_FAILURE() << fault;
    }

private:
    ledger::Signing own_signing() {
        const auto kept = database_.reader()->query<std::string>("select checkpoint from log_head").value();
        signer_ = std::make_unique<ledger::CheckpointSigner>("uji.jernih.example/log", std::string(32, 'U'),
                                                             kept.value_or(""), nullptr);
        return ledger::signing_by(*signer_);
    }

    store::Database& database_;
    std::unique_ptr<ledger::CheckpointSigner> signer_;
    Registry registry_;
    Clock clock_;
    base::IdSource ids_;
    Workers workers_{1}, passwords_{1};
    Journal journal_{registry_, clock_, ids_};
    std::unique_ptr<store::Writer> writer_;
    std::unique_ptr<Site> site_;
};

}  // namespace app::testing
