// A day off moves the limits that run. Submitted on Monday 23 November; five working days end on Monday 30.
#include "declarations/move_due.hpp"

#include "declarations/testing.hpp"

namespace declarations {
namespace {

using testing::day;

rules::Calendar with(std::initializer_list<const char*> days, rules::OffKind kind, int region = 0) {
    std::vector<rules::OffDay> out;
    for (const auto* one : days)
        out.push_back({.day = day(one),
                       .kind = kind,
                       .name_id = "x",
                       .name_en = "x",
                       .decree = "SKB",
                       .region = region});
    return rules::Calendar(out);
}

MoveFacts running(const rules::Calendar& calendar, const char* cause) {
    return {.declaration = testing::submitted(),
            .since = day("2026-11-23"),
            .returned_on = {},
            .determination = {},
            .working_days = {},
            .completion_working_days = {},
            .cause = day(cause),
            .calendar = &calendar,
            .region = 3375};
}

TEST(AddedDaysOff, move_the_superiors_limit_and_say_so) {
    const struct {
        const char* says;
        const char* off;
        rules::OffKind kind;
        int region;
        const char* due;  // nullptr: nothing moves
    } rows[] = {
        {"a holiday within", "2026-11-25", rules::OffKind::national_holiday, 0, "2026-12-01"},
        {"joint leave within", "2026-11-25", rules::OffKind::joint_leave, 0, "2026-12-01"},
        {"the last day itself", "2026-11-30", rules::OffKind::national_holiday, 0, "2026-12-01"},
        {"the day before the last", "2026-11-27", rules::OffKind::national_holiday, 0, "2026-12-01"},
        {"the day after the last", "2026-12-01", rules::OffKind::national_holiday, 0, nullptr},
        {"the day on which it began", "2026-11-23", rules::OffKind::national_holiday, 0, nullptr},
        {"a Saturday", "2026-11-28", rules::OffKind::national_holiday, 0, nullptr},
        {"of its own city", "2026-11-25", rules::OffKind::national_holiday, 3375, "2026-12-01"},
        {"of another city", "2026-11-25", rules::OffKind::national_holiday, 3374, nullptr},
    };
    for (const auto& row : rows) {
        const auto calendar = with({row.off}, row.kind, row.region);
        const auto moved = move_due(running(calendar, row.off));
        EXPECT_EQ(moved.has_value(), row.due != nullptr) << row.says;
        if (!moved || !row.due) continue;
        EXPECT_EQ(moved->due_before, day("2026-11-30")) << row.says;
        EXPECT_EQ(moved->due, day(row.due)) << row.says;
        EXPECT_EQ(moved->cause, day(row.off)) << row.says;
        EXPECT_FALSE(moved->completion_due || moved->report_by || moved->deliver_by) << row.says;
    }
}

TEST(AddedDaysOff, move_a_limit_that_began_again_and_none_that_stands) {
    const auto calendar = with({"2026-12-03"}, rules::OffKind::national_holiday);
    auto facts = running(calendar, "2026-12-03");
    facts.since = day("2026-12-01");  // the next one up has it since then
    facts.declaration.due = day("2026-12-08");
    facts.declaration.silences = 1;
    ASSERT_TRUE(move_due(facts));
    EXPECT_EQ(move_due(facts)->due, day("2026-12-09"));
    facts.working_days = 7;  // as the house has chosen
    facts.declaration.due = day("2026-12-10");
    EXPECT_EQ(move_due(facts)->due, day("2026-12-11"));
    facts.declaration.nobody_left = true;
    EXPECT_FALSE(move_due(facts)) << "the clock stands";
}

TEST(AddedDaysOff, move_nothing_that_does_not_run) {
    const auto calendar = with({"2026-11-25"}, rules::OffKind::national_holiday);
    const struct {
        const char* says;
        void (*change)(MoveFacts&);
    } rows[] = {
        {"the superior's clock has not begun", [](MoveFacts& f) { f.since.reset(); }},
        {"determined in the meantime", [](MoveFacts& f) { f.declaration.state = State::determined; }},
        {"returned, and the day of that is not known",
         [](MoveFacts& f) {
             f.declaration.state = State::returned;
             f.declaration.completion_due = day("2026-11-30");
         }},
        {"returned without a limit",
         [](MoveFacts& f) {
             f.declaration.state = State::returned;
             f.returned_on = day("2026-11-23");
         }},
    };
    for (const auto& row : rows) {
        auto facts = running(calendar, "2026-11-25");
        ASSERT_TRUE(move_due(facts)) << row.says;
        row.change(facts);
        EXPECT_FALSE(move_due(facts)) << row.says;
    }
}

TEST(AddedDaysOff, move_what_the_declarant_and_the_superior_have_to_do_next) {
    const auto calendar = with({"2026-11-26"}, rules::OffKind::joint_leave);
    auto facts = running(calendar, "2026-11-26");
    facts.since.reset();
    facts.declaration.state = State::returned;
    facts.declaration.completion_due = day("2026-12-01");
    facts.returned_on = day("2026-11-24");
    auto moved = move_due(facts);
    ASSERT_TRUE(moved);
    EXPECT_EQ(moved->completion_before, day("2026-12-01"));
    EXPECT_EQ(moved->completion_due, day("2026-12-02"));
    EXPECT_FALSE(moved->due);

    facts.declaration.state = State::determined;
    facts.determination = Determination{};
    facts.determination->on = day("2026-11-24");
    facts.determination->report_by = facts.determination->deliver_by = day("2026-12-01");
    moved = move_due(facts);
    ASSERT_TRUE(moved);
    EXPECT_EQ(moved->report_by, day("2026-12-02"));
    EXPECT_EQ(moved->deliver_by, day("2026-12-02"));
    EXPECT_FALSE(moved->completion_due);
    facts.declaration.state = State::closed;
    EXPECT_FALSE(move_due(facts)) << "over";
}

}  // namespace
}  // namespace declarations
