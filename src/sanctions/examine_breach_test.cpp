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
TEST(Summon, a_hearing_is_on_the_seventh_working_day_at_the_latest_and_not_at_once) {
    const auto facts = testing::examine_facts(testing::recommended(), on(2026, 11, 23));
    for (const auto& [day, then] : {std::pair{on(2026, 11, 22), std::optional(too_soon)},
                                    {on(2026, 11, 23), too_soon},
                                    {on(2026, 11, 24), std::nullopt},
                                    {on(2026, 12, 1), std::nullopt},
                                    {on(2026, 12, 2), std::nullopt},
                                    {on(2026, 12, 3), too_late}}) {
        const auto got = summon(facts, {day, "10.00", "Ruang 2"});
        EXPECT_EQ(got.has_value(), !then) << base::iso(day);
        if (!got && then) {
            EXPECT_EQ(got.error(), *then) << base::iso(day);
        }
    }
    // Over joint leave and Christmas: the seventh after Friday 18 December is Thursday 31 December.
    const auto late = testing::examine_facts(testing::recommended(), on(2026, 12, 18));
    EXPECT_TRUE(summon(late, {on(2026, 12, 31), "10.00", "Ruang 2"}));
    EXPECT_EQ(summon(late, {on(2027, 1, 4), "10.00", "Ruang 2"}).error(), too_late);
}

TEST(Summon, before_the_regulation_no_latest_day_was_set) {
    const auto long_after = rules::pp_94_2021_from + std::chrono::days{60};
    const auto facts =
        testing::examine_facts(testing::recommended(), rules::pp_94_2021_from - std::chrono::days{1});
    EXPECT_TRUE(summon(facts, {long_after, "10.00", "Ruang 2"}));
    EXPECT_EQ(summon(testing::examine_facts(testing::recommended(), rules::pp_94_2021_from),
                     {long_after, "10.00", "Ruang 2"})
                  .error(),
              too_late);
}

TEST(Summon, twice_and_no_more) {
    const Calling calling{on(2026, 12, 15), "10.00", "Ruang 2"};
    const auto second = testing::examine_facts(testing::recommended(State::summoned), on(2026, 12, 4));
    expect({{"the second, after nobody came", [](auto&) {}, std::nullopt},
            {"on the day of the first hearing", [](auto& f) { f.today = on(2026, 12, 3); }, too_late},
            {"a third",
             [](auto& f) { f.sanction.summons.push_back({2, on(2026, 12, 4), on(2026, 12, 3), "", ""}); },
             third_summons},
            {"somebody else", [](auto& f) { f.examines = false; }, not_in_charge},
            {"of a commissioner", [](auto& f) { f.sanction.route = rules::SanctionRoute::ethics_council; },
             examined_elsewhere},
            {"after the hearing", [](auto& f) { f.sanction.state = State::heard; }, wrong_state}},
           second, [&](const ExamineFacts& f) { return summon(f, calling); });
    EXPECT_EQ(summon(second, calling)->number, 2);
    EXPECT_EQ(summon(second, {on(2026, 12, 15), " ", "Ruang"}).error(), words_missing);
    EXPECT_EQ(summon(second, {on(2026, 12, 15), "10.00", " "}).error(), words_missing);
    for (const auto day : {on(2026, 12, 2), on(2026, 12, 3)}) {
        auto early = second;
        early.today = day;
        EXPECT_EQ(summon(early, {on(2026, 12, 7), "10.00", "Ruang 2"}).error(), first_hearing_to_come)
            << base::iso(day);
    }
}

// Nobody came on Thursday 3 December; the seventh working day after it is Monday 14 December.
TEST(Summon, the_second_one_is_late_after_the_seventh_working_day_and_goes_out_all_the_same) {
    for (const auto& [today, late] :
         {std::pair{on(2026, 12, 11), false}, {on(2026, 12, 14), false}, {on(2026, 12, 15), true}}) {
        const auto got = summon(testing::examine_facts(testing::recommended(State::summoned), today),
                                {on(2026, 12, 18), "10.00", "Ruang 2"});
        ASSERT_TRUE(got) << base::iso(today);
        EXPECT_EQ(got->late, late) << base::iso(today);
    }
    EXPECT_FALSE(summon(testing::examine_facts(testing::recommended(), on(2026, 12, 15)),
                        {on(2026, 12, 18), "10.00", "Ruang 2"})
                     ->late)
        << "the first has its own clock, that of the superior";
}

TEST(HoldHearing, on_its_day_and_in_absence_only_after_two_summonses) {
    const Hearing came{.came = true, .record = "Mengakui.", .signed_by_respondent = true};
    const auto lawful = testing::examine_facts(testing::recommended(State::summoned), on(2026, 12, 3));
    expect(
        {{"on its day", [](auto&) {}, std::nullopt},
         {"the day before", [](auto& f) { f.today = on(2026, 12, 2); }, before_the_hearing},
         {"the day after", [](auto& f) { f.today = on(2026, 12, 4); }, std::nullopt},
         {"summoned for a later day than one may choose now",
          [](auto& f) { f.sanction.summons.back().hearing_on = f.today = on(2026, 12, 21); }, std::nullopt},
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

// Summoned on 24 November for Thursday 3 December. A hearing is an appointment: a day off that is added moves
// nothing of it.
TEST(HoldHearing, stays_on_its_day_when_a_day_off_was_added) {
    auto rows =
        std::vector<rules::OffDay>(testing::decreed().rows().begin(), testing::decreed().rows().end());
    rows.push_back({on(2026, 12, 1), rules::OffKind::local_holiday, "Hari jadi", "Founding day", "SK", 3375});
    const rules::Calendar with(rows);
    const Hearing came{.came = true, .record = "Mengakui.", .signed_by_respondent = true};
    auto facts = testing::examine_facts(testing::recommended(State::summoned), on(2026, 12, 3));
    facts.calendar = &with;
    EXPECT_TRUE(hold_hearing(facts, came));
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

const Releasing smoothly{.reason = "Agar pemeriksaan lancar", .plenary = "", .acting = testing::next_up};

// Summoned for 3 December.
TEST(Release, from_the_hearing_on_where_a_heavy_measure_is_likely) {
    auto s = testing::recommended(State::summoned);
    s.expected = rules::SanctionLevel::heavy;
    const auto lawful = testing::examine_facts(s, on(2026, 12, 3));
    const auto act = [](const ExamineFacts& f) { return release_from_duties(f, smoothly, AppointmentId{7}); };
    expect(
        {{"a heavy one is likely", [](auto&) {}, std::nullopt},
         {"the day before he is examined", [](auto& f) { f.today = on(2026, 12, 2); }, before_the_hearing},
         {"the day after", [](auto& f) { f.today = on(2026, 12, 4); }, std::nullopt},
         {"a medium one", [](auto& f) { f.sanction.expected = rules::SanctionLevel::medium; },
          release_not_provided},
         {"nobody knows", [](auto& f) { f.sanction.expected.reset(); }, release_not_provided},
         {"contract staff", [](auto& f) { f.sanction.route = rules::SanctionRoute::contract; },
          release_not_provided},
         {"before a summons", [](auto& f) { f.sanction.state = State::recommended; }, wrong_state},
         {"after the hearing", [](auto& f) { f.sanction.state = State::heard; }, std::nullopt},
         {"after the decision", [](auto& f) { f.sanction.state = State::decided; }, wrong_state},
         {"twice", [](auto& f) { f.sanction.release = Release{.from = on(2026, 12, 3)}; }, released_already},
         {"again, after it ended",
          [](auto& f) { f.sanction.release = Release{on(2026, 11, 24), on(2026, 11, 25), {}, {}}; },
          std::nullopt},
         {"somebody else", [](auto& f) { f.examines = false; }, not_in_charge}},
        lawful, act);
    auto nobody = smoothly;
    nobody.acting = {};
    EXPECT_EQ(release_from_duties(lawful, nobody, {}).error(), acting_missing);
    nobody = smoothly;
    nobody.reason = " ";
    EXPECT_EQ(release_from_duties(lawful, nobody, AppointmentId{7}).error(), words_missing);
    EXPECT_EQ(end_release(lawful, "Selesai").error(), not_released);
    auto released = lawful;
    released.sanction.release = Release{.from = on(2026, 12, 3)};
    EXPECT_TRUE(end_release(released, "Selesai"));
    EXPECT_EQ(end_release(released, " ").error(), words_missing);
    auto stranger = released;
    stranger.examines = false;
    EXPECT_EQ(end_release(stranger, "Selesai").error(), not_in_charge);
    released.sanction.release->until = on(2026, 12, 3);
    EXPECT_EQ(end_release(released, "Selesai").error(), not_released) << "it ended already";
}

TEST(Release, of_a_member_of_an_ad_hoc_body_is_what_the_plenary_decided_after_the_verification) {
    auto s = testing::recommended(State::heard);
    s.route = rules::SanctionRoute::verification;
    const auto lawful = testing::examine_facts(s, on(2026, 12, 4));
    const Releasing decided{.reason = "Diputus diberhentikan", .plenary = "BA-7, 4 Desember 2026"};
    expect({{"verified, and the plenary decided", [](auto&) {}, std::nullopt},
            {"not verified, though the day has come", [](auto& f) { f.sanction.state = State::summoned; },
             not_verified},
            {"nor summoned", [](auto& f) { f.sanction.state = State::recommended; }, wrong_state}},
           lawful, [&](const ExamineFacts& f) { return release_from_duties(f, decided, {}); });
    const auto got = release_from_duties(lawful, decided, {});
    ASSERT_TRUE(got);
    EXPECT_EQ(got->plenary, "BA-7, 4 Desember 2026");
    EXPECT_FALSE(got->acting) << "no text asks for somebody to stand in";
    EXPECT_EQ(release_from_duties(lawful, {.reason = "Agar lancar", .plenary = " "}, {}).error(),
              plenary_missing);
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
