#include "rules/superiors.hpp"

#include <gtest/gtest.h>

namespace rules {
namespace {

constexpr Date today = on(2026, 11, 22);
constexpr auto administrative = MatterNature::administrative;
constexpr auto electoral = MatterNature::electoral;
using enum PositionKind;

std::string chain(PositionKind kind, Level level, MatterNature nature, Date day = today) {
    std::string text;
    for (const auto& post : superior_posts(kind, level, nature, day)) {
        if (!text.empty()) text += ", ";
        if (post.holder == Holder::plenary) text += "plenary of ";
        text +=
            std::string{base::name(post.kind)} + " " + std::string{base::name(level_of(post.reach, level))};
    }
    return text;
}

struct Row {
    PositionKind kind;
    Level level;
    MatterNature nature;
    const char* chain;
};

const Row table[] = {
    {staff, Level::regency, electoral,
     "subdivision_head regency, division_head regency, secretary regency, secretary province"},
    {contract_staff, Level::province, administrative,
     "subdivision_head province, division_head province, secretary province, secretary_general national"},
    {functional_staff, Level::national, administrative,
     "subdivision_head national, division_head national, deputy national, secretary_general national"},
    {subdivision_head, Level::regency, administrative, "secretary regency, secretary province"},
    {division_head, Level::province, administrative, "secretary province, secretary_general national"},
    {secretary, Level::regency, administrative,
     "secretary province, chair regency, secretary_general national"},
    {secretary, Level::regency, electoral, "chair regency, secretary province, chair province"},
    {secretary, Level::province, administrative,
     "secretary_general national, chair province, chair national"},
    {secretary, Level::province, electoral, "chair province, secretary_general national, chair national"},
    {deputy, Level::national, administrative,
     "secretary_general national, chair national, plenary of chair national"},
    {inspector_general, Level::national, electoral,
     "secretary_general national, chair national, plenary of chair national"},
    {secretary_general, Level::national, electoral, "chair national, plenary of chair national"},
    {inspectorate_staff, Level::national, administrative,
     "regional_inspector national, inspector_general national, secretary_general national, chair national"},
    {member, Level::regency, electoral, "chair regency, chair province, plenary of chair province"},
    {member, Level::province, electoral, "chair province, chair national, plenary of chair national"},
    {chair, Level::regency, electoral, "chair province, chair national, plenary of chair national"},
    {chair, Level::province, administrative, "chair national, plenary of chair national"},
    {chair, Level::national, electoral, "plenary of chair national"},
    {member, Level::national, electoral, "plenary of chair national"},
    {ppk_member, Level::district, electoral, "chair regency, chair province"},
    {pps_chair, Level::village, electoral, "chair regency, chair province"},
    {kpps_member, Level::polling, electoral, "pps_chair village, chair regency, chair province"},
    {member, Level::polling, electoral, ""},
    {kpps_member, Level::national, electoral, ""},
    {secretary, Level::national, electoral, ""},
};

TEST(Superiors, each_post_has_its_chain_upwards) {
    for (const auto& [kind, level, nature, expected] : table)
        EXPECT_EQ(chain(kind, level, nature), expected) << base::name(kind) << " " << base::name(level);
}

TEST(Superiors, the_map_starts_with_the_election_law) {
    EXPECT_EQ(chain(member, Level::regency, electoral, on(2017, 8, 15)), "");
    EXPECT_NE(chain(member, Level::regency, electoral, on(2017, 8, 16)), "");
}

TEST(Superiors, every_row_is_unconfirmed_cited_and_says_why) {
    for (const auto& row : all_superior_rows()) {
        EXPECT_EQ(row.standing, Standing::unconfirmed);
        EXPECT_FALSE(row.source.article.empty());
        EXPECT_FALSE(row.note.empty());
        EXPECT_GT(row.value.count, 0);
    }
}

TEST(Superiors, every_kind_of_post_is_somewhere_and_no_person_is_his_own_superior) {
    for (std::size_t i = 0; i < base::names<PositionKind>.size(); ++i) {
        const auto kind = static_cast<PositionKind>(i);
        bool somewhere = false;
        for (int level = 0; level < 6; ++level)
            for (const auto nature : {administrative, electoral}) {
                const auto posts = superior_posts(kind, static_cast<Level>(level), nature, today);
                somewhere = somewhere || !posts.empty();
                for (const auto& post : posts) {
                    const bool same =
                        post.kind == kind && post.holder == Holder::person &&
                        level_of(post.reach, static_cast<Level>(level)) == static_cast<Level>(level);
                    EXPECT_FALSE(same) << base::name(kind);
                }
            }
        EXPECT_TRUE(somewhere) << base::name(kind);
        EXPECT_FALSE(label(kind).id.empty() || label(kind).en.empty());
    }
}

TEST(Superiors, one_up_stops_at_the_nation) {
    EXPECT_EQ(level_of(Reach::one_up, Level::polling), Level::village);
    EXPECT_EQ(level_of(Reach::one_up, Level::regency), Level::province);
    EXPECT_EQ(level_of(Reach::one_up, Level::province), Level::national);
    EXPECT_EQ(level_of(Reach::one_up, Level::national), Level::national);
    EXPECT_EQ(level_of(Reach::same_unit, Level::district), Level::district);
    EXPECT_EQ(level_of(Reach::regency, Level::village), Level::regency);
}

}  // namespace
}  // namespace rules
