// Cases with the declarant, with nobody left, in another zone, and very many.
#include "declarations/follow_testing.hpp"

namespace declarations {
namespace {

using namespace testing;
using people::Holding;

class FollowEdgeRows : public store::testing::OnEachEngine {};
ON_EACH_ENGINE(FollowEdgeRows);

TEST_P(FollowEdgeRows, ACaseWithTheDeclarantMovesAndItsClockStartsWhenItIsCompleted) {
    Offices world(database());
    const auto& city = world.corner.city;
    const auto head = city.subdivision_head, deputy = city.members[0];
    const auto id = world.declare(city.staff);
    world.send_to_declarant(id, head);
    world.appoint(head, deputy, Holding::plh, "2026-11-23");
    EXPECT_EQ(world.load(id).superior, deputy);
    EXPECT_EQ(world.load(id).state, State::returned);
    EXPECT_EQ(world.inbox_of(deputy).returned, 1);
    EXPECT_EQ(world.inbox_of(head).returned, 0);
    world.clock_at("2026-12-02T08:00:00+07:00");
    EXPECT_EQ(world.load(id).silences, 0) << "no clock runs";
    EXPECT_EQ(world.complete(id, city.staff), "done");
    EXPECT_EQ(world.load(id).due, day("2026-12-09"));
    EXPECT_EQ(world.determine(deputy, id, World::nothing()), "done");
    world.expect_rebuilds();
}

TEST_P(FollowEdgeRows, WithNobodyLeftTheInspectorateHasItUntilSomebodyComes) {
    Offices world(database());
    const auto& corner = world.corner;
    const auto id = world.declare(corner.city.staff), back = world.declare(corner.city.contract_staff);
    world.send_to_declarant(back, corner.city.subdivision_head);
    world.move_to("2026-11-25T09:00:00+07:00");
    const auto last = corner.province.secretary;
    for (const auto gone : {last, corner.city.secretary, corner.city.subdivision_head})
        world.end(corner.appointment.at(gone), "2026-11-24");
    auto d = world.load(id);
    EXPECT_TRUE(d.nobody_left);
    EXPECT_EQ(d.superior, corner.city.subdivision_head) << "still under his post";
    EXPECT_FALSE(world.load(back).nobody_left) << "nobody has to answer yet";
    EXPECT_EQ(world.complete(back, corner.city.contract_staff), "done");
    EXPECT_TRUE(world.load(back).nobody_left);
    world.clock_at("2026-12-07T09:00:00+07:00");
    EXPECT_EQ(world.count(silences_measure), 0) << "nobody was there to be silent";
    world.appoint(corner.city.subdivision_head, corner.city.members[0], Holding::plt, "2026-12-07");
    d = world.load(id);
    EXPECT_EQ(d.superior, corner.city.members[0]);
    EXPECT_FALSE(d.nobody_left);
    EXPECT_EQ(d.due, day("2026-12-14"));
    world.clock_at("2026-12-15T09:00:00+07:00");
    EXPECT_EQ(world.count(silences_measure), 2) << "its clock runs again";
    world.expect_rebuilds();
}

TEST_P(FollowEdgeRows, TheInspectorateSendsItBackToWhoSpeaksForThePost) {
    Offices world(database());
    const auto& city = world.corner.city;
    const auto id = world.declare(city.staff);
    EXPECT_EQ(world.determine(city.subdivision_head, id, World::nothing()), "done");
    EXPECT_EQ(world.receive(world.corner.inspector, id), "done");
    world.appoint(city.subdivision_head, city.members[0], Holding::plh, "2026-11-23");
    EXPECT_EQ(world.load(id).superior, city.subdivision_head);
    EXPECT_EQ(world.send_back(world.corner.inspector, id), "done");
    EXPECT_EQ(world.load(id).superior, city.members[0]);
    world.expect_rebuilds();
}

// In Merauke it is Wednesday already while it is still Tuesday evening in Pekalongan.
TEST_P(FollowEdgeRows, DaysAreThoseOfTheDeclarantsOffice) {
    Offices world(database());
    PersonId staff, secretary, other;
    PositionId post;
    world.as({}, [&](app::Change& c) {
        people::testing::CornerBuilder east(c);
        c.record(CaseId{9301}, UnitId{9301},
                 people::UnitRegistered{UnitId{9301}, people::UnitLevel::regency, "KPU", UnitId{9300},
                                        base::Zone::wit, 5});
        secretary = east.add(UnitId{9301}, "T", rules::PositionKind::secretary, "Sekretaris");
        staff = east.add(UnitId{9301}, "U", rules::PositionKind::staff, "Staf", secretary);
        other = east.add(UnitId{9301}, "V", rules::PositionKind::staff, "Staf", secretary);
        post = east.made.position.at(secretary);
        c.record(CaseId{other.value}, UnitId{9301},
                 people::AppointmentMade{c.new_id<AppointmentId>(), other, post, Holding::plh,
                                         day("2026-11-25"), day("2026-11-25"), "ST 9/2026"});
    });
    const auto west = world.declare(world.corner.city.staff), there = world.declare(staff);
    world.appoint(world.corner.city.subdivision_head, world.corner.city.members[0], Holding::plh,
                  "2026-11-25");
    world.clock_at("2026-11-24T21:59:00+07:00");
    EXPECT_EQ(world.load(there).superior, secretary);
    world.clock_at("2026-11-24T22:00:00+07:00");
    EXPECT_EQ(world.load(there).superior, other);
    EXPECT_EQ(world.load(west).superior, world.corner.city.subdivision_head);
    world.clock_at("2026-11-25T00:00:00+07:00");
    EXPECT_EQ(world.load(west).superior, world.corner.city.members[0]);
    world.clock_at("2026-11-25T22:00:00+07:00");
    EXPECT_EQ(world.load(there).superior, secretary);
    world.expect_rebuilds();
}

// More than one transaction takes: the clock takes the others along.
TEST_P(FollowEdgeRows, ManyCasesAreTakenAlongTurnByTurn) {
    Offices world(database());
    const auto& city = world.corner.city;
    const int many = 205;
    for (int i = 0; i < many; ++i) world.declare(city.staff);
    world.appoint(city.subdivision_head, city.members[0], Holding::plh, "2026-11-23");
    EXPECT_EQ(world.inbox_of(city.members[0]).in_time, 200);
    EXPECT_EQ(world.inbox_of(city.subdivision_head).in_time, 5);
    follow_offices(world.site());
    EXPECT_EQ(world.inbox_of(city.members[0]).in_time, many);
    EXPECT_EQ(world.inbox_of(city.subdivision_head).in_time, 0);
    {
        const auto db = world.reader();
        EXPECT_TRUE(db->query<PositionId>("select position from declaration_post").empty())
            << "nothing waits";
    }
    world.expect_rebuilds();
}

}  // namespace
}  // namespace declarations
