#include "rules/plenary.hpp"

#include <gtest/gtest.h>

namespace rules {
namespace {

constexpr Date today = on(2026, 11, 22);

const BodyRule& rule_of(Body body, int seats) { return body_rule(body, seats, today)->value; }

std::string ways(const Tally& tally) {
    std::string text;
    for (const WayOut way : tally.ways_out())
        text += std::string{text.empty() ? "" : " "} + std::string{base::name(way)};
    return text;
}

struct Row {
    const char* says;
    Body body;
    int seats;
    Sitting sitting;
    Outcome outcome;
    const char* ways;
};

constexpr auto results = Purpose::determines_results;
constexpr auto later = Continuation::after_postponement;
constexpr auto out = BarredAttendance::does_not_count;

const Row sittings[] = {
    {"the vendor of Pekalongan: five come, one barred, three agree",
     Body::regency,
     5,
     {.present = 5, .barred_present = 1, .votes = Votes{3, 1, 0}},
     Outcome::approved,
     ""},
    {"two do not suffice",
     Body::regency,
     5,
     {.present = 5, .barred_present = 1, .votes = Votes{2, 2, 0}},
     Outcome::rejected,
     ""},
    {"two of three present are not three",
     Body::regency,
     5,
     {.present = 3, .votes = Votes{2, 1, 0}},
     Outcome::rejected,
     ""},
    {"three are a quorum", Body::regency, 5, {.present = 3}, Outcome::open, ""},
    {"two are not: postpone, or refer",
     Body::regency,
     5,
     {.present = 2},
     Outcome::undecidable,
     "postpone refer_upward"},
    {"three come, one barred: the other two could still come",
     Body::regency,
     5,
     {.present = 3, .barred_present = 1},
     Outcome::undecidable,
     "postpone refer_upward"},
    {"three barred of five, wherever they are: nothing to wait for",
     Body::regency,
     5,
     {.present = 3, .barred_present = 1, .barred_absent = 2},
     Outcome::undecidable,
     "refer_upward"},
    {"vacant seats do not come",
     Body::regency,
     5,
     {.present = 2, .vacant = 3},
     Outcome::undecidable,
     "refer_upward"},
    {"nobody came", Body::regency, 5, {}, Outcome::undecidable, "postpone refer_upward"},
    {"national: five come, three agree",
     Body::national,
     7,
     {.present = 5, .votes = Votes{3, 2, 0}},
     Outcome::approved,
     ""},
    {"national: six come, three are half, not more",
     Body::national,
     7,
     {.present = 6, .votes = Votes{3, 3, 0}},
     Outcome::rejected,
     ""},
    {"national: seven come, four agree",
     Body::national,
     7,
     {.present = 7, .votes = Votes{4, 3, 0}},
     Outcome::approved,
     ""},
    {"national: abstaining is not agreeing",
     Body::national,
     7,
     {.present = 7, .votes = Votes{3, 0, 4}},
     Outcome::rejected,
     ""},
    {"national: seven come, two barred, four of five must agree",
     Body::national,
     7,
     {.present = 7, .barred_present = 2, .votes = Votes{3, 2, 0}},
     Outcome::rejected,
     ""},
    {"not counting the barred, three of five carry",
     Body::national,
     7,
     {.present = 7, .barred_present = 2, .votes = Votes{3, 2, 0}, .barred_attendance = out},
     Outcome::approved,
     ""},
    {"national: four barred in the room are too many",
     Body::national,
     7,
     {.present = 7, .barred_present = 4},
     Outcome::undecidable,
     ""},
    {"national: without two of the barred, three of five could",
     Body::national,
     7,
     {.present = 5, .barred_present = 2, .barred_absent = 2},
     Outcome::open,
     ""},
    {"national: nobody above to refer to",
     Body::national,
     7,
     {.present = 7, .barred_present = 5},
     Outcome::undecidable,
     ""},
    {"national: four come, wait for the rest",
     Body::national,
     7,
     {.present = 4},
     Outcome::undecidable,
     "postpone"},
    {"province of seven: four of five is not five",
     Body::province,
     7,
     {.present = 5, .votes = Votes{4, 1, 0}},
     Outcome::rejected,
     ""},
    {"province of seven: all five of five",
     Body::province,
     7,
     {.present = 7, .barred_present = 2, .votes = Votes{5, 0, 0}},
     Outcome::approved,
     ""},
    {"results with quorum: no vote",
     Body::regency,
     5,
     {.present = 3, .purpose = results},
     Outcome::determined,
     ""},
    {"results without quorum: wait up to three hours",
     Body::regency,
     5,
     {.present = 2, .purpose = results},
     Outcome::undecidable,
     "results_without_quorum"},
    {"and then go on",
     Body::regency,
     5,
     {.present = 2, .purpose = results, .continuation = later},
     Outcome::determined,
     ""},
    {"but an ordinary plenary may not",
     Body::regency,
     5,
     {.present = 2, .continuation = later},
     Outcome::undecidable,
     "postpone refer_upward"},
    {"nor may the national body, where four could outvote each other",
     Body::national,
     7,
     {.present = 4, .continuation = later},
     Outcome::undecidable,
     "postpone"},
    {"national: two barred are there, two seats vacant, the other three would do",
     Body::national,
     7,
     {.present = 2, .barred_present = 2, .vacant = 2},
     Outcome::undecidable,
     "postpone"},
    {"results with three barred of five: no vote is needed",
     Body::regency,
     5,
     {.present = 5, .barred_present = 3, .purpose = results},
     Outcome::determined,
     ""},
    {"results with all barred: nobody may determine",
     Body::regency,
     5,
     {.present = 5, .barred_present = 5, .purpose = results},
     Outcome::undecidable,
     "refer_upward"},
    {"results, only barred members came",
     Body::regency,
     5,
     {.present = 1, .barred_present = 1, .purpose = results},
     Outcome::undecidable,
     "postpone refer_upward"},
};

TEST(Plenary, a_sitting_decides_or_says_what_is_lawful_instead) {
    for (const auto& [says, body, seats, sitting, outcome, lawful] : sittings) {
        const auto tally = assess(rule_of(body, seats), sitting);
        ASSERT_TRUE(tally) << says;
        EXPECT_EQ(base::name(tally->outcome), base::name(outcome)) << says;
        EXPECT_EQ(ways(*tally), lawful) << says;
        EXPECT_EQ(tally->decidable, outcome != Outcome::undecidable) << says;
    }
}

TEST(Plenary, quorum_is_met_from_the_number_of_the_law_on) {
    for (const auto& row : body_rules())
        for (int present = 0; present <= row.value.seats; ++present) {
            const auto tally = assess(row.value, {.present = present});
            ASSERT_TRUE(tally);
            EXPECT_EQ(tally->quorum_met, present >= row.value.quorum)
                << base::name(row.value.body) << present;
        }
}

TEST(Plenary, short_of_quorum_the_approval_shown_is_the_one_at_quorum) {
    EXPECT_EQ(assess(rule_of(Body::national, 7), {.present = 2})->approval_needed, 3);
    EXPECT_EQ(assess(rule_of(Body::national, 7), {.present = 5})->approval_needed, 3);
    EXPECT_EQ(assess(rule_of(Body::national, 7), {.present = 6})->approval_needed, 4);
    EXPECT_EQ(assess(rule_of(Body::regency, 5), {.present = 2, .purpose = results})->approval_needed, 0);
}

TEST(Plenary, ways_out_are_for_what_cannot_be_decided) {
    for (const auto& row : body_rules())
        for (int present = 0; present <= row.value.seats; ++present)
            for (int barred = 0; barred <= present; ++barred) {
                const auto tally = assess(row.value, {.present = present, .barred_present = barred});
                ASSERT_TRUE(tally);
                const bool none = tally->ways_out().empty();
                EXPECT_TRUE(!tally->decidable || none);
                EXPECT_TRUE(!tally->decidable || tally->eligible >= tally->approval_needed);
                EXPECT_TRUE(tally->decidable || row.value.body == Body::national || !none);
                EXPECT_FALSE(barred == present && tally->decidable) << "nobody free of a bar is there";
            }
}

TEST(Plenary, counts_that_cannot_be_are_refused_in_a_fixed_order) {
    struct Bad {
        Sitting sitting;
        CountFault fault;
    };
    const Bad table[] = {
        {{.present = -1}, CountFault::negative},
        {{.present = 6, .barred_present = -1}, CountFault::negative},
        {{.present = 5, .votes = Votes{-1, 0, 0}}, CountFault::negative},
        {{.present = 6, .barred_present = 7}, CountFault::more_present_than_seats},
        {{.present = 3, .barred_present = 4, .barred_absent = 9}, CountFault::more_barred_than_present},
        {{.present = 4, .barred_absent = 2}, CountFault::more_barred_than_absent},
        {{.present = 4, .barred_absent = 1, .vacant = 1}, CountFault::more_barred_than_absent},
        {{.present = 5, .barred_present = 1, .votes = Votes{5, 0, 0}}, CountFault::more_votes_than_eligible},
        {{.present = 5, .barred_present = 1, .votes = Votes{2, 2, 1}}, CountFault::more_votes_than_eligible},
        {{.present = 5, .votes = Votes{2'000'000'000, 2'000'000'000, 0}},
         CountFault::more_votes_than_eligible},
        {{.present = 5, .votes = Votes{3, 0, 0}, .purpose = results}, CountFault::votes_where_none_is_taken},
    };
    for (const auto& [sitting, fault] : table) {
        const auto tally = assess(rule_of(Body::regency, 5), sitting);
        ASSERT_FALSE(tally) << base::name(fault);
        EXPECT_EQ(base::name(tally.error()), base::name(fault));
    }
    EXPECT_TRUE(assess(rule_of(Body::regency, 5), {.present = 5, .votes = Votes{5, 0, 0}}));
    EXPECT_TRUE(assess(rule_of(Body::regency, 5), {.present = 4, .barred_absent = 1}));
}

TEST(Plenary, a_barred_or_absent_chair_hands_over_by_acclamation) {
    EXPECT_EQ(presided_by(ChairStanding::present), PresidedBy::chair);
    EXPECT_EQ(presided_by(ChairStanding::absent), PresidedBy::member_by_acclamation);
    EXPECT_EQ(presided_by(ChairStanding::barred), PresidedBy::member_by_acclamation);
}

TEST(Plenary, only_absence_without_a_reason_counts_towards_three_missed_plenaries) {
    EXPECT_TRUE(counts_as_missed(Attendance::absent));
    for (const auto attendance :
         {Attendance::present, Attendance::present_barred, Attendance::excused_barred, Attendance::excused})
        EXPECT_FALSE(counts_as_missed(attendance)) << base::name(attendance);
}

}  // namespace
}  // namespace rules
