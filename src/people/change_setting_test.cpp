#include "people/change_setting.hpp"

#include <gtest/gtest.h>

namespace people {
namespace {

using rules::on;
constexpr auto today = on(2026, 11, 23);

struct Case {
    SettingFacts facts{.for_the_nation = true, .value = "5", .decided_since = {}, .today = today};
    SettingWish wish{.name = "determination_working_days",
                     .value = "7",
                     .instrument = "Keputusan KPU 12/2026",
                     .from = today,
                     .dated = {}};
};
struct Row {
    const char* says;
    void (*change)(Case&);
    const char* expected;
};

const Row rows[] = {
    {"an instrument sets another number from today", [](Case&) {}, "done"},
    {"from tomorrow", [](Case& c) { c.wish.from = on(2026, 11, 24); }, "done"},
    {"the default is confirmed by an instrument", [](Case& c) { c.wish.value = "5"; }, "done"},
    {"by an administrator of one province", [](Case& c) { c.facts.for_the_nation = false; },
     "not_for_the_nation"},
    {"a name nobody knows", [](Case& c) { c.wish.name = "quorum"; }, "unknown_setting"},
    {"what the program is built on", [](Case& c) { c.wish.name = "chair_is_superior_of_members"; },
     "unknown_setting"},
    {"six days", [](Case& c) { c.wish.value = "6"; }, "not_a_choice"},
    {"no value", [](Case& c) { c.wish.value = ""; }, "not_a_choice"},
    {"without an instrument", [](Case& c) { c.wish.instrument = " "; }, "instrument_missing"},
    {"an instrument of tomorrow", [](Case& c) { c.wish.dated = on(2026, 11, 24); }, "instrument_in_future"},
    {"an instrument of today", [](Case& c) { c.wish.dated = today; }, "done"},
    {"from yesterday", [](Case& c) { c.wish.from = on(2026, 11, 22); }, "in_the_past"},
    {"from yesterday, by an instrument of today",
     [](Case& c) { c.wish.from = on(2026, 11, 22), c.wish.dated = today; }, "in_the_past"},
    {"from yesterday, by an instrument of that day",
     [](Case& c) { c.wish.from = c.wish.dated.emplace(on(2026, 11, 22)); }, "done"},
    {"from yesterday, by an instrument of the day before",
     [](Case& c) { c.wish.from = on(2026, 11, 22), c.wish.dated = on(2026, 11, 21); }, "done"},
    {"what an instrument set already",
     [](Case& c) { c.facts.value = "7", c.facts.decided_since = on(2026, 1, 1); }, "same_value"},
    {"back to the default",
     [](Case& c) { c.facts.value = "7", c.facts.decided_since = on(2026, 1, 1), c.wish.value = "5"; },
     "done"},

    {"who before what", [](Case& c) { c.facts.for_the_nation = false, c.wish.name = "quorum"; },
     "not_for_the_nation"},
    {"the name before the value", [](Case& c) { c.wish.name = "quorum", c.wish.value = ""; },
     "unknown_setting"},
    {"the value before the instrument", [](Case& c) { c.wish.value = "6", c.wish.instrument = ""; },
     "not_a_choice"},
    {"the instrument before its day",
     [](Case& c) { c.wish.instrument = "", c.wish.dated = on(2026, 11, 24); }, "instrument_missing"},
    {"its day before the first day of the value",
     [](Case& c) { c.wish.dated = on(2026, 11, 24), c.wish.from = on(2026, 11, 22); },
     "instrument_in_future"},
    {"the day before the same value",
     [](Case& c) {
         c.wish.from = on(2026, 11, 22), c.facts.value = "7", c.facts.decided_since = on(2026, 1, 1);
     },
     "in_the_past"},
};

TEST(ChangeSetting, takes_an_instrument_and_does_not_hold_backwards) {
    for (const auto& row : rows) {
        Case c;
        row.change(c);
        const auto answer = change_setting(c.facts, c.wish);
        EXPECT_EQ(answer ? "done" : base::name(answer.error()), row.expected) << row.says;
    }
}

TEST(ChangeSetting, every_choice_of_every_setting_can_be_set) {
    for (const auto& setting : rules::all_settings())
        for (const auto choice : setting.choices) {
            if (choice.empty()) continue;
            Case c;
            c.wish.name = base::name(setting.key), c.wish.value = choice;
            EXPECT_TRUE(change_setting(c.facts, c.wish)) << base::name(setting.key) << " " << choice;
        }
}

}  // namespace
}  // namespace people
