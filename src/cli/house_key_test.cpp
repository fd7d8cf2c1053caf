#include "cli/house_key.hpp"

#include <gmock/gmock.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "complaints/filing_rows.hpp"
#include "people/account_rows.hpp"
#include "people/child_seal_rows.hpp"
#include "people/code_seal_rows.hpp"
#include "people/testing.hpp"

namespace cli {
namespace {

using ::testing::HasSubstr;

class HouseKey : public store::testing::OnEachEngine {
protected:
    void SetUp() override {
        OnEachEngine::SetUp();
        if (IsSkipped()) return;
        world.emplace(database(), std::initializer_list<app::testing::Register>{
                                      people::register_people, complaints::register_filings});
        directory = std::filesystem::temp_directory_path() / ("jernih-key-" + std::to_string(::getpid()));
        std::filesystem::create_directories(directory);
        file = directory / "complaints.key";
    }
    void TearDown() override {
        people::keep_child_key("");
        people::keep_code_key("");
        world.reset();
        std::filesystem::remove_all(directory);
        OnEachEngine::TearDown();
    }
    std::string kept() {
        const auto db = world->reader();
        return kept_house_key(db, file);
    }
    std::string fault() {
        const auto db = world->reader();
        const auto found = key_fault(db, file);
        return found ? found->what : "";
    }
    void write(const std::string& bytes) { std::ofstream(file, std::ios::binary) << bytes; }
    void register_child() {
        const auto corner = people::testing::build_corner(*world);
        world->as(corner.city.staff, [&](app::Change& c) {
            const people::InterestRegistered child{
                c.new_id<people::InterestId>(), corner.city.staff, "children", "Damar", "", "", "",
                rules::on(2025, 1, 1)};
            c.record(CaseId{1}, UnitId{3375}, people::sealed_for_record(child, world->today()));
        });
    }

    std::optional<app::testing::World> world;
    std::filesystem::path directory, file;
};
ON_EACH_ENGINE(HouseKey);

TEST_P(HouseKey, IsMadeOnceAndReadByItsOwnerOnly) {
    const auto first = kept();
    EXPECT_EQ(first.size(), 32u);
    EXPECT_EQ(kept(), first);
    using std::filesystem::perms;
    EXPECT_EQ(std::filesystem::status(file).permissions(), perms::owner_read | perms::owner_write);
    const auto db = world->reader();
    EXPECT_EQ(kept_house_key(db, {}), "") << "no place for it";
}

TEST_P(HouseKey, IsNotMadeAgainOverWhatAnotherSealed) {
    people::keep_child_key(kept());
    register_child();
    EXPECT_EQ(fault(), "");
    std::filesystem::remove(file);
    EXPECT_THAT(fault(), HasSubstr("is not there"));
    try {
        kept();
        FAIL() << "a new key would close every name for ever, and nobody would know";
    } catch (const std::runtime_error& e) {
        EXPECT_THAT(e.what(), HasSubstr("put back its copy"));
    }
    EXPECT_FALSE(std::filesystem::exists(file));
}

TEST_P(HouseKey, IsNotMadeAgainOverReportsOfComplainants) {
    world->as({}, [](app::Change& c) {
        complaints::NewFiling report;
        report.filing.id = complaints::FilingId{1};
        complaints::insert_filing(c.db, report);
    });
    EXPECT_THAT(fault(), HasSubstr("is not there"));
}

TEST_P(HouseKey, IsNotMadeAgainOverOneTimeCodesAndTellsOfThoseItDoesNotOpen) {
    const auto make_account = [&](PersonId person, const std::string& key) {
        people::keep_code_key(key);
        world->site().writer.run([&](store::Connection& db) {
            people::save_account(db, person, person.text(), "hash", std::string(20, 's'));
        });
    };
    make_account(PersonId{1}, "");
    EXPECT_EQ(fault(), "") << "from before they were sealed";
    make_account(PersonId{1}, std::string(32, 'a'));
    EXPECT_THAT(fault(), HasSubstr("is not there"));
    EXPECT_THROW(kept(), std::runtime_error);
    make_account(PersonId{2}, std::string(32, 'b'));
    write(std::string(32, 'b'));
    EXPECT_THAT(fault(), HasSubstr("one-time codes of 1 accounts"));
    EXPECT_EQ(kept(), std::string(32, 'b')) << "the server goes on";
    make_account(PersonId{1}, std::string(32, 'b'));
    EXPECT_EQ(fault(), "") << "set up anew";
}

TEST_P(HouseKey, OfAnotherHouseIsToldAndOneThatWasLostForGoodIsReplaced) {
    people::keep_child_key(std::string(32, 'a'));
    register_child();
    write(std::string(32, 'b'));
    EXPECT_THAT(fault(), HasSubstr("is not the key that names in the register were sealed with"));
    EXPECT_EQ(kept(), std::string(32, 'b')) << "the server goes on";
    write(std::string(31, 'b'));
    EXPECT_THAT(fault(), HasSubstr("is not 32 bytes"));
    EXPECT_THROW(kept(), std::runtime_error);
}

}  // namespace
}  // namespace cli
