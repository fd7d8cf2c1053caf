// Each body of the law with none to all of its members barred, and the seats it may have.
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

struct Everybody {
    Body body;
    int seats, barred, eligible, quorum, approval;
    bool decidable;
    const char* ways;
};

// Everybody comes, and 0 ... n of them are barred from the item. Nobody absent: postponing helps nobody.
constexpr Everybody everybody_comes[] = {
    {Body::national, 7, 0, 7, 5, 4, true, ""},
    {Body::national, 7, 1, 6, 5, 4, true, ""},
    {Body::national, 7, 2, 5, 5, 4, true, ""},
    {Body::national, 7, 3, 4, 5, 4, true, ""},
    {Body::national, 7, 4, 3, 5, 4, false, ""},
    {Body::national, 7, 5, 2, 5, 4, false, ""},
    {Body::national, 7, 6, 1, 5, 4, false, ""},
    {Body::national, 7, 7, 0, 5, 4, false, ""},
    {Body::province, 7, 0, 7, 5, 5, true, ""},
    {Body::province, 7, 1, 6, 5, 5, true, ""},
    {Body::province, 7, 2, 5, 5, 5, true, ""},
    {Body::province, 7, 3, 4, 5, 5, false, "refer_upward"},
    {Body::province, 7, 4, 3, 5, 5, false, "refer_upward"},
    {Body::province, 7, 7, 0, 5, 5, false, "refer_upward"},
    {Body::province, 5, 0, 5, 3, 3, true, ""},
    {Body::province, 5, 1, 4, 3, 3, true, ""},
    {Body::province, 5, 2, 3, 3, 3, true, ""},
    {Body::province, 5, 3, 2, 3, 3, false, "refer_upward"},
    {Body::province, 5, 5, 0, 3, 3, false, "refer_upward"},
    {Body::regency, 5, 0, 5, 3, 3, true, ""},
    {Body::regency, 5, 1, 4, 3, 3, true, ""},
    {Body::regency, 5, 2, 3, 3, 3, true, ""},
    {Body::regency, 5, 3, 2, 3, 3, false, "refer_upward"},
    {Body::regency, 5, 4, 1, 3, 3, false, "refer_upward"},
    {Body::regency, 5, 5, 0, 3, 3, false, "refer_upward"},
    {Body::ppk, 5, 0, 5, 4, 3, true, ""},
    {Body::ppk, 5, 1, 4, 4, 3, true, ""},
    {Body::ppk, 5, 2, 3, 4, 3, true, ""},
    {Body::ppk, 5, 3, 2, 4, 3, false, "refer_upward"},
    {Body::ppk, 5, 5, 0, 4, 3, false, "refer_upward"},
};

TEST(Plenary, every_body_with_none_to_all_of_its_members_barred) {
    for (const auto& row : everybody_comes) {
        const auto tally = foresee(rule_of(row.body, row.seats), row.barred);
        ASSERT_TRUE(tally);
        const auto says = std::string{base::name(row.body)} + " " + std::to_string(row.seats) + " barred " +
                          std::to_string(row.barred);
        EXPECT_EQ(tally->eligible, row.eligible) << says;
        EXPECT_EQ(tally->quorum_needed, row.quorum) << says;
        EXPECT_EQ(tally->approval_needed, row.approval) << says;
        EXPECT_EQ(tally->decidable, row.decidable) << says;
        EXPECT_EQ(tally->outcome, row.decidable ? Outcome::open : Outcome::undecidable) << says;
        EXPECT_EQ(ways(*tally), row.ways) << says;
        EXPECT_TRUE(tally->quorum_met) << says << ": barred members are in the room";
    }
}

// With the other setting a barred member is as one who did not come: the reading under which every body
// tolerates two.
TEST(Plenary, where_barred_members_do_not_count_for_attendance_quorum_breaks_first) {
    struct Row {
        Body body;
        int seats, tolerated;
    };
    const Row table[] = {{Body::national, 7, 2},
                         {Body::province, 7, 2},
                         {Body::province, 5, 2},
                         {Body::regency, 5, 2},
                         {Body::ppk, 5, 1}};
    for (const auto& [body, seats, tolerated] : table)
        for (int barred = 0; barred <= seats; ++barred) {
            const auto tally = foresee(rule_of(body, seats), barred, BarredAttendance::does_not_count);
            ASSERT_TRUE(tally);
            EXPECT_EQ(tally->decidable, barred <= tolerated)
                << base::name(body) << seats << " barred " << barred;
            EXPECT_EQ(tally->counted_present, seats - barred);
        }
}

TEST(Plenary, regencies_have_three_or_five_seats_until_the_ruling_and_five_from_it) {
    struct Seat {
        Body body;
        int seats;
        Date day;
        bool may;
    };
    const Seat table[] = {
        {Body::regency, 3, on(2017, 8, 15), false}, {Body::regency, 3, on(2017, 8, 16), true},
        {Body::regency, 3, on(2018, 7, 22), true},  {Body::regency, 3, on(2018, 7, 23), false},
        {Body::regency, 3, on(2018, 7, 24), false}, {Body::regency, 5, on(2018, 7, 22), true},
        {Body::regency, 5, on(2018, 7, 23), true},  {Body::regency, 4, on(2018, 7, 22), false},
        {Body::ppk, 3, on(2018, 7, 22), true},      {Body::ppk, 5, on(2018, 7, 22), false},
        {Body::ppk, 3, on(2018, 7, 23), false},     {Body::ppk, 5, on(2018, 7, 23), true},
        {Body::national, 7, today, true},           {Body::national, 5, today, false},
        {Body::province, 5, today, true},           {Body::province, 7, today, true},
        {Body::province, 6, today, false},
    };
    for (const auto& [body, seats, day, may] : table)
        EXPECT_EQ(may_have(body, seats, day), may)
            << base::name(body) << " " << seats << " " << base::iso(day);
}

TEST(Plenary, a_body_without_a_rule_on_file_has_none) {
    EXPECT_EQ(body_rule(Body::regency, 3, on(2018, 7, 22)), nullptr) << "GAP: never read";
    EXPECT_EQ(body_rule(Body::regency, 3, today), nullptr);
    EXPECT_EQ(body_rule(Body::national, 7, on(2017, 8, 15)), nullptr);
    EXPECT_NE(body_rule(Body::national, 7, on(2017, 8, 16)), nullptr);
    EXPECT_EQ(body_rule(Body::ppk, 5, on(2022, 11, 3)), nullptr);
    EXPECT_NE(body_rule(Body::ppk, 5, on(2022, 11, 4)), nullptr);
    EXPECT_EQ(body_rule(Body::ppk, 5, today)->standing, Standing::unconfirmed);
    EXPECT_EQ(body_rule(Body::regency, 5, today)->source.article, "Pasal 44");
}

}  // namespace
}  // namespace rules
