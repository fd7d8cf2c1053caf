// A day off that is added reaches the rows: who has a case sees another limit, and why.
#include "declarations/moved_limit_rows.hpp"

#include "app/settings_acts.hpp"
#include "declarations/case_testing.hpp"

namespace declarations {
namespace {

using namespace testing;

class MovedLimits : public store::testing::OnEachEngine {};
ON_EACH_ENGINE(MovedLimits);

void day_off(World& world, const char* iso, int region = 0) {
    world.as({}, [&](app::Change& c) {
        c.record(CaseId{1}, UnitId{1},
                 app::OffDayAdded{.day = day(iso),
                                  .region = region,
                                  .kind = rules::OffKind::joint_leave,
                                  .name_id = "Cuti bersama",
                                  .name_en = "Joint leave",
                                  .decree = "SKB"});
    });
}

std::vector<Moved> moves(World& world, DeclarationId id) {
    const auto db = world.reader();
    return moves_of(db, id);
}

TEST_P(MovedLimits, AreOnRecordAndTheClockWaitsForTheNewOne) {
    World world(database());
    const auto& city = world.corner.city;
    const auto id = world.declare(city.staff);
    ASSERT_EQ(world.load(id).due, day("2026-11-30"));
    day_off(world, "2026-11-27");
    EXPECT_EQ(world.load(id).due, day("2026-12-01"));
    day_off(world, "2026-11-26", 33);
    EXPECT_EQ(world.load(id).due, day("2026-12-02")) << "of its own province";
    day_off(world, "2026-11-25", 3374);
    EXPECT_EQ(world.load(id).due, day("2026-12-02")) << "of another city";
    const auto told = moves(world, id);
    ASSERT_EQ(told.size(), 2u);
    EXPECT_EQ(told[0].cause, day("2026-11-27"));
    EXPECT_EQ(told[0].was, day("2026-11-30"));
    EXPECT_EQ(told[1].became, day("2026-12-02"));
    world.move_to("2026-12-02T23:00:00+07:00");
    record_silences(world.site());
    EXPECT_EQ(world.load(id).silences, 0) << "the last day as it is now";
    world.move_to("2026-12-03T00:01:00+07:00");
    record_silences(world.site());
    EXPECT_EQ(world.load(id).silences, 1);
    // The next one up has a limit of his own, from that day on.
    ASSERT_EQ(world.load(id).due, day("2026-12-10"));
    day_off(world, "2026-12-07");
    EXPECT_EQ(world.load(id).due, day("2026-12-11"));
    EXPECT_EQ(world.determine(city.secretary, id, World::nothing()), "done");
    day_off(world, "2026-12-08");
    {
        const auto db = world.reader();
        const auto last = determination_of(db, id);
        EXPECT_EQ(last->report_by, day("2026-12-14")) << "five working days from Thursday 3, without 7 and 8";
        EXPECT_FALSE(last->late);
    }
    world.expect_rebuilds();
}

TEST_P(MovedLimits, OfAReturnedCaseAreTheDeclarants) {
    World world(database());
    const auto& city = world.corner.city;
    const auto id = world.declare(city.staff);
    EXPECT_EQ(world.act(city.subdivision_head, id,
                        [](app::Change& c, const rules::Calendar& calendar, const Declaration& d) {
                            const auto result =
                                return_declaration("Lampirkan bukti", facts_for_return(c, calendar, d));
                            if (result) record(c, d, *result);
                            return outcome(result);
                        }),
              "done");
    ASSERT_EQ(world.load(id).completion_due, day("2026-11-30"));
    day_off(world, "2026-11-24");
    EXPECT_EQ(world.load(id).completion_due, day("2026-12-01"));
    EXPECT_EQ(moves(world, id).size(), 1u);
    world.expect_rebuilds();
}

}  // namespace
}  // namespace declarations
