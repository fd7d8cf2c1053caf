#include "rules/eligibility.hpp"

#include <gtest/gtest.h>

#include <vector>

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
    EXPECT_EQ(marriage_rule(Organiser::ad_hoc, on(2022, 11, 3)), nullptr);
    EXPECT_NE(marriage_rule(Organiser::ad_hoc, on(2022, 11, 4)), nullptr);
    EXPECT_EQ(term_rule(uu_7_2017_from - std::chrono::days{1}), nullptr);
    EXPECT_EQ(term_rule(uu_7_2017_from)->source.article, "Pasal 10 ayat (9)");
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

TEST(Eligibility, CountsTheFiveYearsOfACommissionerToTheFirstDayOfTheTerm) {
    const PartyRule five{5};
    const Served since_2024[] = {{on(2024, 11, 23), std::nullopt}};
    const auto began = *term_began(since_2024, today);
    EXPECT_TRUE(party_stands_in_the_way(five, on(2020, 11, 23), began)) << "four years before, six years ago";
    EXPECT_FALSE(party_stands_in_the_way(five, on(2019, 11, 23), began)) << "five years to the day";
    EXPECT_TRUE(party_stands_in_the_way(five, on(2019, 11, 24), began)) << "a day too late";
    EXPECT_TRUE(party_stands_in_the_way(five, on(2025, 1, 1), began)) << "left in office";
    EXPECT_TRUE(party_stands_in_the_way(five, std::nullopt, began)) << "never left";
}

TEST(Eligibility, FindsTheFirstDayOfTheTermThatRuns) {
    using Posts = std::vector<Served>;
    struct Row {
        const char* what;
        Posts served;
        std::optional<Date> began;
    };
    const auto member = on(2024, 1, 10);
    const Row rows[] = {
        {"never served", {}, std::nullopt},
        {"one post", {{member, std::nullopt}}, member},
        {"it begins today", {{today, std::nullopt}}, today},
        {"its last day is today", {{member, today}}, member},
        {"it ended yesterday", {{member, today - std::chrono::days{1}}}, std::nullopt},
        {"it begins tomorrow", {{on(2026, 11, 24), std::nullopt}}, on(2026, 11, 24)},
        {"member, and chair from the next day on",
         {{member, on(2025, 5, 31)}, {on(2025, 6, 1), std::nullopt}},
         member},
        {"member, and a day later again",
         {{member, on(2025, 5, 31)}, {on(2025, 6, 2), std::nullopt}},
         on(2025, 6, 2)},
        {"stands in as chair beside the own post",
         {{member, std::nullopt}, {on(2026, 11, 1), on(2026, 12, 1)}},
         member},
        {"a term before this one, five years long",
         {{on(2019, 1, 10), on(2024, 1, 9)}, {member, std::nullopt}},
         member},
        {"longer than a term, in one post", {{on(2019, 1, 10), std::nullopt}}, on(2019, 1, 10)},
        {"this term, and one to come", {{member, on(2029, 1, 9)}, {on(2029, 1, 10), std::nullopt}}, member},
    };
    for (const auto& row : rows) EXPECT_EQ(term_began(row.served, today), row.began) << row.what;
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
