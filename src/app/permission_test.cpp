#include "app/permission.hpp"

#include "app/testing.hpp"

using namespace app;
using namespace app::testing;

namespace {

class PermissionOn : public store::testing::OnEachEngine {};
ON_EACH_ENGINE(PermissionOn);

constexpr PersonId ani{1}, budi{2};
constexpr CaseId the_case{77};
constexpr UnitId pekalongan{3375}, semarang{3374}, surabaya{3578};

base::Date day(int n) { return base::Date{std::chrono::days{20'780 + n}}; }  // around 23 November 2026

}  // namespace

TEST_P(PermissionOn, a_role_reaches_its_offices_on_its_days_and_nothing_else) {
    World world(database(), {});
    world.as(ani, [&](Change& c) {
        c.record(CaseId{2}, UnitId{1},
                 RoleGranted{.grant = 1,
                             .person = budi,
                             .role = Role::inspectorate,
                             .unit_from = UnitId{3300},
                             .unit_to = UnitId{3399},
                             .from = day(0),
                             .until = day(10)});
    });
    struct Row {
        const char* says;
        Action action;
        UnitId unit;
        base::Date on;
        bool allowed;
    };
    const Row rows[] = {
        {"an office of his region", Action::read_declaration, pekalongan, day(0), true},
        {"on his last day", Action::read_declaration, pekalongan, day(10), true},
        {"the day before he began", Action::read_declaration, pekalongan, day(-1), false},
        {"the day after he ended", Action::read_declaration, pekalongan, day(11), false},
        {"the first office of the range", Action::read_declaration, UnitId{3300}, day(5), true},
        {"an office of another region", Action::read_declaration, surabaya, day(5), false},
        {"the nation", Action::read_declaration, UnitId{1}, day(5), false},
        {"what his role is not for", Action::manage_matter, pekalongan, day(5), false},
        {"nor the machine", Action::administer, pekalongan, day(5), false},
    };
    const auto db = world.reader();
    for (const auto& r : rows) {
        EXPECT_EQ(may(db, budi, r.action, the_case, r.unit, r.on), r.allowed) << r.says;
        EXPECT_EQ(may(db, budi, r.action, r.unit, r.on), r.allowed) << r.says;
        EXPECT_FALSE(may(db, ani, r.action, the_case, r.unit, r.on)) << r.says;
    }
}

TEST_P(PermissionOn, a_grant_reaches_one_case_and_an_exclusion_outranks_everything) {
    World world(database(), {});
    const auto sees = [&](PersonId p) {
        const auto db = world.reader();
        return may(db, p, Action::read_declaration, the_case, pekalongan, day(0));
    };
    world.site().writer.run([](store::Connection& db) { grant(db, the_case, ani, Grant::declarant); });
    EXPECT_TRUE(sees(ani));
    EXPECT_FALSE(sees(budi));
    world.as(ani, [&](Change& c) {
        c.record(CaseId{2}, UnitId{1},
                 RoleGranted{.grant = 1,
                             .person = budi,
                             .role = Role::inspectorate,
                             .unit_from = UnitId{1},
                             .unit_to = UnitId{9999},
                             .from = day(0),
                             .until = day(10)});
    });
    EXPECT_TRUE(sees(budi));
    world.site().writer.run([](store::Connection& db) { exclude(db, the_case, budi); });
    EXPECT_FALSE(sees(budi)) << "who is named in a case does not see it, whatever his role";
    world.site().writer.run([](store::Connection& db) { end_grant(db, the_case, ani, Grant::declarant); });
    EXPECT_FALSE(sees(ani));
}

TEST_P(PermissionOn, nobody_is_nobody) {
    World world(database(), {});
    const auto db = world.reader();
    for (std::size_t a = 0; a < base::names<Action>.size(); ++a)
        EXPECT_FALSE(may(db, PersonId{}, static_cast<Action>(a), the_case, pekalongan, day(0)));
}
