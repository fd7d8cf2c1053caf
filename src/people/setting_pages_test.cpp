#include "people/pages_testing.hpp"
#include "people/setting_rows.hpp"
#include "rules/settings.hpp"

namespace people {
namespace {

using namespace testing;
using rules::SettingKey;

class SettingPages : public PeoplePages {
protected:
    void make_national(PersonId person) {
        world->as({}, [&](app::Change& c) {
            c.record(CaseId{person.value}, the_nation,
                     app::RoleGranted{7, person, app::Role::administrator, the_nation, UnitId{9999},
                                      rules::on(2026, 1, 1), rules::on(2026, 12, 31)});
        });
    }
    SettingInForce now(SettingKey key, base::Date day = rules::on(2026, 11, 23)) {
        return setting_in_force(*world->reader(), key, day);
    }
};
ON_EACH_ENGINE(SettingPages);

const std::vector<std::pair<std::string, std::string>> seven{{"name", "determination_working_days"},
                                                             {"value", "7"},
                                                             {"instrument", "Keputusan KPU 12/2026"},
                                                             {"from", "2026-11-24"}};

TEST_P(SettingPages, AnAdministratorOfTheNationChangesThemOnAnInstrument) {
    const auto administrator = corner.nation.chair;
    sign_in_as(administrator);
    EXPECT_EQ(get("/kelola/pengaturan").status, 404);
    EXPECT_EQ(post("/kelola/pengaturan", seven).status, 404);
    make_national(administrator);
    const auto before = get("/kelola/pengaturan");
    EXPECT_EQ(before.status, 200);
    EXPECT_NE(before.body.find("Belum terkonfirmasi"), std::string::npos);
    expect_forms_are_ours(before, 1);  // to sign out
    expect_forms_are_ours(get("/kelola/pengaturan?ubah=determination_working_days"), 2);
    expect_forms_are_ours(get("/kelola/pengaturan?ubah=chair_is_superior_of_members"), 1);

    EXPECT_EQ(post("/kelola/pengaturan", {{"name", "determination_working_days"}}).status, 422);
    auto six = seven;
    six[1].second = "6";
    EXPECT_EQ(post("/kelola/pengaturan", six).status, 409);
    EXPECT_EQ(post("/kelola/pengaturan", seven).status, 303);
    EXPECT_EQ(post("/kelola/pengaturan", seven).status, 409) << "the same again";
    EXPECT_EQ(now(SettingKey::determination_working_days).value, "5") << "not before its day";
    EXPECT_EQ(now(SettingKey::determination_working_days, rules::on(2026, 11, 24)).value, "7");
    const auto after = get("/kelola/pengaturan");
    EXPECT_NE(after.body.find("Keputusan KPU 12/2026"), std::string::npos);
    EXPECT_NE(after.body.find("Ketua 1"), std::string::npos) << "who recorded it";
    {
        const auto changes = setting_changes(*world->reader());
        ASSERT_EQ(changes.size(), 1u);
        EXPECT_EQ(changes[0].by, administrator);
        EXPECT_EQ(changes[0].from, rules::on(2026, 11, 24));
        EXPECT_EQ(changes[0].dated, std::nullopt);
    }
    world->expect_rebuilds();
}

TEST_P(SettingPages, WhoRunsSomeOfficesReadsThemAndChangesNone) {
    sign_in_as(corner.city.staff);
    make_administrator(corner.city.staff);
    const auto page = get("/kelola/pengaturan?ubah=determination_working_days");
    EXPECT_EQ(page.status, 200);
    expect_forms_are_ours(page, 1);
    EXPECT_EQ(post("/kelola/pengaturan", seven).status, 409);
    EXPECT_EQ(post("/api/v1/settings", seven).status, 409);
    EXPECT_EQ(now(SettingKey::determination_working_days, rules::on(2026, 11, 24)).value, "5");
}

TEST_P(SettingPages, AProgramMeetsTheSameRefusals) {
    sign_in_as(corner.nation.chair);
    make_national(corner.nation.chair);
    EXPECT_NE(
        get("/api/v1/settings")
            .body.find(
                R"({"name":"determination_working_days","value":"5","default":"5","choices":["5","7"],"confirmed":false)"),
        std::string::npos);
    const auto code = [&](std::size_t field, const std::string& value) {
        auto wish = seven;
        wish[field].second = value;
        const auto answer = post("/api/v1/settings", wish);
        EXPECT_EQ(answer.status, 409) << answer.body;
        const auto at = answer.body.find("\"code\":\"");
        return at == answer.body.npos ? answer.body
                                      : answer.body.substr(at + 8, answer.body.find('"', at + 8) - at - 8);
    };
    EXPECT_EQ(code(0, "quorum"), "unknown_setting");
    EXPECT_EQ(code(1, "6"), "not_a_choice");
    EXPECT_EQ(code(3, "2026-11-22"), "in_the_past");
    auto backwards = seven;
    backwards[3].second = "2026-11-20";
    backwards.emplace_back("dated", "2026-11-20");
    const auto set = post("/api/v1/settings", backwards);
    EXPECT_EQ(set.status, 200) << set.body;
    EXPECT_NE(set.body.find(R"("confirmed":true,"since":"2026-11-20")"), std::string::npos) << set.body;
    EXPECT_NE(get("/kelola/pengaturan").body.find("Berlaku surut"), std::string::npos);
    world->expect_rebuilds();
}

TEST_P(SettingPages, JointLeaveCountsAsWorkFromTheDayOfTheSetting) {
    world->as({}, [](app::Change& c) {
        for (const auto day : {rules::on(2026, 11, 26), rules::on(2026, 12, 24)})
            c.record(case_of(the_nation), the_nation,
                     app::OffDayAdded{day, 0, rules::OffKind::joint_leave, "Cuti bersama", "Joint leave",
                                      "SKB 3/2026"});
    });
    const auto working = [&](base::Date day) { return app::calendar(*world->reader()).is_working_day(day); };
    EXPECT_FALSE(working(rules::on(2026, 11, 26)));
    EXPECT_FALSE(working(rules::on(2026, 12, 24)));
    world->as({}, [](app::Change& c) {
        EXPECT_FALSE(c.calendar().is_working_day(rules::on(2026, 12, 24)));
        c.record(case_of(the_nation), the_nation,
                 app::SettingChanged{
                     "joint_leave_is_working", "yes", rules::on(2026, 12, 1), "Keputusan KPU 14/2026", {}});
        EXPECT_TRUE(c.calendar().is_working_day(rules::on(2026, 12, 24))) << "the kept calendar is dropped";
    });
    EXPECT_FALSE(working(rules::on(2026, 11, 26))) << "before the setting";
    EXPECT_TRUE(working(rules::on(2026, 12, 24)));
}

}  // namespace
}  // namespace people
