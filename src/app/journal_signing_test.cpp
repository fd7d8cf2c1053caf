// The log and its signer: order of signing, and when nothing can be recorded.
#include <gmock/gmock.h>

#include <atomic>

#include "app/testing.hpp"
#include "ledger/proof.hpp"

using namespace app;
using namespace app::testing;

namespace {

class SigningOn : public store::testing::OnEachEngine {};
ON_EACH_ENGINE(SigningOn);

// A signer in a process of its own, as the journal sees it: it can be away, and it forgets nothing.
struct Apart {
    char key = 'S';
    ledger::CheckpointSigner signer{"uji.jernih.example/log", std::string(32, key), "", nullptr};
    std::atomic<bool> away = false;
    std::atomic<bool> lost_on_the_way = false;  // it signs, and the answer does not arrive
    std::atomic<int> asked = 0;

    ledger::Signing signing() {
        auto inside = ledger::signing_by(signer);
        const auto here = [this] {
            if (away) throw ledger::SignerGone("away");
        };
        return {.vkey =
                    [=] {
                        here();
                        return inside.vkey();
                    },
                .sign =
                    [this, here, inside](const ledger::AddCheckpoint& request) {
                        here();
                        ++asked;
                        auto answer = inside.sign(request);
                        if (lost_on_the_way.exchange(false)) throw ledger::SignerGone("lost on the way");
                        return answer;
                    },
                .last =
                    [=] {
                        here();
                        return inside.last();
                    },
                .there = [this] { return !away; }};
    }
};

void change_setting(World& world) {
    world.as(PersonId{7}, [](Change& c) {
        c.record(CaseId{1}, UnitId{1},
                 SettingChanged{.name = "determination_working_days",
                                .value = "7",
                                .from = base::Date{std::chrono::days{20'000}},
                                .instrument = "SK 1/2026"});
    });
}

ReadOnly refused_why(World& world) {
    try {
        change_setting(world);
    } catch (const ReadOnlyError& e) {
        return e.why;
    }
    return ReadOnly::no;
}

void look_again(World& world) {
    world.site().writer.run_between([&](store::Connection& db) { world.site().journal.look_again(db); });
}

std::uint64_t signed_size(const Apart& apart) { return ledger::checkpoint_in(apart.signer.last())->size; }

}  // namespace

TEST_P(SigningOn, a_batch_costs_one_question_to_the_signer_and_its_receipts_verify) {
    Apart apart;
    World world(database(), {}, apart.signing());
    const int before = apart.asked;
    for (int i = 0; i < 10; ++i) change_setting(world);
    EXPECT_EQ(apart.asked, before + 10);
    const auto head = world.site().journal.head();
    EXPECT_EQ(static_cast<std::uint64_t>(head.size), signed_size(apart));
    const auto db = world.reader();
    const ledger::Verifier keys[] = {*ledger::Verifier::from(apart.signer.vkey())};
    const auto entry = db->query<store::Bytes>("select entry from act where log_index = 3").value();
    EXPECT_TRUE(ledger::verify_receipt(stored_receipt(db, head, 3), entry->value, keys));
    EXPECT_EQ(stored_receipt(db, head, head.size), "");
    EXPECT_EQ(db->query<std::int64_t>("select count(*) from log_key").value(), 1);
}

TEST_P(SigningOn, without_its_signer_the_service_reads_and_writes_again_when_it_is_back) {
    Apart apart;
    World world(database(), {}, apart.signing());
    change_setting(world);
    const auto head = world.site().journal.head();
    apart.away = true;
    EXPECT_EQ(refused_why(world), ReadOnly::signer_gone);
    EXPECT_EQ(world.site().journal.read_only(), ReadOnly::signer_gone);
    EXPECT_EQ(world.site().journal.head().checkpoint, head.checkpoint);
    world.site().writer.run([](store::Connection& db) { db.exec("update log_head set one = 1"); });  // no act
    apart.away = false;
    look_again(world);
    EXPECT_EQ(refused_why(world), ReadOnly::no);
    world.expect_rebuilds();
}

TEST_P(SigningOn, an_act_whose_signature_was_lost_on_the_way_stands_and_is_signed_later) {
    Apart apart;
    World world(database(), {}, apart.signing());
    change_setting(world);
    // Away between COMMIT and signing: the act is there, and has no receipt yet.
    apart.lost_on_the_way = true;
    change_setting(world);  // asked again at once: the signer gives what it has signed
    EXPECT_EQ(world.site().journal.read_only(), ReadOnly::signer_gone);
    look_again(world);
    EXPECT_EQ(world.site().journal.read_only(), ReadOnly::no);
    EXPECT_EQ(static_cast<std::uint64_t>(world.site().journal.head().size), signed_size(apart));
    change_setting(world);
    world.expect_rebuilds();
}

TEST_P(SigningOn, what_a_crash_left_unsigned_is_signed_at_the_next_start) {
    Apart apart;
    std::int64_t size = 0;
    {
        World world(database(), {}, apart.signing());
        change_setting(world);
        world.site().writer.run([&](store::Connection& db) {
            auto change = world.site().journal.change(db, Actor{.person = PersonId{7}});
            change.record(CaseId{2}, UnitId{1}, OffDayAdded{.day = world.today()});
            apart.away = true;  // after the liveness check of this batch, before it is signed
        });
        size = world.reader()->query<std::int64_t>("select size from log_head").value().value();
        EXPECT_EQ(world.site().journal.head().size, size - 1);
    }
    apart.away = false;
    World again(database(), {}, apart.signing());
    EXPECT_EQ(again.site().journal.head().size, size);
    EXPECT_EQ(signed_size(apart), static_cast<std::uint64_t>(size));
}

TEST_P(SigningOn, an_old_copy_of_the_database_cannot_go_on) {
    Apart apart;
    {
        World(database(), {}, apart.signing());
    }
    // The original goes on, on another machine: the signer has seen more than this copy has.
    ledger::Tree tree;
    {
        const auto db = database().reader();
        tree = ledger::Tree(1, tiles_of(db));
    }
    tree.append(ledger::leaf_hash("an act that this copy does not have"));
    ASSERT_FALSE(
        apart.signer
            .sign({1, tree.consistency(1), ledger::checkpoint_body("uji.jernih.example/log", 2, tree.root())})
            .refused);
    World old(database(), {}, apart.signing());
    EXPECT_EQ(refused_why(old), ReadOnly::old_copy);
    EXPECT_EQ(signed_size(apart), 2u);
}

TEST_P(SigningOn, a_second_server_cannot_fork_the_log) {
    const store::testing::Fresh other_place(store::Engine::sqlite);
    auto other_database = store::open(other_place.where());
    Apart apart;
    World world(database(), {}, apart.signing());
    change_setting(world);
    // Begun anew on an empty database: this signer has a log already.
    EXPECT_THROW(World(other_database, {}, apart.signing()), store::Error);
    {  // On a log of the same key that went its own way: a cloned machine.
        Apart clone;
        World elsewhere(other_database, {}, clone.signing());
        for (int i = 0; i < 3; ++i) change_setting(elsewhere);
    }
    {
        World forked(other_database, {}, apart.signing());
        EXPECT_EQ(refused_why(forked), ReadOnly::other_history);
    }
    Apart stranger{.key = 'T'};
    World wrong(other_database, {}, stranger.signing());
    EXPECT_EQ(refused_why(wrong), ReadOnly::other_key);
    change_setting(world);
    EXPECT_EQ(signed_size(apart), 3u);
}

TEST_P(SigningOn, altered_tiles_are_another_history) {
    Apart apart;
    {
        World world(database(), {}, apart.signing());
        for (int i = 0; i < 5; ++i) change_setting(world);
        world.site().writer.run([&](store::Connection& db) {
            auto tile = db.query<store::Bytes>("select hashes from log_tile where level = 0").value()->value;
            tile[32] ^= 1;
            db.exec("update log_tile set hashes = ?", store::Bytes{tile});
            ledger::Tree tree(6, [&](int, std::uint64_t, int) { return tile; });
            db.exec("update log_head set root = ?", tree.root());
        });
    }
    World again(database(), {}, apart.signing());
    EXPECT_EQ(refused_why(again), ReadOnly::other_history);
}

TEST_P(SigningOn, a_clock_that_runs_back_more_than_five_seconds_stops_writing_until_it_is_set_right) {
    Apart apart;
    World world(database(), {}, apart.signing());
    const auto second_of = [&](std::int64_t index) {
        return world.reader()
            ->query<base::Instant>("select at from act where log_index = ?", index)
            .value()
            .value();
    };
    world.move_to("2026-11-23T10:00:00+07:00");
    change_setting(world);
    const auto newest = second_of(1);
    world.move_to("2026-11-23T09:59:57+07:00");
    change_setting(world);
    EXPECT_GE(second_of(2), newest) << "within five seconds the log's time stands still";
    world.move_to("2026-11-23T09:59:54+07:00");
    EXPECT_EQ(refused_why(world), ReadOnly::clock_behind);
    EXPECT_EQ(world.site().journal.read_only(), ReadOnly::clock_behind);
    world.move_to("2026-11-23T10:00:01+07:00");
    EXPECT_EQ(refused_why(world), ReadOnly::no);
    EXPECT_GE(second_of(3), second_of(2));
}
