#include "app/journal.hpp"

#include <gmock/gmock.h>

#include "app/testing.hpp"
#include "ledger/merkle.hpp"
#include "ledger/proof.hpp"

using namespace app;
using namespace app::testing;

namespace {

class JournalOn : public store::testing::OnEachEngine {};
ON_EACH_ENGINE(JournalOn);

SettingChanged change_to(std::string value) {
    return {.name = "determination_working_days",
            .value = std::move(value),
            .from = base::Date{std::chrono::days{20'000}},
            .instrument = "SK 1/2026"};
}

std::string value_of(World& world) {
    const auto db = world.reader();
    return setting(db, rules::SettingKey::determination_working_days, world.today());
}

}  // namespace

TEST_P(JournalOn, an_act_changes_state_and_log_together_and_its_receipt_verifies) {
    World world(database(), {});
    std::int64_t index = -1;
    world.as(PersonId{7}, [&](Change& c) { index = c.record(CaseId{1}, UnitId{1}, change_to("7")); });
    EXPECT_EQ(value_of(world), "7");

    const auto db = world.reader();
    const auto vkey = db->query<std::string>("select vkey from log_key").value();
    const auto entry = db->query<store::Bytes>("select entry from act where log_index = ?", index).value();
    ASSERT_TRUE(vkey && entry);
    const ledger::Verifier keys[] = {*ledger::Verifier::from(*vkey)};
    const auto receipt = stored_receipt(db, world.site().journal.head(), index);
    EXPECT_TRUE(ledger::verify_receipt(receipt, entry->value, keys));
    auto other = entry->value;
    other[20] ^= 1;
    EXPECT_FALSE(ledger::verify_receipt(receipt, other, keys));
}

TEST_P(JournalOn, what_fails_leaves_neither_state_nor_log_entry_and_the_others_stand) {
    World world(database(), {});
    const auto before = world.site().journal.head().size;
    EXPECT_THROW(world.as(PersonId{7},
                          [&](Change& c) {
                              c.record(CaseId{1}, UnitId{1}, change_to("9"));
                              throw std::runtime_error("no");
                          }),
                 std::runtime_error);
    EXPECT_EQ(world.site().journal.head().size, before);
    EXPECT_EQ(value_of(world), "5");
    world.as(PersonId{7}, [&](Change& c) { c.record(CaseId{1}, UnitId{1}, change_to("6")); });
    EXPECT_EQ(value_of(world), "6");
    world.expect_rebuilds();
}

TEST_P(JournalOn, acts_of_a_case_are_counted_without_holes) {
    World world(database(), {});
    for (int i = 0; i < 5; ++i)
        world.as(PersonId{7},
                 [&](Change& c) { c.record(CaseId{99}, UnitId{1}, change_to(std::to_string(i))); });
    const auto db = world.reader();
    std::int64_t expected = 1;
    db->query<std::int64_t>("select seq from act where case_id = 99 order by log_index")
        .each([&](std::int64_t seq) { EXPECT_EQ(seq, expected++); });
    EXPECT_EQ(expected, 6);
}

TEST_P(JournalOn, a_server_that_starts_again_goes_on_with_the_same_log) {
    std::int64_t size = 0;
    std::string vkey;
    {
        World world(database(), {});
        for (int i = 0; i < 300; ++i)
            world.as(PersonId{7}, [&](Change& c) { c.record(CaseId{2}, UnitId{1}, change_to("7")); });
        size = world.site().journal.head().size;
    }
    World again(database(), {});
    EXPECT_EQ(again.site().journal.head().size, size);
    again.as(PersonId{7}, [&](Change& c) { c.record(CaseId{2}, UnitId{1}, change_to("8")); });
    EXPECT_EQ(again.site().journal.head().size, size + 1);
    again.expect_rebuilds();
}

TEST_P(JournalOn, an_edit_behind_the_log_is_found_and_named) {
    World world(database(), {});
    for (int i = 0; i < 10; ++i)
        world.as(PersonId{7}, [&](Change& c) { c.record(CaseId{99}, UnitId{1}, change_to("7")); });
    const auto faults_after = [&](auto edit) {
        std::string out;
        world.site().writer.run([&](store::Connection& db) { edit(db); });
        const auto db = world.reader();
        for (const auto& f : verify_log(db).faults) out += f + "\n";
        return out;
    };
    // Each edit leaves the one before in place: the newest is named too.
    EXPECT_THAT(faults_after([](auto& db) { db.exec("update act set actor = 8 where log_index = 4"); }),
                ::testing::HasSubstr("act 4 "));
    EXPECT_THAT(
        faults_after([](auto& db) {
            auto body =
                db.template query<store::Bytes>("select body from act where log_index = 5").value()->value;
            body[body.size() - 1] ^= 1;
            db.exec("update act set body = ? where log_index = 5", store::Bytes{body});
        }),
        ::testing::HasSubstr("act 5 "));
    EXPECT_THAT(
        faults_after([](auto& db) {
            auto tile =
                db.template query<store::Bytes>("select hashes from log_tile where level = 0 and number = 0")
                    .value()
                    ->value;
            tile[6 * 32] ^= 1;
            db.exec("update log_tile set hashes = ? where level = 0 and number = 0", store::Bytes{tile});
        }),
        ::testing::HasSubstr("act 6 "));
    EXPECT_THAT(faults_after([](auto& db) { db.exec("delete from act where log_index = 8"); }),
                ::testing::HasSubstr("acts 8 to 8 are missing"));
}

TEST_P(JournalOn, a_row_edited_behind_the_acts_is_found_and_named) {
    World world(database(), {});
    world.as(PersonId{7}, [&](Change& c) { c.record(CaseId{99}, UnitId{1}, change_to("7")); });
    world.site().writer.run([&](store::Connection& db) {
        db.exec("update setting set value = '30'");
        db.exec("insert into case_grant(case_id, person, how) values(5, 6, 'superior')");
    });
    const store::testing::Fresh place(store::Engine::sqlite);
    auto scratch = store::open(place.where());
    const auto db = world.reader();
    const auto state = verify_state(db, scratch, world.registry());
    ASSERT_EQ(state.faults.size(), 2u);
    EXPECT_THAT(state.faults[0], ::testing::HasSubstr("the log says value='7'"));
    EXPECT_THAT(state.faults[1], ::testing::HasSubstr("no act made this row"));
}
