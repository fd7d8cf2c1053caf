#include "app/erase.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

#include "app/testing.hpp"
#include "ledger/proof.hpp"

using namespace app;
using namespace app::testing;

namespace {

class EraseOn : public store::testing::OnEachEngine {};
ON_EACH_ENGINE(EraseOn);

constexpr std::string_view secret = "3375012304560001 Sulastri binti Suparman";

OffDayAdded off_day(std::string name, int day) {
    return {.day = base::Date{std::chrono::days{20'000 + day}},
            .region = 0,
            .kind = rules::OffKind::national_holiday,
            .name_id = std::move(name),
            .name_en = "x",
            .decree = "SKB 1/2026"};
}

// Four acts, the second with the secret; a draft and a kept answer that repeat it.
std::int64_t fill(World& world) {
    std::int64_t index = -1;
    for (int i = 0; i < 4; ++i)
        world.as(PersonId{7}, [&](Change& c) {
            const auto at =
                c.record(CaseId{50}, UnitId{1}, off_day(i == 1 ? std::string(secret) : "Nyepi", i));
            if (i == 1) index = at;
        });
    world.as(PersonId{7}, [&](Change& c) {
        c.db.exec("insert into draft(person, form, about, body, at) values(7, 'x', '', ?, 0)",
                  "party_name=3375012304560001+Sulastri+binti+Suparman&x=1");
        c.db.exec(
            "insert into idempotency(actor, key, digest, status, location, type, body, log_index, at)"
            " values(7, 'k', ?, 201, '', 'application/json', ?, 9, 0)",
            store::Bytes{"d"}, "{\"name\":\"" + std::string(secret) + "\"}");
    });
    return index;
}

void erase_now(World& world, std::int64_t index) {
    const ValueRef values[] = {{index, "name_id"}};
    const auto plan = [&] {
        const auto db = world.reader();
        return plan_erasure(db, world.registry(), values);
    }();
    EXPECT_EQ(plan.rows.size(), 1U);
    world.as({}, [&](Change& c) { erase(c, world.registry(), plan, 77, CaseId{50}, UnitId{1}); });
    while (!forget_journal(world.site().writer)) {
    }
}

// Every byte of every file of the database that holds the secret's number.
int files_with(const std::string& directory, std::string_view word) {
    int found = 0;
    for (const auto& file : std::filesystem::recursive_directory_iterator(directory)) {
        if (!file.is_regular_file()) continue;
        std::ifstream in(file.path(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(in), {}};
        found += bytes.contains(word) ? 1 : 0;
    }
    return found;
}

std::string name_of_day(store::Connection& db, int day) {
    return db
        .query<std::string>("select name_id from off_day where day = ?",
                            base::Date{std::chrono::days{20'000 + day}})
        .value()
        .value_or("no row");
}

}  // namespace

TEST_P(EraseOn, the_value_goes_the_proofs_stay_and_the_state_says_what_the_acts_say) {
    World world(database(), {});
    const auto index = fill(world);
    const auto receipt = stored_receipt(world.reader(), world.site().journal.head(), index);
    erase_now(world, index);

    const auto db = world.reader();
    EXPECT_EQ(name_of_day(db, 1), "");
    EXPECT_EQ(name_of_day(db, 2), "Nyepi");
    const auto vkey = db->query<std::string>("select vkey from log_key").value();
    const auto row =
        db->query<store::Bytes, store::Bytes>("select entry, body from act where log_index = ?", index).one();
    const ledger::Verifier keys[] = {*ledger::Verifier::from(*vkey)};
    EXPECT_TRUE(ledger::verify_receipt(receipt, std::get<0>(*row).value, keys))
        << "the old receipt still proves";
    EXPECT_FALSE(std::get<1>(*row).value.contains("Sulastri"));
    EXPECT_EQ(db->query<std::int64_t>("select order_id from erased_value where act = ?", index).value(), 77);
    world.expect_rebuilds();
}

TEST_P(EraseOn, drafts_and_kept_answers_with_the_words_go_too) {
    World world(database(), {});
    erase_now(world, fill(world));
    const auto db = world.reader();
    EXPECT_EQ(db->query<std::int64_t>("select count(*) from draft").value(), 0);
    EXPECT_EQ(db->query<std::int64_t>("select status from idempotency where key = 'k'").value(), 410);
    EXPECT_EQ(db->query<std::string>("select body from idempotency where key = 'k'").value(), "");
}

TEST_P(EraseOn, a_table_that_nobody_spoke_of_and_that_says_the_words_is_named) {
    World world(database(), {});
    const auto index = fill(world);
    world.as(PersonId{7}, [&](Change& c) {
        c.db.exec("insert into setup_link(token_hash, person, purpose, expires) values(?, 7, ?, 0)",
                  store::Bytes{"h"}, "for " + std::string(secret));
    });
    erase_now(world, index);
    const auto db = world.reader();
    const auto body = db->query<store::Bytes>("select body from act where kind = 'values_erased'").value();
    EXPECT_THAT(typed<ValuesErased>(*decode(body->value)).left_in, ::testing::ElementsAre("setup_link"));
}

TEST(Erase, leaves_no_byte_in_any_file_of_an_embedded_database) {
    const store::testing::Fresh place(store::Engine::sqlite);
    const auto directory = std::filesystem::path(place.where().substr(7)).parent_path().string();
    auto database = store::open(place.where());
    World world(database, {});
    const auto index = fill(world);
    EXPECT_GT(files_with(directory, "Sulastri"), 0) << "before, it is there to be found";
    erase_now(world, index);
    EXPECT_EQ(files_with(directory, "Sulastri"), 0);
    EXPECT_EQ(files_with(directory, "3375012304560001"), 0);
}

TEST_P(EraseOn, an_act_of_erasure_that_was_altered_is_named) {
    World world(database(), {});
    const auto index = fill(world);
    erase_now(world, index);
    std::int64_t altered = -1;
    world.as({}, [&](Change& c) {
        for (const auto& [at, body] : c.db.query<std::int64_t, store::Bytes>(
                                              "select log_index, body from act where kind = 'values_erased'")
                                          .all()) {
            auto act = *decode(body.value);
            for (auto& f : act.fields)
                if (f.name == "names") f.value = "l9";  // a list that ends before its first item
            c.db.exec("update act set body = ? where log_index = ?", store::Bytes{encode(act)}, at);
            altered = at;
        }
    });
    ASSERT_GE(altered, 0);
    const auto db = world.reader();
    EXPECT_THAT(verify_log(db).faults,
                ::testing::Contains(::testing::HasSubstr("act " + std::to_string(altered))));
}

TEST_P(EraseOn, a_value_taken_out_without_an_act_is_found) {
    World world(database(), {});
    const auto index = fill(world);
    world.as({}, [&](Change& c) {
        const auto body = c.db.query<store::Bytes>("select body from act where log_index = ?", index).value();
        auto act = *decode(body->value);
        for (auto& f : act.fields)
            if (f.name == "name_id")
                f = {.name = f.name, .erased = ledger::field_hash(f.salt, f.name, f.value)};
        c.db.exec("update act set body = ? where log_index = ?", store::Bytes{encode(act)}, index);
    });
    const auto db = world.reader();
    EXPECT_THAT(verify_log(db).faults,
                ::testing::ElementsAre(::testing::HasSubstr("no act says that it was erased")));
}

TEST_P(EraseOn, a_row_that_changed_meanwhile_is_not_overwritten) {
    World world(database(), {});
    const auto index = fill(world);
    const ValueRef values[] = {{index, "name_id"}};
    const auto plan = plan_erasure(world.reader(), world.registry(), values);
    world.as(PersonId{7}, [&](Change& c) { c.record(CaseId{50}, UnitId{1}, off_day("Waisak", 1)); });
    EXPECT_THROW(world.as({}, [&](Change& c) { rewrite_rows(c.db, plan.rows); }), store::Error);
    EXPECT_EQ(name_of_day(world.reader(), 1), "Waisak");
    erase_now(world, index - 1);  // of another act: the later name stands
}

TEST(Erase, only_what_is_a_persons_own_words_numbers_or_days_can_go) {
    for (const std::string value : {"tNama", "l4:tabc", "d2026-01-01", "i7"})
        EXPECT_TRUE(is_erasable({.name = "x", .value = value})) << value;
    for (const std::string value : {"", "t", "l", "-", "r5", "epotential", "b1", "m12"})
        EXPECT_FALSE(is_erasable({.name = "x", .value = value})) << value;
    EXPECT_FALSE(is_erasable({.name = "@", .value = "tx"}));
    EXPECT_FALSE(is_erasable({.name = "x", .erased = base::Hash{}}));
}
