#include "declarations/record_silence.hpp"

#include "declarations/testing.hpp"

namespace declarations {
namespace {

using namespace testing;

SilenceFacts overdue() {
    return {.declaration = submitted(),
            .today = day("2026-12-01"),
            .next = people::Superior{.person = citra,
                                     .capacity = citra_as_chair,
                                     .reason = "Ketua: pejabatnya tidak dapat menetapkan"},
            .calendar = &calendar()};
}

TEST(RecordSilence, PassesOverASuperiorFromTheDayAfter) {
    struct SilenceRow {
        const char* says;
        void (*change)(SilenceFacts&);
        const char* expected;
    };
    const SilenceRow table[] = {
        {"the day before his last day", [](SilenceFacts& f) { f.today = day("2026-11-29"); }, "not_yet"},
        {"his last day", [](SilenceFacts& f) { f.today = day("2026-11-30"); }, "not_yet"},
        {"the day after", [](SilenceFacts&) {}, "done"},
        {"due on Friday: Saturday passes him over",
         [](SilenceFacts& f) { f.declaration.due = day("2026-12-04"), f.today = day("2026-12-05"); }, "done"},
        {"due before Christmas leave: the leave passes him over",
         [](SilenceFacts& f) { f.declaration.due = day("2026-12-23"), f.today = day("2026-12-24"); }, "done"},
        {"he determined on the last day", [](SilenceFacts& f) { f.declaration.state = State::determined; },
         "not_submitted"},
        {"it is with the declarant", [](SilenceFacts& f) { f.declaration.state = State::returned; },
         "not_submitted"},
        {"nobody is left above him", [](SilenceFacts& f) { f.next.reset(); }, "done"},
        {"that was recorded already", [](SilenceFacts& f) { f.declaration.nobody_left = true; },
         "nobody_left"},
        {"the state is said before the day",
         [](SilenceFacts& f) { f.declaration.state = State::closed, f.today = day("2026-11-29"); },
         "not_submitted"},
        {"the day before that nobody is left",
         [](SilenceFacts& f) { f.declaration.nobody_left = true, f.today = day("2026-11-29"); }, "not_yet"},
    };
    for (const auto& row : table) {
        SCOPED_TRACE(row.says);
        auto facts = overdue();
        row.change(facts);
        EXPECT_EQ(outcome(record_silence(facts)), row.expected);
    }
}

TEST(RecordSilence, GivesTheNextOneAFullLimit) {
    auto facts = overdue();
    auto result = record_silence(facts);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->silent, budi);
    EXPECT_EQ(result->silent_capacity, budi_as_chair);
    EXPECT_EQ(result->was_due, day("2026-11-30"));
    EXPECT_EQ(result->on, day("2026-12-01"));
    EXPECT_EQ(result->next, citra);
    EXPECT_EQ(result->next_capacity, citra_as_chair);
    EXPECT_EQ(result->next_reason, facts.next->reason);
    EXPECT_EQ(result->due, day("2026-12-08"));
    EXPECT_FALSE(result->due_provisional);
    facts.working_days = 7;
    EXPECT_EQ(record_silence(facts)->due, day("2026-12-10"));
    facts.working_days.reset();
    facts.today = day("2026-12-24");
    result = record_silence(facts);
    EXPECT_EQ(result->due, day("2027-01-01"));
    EXPECT_TRUE(result->due_provisional);
}

TEST(RecordSilence, StaysWithTheInspectorateWhenNobodyIsLeft) {
    auto facts = overdue();
    facts.next.reset();
    const auto result = record_silence(facts);
    ASSERT_TRUE(result);
    EXPECT_FALSE(result->next);
    EXPECT_FALSE(result->next_capacity);
    EXPECT_EQ(result->due, day("2026-11-30")) << "no new clock: what comes now is late";
}

}  // namespace
}  // namespace declarations
