#include "sanctions/examine_breach.hpp"

#include <gtest/gtest.h>

#include <functional>

#include "sanctions/testing.hpp"

namespace sanctions {
namespace {

using rules::on;
using enum ExamineRefusal;

struct Row {
    const char* says;
    std::function<void(ExamineFacts&)> change;
    std::optional<ExamineRefusal> then;
};

template <class Act>
void expect(std::initializer_list<Row> rows, const ExamineFacts& lawful, Act act) {
    for (const auto& [says, change, then] : rows) {
        auto facts = lawful;
        change(facts);
        const auto got = act(facts);
        EXPECT_EQ(got.has_value(), !then) << says << (got ? "" : std::string(base::name(got.error())));
        if (!got && then) {
            EXPECT_EQ(got.error(), *then) << says << ": " << base::name(got.error());
        }
    }
}

// 23 November 2026 is a Monday; the seventh working day after it is Wednesday 2 December.
TEST(Summon, seven_working_days_before_the_hearing) {
    const auto facts = testing::examine_facts(testing::recommended(), on(2026, 11, 23));
    for (const auto& [day, then] : {std::pair{on(2026, 12, 1), std::optional(too_soon)},
                                    {on(2026, 12, 2), std::nullopt},
                                    {on(2026, 12, 3), std::nullopt}}) {
        const auto got = summon(facts, {day, "10.00", "Ruang 2"});
        EXPECT_EQ(got.has_value(), !then) << base::iso(day);
        if (!got) {
            EXPECT_EQ(got.error(), *then);
        }
    }
    // Over joint leave and Christmas: the seventh after Friday 18 December is Thursday 31 December.
    const auto late = testing::examine_facts(testing::recommended(), on(2026, 12, 18));
    EXPECT_EQ(summon(late, {on(2026, 12, 30), "10.00", "Ruang 2"}).error(), too_soon);
    EXPECT_TRUE(summon(late, {on(2026, 12, 31), "10.00", "Ruang 2"}));
}

TEST(Summon, before_the_regulation_no_notice_was_set) {
    const base::Date last = rules::pp_94_2021_from - std::chrono::days{1};
    const auto facts = testing::examine_facts(testing::recommended(), last);
    EXPECT_TRUE(summon(facts, {last, "10.00", "Ruang 2"}));
    EXPECT_EQ(summon(testing::examine_facts(testing::recommended(), rules::pp_94_2021_from),
                     {rules::pp_94_2021_from, "10.00", "Ruang 2"})
                  .error(),
              too_soon);
}

TEST(Summon, twice_and_no_more) {
    const Calling calling{on(2026, 12, 31), "10.00", "Ruang 2"};
    const auto second = testing::examine_facts(testing::recommended(State::summoned), on(2026, 12, 4));
    expect({{"the second, after nobody came", [](auto&) {}, std::nullopt},
            {"on the day of the first hearing", [](auto& f) { f.today = on(2026, 12, 3); },
             first_hearing_to_come},
            {"before it", [](auto& f) { f.today = on(2026, 12, 2); }, first_hearing_to_come},
            {"a third",
             [](auto& f) {
                 f.sanction.summons.push_back({2, on(2026, 12, 4), on(2026, 12, 3), "", ""});
             },
             third_summons},
            {"somebody else", [](auto& f) { f.examines = false; }, not_in_charge},
            {"of a commissioner", [](auto& f) { f.sanction.route = rules::SanctionRoute::ethics_council; },
             examined_elsewhere},
            {"after the hearing", [](auto& f) { f.sanction.state = State::heard; }, wrong_state}},
           second, [&](const ExamineFacts& f) { return summon(f, calling); });
    EXPECT_EQ(summon(second, calling)->number, 2);
    EXPECT_EQ(summon(second, {on(2026, 12, 31), " ", "Ruang"}).error(), words_missing);
    EXPECT_EQ(summon(second, {on(2026, 12, 31), "10.00", " "}).error(), words_missing);
}

TEST(HoldHearing, on_its_day_and_in_absence_only_after_two_summonses) {
    const Hearing came{.came = true, .record = "Mengakui.", .signed_by_respondent = true};
    const auto lawful = testing::examine_facts(testing::recommended(State::summoned), on(2026, 12, 3));
    expect({{"on its day", [](auto&) {}, std::nullopt},
            {"the day before", [](auto& f) { f.today = on(2026, 12, 2); }, before_the_hearing},
            {"the day after", [](auto& f) { f.today = on(2026, 12, 4); }, std::nullopt},
            {"summoned before there was a distance to keep",
             [](auto& f) {
                 f.sanction.summons.back().issued = on(2021, 8, 30);
                 f.sanction.summons.back().hearing_on = f.today = on(2021, 8, 31);
             },
             std::nullopt},
            {"without a summons", [](auto& f) { f.sanction = testing::recommended(); }, wrong_state},
            {"somebody else", [](auto& f) { f.examines = false; }, not_in_charge}},
           lawful, [&](const ExamineFacts& f) { return hold_hearing(f, came); });
    auto absent = came;
    absent.came = false;
    EXPECT_EQ(hold_hearing(lawful, absent).error(), absent_once_only);
    auto twice = lawful;
    twice.sanction.summons.push_back({2, on(2026, 12, 4), on(2026, 12, 15), "", ""});
    twice.today = on(2026, 12, 15);
    const auto held = hold_hearing(twice, absent);
    ASSERT_TRUE(held);
    EXPECT_FALSE(held->signed_by_respondent) << "who is absent signs nothing";
    absent.signed_by_respondent = false;
    EXPECT_TRUE(hold_hearing(twice, absent)) << "and nobody asks why he did not";
    auto unsigned_one = came;
    unsigned_one.signed_by_respondent = false;
    EXPECT_EQ(hold_hearing(lawful, unsigned_one).error(), words_missing) << "why it is not signed";
    unsigned_one.unsigned_reason = "Menolak";
    EXPECT_TRUE(hold_hearing(lawful, unsigned_one));
    unsigned_one.record = " ";
    EXPECT_EQ(hold_hearing(lawful, unsigned_one).error(), words_missing);
}

// Summoned on 24 November for Thursday 3 December, the seventh working day after it.
TEST(HoldHearing, not_before_the_notice_is_full_again_after_a_day_off_was_added) {
    auto rows =
        std::vector<rules::OffDay>(testing::decreed().rows().begin(), testing::decreed().rows().end());
    rows.push_back({on(2026, 12, 1), rules::OffKind::local_holiday, "Hari jadi", "Founding day", "SK", 3375});
    const rules::Calendar with(rows);
    const Hearing came{.came = true, .record = "Mengakui.", .signed_by_respondent = true};
    for (const auto& [today, then] : {std::pair{on(2026, 12, 3), std::optional(too_soon)},
                                      {on(2026, 12, 4), std::nullopt},
                                      {on(2026, 12, 7), std::nullopt}}) {
        auto facts = testing::examine_facts(testing::recommended(State::summoned), today);
        facts.calendar = &with;
        const auto got = hold_hearing(facts, came);
        EXPECT_EQ(got.has_value(), !then) << base::iso(today);
        if (!got && then) {
            EXPECT_EQ(got.error(), *then) << base::iso(today);
        }
        facts.region = 3374;
        EXPECT_TRUE(hold_hearing(facts, came)) << "not a day off there";
    }
}

TEST(NameTeam, three_different_people_none_of_them_involved) {
    const auto facts = testing::examine_facts(testing::recommended(), on(2026, 11, 24));
    const std::vector involved{testing::bystander};
    const auto with = [&](PersonId a, PersonId b, PersonId c) {
        return name_team(facts, {a, b, c}, {.involved = involved, .oversees = true, .handles_staff = true});
    };
    EXPECT_TRUE(with(testing::superior, testing::inspector, testing::next_up));
    EXPECT_EQ(with(testing::superior, testing::superior, testing::next_up).error(), team_incomplete);
    EXPECT_EQ(with(testing::superior, testing::inspector, {}).error(), team_incomplete);
    EXPECT_EQ(with(testing::superior, testing::inspector, testing::bystander).error(), team_involved);
    EXPECT_EQ(with(testing::respondent, testing::inspector, testing::next_up).error(), team_involved);
    auto stranger = facts;
    stranger.examines = false;
    EXPECT_EQ(name_team(stranger, {testing::superior, testing::inspector, testing::next_up}, {}).error(),
              not_in_charge);
}

TEST(NameTeam, oversight_and_human_resources_are_of_their_part) {
    const auto facts = testing::examine_facts(testing::recommended(), on(2026, 11, 24));
    const Team team{testing::superior, testing::inspector, testing::next_up};
    EXPECT_TRUE(name_team(facts, team, {.involved = {}, .oversees = true, .handles_staff = true}));
    EXPECT_EQ(name_team(facts, team, {.involved = {}, .oversees = false, .handles_staff = true}).error(),
              other_part);
    EXPECT_EQ(name_team(facts, team, {.involved = {}, .oversees = true, .handles_staff = false}).error(),
              other_part);
}

TEST(Release, while_examined_where_a_heavy_measure_is_likely) {
    auto s = testing::recommended(State::summoned);
    s.expected = rules::SanctionLevel::heavy;
    const auto lawful = testing::examine_facts(s, on(2026, 11, 25));
    const auto act = [](const ExamineFacts& f) {
        return release_from_duties(f, "Agar pemeriksaan lancar", testing::next_up, AppointmentId{7});
    };
    expect(
        {{"a heavy one is likely", [](auto&) {}, std::nullopt},
         {"a medium one", [](auto& f) { f.sanction.expected = rules::SanctionLevel::medium; },
          release_not_provided},
         {"nobody knows", [](auto& f) { f.sanction.expected.reset(); }, release_not_provided},
         {"a member of an ad hoc body",
          [](auto& f) { f.sanction.route = rules::SanctionRoute::verification, f.sanction.expected.reset(); },
          std::nullopt},
         {"contract staff", [](auto& f) { f.sanction.route = rules::SanctionRoute::contract; },
          release_not_provided},
         {"before a summons", [](auto& f) { f.sanction.state = State::recommended; }, wrong_state},
         {"after the hearing", [](auto& f) { f.sanction.state = State::heard; }, std::nullopt},
         {"after the decision", [](auto& f) { f.sanction.state = State::decided; }, wrong_state},
         {"twice", [](auto& f) { f.sanction.release = Release{.from = on(2026, 11, 24)}; }, released_already},
         {"again, after it ended",
          [](auto& f) {
              f.sanction.release = Release{on(2026, 11, 24), on(2026, 11, 25), {}, {}};
          },
          std::nullopt},
         {"somebody else", [](auto& f) { f.examines = false; }, not_in_charge}},
        lawful, act);
    EXPECT_EQ(release_from_duties(lawful, " ", testing::next_up, AppointmentId{7}).error(), words_missing);
    EXPECT_EQ(end_release(lawful, "Selesai").error(), not_released);
    auto released = lawful;
    released.sanction.release = Release{.from = on(2026, 11, 24)};
    EXPECT_TRUE(end_release(released, "Selesai"));
    EXPECT_EQ(end_release(released, " ").error(), words_missing);
    auto stranger = released;
    stranger.examines = false;
    EXPECT_EQ(end_release(stranger, "Selesai").error(), not_in_charge);
    released.sanction.release->until = on(2026, 11, 25);
    EXPECT_EQ(end_release(released, "Selesai").error(), not_released) << "it ended already";
}

TEST(ReferCase, only_where_another_body_examines) {
    auto s = testing::recommended();
    s.route = rules::SanctionRoute::ethics_council;
    const auto lawful = testing::examine_facts(s, on(2026, 11, 24));
    expect({{"a commissioner", [](auto&) {}, std::nullopt},
            {"a civil servant", [](auto& f) { f.sanction.route = rules::SanctionRoute::civil_servant; },
             examined_here},
            {"twice", [](auto& f) { f.sanction.state = State::referred; }, wrong_state},
            {"somebody else", [](auto& f) { f.examines = false; }, not_in_charge}},
           lawful, [](const ExamineFacts& f) { return refer_case(f, "DKPP", "12/KPU/2026", "aa"); });
    EXPECT_EQ(refer_case(lawful, "DKPP", " ", "aa").error(), words_missing);
    EXPECT_EQ(refer_case(lawful, " ", "12/KPU/2026", "aa").error(), words_missing);
}

}  // namespace
}  // namespace sanctions
