#include "matters/testing.hpp"

namespace matters {
namespace {

using people::testing::pekalongan;

class MatterLists : public store::testing::OnEachEngine {};
ON_EACH_ENGINE(MatterLists);

TEST_P(MatterLists, AreTheSameWhetherSoughtFromTheOfficesOrFromTheIds) {
    app::testing::World world(database(), {people::register_people, register_matters});
    const auto corner = people::testing::build_corner(world);
    const auto& city = corner.city;
    testing::give_role(world, city.secretary, app::Role::decision_secretary, pekalongan, pekalongan);
    testing::give_role(world, corner.inspector, app::Role::inspectorate, UnitId{1}, UnitId{9999});
    const auto first = testing::procurement(world, city.secretary, std::vector{city.chair}).id;
    const auto second = testing::procurement(world, city.secretary, std::vector{city.members[0]}).id;
    const auto db = world.reader();
    const auto list = [&](PersonId who, MatterId before = {}) {
        std::vector<MatterId> out;
        for (const auto& m :
             matters_in(db, app::scope(who, app::Action::read_matter, world.today()), before, 9))
            out.push_back(m.id);
        return out;
    };
    const auto span = [&](PersonId who) {
        return app::offices_spanned(db, app::scope(who, app::Action::read_matter, world.today()));
    };
    EXPECT_EQ(span(city.chair), 0);
    EXPECT_EQ(span(city.secretary), 1);
    EXPECT_EQ(span(corner.inspector), 9999);
    const std::vector both{second, first};
    EXPECT_EQ(list(city.secretary), both);
    EXPECT_EQ(list(corner.inspector), both);
    EXPECT_EQ(list(city.secretary, second), std::vector{first});
    EXPECT_EQ(list(city.chair), std::vector{first}) << "by the grant on the case";
    EXPECT_EQ(list(city.members[0]), std::vector{second});
    EXPECT_EQ(list(city.staff), std::vector<MatterId>{});
}

// Who reaches little does not walk down all matters of the nation to find it.
TEST(MatterListPlans, StartFromTheGrantsAndTheOffices) {
    const store::testing::Fresh place(store::Engine::sqlite);
    auto database = store::open(place.where());
    app::testing::World world(database, {people::register_people, register_matters});
    const auto db = world.reader();
    const app::Scope s{PersonId{5}, 4, world.today()};
    std::string plan;
    for (auto [id, parent, unused, detail] : db->query<std::int64_t, std::int64_t, std::int64_t, std::string>(
             "explain query plan select m.id from matter m where " RELATED("m", "matter")
                 VISIBLE("m") " and m.id < ? order by m.id desc limit ?",
             RELATION(s), SCOPE(s), MatterId{9}, 9))
        plan += detail + "\n";
    EXPECT_NE(plan.find("case_grant_by_person"), plan.npos) << plan;
    EXPECT_NE(plan.find("matter_by_unit (unit>? AND unit<?)"), plan.npos) << plan;
    EXPECT_NE(plan.find("SEARCH m USING INTEGER PRIMARY KEY (rowid=?)"), plan.npos) << plan;
    EXPECT_EQ(plan.find("SCAN"), plan.npos) << plan;
}

}  // namespace
}  // namespace matters
