#include "matching/judge.hpp"

#include <gmock/gmock.h>

#include <map>
#include <numeric>

using namespace matching;

namespace {

// Of 300,000 officials, so many bear these names.
std::uint64_t bearers(const std::string& word) {
    static const std::map<std::string, std::uint64_t> common{{folded_words("SITI")[0], 15'000},
                                                             {folded_words("BUDI")[0], 9'000},
                                                             {folded_words("SANTOSO")[0], 4'000},
                                                             {folded_words("RAHMA")[0], 1'200}};
    const auto found = common.find(word);
    return found == common.end() ? 3 : found->second;
}
Judge nation() { return Judge({.left = 300'000, .right = 250'000, .counted = 300'000, .count = bearers}); }
Judge meeting() { return Judge({.left = 30, .right = 4, .counted = 300'000, .count = bearers}); }

PersonText siti() {
    return {.id = "1",
            .nik = "3375015605800001",
            .kk = "",
            .name = "Hj. Siti Rahma Kusumawardhani, S.E.",
            .birth_place = "Pekalongan",
            .dob = "1980-05-16",
            .sex = "P",
            .region = "3375"};
}

}  // namespace

TEST(Judge, says_the_same_person_by_number_and_name_and_adds_up) {
    const auto found =
        nation().judge(siti(), {.nik = "3375015605800001", .name = "SITI ROHMAH KUSUMAWARDANI"});
    ASSERT_TRUE(found);
    EXPECT_EQ(found->kind, Kind::same);
    EXPECT_EQ(found->band, Band::certain);
    EXPECT_EQ(std::accumulate(found->parts.begin(), found->parts.end(), Bits{0},
                              [](Bits sum, const Judged::Part& p) { return sum + p.bits; }),
              found->bits);
    EXPECT_THAT(found->because_id, testing::HasSubstr("NIK sama"));
    EXPECT_THAT(found->because_en, testing::HasSubstr("NIK is the same"));
}

TEST(Judge, knows_twins_from_one_person) {
    auto twin = siti();
    twin.nik = "3375015605800002";
    twin.name = "Siti Rahmi";
    const auto found = nation().judge(siti(), twin, .5);
    if (found) EXPECT_NE(found->kind, Kind::same);
}

TEST(Judge, does_not_take_a_common_name_for_a_person_in_a_nation) {
    EXPECT_FALSE(nation().judge({.name = "Budi Santoso"}, {.name = "Budi Santoso"}));
    EXPECT_FALSE(nation().judge({.name = "Budi Santoso", .dob = "1970-01-01"},
                                {.name = "Budi Santoso", .dob = "1981-07-09"}, .01));
}

TEST(Judge, asks_about_a_rare_name_among_a_few) {
    const auto found = meeting().judge({.name = "Ratna Dewi Lestari"}, {.name = "RATNA DEWI LESTARI, S.H."});
    ASSERT_TRUE(found);
    EXPECT_EQ(found->kind, Kind::same);
}

TEST(Judge, judges_pair_after_pair_as_each_alone) {
    auto judge = nation();
    const PersonText other{.nik = "3375015605800001", .name = "SITI ROHMAH KUSUMAWARDANI"};
    const auto first = judge.judge(siti(), other);
    (void)judge.judge({.name = "Budi Santoso"}, {.name = "Joko Widodo"}, .01);
    ASSERT_TRUE(first);
    EXPECT_EQ(judge.judge(siti(), other)->bits, first->bits);
}

TEST(Judge, folds_names_to_one_spelling) {
    EXPECT_EQ(folded_words("Drs. H. Soeharto, M.Si."), folded_words("SUHARTO"));
    EXPECT_EQ(folded_words("Muhammad Djoko").size(), 2u);
}
