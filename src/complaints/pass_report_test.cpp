// A citizen's report goes to the official's superior. A lawful situation; each row changes one thing.
#include "complaints/pass_report.hpp"

#include <gtest/gtest.h>

namespace complaints {
namespace {

using rules::on;
using enum PassRefusal;
const PersonId official{4}, secretary{5}, chair{6};
const rules::Calendar calendar;
const auto due = on(2026, 11, 30);     // of the office: five working days since the receipt
const auto his_due = on(2026, 12, 1);  // five since he got it

PassFacts lawful() {
    Filing f{.id = FilingId{7}, .track = Track::report, .state = State::verified};
    f.clocks = {{rules::DeadlineKey::report_decision, on(2026, 11, 23), due, {}}};
    return {.filing = f,
            .respondent = official,
            .respondent_before = {},
            .respondent_serves = true,
            .superior = people::Superior{.person = secretary, .capacity = AppointmentId{50}},
            .superior_has_key = true,
            .today = on(2026, 11, 24)};
}

void has_it(PassFacts& f, bool sealed = true) {
    f.filing.passing =
        Passing{.superior = secretary, .on = on(2026, 11, 24), .since = on(2026, 11, 24), .sealed = sealed};
    f.respondent_before = official;
}

TEST(Reports, go_to_the_officials_superior) {
    const auto passed = pass_report(lawful());
    ASSERT_TRUE(passed);
    EXPECT_EQ(passed->superior.person, secretary);
    EXPECT_TRUE(passed->sealed);
    EXPECT_FALSE(passed->instead_of);
}

struct Row {
    const char* says;
    void (*change)(PassFacts&);
    std::optional<PassRefusal> refused;
};
const Row rows[] = {
    {"a tip has another way", [](PassFacts& f) { f.filing.track = Track::tip; }, not_a_report},
    {"a complaint about service too", [](PassFacts& f) { f.filing.track = Track::complaint; }, not_a_report},
    {"nobody has verified it", [](PassFacts& f) { f.filing.state = State::received; }, not_verified},
    {"it waits for completion", [](PassFacts& f) { f.filing.state = State::needs_completion; }, not_verified},
    {"under examination already", [](PassFacts& f) { f.filing.state = State::examined; }, {}},
    {"it is concluded", [](PassFacts& f) { f.filing.state = State::concluded; }, over},
    {"it was handed over", [](PassFacts& f) { f.filing.state = State::handed_over; }, over},
    {"nobody is named", [](PassFacts& f) { f.respondent = {}; }, not_an_official},
    {"he serves no more", [](PassFacts& f) { f.respondent_serves = false; }, not_an_official},
    {"every superior is named in it", [](PassFacts& f) { f.superior.reset(); }, nobody_above},
    {"neither serves nor has a superior: the first is the answer",
     [](PassFacts& f) {
         f.respondent_serves = false;
         f.superior.reset();
     },
     not_an_official},
    {"the superior has no key yet", [](PassFacts& f) { f.superior_has_key = false; }, {}},
    {"he has it already", [](PassFacts& f) { has_it(f); }, with_the_superior},
    {"he has it, unsealed, and still no key",
     [](PassFacts& f) {
         has_it(f, false);
         f.superior_has_key = false;
     },
     with_the_superior},
    {"he has made a key since", [](PassFacts& f) { has_it(f, false); }, {}},
    {"it was about another official",
     [](PassFacts& f) {
         has_it(f);
         f.respondent = PersonId{8};
     },
     {}},
};

TEST(Reports, are_refused_by_the_first_that_holds) {
    for (const auto& row : rows) {
        auto facts = lawful();
        row.change(facts);
        const auto passed = pass_report(facts);
        EXPECT_EQ(passed.has_value(), !row.refused) << row.says;
        if (row.refused && !passed) {
            EXPECT_EQ(passed.error(), *row.refused) << row.says;
        }
    }
}

bool silent(const PassFacts& facts, base::Date day) {
    return superior_is_silent(facts.filing, day, calendar, 0);
}

TEST(Reports, of_a_silent_superior_go_to_the_next_from_the_day_after_his_own_limit) {
    auto facts = lawful();
    has_it(facts);
    EXPECT_EQ(superior_due(on(2026, 11, 24), calendar, 0), his_due);
    EXPECT_FALSE(silent(facts, due));
    EXPECT_FALSE(silent(facts, his_due - std::chrono::days{1})) << "the office is late, he is not";
    EXPECT_FALSE(silent(facts, his_due)) << "the last day is in time";
    EXPECT_TRUE(silent(facts, his_due + std::chrono::days{1}));
    facts.superior = people::Superior{.person = chair, .capacity = AppointmentId{60}, .steps_up = 2};
    const auto passed = pass_report(facts);
    ASSERT_TRUE(passed);
    EXPECT_EQ(passed->instead_of, secretary);
    const auto late = his_due + std::chrono::days{1};
    auto other = facts;
    other.filing.clocks.front().key = rules::DeadlineKey::completion;
    EXPECT_FALSE(silent(other, late)) << "another limit is over";
    other = facts;
    other.filing.passing.reset();
    EXPECT_FALSE(silent(other, late)) << "nobody has it";
    facts.filing.clocks.front().done = due;
    EXPECT_FALSE(silent(facts, late)) << "he has decided";
}

// docs/decisions/0004: the next superior has a full limit of his own.
TEST(Reports, of_the_next_superior_have_a_full_limit_of_his_own) {
    auto facts = lawful();
    has_it(facts);
    facts.filing.passing =
        Passing{.superior = chair, .on = on(2026, 12, 2), .since = on(2026, 12, 2), .sealed = true};
    EXPECT_FALSE(silent(facts, on(2026, 12, 2))) << "the day he gets it, long after the office's limit";
    EXPECT_FALSE(silent(facts, on(2026, 12, 3)));
    EXPECT_FALSE(silent(facts, on(2026, 12, 8)));
    EXPECT_FALSE(silent(facts, on(2026, 12, 9))) << "his last day";
    EXPECT_TRUE(silent(facts, on(2026, 12, 10)));
    facts.filing.passing->on = on(2026, 12, 8);
    EXPECT_TRUE(silent(facts, on(2026, 12, 10))) << "given access later: he has had it since the second";
}

}  // namespace
}  // namespace complaints
