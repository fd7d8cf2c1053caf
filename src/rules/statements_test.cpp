#include "rules/statements.hpp"

#include <gtest/gtest.h>

#include <set>

namespace rules {
namespace {

using enum ReminderRule;

Date day(unsigned d) { return on(2026, 12, d); }

TEST(StatementTemplates, there_is_none_before_the_decree) {
    EXPECT_EQ(statement_template(sk_323_2020_from - std::chrono::days{1}), nullptr);
    ASSERT_NE(statement_template(sk_323_2020_from), nullptr);
    EXPECT_EQ(statement_template(sk_323_2020_from)->value.version, "kpu-323-2020");
}

TEST(StatementTemplates, each_version_holds_until_the_next) {
    EXPECT_EQ(statement_template(panrb_17_2024_from - std::chrono::days{1})->value.version, "kpu-323-2020");
    EXPECT_EQ(statement_template(panrb_17_2024_from)->value.version, "panrb-17-2024");
}

TEST(StatementTemplates, are_found_by_their_version_and_name_their_basis) {
    for (const auto& row : statement_templates()) {
        EXPECT_EQ(statement_template(row.value.version), &row);
        EXPECT_FALSE(row.source.instrument.empty());
        EXPECT_NE(row.standing, Standing::confirmed);  // the annex was not read
        std::set<std::string_view> codes;
        for (const auto& p : row.value.promises) {
            EXPECT_TRUE(codes.insert(p.code).second);
            EXPECT_TRUE(p.text.id.ends_with('.') && p.text.en.ends_with('.')) << p.code;
        }
        for (const auto& q : row.value.questions) EXPECT_TRUE(codes.insert(q.code).second);
    }
    EXPECT_EQ(statement_template("kpu-1999"), nullptr);
}

TEST(Reminders, a_fortnight_has_all_five) {
    const std::vector<Reminder> expected{{opened, day(1)},
                                         {half_time, day(7)},
                                         {three_days_left, day(11)},
                                         {last_day, day(14)},
                                         {overdue, day(15)}};
    EXPECT_EQ(reminders(day(1), day(14)), expected);
}

TEST(Reminders, short_campaigns_leave_out_what_would_fall_together) {
    const std::vector<Reminder> of_one_day{{opened, day(1)}, {overdue, day(2)}};
    EXPECT_EQ(reminders(day(1), day(1)), of_one_day);
    const std::vector<Reminder> of_four{
        {opened, day(1)}, {half_time, day(2)}, {last_day, day(4)}, {overdue, day(5)}};
    EXPECT_EQ(reminders(day(1), day(4)), of_four);
}

TEST(Reminders, of_missed_ones_only_the_last_is_sent) {
    struct Row {
        unsigned today;
        ReminderRule expected;
    };
    for (const auto& [today, expected] :
         {Row{1, opened}, Row{6, opened}, Row{7, half_time}, Row{10, half_time}, Row{11, three_days_left},
          Row{13, three_days_left}, Row{14, last_day}, Row{15, overdue}, Row{31, overdue}})
        EXPECT_EQ(reminder_for(day(1), day(14), day(today))->rule, expected) << today;
    EXPECT_FALSE(reminder_for(day(2), day(14), day(1)));
}

}  // namespace
}  // namespace rules
