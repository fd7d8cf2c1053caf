#include "rules/eligibility.hpp"

#include <gtest/gtest.h>

namespace rules {
namespace {

constexpr Date today = on(2026, 11, 23);

TEST(Eligibility, NamesTheArticleForWhomItHolds) {
    EXPECT_EQ(party_rule(Organiser::commissioner, today)->source.article, "Pasal 21 ayat (1) huruf i");
    EXPECT_EQ(party_rule(Organiser::ad_hoc, today)->source.article, "Pasal 72 huruf e");
    EXPECT_EQ(party_rule(Organiser::secretariat, today)->standing, Standing::unconfirmed);
    EXPECT_EQ(marriage_rule(Organiser::commissioner, today)->source.article, "Pasal 21 ayat (1) huruf o");
    EXPECT_EQ(marriage_rule(Organiser::ad_hoc, today)->standing, Standing::unconfirmed);
    EXPECT_EQ(marriage_rule(Organiser::secretariat, today), nullptr);
    EXPECT_NE(office_rule(Organiser::commissioner, today), nullptr);
    EXPECT_EQ(office_rule(Organiser::secretariat, today), nullptr);
}

TEST(Eligibility, BeginsWithTheLaw) {
    EXPECT_EQ(party_rule(Organiser::commissioner, uu_7_2017_from - std::chrono::days{1}), nullptr);
    EXPECT_NE(party_rule(Organiser::commissioner, uu_7_2017_from), nullptr);
    EXPECT_EQ(marriage_rule(Organiser::ad_hoc, on(2022, 10, 11)), nullptr);
    EXPECT_NE(marriage_rule(Organiser::ad_hoc, on(2022, 10, 12)), nullptr);
}

TEST(Eligibility, CountsFiveYearsFromLeavingAParty) {
    const PartyRule five{5};
    struct Row {
        std::optional<Date> left;
        bool stands;
    };
    const Row rows[] = {{std::nullopt, true},     {on(2021, 11, 22), false}, {on(2021, 11, 23), false},
                        {on(2021, 11, 24), true}, {on(2026, 11, 23), true},  {on(2027, 1, 1), true},
                        {on(2026, 11, 22), true}};
    for (const auto& row : rows)
        EXPECT_EQ(party_stands_in_the_way(five, row.left, today), row.stands)
            << (row.left ? base::iso(*row.left) : "goes on");
    EXPECT_TRUE(party_stands_in_the_way(five, on(2024, 2, 29), on(2029, 2, 27)));
    EXPECT_FALSE(party_stands_in_the_way(five, on(2024, 2, 29), on(2029, 2, 28)));
}

TEST(Eligibility, ForgivesTheSecretariatOnceMembershipHasEnded) {
    const PartyRule none{0};
    EXPECT_TRUE(party_stands_in_the_way(none, std::nullopt, today));
    EXPECT_TRUE(party_stands_in_the_way(none, today, today));
    EXPECT_FALSE(party_stands_in_the_way(none, today - std::chrono::days{1}, today));
}

TEST(Eligibility, CoolsOffForTheYearsSet) {
    EXPECT_FALSE(cooling_off(0, today, today)) << "off by default";
    EXPECT_TRUE(cooling_off(2, on(2024, 11, 24), today));
    EXPECT_FALSE(cooling_off(2, on(2024, 11, 23), today));
}

}  // namespace
}  // namespace rules
