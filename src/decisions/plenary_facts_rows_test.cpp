#include <algorithm>

#include "decisions/rows_testing.hpp"

namespace decisions {
namespace {

using namespace testing;

class PlenaryLists : public PlenaryWorld {};
ON_EACH_ENGINE(PlenaryLists);

TEST_P(PlenaryLists, AreSeenBySecretariesAndMembersOnly) {
    const auto& city = corner.city;
    std::vector<PlenaryId> all;
    for (int i = 0; i < 3; ++i) all.push_back(call(city.secretary, {open_procurement()}));
    const auto db = world->reader();
    const auto scope = [&](PersonId person) {
        return app::scope(person, app::Action::run_plenary, world->today());
    };
    const auto page = plenaries_in(db, scope(city.secretary), {}, 2);
    ASSERT_EQ(page.size(), 2u);
    EXPECT_EQ(page[0].id, all[2]);
    const auto next = plenaries_in(db, scope(city.secretary), page.back().id, 2);
    ASSERT_EQ(next.size(), 1u);
    EXPECT_EQ(next[0].id, all[0]);
    EXPECT_TRUE(find_plenary(db, all[0], scope(city.members[3])));
    EXPECT_FALSE(find_plenary(db, all[0], scope(city.staff)));
    EXPECT_FALSE(find_plenary(db, all[0], scope(corner.nation.members[0])));
    EXPECT_TRUE(plenaries_in(db, scope(city.staff), {}, 2).empty());
    EXPECT_FALSE(facts_of_plenary(db, PlenaryId{5}, city.secretary, {}, {}));
    EXPECT_FALSE(floor_of(db, all[0], 2, city.secretary, {}));
}

TEST_P(PlenaryLists, TheBodyIsThePlenaryOfThatDay) {
    const auto& city = corner.city;
    {
        const auto db = world->reader();
        const auto body = body_of(db, pekalongan, day_of_plenary);
        EXPECT_EQ(body.body, rules::Body::regency);
        EXPECT_EQ(body.seats, 5);
        EXPECT_EQ(body.chair, city.chair);
        EXPECT_EQ(body.members(), people::plenary_of(db, pekalongan, day_of_plenary));
        EXPECT_EQ(body.seated[0].position, "Ketua KPU Kota Pekalongan");
        EXPECT_EQ(body_of(db, people::the_nation, day_of_plenary).body, rules::Body::national);
        EXPECT_EQ(body_of(db, people::the_nation, day_of_plenary).seats, 7);
        EXPECT_EQ(body_of(db, central_java, day_of_plenary).body, rules::Body::province);
        EXPECT_TRUE(body_of(db, UnitId{9999}, day_of_plenary).seated.empty());
    }
    people::testing::stand_in(*world, corner.position[city.chair], city.members[1], people::Holding::plh);
    people::testing::end_now(*world, corner.appointment[city.members[3]]);
    const auto db = world->reader();
    const auto body = body_of(db, pekalongan, day_of_plenary);
    EXPECT_EQ(body.chair, city.members[1]);
    EXPECT_EQ(body.seated[0].position, "Plh. Ketua KPU Kota Pekalongan");
    EXPECT_EQ(body.seated.size(), 4u);
    auto expected = people::plenary_of(db, pekalongan, day_of_plenary), members = body.members();
    std::ranges::sort(expected);
    std::ranges::sort(members);
    EXPECT_EQ(members, expected);
}

TEST_P(PlenaryLists, TheSettingOnBarredMembersIsTheOneOfThatDay) {
    const auto m = open_procurement();
    for (std::size_t i = 0; i < 3; ++i) bar(m, corner.city.members[i]);
    const auto plenary = call(corner.city.secretary, {m});
    EXPECT_EQ(picture(plenary).tally.counted_present, 5);
    world->as({}, [&](app::Change& c) {
        c.record(CaseId{1}, UnitId{1},
                 app::SettingChanged{.name = "barred_member_counts_for_attendance",
                                     .value = "no",
                                     .from = day_of_plenary,
                                     .instrument = "Keputusan KPU 1/2026"});
    });
    EXPECT_EQ(picture(plenary).tally.counted_present, 2);
    EXPECT_TRUE(picture(plenary).setting_confirmed);
    const auto db = world->reader();
    const auto the_day_before =
        foresee(db, *matters::load_matter(db, m), day_of_plenary - std::chrono::days{1});
    EXPECT_EQ(the_day_before.tally.counted_present, 5);
    EXPECT_FALSE(the_day_before.setting_confirmed);
}

}  // namespace
}  // namespace decisions
