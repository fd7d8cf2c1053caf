#include "rules/discipline.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace rules {
namespace {

using enum SanctionRoute;
using enum SanctionLevel;

TEST(Discipline, what_the_law_says_of_each_breach) {
    struct Row {
        const char* says;
        Breach breach;
        SanctionRoute route;
        bool loss;
        Date day;
        LawSays then;
        bool light, heavy;
    };
    const auto now = on(2026, 11, 23);
    const Row table[] = {
        {"art. 80 names art. 42 both light and heavy", Breach::decided_in_conflict, civil_servant, false, now,
         LawSays::contradiction, true, true},
        {"for commissioners too", Breach::decided_in_conflict, ethics_council, false, now,
         LawSays::contradiction, true, true},
        {"with loss to the state it is heavy", Breach::decided_in_conflict, civil_servant, true, now,
         LawSays::one_level, false, true},
        {"not telling is light", Breach::conflict_not_told, contract, false, now, LawSays::one_level, true,
         false},
        {"not telling, with loss, is heavy", Breach::conflict_not_told, contract, true, now,
         LawSays::one_level, false, true},
        {"a superior who does not decide", Breach::report_not_decided, civil_servant, false, now,
         LawSays::one_level, true, false},
        {"5 k is heavy", Breach::gratification_for_office, civil_servant, false, now, LawSays::one_level,
         false, true},
        {"5 b is heavy", Breach::intermediary_in_conflict, civil_servant, false, now, LawSays::one_level,
         false, true},
        {"5 k binds civil servants only", Breach::gratification_for_office, work_agreement, false, now,
         LawSays::nothing, false, false},
        {"no level was read for 5 n", Breach::sided_with_candidate, civil_servant, false, now,
         LawSays::nothing, false, false},
        {"nor for 28", Breach::superior_did_not_examine, civil_servant, false, now, LawSays::nothing, false,
         false},
        {"nor of DKPP's", Breach::kinship_not_announced, ethics_council, false, now, LawSays::nothing, false,
         false},
        {"the day before PP 94/2021", Breach::gratification_for_office, civil_servant, false, on(2021, 8, 30),
         LawSays::nothing, false, false},
        {"on its first day", Breach::gratification_for_office, civil_servant, false, on(2021, 8, 31),
         LawSays::one_level, false, true},
        {"the day before UU 30/2014", Breach::conflict_not_told, civil_servant, false, on(2014, 10, 16),
         LawSays::nothing, false, false},
        {"on its first day", Breach::conflict_not_told, civil_servant, false, on(2014, 10, 17),
         LawSays::one_level, true, false},
    };
    for (const auto& [says, breach, route, loss, day, then, is_light, is_heavy] : table) {
        const auto got = levels(breach, route, loss, day);
        EXPECT_EQ(got.says, then) << says;
        EXPECT_EQ(got.light, is_light) << says;
        EXPECT_EQ(got.heavy, is_heavy) << says;
        EXPECT_FALSE(got.medium) << says;
    }
}

TEST(Discipline, every_route_has_a_light_and_a_heavy_measure_and_pp_94_three_of_each_level) {
    for (const auto name : base::names<SanctionRoute>) {
        const auto route = *base::from_name<SanctionRoute>(name);
        for (const auto level : {light, heavy})
            EXPECT_TRUE(std::ranges::any_of(all_measures(), [&](const MeasureRule& m) {
                return m.route == route && m.level == level;
            })) << name;
    }
    for (const auto level : {light, medium, heavy})
        EXPECT_EQ(std::ranges::count_if(
                      all_measures(),
                      [&](const MeasureRule& m) { return m.route == civil_servant && m.level == level; }),
                  3);
}

TEST(Discipline, examination_team_release_and_publication) {
    EXPECT_FALSE(needs_examination(light));
    EXPECT_TRUE(needs_examination(medium));
    EXPECT_TRUE(needs_examination(heavy));
    EXPECT_TRUE(needs_team(civil_servant, heavy));
    EXPECT_FALSE(needs_team(civil_servant, medium));
    EXPECT_FALSE(needs_team(work_agreement, heavy));
    EXPECT_TRUE(may_be_released(civil_servant, heavy));
    EXPECT_FALSE(may_be_released(civil_servant, medium));
    EXPECT_TRUE(may_be_released(verification, light));
    EXPECT_FALSE(may_be_released(contract, heavy));
    EXPECT_FALSE(examined_here(ethics_council));
    EXPECT_TRUE(is_published(ethics_council));
    EXPECT_FALSE(is_published(civil_servant));
}

TEST(Discipline, clocks_skip_weekends_holidays_and_joint_leave) {
    const Calendar calendar({{on(2026, 1, 1), OffKind::national_holiday, "a", "a", "SKB", 0},
                             {on(2026, 12, 24), OffKind::joint_leave, "b", "b", "SKB", 0},
                             {on(2026, 12, 25), OffKind::national_holiday, "c", "c", "SKB", 0},
                             {on(2027, 1, 1), OffKind::national_holiday, "d", "d", "SKB", 0}});
    struct Limit {
        DisciplineClock clock;
        Date from, then;
    };
    for (const auto& [clock, from, then] :
         {Limit{DisciplineClock::examination, on(2026, 11, 23), on(2026, 12, 7)},
          {DisciplineClock::notice, on(2026, 11, 23), on(2026, 12, 2)},
          {DisciplineClock::notice, on(2026, 12, 18), on(2026, 12, 31)},
          {DisciplineClock::delivery, on(2026, 11, 23), on(2026, 12, 11)},
          {DisciplineClock::delivery, on(2026, 12, 14), on(2027, 1, 6)},
          {DisciplineClock::appeal, on(2026, 11, 23), on(2026, 12, 11)}})
        EXPECT_EQ(base::iso(due(clock, from, calendar)->day), base::iso(then)) << base::name(clock);
    EXPECT_FALSE(due(DisciplineClock::notice, on(2021, 8, 30), calendar));
    EXPECT_TRUE(due(DisciplineClock::notice, on(2021, 8, 31), calendar));
    EXPECT_FALSE(due(DisciplineClock::appeal, on(2021, 8, 9), calendar));
    EXPECT_TRUE(due(DisciplineClock::appeal, on(2021, 8, 10), calendar));
}

}  // namespace
}  // namespace rules
