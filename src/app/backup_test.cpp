#include "app/backup.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

#include "app/erase.hpp"
#include "app/testing.hpp"
#include "base/text.hpp"
#include "ledger/proof.hpp"

using namespace app;
using namespace app::testing;

namespace {

class BackupOn : public store::testing::OnEachEngine {
protected:
    void SetUp() override {
        OnEachEngine::SetUp();
        if (IsSkipped()) return;
        world = std::make_unique<World>(database(), std::initializer_list<Register>{});
        folder =
            std::filesystem::temp_directory_path() / ("jernih_backup_" + base::hex(base::random_bytes(6)));
        std::filesystem::create_directory(folder);
    }
    void TearDown() override {
        world.reset();
        std::filesystem::remove_all(folder);
        OnEachEngine::TearDown();
    }

    void act(const std::string& words, int day, CaseId object = CaseId{50}) {
        world->as(PersonId{7}, [&](Change& c) {
            c.record(object, UnitId{1},
                     OffDayAdded{.day = base::Date{std::chrono::days{20'000 + day}},
                                 .region = 0,
                                 .kind = rules::OffKind::national_holiday,
                                 .name_id = words,
                                 .name_en = "x",
                                 .decree = "SKB 1/2026"});
        });
    }
    void account(const std::string& login) {
        world->as(PersonId{7}, [&](Change& c) {
            c.db.exec(
                "insert into account(person, login, password, totp_secret, last_code, failures, "
                "blocked_until)"
                " values(7, ?, 'p', ?, 0, 0, 0)",
                login, store::Bytes{"s"});
            c.db.exec("insert into blob(hash, type, bytes) values(?, 'text/plain', ?)", base::sha256("file"),
                      store::Bytes{"file"});
            c.db.exec("insert into draft(person, form, about, body, at) values(7, 'x', '', 'rahasia', 0)");
        });
    }
    BackupReport back_up() {
        auto vault = Vault::open(keys(), Vault::Missing::make);
        world->site().writer.run_between([&](store::Connection& db) { world->site().journal.keep_head(db); });
        return make_backup(world->reader(), world->registry(), vault, file());
    }
    std::string file() const { return folder / "house.backup"; }
    std::string keys() const { return folder / "vault.keys"; }
    std::string target(const char* name) const { return "sqlite:" + (folder / name).string(); }

    std::unique_ptr<World> world;
    std::filesystem::path folder;
};
ON_EACH_ENGINE(BackupOn);

std::string bytes_in(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string day_name(store::Connection& db, int day) {
    return db
        .query<std::string>("select name_id from off_day where day = ?",
                            base::Date{std::chrono::days{20'000 + day}})
        .value()
        .value_or("no row");
}

void expect_whole(store::Database& copy, const Registry& registry) {
    const auto db = copy.reader();
    for (const auto& fault : verify_log(db).faults) ADD_FAILURE() << fault;
    auto scratch = store::open("sqlite::memory:");
    for (const auto& fault : verify_state(db, scratch, registry).faults) ADD_FAILURE() << fault;
}

}  // namespace

TEST_P(BackupOn, what_was_backed_up_comes_back_whole_and_under_its_checkpoint) {
    for (int i = 0; i < 300; ++i) act("Hari " + std::to_string(i), i);
    account("sekretaris");
    const auto made = back_up();
    EXPECT_EQ(made.size, 301);
    EXPECT_EQ(made.added, 301);
    EXPECT_EQ(made.files, 1);

    auto copy = store::open(target("copy.db"));
    auto vault = Vault::open(keys(), Vault::Missing::refuse);
    const auto back =
        restore(file(), vault, copy, world->registry(), world->site().journal.head().checkpoint);
    EXPECT_EQ(back.acts, 301);
    EXPECT_EQ(back.behind, 0);
    EXPECT_EQ(back.forgotten, 0);
    EXPECT_EQ(back.checkpoint, world->site().journal.head().checkpoint);
    expect_whole(copy, world->registry());
    const auto db = copy.reader();
    EXPECT_EQ(db->query<std::string>("select login from account").value(), "sekretaris");
    EXPECT_EQ(db->query<store::Bytes>("select bytes from blob").value()->value, "file");
    EXPECT_EQ(db->query<std::int64_t>("select count(*) from draft").value(), 0) << "drafts are not kept";
}

TEST_P(BackupOn, a_second_backup_into_the_same_file_adds_only_what_is_new) {
    act("satu", 1);
    back_up();
    act("dua", 2);
    const auto second = back_up();
    EXPECT_EQ(second.added, 1);
    EXPECT_EQ(second.size, 3);
    auto copy = store::open(target("copy.db"));
    auto vault = Vault::open(keys(), Vault::Missing::refuse);
    EXPECT_EQ(restore(file(), vault, copy, world->registry(), {}).acts, 3);
    EXPECT_EQ(day_name(copy.reader(), 2), "dua");
}

TEST_P(BackupOn, nothing_in_the_file_can_be_read_without_the_vault) {
    act("Sulastri binti Suparman", 1);
    account("sekretaris_rahasia");
    back_up();
    const auto bytes = bytes_in(file());
    for (const auto* word : {"Sulastri", "sekretaris_rahasia", "rahasia"})
        EXPECT_FALSE(bytes.contains(word)) << word;
    std::filesystem::remove(keys());
    EXPECT_THROW(Vault::open(keys(), Vault::Missing::refuse), std::runtime_error);
    auto other = Vault::open(keys(), Vault::Missing::make);
    auto copy = store::open(target("copy.db"));
    EXPECT_THROW(restore(file(), other, copy, world->registry(), {}), std::runtime_error);
}

TEST_P(BackupOn, a_backup_made_before_an_erasure_forgets_the_value_too) {
    act("Sulastri binti Suparman", 1);
    const auto index = world->site().journal.head().size - 1;
    back_up();
    std::filesystem::copy_file(file(), folder / "old.backup");
    const auto old_keys = bytes_in(keys());

    const ValueRef values[] = {{index, "name_id"}};
    const auto plan = plan_erasure(world->reader(), world->registry(), values);
    world->as({}, [&](Change& c) { erase(c, world->registry(), plan, 1, CaseId{50}, UnitId{1}); });
    EXPECT_EQ(back_up().keys_destroyed, 1);
    EXPECT_EQ(back_up().keys_destroyed, 0);
    EXPECT_NE(bytes_in(keys()), old_keys);

    auto vault = Vault::open(keys(), Vault::Missing::refuse);
    auto copy = store::open(target("old.db"));
    const auto back = restore(folder / "old.backup", vault, copy, world->registry(), {});
    EXPECT_EQ(back.forgotten, 1);
    EXPECT_EQ(day_name(copy.reader(), 1), "");
    EXPECT_EQ(back.behind, 0);
    // Its own checkpoint held: a hash stood in for the value. Against today's public one it is behind.
    EXPECT_EQ(acts_behind(copy.reader(), world->site().journal.head().checkpoint), 1);

    auto now = store::open(target("now.db"));
    restore(file(), vault, now, world->registry(), world->site().journal.head().checkpoint);
    expect_whole(now, world->registry());
}

TEST_P(BackupOn, a_damaged_act_a_rewritten_log_and_a_full_target_are_refused) {
    act("satu", 1);
    act("dua", 2);
    back_up();
    auto vault = Vault::open(keys(), Vault::Missing::refuse);
    auto copy = store::open(target("copy.db"));
    restore(file(), vault, copy, world->registry(), {});
    EXPECT_THROW(restore(file(), vault, copy, world->registry(), {}), std::runtime_error) << "not empty";

    // The copy goes on by itself: another history than the house's.
    World other(copy, {});
    const auto theirs = other.site().journal.head().checkpoint;
    other.as(PersonId{7}, [&](Change& c) { c.db.exec("update account set failures = 0"); });
    act("tiga", 3);
    EXPECT_EQ(acts_behind(world->reader(), theirs), 0) << "an older checkpoint of the same log";
    other.as(PersonId{8}, [&](Change& c) {
        c.record(CaseId{9}, UnitId{1}, SettingChanged{.name = "x", .value = "y", .instrument = "z"});
    });
    EXPECT_THROW(acts_behind(world->reader(), other.site().journal.head().checkpoint), std::runtime_error)
        << "a fork";

    {
        auto place = store::open("sqlite:" + file());
        auto& db = place.writer_connection();
        auto sealed =
            db.query<store::Bytes>("select sealed from backup_act where log_index = 1").value()->value;
        sealed[sealed.size() - 3] ^= 1;
        db.exec("update backup_act set sealed = ? where log_index = 1", store::Bytes{sealed});
    }
    auto third = store::open(target("third.db"));
    EXPECT_THROW(restore(file(), vault, third, world->registry(), {}), std::runtime_error);
}
