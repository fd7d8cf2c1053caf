#include "declarations/case_testing.hpp"

namespace declarations {
namespace {

using namespace testing;
using matters::Standing;
using rules::Control;

class SilenceRows : public store::testing::OnEachEngine {};
ON_EACH_ENGINE(SilenceRows);

TEST_P(SilenceRows, GoOneLevelUpOnTheDayAfter) {
    World world(database());
    const auto& city = world.corner.city;
    const auto matter = world.matter(matters::DecidedBy::plenary);
    const auto id = world.declare(city.staff, matter);
    world.move_to("2026-11-30T23:59:00+07:00");
    record_silences(world.site());
    EXPECT_EQ(world.load(id).superior, city.subdivision_head) << "his last day has its last minute";
    world.move_to("2026-12-01T00:00:00+07:00");
    record_silences(world.site());
    const auto d = world.load(id);
    EXPECT_EQ(d.superior, city.secretary);
    EXPECT_EQ(d.superior_capacity, world.corner.appointment.at(city.secretary));
    EXPECT_EQ(d.silences, 1);
    EXPECT_EQ(d.due, day("2026-12-08")) << "a full limit of his own";
    EXPECT_EQ(d.submitted, day("2026-11-23"));
    EXPECT_EQ(world.standing(matter, city.staff), Standing::standstill);
    {
        const auto db = world.reader();
        const auto all = silences_of(db, id);
        ASSERT_EQ(all.size(), 1u);
        EXPECT_EQ(all[0].silent, city.subdivision_head);
        EXPECT_EQ(all[0].was_due, day("2026-11-30"));
        EXPECT_EQ(all[0].on, day("2026-12-01"));
        EXPECT_EQ(all[0].next, city.secretary);
        EXPECT_FALSE(all[0].next_reason.empty());
    }
    EXPECT_EQ(world.grants(id, city.secretary), "superior ");
    EXPECT_EQ(world.grants(id, city.subdivision_head), "superior_of_superior ");
    EXPECT_TRUE(world.sees(city.subdivision_head, id)) << "who was silent goes on reading";
    EXPECT_EQ(world.determine(city.subdivision_head, id, World::nothing()), "decider_not_superior")
        << "and cannot act";
    EXPECT_EQ(world.determine(city.secretary, id, World::nothing()), "done");
    EXPECT_EQ(world.count(silences_measure), 1);
    world.expect_rebuilds();
}

TEST_P(SilenceRows, AreRecordedOnceHoweverOftenTheClockLooks) {
    World world(database());
    const auto& city = world.corner.city;
    const auto open = world.declare(city.staff), determined = world.declare(city.contract_staff);
    EXPECT_EQ(world.determine(city.subdivision_head, determined, World::nothing()), "done");
    world.move_to("2026-12-01T08:00:00+07:00");
    record_silences(world.site());
    const auto acts = world.acts();
    record_silences(world.site());
    record_silences(world.site());
    EXPECT_EQ(world.acts(), acts);
    EXPECT_EQ(world.load(open).silences, 1);
    EXPECT_EQ(world.load(determined).silences, 0);
}

TEST_P(SilenceRows, StayWithTheLastOneAndTheInspectorate) {
    World world(database());
    const auto& city = world.corner.city;
    const auto id = world.declare(city.staff);
    for (int week = 0; week < 8; ++week) {
        world.move_to(
            base::iso(base::start_of(day("2026-12-01") + std::chrono::days{14 * week}, base::Zone::wib),
                      base::Zone::wib));
        record_silences(world.site());
    }
    const auto d = world.load(id);
    EXPECT_TRUE(d.nobody_left);
    EXPECT_EQ(d.state, State::submitted);
    EXPECT_EQ(d.superior, world.corner.province.secretary) << "head, secretary, secretary of the province";
    {
        const auto db = world.reader();
        const auto all = silences_of(db, id);
        ASSERT_EQ(all.size(), 3u);
        EXPECT_FALSE(all[2].next);
        EXPECT_EQ(all[2].silent, world.corner.province.secretary);
    }
    EXPECT_TRUE(world.sees(world.corner.inspector, id));
    EXPECT_EQ(world.determine(d.superior, id, World::nothing()), "done");
    {
        const auto db = world.reader();
        EXPECT_TRUE(determination_of(db, id)->late) << "late, and it counts";
    }
    EXPECT_EQ(world.count(determined_late_measure), 1);
    EXPECT_EQ(world.count(silences_measure), 3);
    world.expect_rebuilds();
}

TEST_P(SilenceRows, PassOverTheNextOneUpWhoHasAConflict) {
    World world(database());
    const auto& city = world.corner.city;
    const auto matter = world.matter(matters::DecidedBy::plenary);
    const auto id = world.declare(city.staff, matter);
    world.declare(city.secretary, matter);
    world.move_to("2026-12-01T08:00:00+07:00");
    record_silences(world.site());
    EXPECT_EQ(world.load(id).superior, world.corner.province.secretary);
}

// Merauke is two hours ahead of Pekalongan: the same last day ends earlier there.
TEST_P(SilenceRows, AreCountedInTheZoneOfTheOffice) {
    World world(database());
    PersonId staff;
    world.as({}, [&](app::Change& c) {
        people::testing::CornerBuilder east(c);
        const auto unit = [&](std::int64_t id, people::UnitLevel level, std::int64_t parent) {
            c.record(CaseId{id}, UnitId{id},
                     people::UnitRegistered{UnitId{id}, level, "KPU", UnitId{parent}, base::Zone::wit, 5});
        };
        unit(9300, people::UnitLevel::province, 1);
        unit(9301, people::UnitLevel::regency, 9300);
        const auto upper = east.add(UnitId{9300}, "S", rules::PositionKind::secretary, "Sekretaris");
        const auto secretary =
            east.add(UnitId{9301}, "T", rules::PositionKind::secretary, "Sekretaris", upper);
        staff = east.add(UnitId{9301}, "U", rules::PositionKind::staff, "Staf", secretary);
    });
    world.move_to("2026-11-23T22:30:00+07:00");
    const auto west = world.declare(world.corner.city.staff), there = world.declare(staff);
    EXPECT_EQ(world.load(there).submitted, day("2026-11-24")) << "it is Tuesday there already";
    EXPECT_EQ(world.load(there).due, day("2026-12-01"));
    world.move_to("2026-12-01T21:59:00+07:00");
    record_silences(world.site());
    EXPECT_EQ(world.load(west).silences, 1);
    EXPECT_EQ(world.load(there).silences, 0);
    world.move_to("2026-12-01T22:00:00+07:00");
    record_silences(world.site());
    EXPECT_EQ(world.load(there).silences, 1);
    world.expect_rebuilds();
}

// More than one turn of the job holds, and one office whose day is not over among them.
TEST_P(SilenceRows, AreFoundTurnByTurn) {
    World world(database());
    const auto& city = world.corner.city;
    const int many = 205;
    for (int i = 0; i < many; ++i) world.declare(city.staff);
    world.move_to("2026-12-01T08:00:00+07:00");
    record_silences(world.site());
    EXPECT_EQ(world.count(silences_measure), many);
    const auto db = world.reader();
    EXPECT_EQ(inbox_counts(db, city.secretary, world.today()).in_time, many);
    EXPECT_EQ(inbox_counts(db, city.subdivision_head, world.today()).passed_over, many);
}

}  // namespace
}  // namespace declarations
