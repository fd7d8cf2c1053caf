#include "declarations/follow_testing.hpp"

namespace declarations {
namespace {

using namespace testing;
using people::Holding;

class FollowRows : public store::testing::OnEachEngine {};
ON_EACH_ENGINE(FollowRows);

TEST_P(FollowRows, PlhAppointedOnTheThirdDayDeterminesInTime) {
    Offices world(database());
    const auto& city = world.corner.city;
    const auto head = city.subdivision_head, deputy = city.members[0];
    const auto matter = world.matter(matters::DecidedBy::plenary);
    const auto id = world.declare(city.staff, matter);
    world.move_to("2026-11-25T09:00:00+07:00");
    const auto plh = world.appoint(head, deputy, Holding::plh, "2026-11-25", "2026-11-30");
    const auto d = world.load(id);
    EXPECT_EQ(d.superior, deputy) << "in the same transaction";
    EXPECT_EQ(d.superior_capacity, plh);
    EXPECT_EQ(d.due, day("2026-11-30")) << "the office owes the answer";
    EXPECT_EQ(d.silences, 0);
    EXPECT_EQ(world.grants(id, deputy), "superior ");
    EXPECT_EQ(world.grants(id, head), "superior_of_superior ");
    EXPECT_TRUE(world.sees(head, id)) << "who had it goes on reading";
    EXPECT_EQ(world.inbox_of(head).in_time, 0);
    EXPECT_EQ(world.inbox_of(deputy).in_time, 1);
    EXPECT_EQ(world.standing(matter, city.staff), matters::Standing::standstill);
    EXPECT_EQ(world.determine(head, id, World::nothing()), "decider_not_superior") << "he is away";
    world.move_to("2026-11-30T16:00:00+07:00");
    EXPECT_EQ(world.determine(deputy, id, World::nothing()), "done");
    {
        const auto db = world.reader();
        const auto ruling = determination_of(db, id);
        EXPECT_FALSE(ruling->late);
        EXPECT_EQ(ruling->capacity, plh) << "he decides as Plh.";
    }
    world.clock_at("2026-12-01T00:10:00+07:00");
    EXPECT_EQ(world.load(id).superior, deputy) << "what is determined stays his who did";
    EXPECT_EQ(world.count(silences_measure), 0);
    EXPECT_EQ(world.trail(id), (std::vector<std::string>{"declaration_submitted", "superior_replaced",
                                                         "declaration_determined"}));
    world.expect_rebuilds();
}

TEST_P(FollowRows, TheSuperiorIsBackOnTheLastDay) {
    Offices world(database());
    const auto& city = world.corner.city;
    const auto head = city.subdivision_head, deputy = city.members[0];
    const auto id = world.declare(city.staff);
    world.appoint(head, deputy, Holding::plh, "2026-11-25", "2026-11-29");
    EXPECT_EQ(world.load(id).superior, head) << "not before that day";
    world.clock_at("2026-11-25T00:00:00+07:00");
    EXPECT_EQ(world.load(id).superior, deputy) << "by its date alone";
    world.clock_at("2026-11-29T23:59:00+07:00");
    EXPECT_EQ(world.load(id).superior, deputy) << "his last day has its last minute";
    const auto acts = world.acts();
    follow_offices(world.site());
    EXPECT_EQ(world.acts(), acts) << "what is done already is not done again";
    world.clock_at("2026-11-30T00:00:00+07:00");
    const auto d = world.load(id);
    EXPECT_EQ(d.superior, head);
    EXPECT_EQ(d.superior_capacity, world.corner.appointment.at(head));
    EXPECT_EQ(d.due, day("2026-11-30"));
    EXPECT_EQ(world.grants(id, head), "superior superior_of_superior ");
    EXPECT_EQ(world.grants(id, deputy), "superior_of_superior ");
    EXPECT_EQ(world.inbox_of(deputy).in_time, 0);
    EXPECT_EQ(world.determine(deputy, id, World::nothing()), "decider_not_superior");
    EXPECT_EQ(world.determine(head, id, World::nothing()), "done");
    world.expect_rebuilds();
}

TEST_P(FollowRows, SilenceIsOfTheOneInChargeOnTheLastDay) {
    Offices world(database());
    const auto& city = world.corner.city;
    const auto head = city.subdivision_head, deputy = city.members[0];
    const auto id = world.declare(city.staff);
    const auto plh = world.appoint(head, deputy, Holding::plh, "2026-11-25", "2026-11-30");
    // The program stood still from the second day to the day after the last: nobody followed the post.
    world.clock_at("2026-12-01T08:00:00+07:00");
    {
        const auto db = world.reader();
        const auto all = silences_of(db, id);
        ASSERT_EQ(all.size(), 1u);
        EXPECT_EQ(all[0].silent, deputy);
        EXPECT_EQ(all[0].capacity, plh);
        EXPECT_EQ(all[0].next, city.secretary) << "the office was silent: its head is not asked again";
    }
    EXPECT_EQ(world.load(id).due, day("2026-12-08"));
    EXPECT_EQ(world.inbox_of(head).passed_over, 0);
    EXPECT_EQ(world.inbox_of(deputy).passed_over, 1);
    world.expect_rebuilds();
}

TEST_P(FollowRows, NobodyIsSilentBeforeHeCame) {
    Offices world(database());
    const auto& city = world.corner.city;
    const auto head = city.subdivision_head;
    const auto id = world.declare(city.staff);
    world.appoint(head, city.members[0], Holding::plh, "2026-12-01");
    world.clock_at("2026-12-01T08:00:00+07:00");
    {
        const auto db = world.reader();
        EXPECT_EQ(silences_of(db, id).at(0).silent, head) << "the Plh. came a day after the last day";
    }
    EXPECT_EQ(world.load(id).superior, city.secretary);
    EXPECT_EQ(world.trail(id), (std::vector<std::string>{"declaration_submitted", "silence_recorded"}));
}

TEST_P(FollowRows, AVacantPostSendsTheCaseOneLevelUpAtOnce) {
    Offices world(database());
    const auto& city = world.corner.city;
    const auto id = world.declare(city.staff), decided = world.declare(city.contract_staff);
    EXPECT_EQ(world.determine(city.subdivision_head, decided, World::nothing()), "done");
    world.move_to("2026-11-25T09:00:00+07:00");
    world.end(world.corner.appointment.at(city.subdivision_head), "2026-11-24");
    const auto d = world.load(id);
    EXPECT_EQ(d.superior, city.secretary);
    EXPECT_EQ(d.superior_capacity, world.corner.appointment.at(city.secretary));
    EXPECT_EQ(d.due, day("2026-12-02")) << "a full limit of his own";
    EXPECT_EQ(d.silences, 0) << "nobody was silent";
    EXPECT_EQ(world.load(decided).superior, city.subdivision_head);
    // From now on it is the secretary's post that the case follows.
    world.appoint(city.subdivision_head, city.members[0], Holding::plt, "2026-11-25");
    EXPECT_EQ(world.load(id).superior, city.secretary);
    world.clock_at("2026-12-01T08:00:00+07:00");
    EXPECT_EQ(world.load(id).silences, 0) << "the day that ran before counts no more";
    world.clock_at("2026-12-03T08:00:00+07:00");
    EXPECT_EQ(world.load(id).silences, 1);
    world.expect_rebuilds();
}

TEST_P(FollowRows, NoOneWithAConflictIsGivenTheCase) {
    Offices world(database());
    const auto& city = world.corner.city;
    const auto head = city.subdivision_head;
    const auto matter = world.matter(matters::DecidedBy::plenary);
    const auto own = world.declare(city.staff), tied = world.declare(city.contract_staff, matter);
    world.declare(city.members[1], matter);
    const auto plh = world.appoint(head, city.staff, Holding::plh, "2026-11-23");
    EXPECT_EQ(world.load(own).superior, city.secretary) << "nobody decides on himself";
    EXPECT_EQ(world.load(tied).superior, city.staff);
    world.end(plh, "2026-11-22");
    EXPECT_EQ(world.load(own).superior, city.secretary) << "what went up stays there";
    EXPECT_EQ(world.load(tied).superior, head);
    world.appoint(head, city.members[1], Holding::plh, "2026-11-23");
    EXPECT_EQ(world.load(tied).superior, city.secretary) << "he declared on that matter";
    world.expect_rebuilds();
}

TEST_P(FollowRows, ASilentOneWhoActsOneLevelUpIsNotAskedAgain) {
    Offices world(database());
    const auto& city = world.corner.city;
    const auto id = world.declare(city.staff);
    world.clock_at("2026-12-01T08:00:00+07:00");
    EXPECT_EQ(world.load(id).superior, city.secretary);
    world.appoint(city.subdivision_head, city.members[0], Holding::plt, "2026-12-01");
    world.appoint(city.secretary, city.subdivision_head, Holding::plh, "2026-12-01");
    EXPECT_EQ(world.load(id).superior, world.corner.province.secretary)
        << "nor who came to the post that was silent";
    world.expect_rebuilds();
}

}  // namespace
}  // namespace declarations
