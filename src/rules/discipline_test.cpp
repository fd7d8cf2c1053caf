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
        const char* levels;  // l, m, h
    };
    const auto now = on(2026, 11, 23);
    const Row table[] = {
        {"art. 80 names art. 42 both light and heavy", Breach::decided_in_conflict, civil_servant, false, now,
         LawSays::contradiction, "lh"},
        {"for commissioners too", Breach::decided_in_conflict, ethics_council, false, now,
         LawSays::contradiction, "lh"},
        {"with loss to the state it is heavy", Breach::decided_in_conflict, civil_servant, true, now,
         LawSays::one_level, "h"},
        {"not telling is light", Breach::conflict_not_told, contract, false, now, LawSays::one_level, "l"},
        {"not telling, with loss, is heavy", Breach::conflict_not_told, contract, true, now,
         LawSays::one_level, "h"},
        {"a superior who does not decide", Breach::report_not_decided, civil_servant, false, now,
         LawSays::one_level, "l"},
        {"5 k is heavy", Breach::gratification_for_office, civil_servant, false, now, LawSays::one_level,
         "h"},
        {"5 b is heavy", Breach::intermediary_in_conflict, civil_servant, false, now, LawSays::one_level,
         "h"},
        {"5 k binds civil servants only", Breach::gratification_for_office, work_agreement, false, now,
         LawSays::nothing, ""},
        {"5 n is medium or heavy by its number", Breach::sided_with_candidate, civil_servant, false, now,
         LawSays::by_manner, "mh"},
        {"loss makes nothing of it heavy", Breach::sided_with_candidate, civil_servant, true, now,
         LawSays::by_manner, "mh"},
        {"5 n binds civil servants only", Breach::sided_with_candidate, ethics_council, false, now,
         LawSays::nothing, ""},
        {"the day before PP 94/2021", Breach::sided_with_candidate, civil_servant, false, on(2021, 8, 30),
         LawSays::nothing, ""},
        {"80 (4) is for what 80 (1) and (2) name: not for DKPP's", Breach::kinship_not_announced,
         ethics_council, true, now, LawSays::nothing, ""},
        {"nor for a gratification that was not reported", Breach::gratification_not_reported, civil_servant,
         true, now, LawSays::nothing, ""},
        {"5 k with loss is heavy by its own article", Breach::gratification_for_office, civil_servant, true,
         now, LawSays::one_level, "h"},
        {"a superior who does not decide, with loss", Breach::report_not_decided, civil_servant, true, now,
         LawSays::one_level, "h"},
        {"loss, the day before UU 30/2014", Breach::conflict_not_told, civil_servant, true, on(2014, 10, 16),
         LawSays::nothing, ""},
        {"nor for 28", Breach::superior_did_not_examine, civil_servant, false, now, LawSays::nothing, ""},
        {"nor of DKPP's", Breach::kinship_not_announced, ethics_council, false, now, LawSays::nothing, ""},
        {"the day before PP 94/2021", Breach::gratification_for_office, civil_servant, false, on(2021, 8, 30),
         LawSays::nothing, ""},
        {"on its first day", Breach::gratification_for_office, civil_servant, false, on(2021, 8, 31),
         LawSays::one_level, "h"},
        {"the day before UU 30/2014", Breach::conflict_not_told, civil_servant, false, on(2014, 10, 16),
         LawSays::nothing, ""},
        {"on its first day", Breach::conflict_not_told, civil_servant, false, on(2014, 10, 17),
         LawSays::one_level, "l"},
    };
    for (const auto& [says, breach, route, loss, day, then, which] : table) {
        const auto got = levels(breach, route, loss, day);
        EXPECT_EQ(got.says, then) << says;
        std::string named;
        if (got.has(light)) named += 'l';
        if (got.has(medium)) named += 'm';
        if (got.has(heavy)) named += 'h';
        EXPECT_EQ(named, which) << says;
    }
}

TEST(Discipline, each_level_names_its_article_and_for_whom_it_is_arguable) {
    const auto now = on(2026, 11, 23);
    for (const auto& [route, standing] : {std::pair{civil_servant, Standing::confirmed},
                                          {work_agreement, Standing::confirmed},
                                          {ethics_council, Standing::unconfirmed},
                                          {contract, Standing::unconfirmed},
                                          {verification, Standing::unconfirmed}})
        for (const bool loss : {false, true})
            for (const auto* row : levels(Breach::conflict_not_told, route, loss, now).rows) {
                EXPECT_EQ(row->level.standing, standing) << base::name(route);
                EXPECT_EQ(row->level.source.article, loss ? "Pasal 80 ayat (4)" : "Pasal 80 ayat (1)");
            }
    const auto by_manner = levels(Breach::sided_with_candidate, civil_servant, false, now);
    ASSERT_EQ(by_manner.rows.size(), 2u);
    EXPECT_EQ(by_manner.rows[0]->level.source.article, "Pasal 13 huruf g");
    EXPECT_TRUE(by_manner.rows[0]->manner->id.starts_with("angka 2"));
    EXPECT_EQ(by_manner.rows[1]->level.source.article, "Pasal 14 huruf i");
    EXPECT_TRUE(by_manner.rows[1]->manner->id.starts_with("angka 3 sampai 7"));
}

TEST(Discipline, measures_are_those_of_the_route_and_of_uu_30_for_what_it_names) {
    const auto now = on(2026, 11, 23);
    const auto offered = [](Breach breach, SanctionRoute route, Date day, Measure measure) {
        const auto all = measures_for(breach, route, day);
        return std::ranges::find(all, &rule(measure)) != all.end();
    };
    struct Row {
        const char* says;
        Breach breach;
        SanctionRoute route;
        Date day;
        Measure measure;
        bool then;
    };
    using enum Measure;
    const Row table[] = {
        {"PP 94/2021 of a civil servant", Breach::conflict_not_told, civil_servant, now, oral_reprimand,
         true},
        {"and UU 30/2014", Breach::conflict_not_told, civil_servant, now, official_oral_reprimand, true},
        {"not for a breach it does not name", Breach::intermediary_in_conflict, civil_servant, now,
         official_oral_reprimand, false},
        {"of an ad hoc member", Breach::conflict_not_told, verification, now, official_oral_reprimand, true},
        {"not where DKPP decides", Breach::conflict_not_told, ethics_council, now, official_oral_reprimand,
         false},
        {"the day before PP 94/2021", Breach::conflict_not_told, civil_servant, on(2021, 8, 30),
         allowance_cut_6_months, false},
        {"on its first day", Breach::conflict_not_told, civil_servant, on(2021, 8, 31),
         allowance_cut_6_months, true},
        {"PP 53/2010 goes on for medium", Breach::conflict_not_told, civil_servant, now, pay_rise_delayed,
         true},
        {"for civil servants", Breach::conflict_not_told, work_agreement, now, pay_rise_delayed, false},
    };
    for (const auto& [says, breach, route, day, measure, then] : table)
        EXPECT_EQ(offered(breach, route, day, measure), then) << says;
    EXPECT_TRUE(fits(official_written_reprimand, light, Breach::conflict_not_told, civil_servant, now));
    EXPECT_FALSE(fits(official_written_reprimand, medium, Breach::conflict_not_told, civil_servant, now));

    EXPECT_EQ(standing(rule(official_oral_reprimand), civil_servant), Standing::confirmed);
    EXPECT_EQ(standing(rule(official_oral_reprimand), verification), Standing::unconfirmed);
    EXPECT_EQ(standing(rule(pay_rise_delayed), civil_servant), Standing::confirmed);
    for (const auto cut : {allowance_cut_6_months, allowance_cut_9_months, allowance_cut_12_months}) {
        EXPECT_EQ(standing(rule(cut), civil_servant), Standing::unconfirmed);
        EXPECT_FALSE(rule(cut).note.id.empty());
    }
    EXPECT_TRUE(rule(body_warning).source.instrument.empty()) << "74 knows dishonourable dismissal only";
}

TEST(Discipline, the_way_against_a_measure) {
    using enum AppealWay;
    EXPECT_EQ(appeal_way(civil_servant, Measure::written_reprimand), objection);
    EXPECT_EQ(appeal_way(civil_servant, Measure::dismissal_with_honour), appeal_to_board);
    EXPECT_EQ(appeal_way(civil_servant, Measure::official_removed_with_rights), objection);
    EXPECT_EQ(appeal_way(work_agreement, Measure::agreement_ended), appeal_to_board);
    EXPECT_EQ(appeal_way(work_agreement, Measure::agency_warning), objection);
    EXPECT_EQ(appeal_way(contract, Measure::contract_ended), by_analogy);
    EXPECT_EQ(appeal_way(verification, Measure::body_dismissal), by_analogy);
    EXPECT_EQ(appeal_way(ethics_council, Measure::permanent_dismissal), none);
}

TEST(Discipline, every_route_has_a_light_and_a_heavy_measure_and_pp_94_three_of_each_level) {
    for (const auto name : base::names<SanctionRoute>) {
        const auto route = *base::from_name<SanctionRoute>(name);
        for (const auto level : {light, heavy})
            EXPECT_TRUE(std::ranges::any_of(all_measures(), [&](const MeasureRule& m) {
                return m.route == route && m.level == level;
            })) << name;
    }
    const auto count = [](std::string_view instrument, SanctionLevel level) {
        return std::ranges::count_if(all_measures(), [&](const MeasureRule& m) {
            return m.source.instrument == instrument && m.level == level;
        });
    };
    for (const auto level : {light, medium, heavy}) EXPECT_EQ(count("PP 94/2021", level), 3);
    EXPECT_EQ(count("PP 53/2010", medium), 3);
    EXPECT_EQ(count("UU 30/2014", light), 3);
    EXPECT_EQ(count("UU 30/2014", medium), 3);
    EXPECT_EQ(count("UU 30/2014", heavy), 4);
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
    EXPECT_TRUE(released_by_plenary(verification));
    EXPECT_FALSE(released_by_plenary(civil_servant));
    EXPECT_TRUE(needs_acting(civil_servant));
    EXPECT_FALSE(needs_acting(verification));
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
          {DisciplineClock::second_summons, on(2026, 11, 23), on(2026, 12, 2)},
          {DisciplineClock::delivery, on(2026, 11, 23), on(2026, 12, 11)},
          {DisciplineClock::delivery, on(2026, 12, 14), on(2027, 1, 6)},
          {DisciplineClock::appeal, on(2026, 11, 23), on(2026, 12, 11)}})
        EXPECT_EQ(base::iso(due(clock, from, calendar)->day), base::iso(then)) << base::name(clock);
    EXPECT_FALSE(due(DisciplineClock::notice, on(2021, 8, 30), calendar));
    EXPECT_TRUE(due(DisciplineClock::notice, on(2021, 8, 31), calendar));
    EXPECT_FALSE(due(DisciplineClock::second_summons, on(2021, 8, 30), calendar));
    EXPECT_TRUE(due(DisciplineClock::second_summons, on(2021, 8, 31), calendar));
    EXPECT_EQ(limit(DisciplineClock::appeal).rows.front().standing, Standing::confirmed);
    EXPECT_FALSE(due(DisciplineClock::appeal, on(2021, 8, 9), calendar));
    EXPECT_TRUE(due(DisciplineClock::appeal, on(2021, 8, 10), calendar));
}

}  // namespace
}  // namespace rules
