#include "rules/retention.hpp"

#include <gtest/gtest.h>

namespace rules {
namespace {

constexpr Retention ten{10, Fate::destroy}, good{0, Fate::keep_for_good};

TEST(RetentionTest, a_record_is_kept_whole_calendar_years_after_the_year_of_its_last_act) {
    EXPECT_EQ(destroyable_from(ten, on(2026, 1, 1)), on(2037, 1, 1));
    EXPECT_EQ(destroyable_from(ten, on(2026, 12, 31)), on(2037, 1, 1));
    EXPECT_EQ(destroyable_from(ten, on(2027, 1, 1)), on(2038, 1, 1));
    EXPECT_EQ(destroyable_from({2, Fate::destroy}, on(2028, 2, 29)), on(2031, 1, 1));
    EXPECT_EQ(destroyable_from(good, on(2026, 1, 1)), std::nullopt);
}

TEST(RetentionTest, every_kind_has_a_rule_from_the_day_of_the_law_and_none_the_day_before) {
    for (const auto name : base::names<RecordKind>) {
        const auto kind = *base::from_name<RecordKind>(name);
        EXPECT_EQ(retention(kind, on(2022, 10, 16)), nullptr) << name;
        const auto* rule = retention(kind, on(2022, 10, 17));
        ASSERT_TRUE(rule) << name;
        EXPECT_NE(rule->standing, Standing::confirmed) << "no schedule was read";
        EXPECT_EQ(rule->value.years > 0, rule->value.fate == Fate::destroy);
        EXPECT_EQ(rule->value.days > 0, rule->value.fate == Fate::destroy_sealed_content);
        EXPECT_FALSE(label(kind).id.empty());
    }
}

TEST(RetentionTest, what_a_filing_says_is_kept_two_years_after_its_end_whatever_its_track) {
    EXPECT_EQ(filing_kept_days(), 730);
    for (const auto kind : {RecordKind::complaint, RecordKind::sealed}) {
        const auto& rule = retention(kind, on(2026, 1, 1))->value;
        EXPECT_EQ(rule.days, filing_kept_days()) << "published is what is done";
        EXPECT_EQ(destroyable_from(rule, on(2026, 1, 1)), on(2028, 1, 2)) << "the day after the last of them";
    }
}

TEST(RetentionTest, public_classes_are_kinds_of_record) {
    EXPECT_EQ(record_kind(0), RecordKind::sealed);
    EXPECT_EQ(record_kind(1), RecordKind::declaration);
    EXPECT_EQ(record_kind(2), RecordKind::decision);
    EXPECT_EQ(record_kind(5), RecordKind::complaint);
    EXPECT_EQ(record_kind(7), RecordKind::house);
    EXPECT_EQ(record_kind(10), RecordKind::gratification);
    EXPECT_EQ(record_kind(13), RecordKind::matter);
    EXPECT_EQ(record_kind(200), RecordKind::house) << "what is not known is kept";
}

TEST(RetentionTest, the_end_of_retention_is_destruction_the_rest_erasure) {
    EXPECT_EQ(source(ErasureBasis::retention_ended).article, "Pasal 44");
    EXPECT_EQ(source(ErasureBasis::subject_request).article, "Pasal 43");
    EXPECT_FALSE(label(ErasureBasis::unlawfully_obtained).id.empty());
}

}  // namespace
}  // namespace rules
