// Steps follow each other, end clocks and begin others. A row a clause.
#include <gtest/gtest.h>

#include "complaints/move_filing.hpp"

namespace complaints {
namespace {

using rules::DeadlineKey;
using rules::on;
const auto monday = on(2026, 11, 23);
const rules::Calendar calendar;

MoveFacts at(Track track, State state, std::vector<Clock> clocks = {}) {
    Filing f{.id = FilingId{7}, .track = track, .state = state};
    f.clocks = std::move(clocks);
    f.passing = Passing{.superior = PersonId{9}, .on = monday, .sealed = true};
    return {.filing = f, .today = monday, .by_superior = true};
}
constexpr MoveAsked to(State s, Outcome o = Outcome::none) { return {s, o, true, true, true, true}; }

TEST(Steps, follow_each_other_or_are_refused) {
    int lawful_steps = 0;
    for (std::size_t from = 0; from < base::names<State>.size(); ++from)
        for (std::size_t next = 0; next < base::names<State>.size(); ++next) {
            const auto a = static_cast<State>(from), b = static_cast<State>(next);
            const auto got = move_filing(at(Track::tip, a), to(b, Outcome::proven), calendar);
            lawful_steps += got ? 1 : 0;
            if (!is_open(a)) {
                EXPECT_EQ(got.error(), MoveRefusal::over);
            }
            EXPECT_EQ(got.has_value(), is_open(a) && may_follow(a, b));
        }
    EXPECT_EQ(lawful_steps, 12);
}

TEST(Steps, ask_for_reason_outcome_and_number_in_this_order) {
    const auto examined = at(Track::tip, State::examined);
    EXPECT_EQ(move_filing(examined, {State::concluded}, calendar).error(), MoveRefusal::reason_missing);
    EXPECT_EQ(move_filing(examined, {.to = State::concluded, .has_reason = true}, calendar).error(),
              MoveRefusal::outcome_missing);
    EXPECT_EQ(move_filing(examined, {.to = State::handed_over, .has_reason = true}, calendar).error(),
              MoveRefusal::number_missing);
    EXPECT_EQ(move_filing(examined, to(State::concluded, Outcome::partly), calendar)->outcome,
              Outcome::partly);
}

TEST(Steps, of_a_report_are_concluded_by_the_superior_alone) {
    auto facts = at(Track::report, State::examined);
    const auto proven = to(State::concluded, Outcome::proven);
    EXPECT_TRUE(move_filing(facts, proven, calendar));
    EXPECT_TRUE(move_filing(facts, {State::concluded, Outcome::partly, true}, calendar))
        << "a conflict without a breach: Pasal 44 finds the one, not the other";
    EXPECT_EQ(
        move_filing(
            facts,
            {.to = State::concluded, .outcome = Outcome::partly, .has_reason = true, .has_breach = true},
            calendar)
            .error(),
        MoveRefusal::finding_missing);
    EXPECT_EQ(
        move_filing(
            facts,
            {.to = State::concluded, .outcome = Outcome::proven, .has_reason = true, .has_finding = true},
            calendar)
            .error(),
        MoveRefusal::finding_missing)
        << "words about no breach would reach nobody";
    EXPECT_TRUE(move_filing(facts, {State::concluded, Outcome::not_proven, true}, calendar))
        << "nothing found, nothing to examine";
    facts.by_superior = false;
    EXPECT_EQ(move_filing(facts, {State::concluded}, calendar).error(), MoveRefusal::not_the_superior);
    EXPECT_TRUE(move_filing(facts, to(State::handed_over), calendar)) << "another body's affair";
    facts.filing.passing.reset();
    EXPECT_EQ(move_filing(facts, {State::concluded}, calendar).error(), MoveRefusal::not_passed);
    facts.filing.track = Track::tip;
    EXPECT_TRUE(move_filing(facts, proven, calendar)) << "a tip is the team's own";
}

// UU 30/2014 Pasal 44 ayat (4).
struct PendingRow {
    const char* says;
    Track track;
    Outcome outcome;
    Pending pending;
    std::optional<MoveRefusal> refused;
};
const PendingRow pending_rows[] = {
    {"upheld, and nobody said what waits", Track::report, Outcome::proven, {}, MoveRefusal::pending_missing},
    {"upheld in part, the same", Track::report, Outcome::partly, {}, MoveRefusal::pending_missing},
    {"upheld, nothing waits", Track::report, Outcome::proven, {.told = true}, {}},
    {"the matter waits, nothing is determined",
     Track::report,
     Outcome::proven,
     {.told = true, .matter_open = true},
     MoveRefusal::not_determined},
    {"the matter waits, the conflict is determined",
     Track::report,
     Outcome::proven,
     {.told = true, .matter_open = true, .determined = true},
     {}},
    {"the matter is decided meanwhile", Track::report, Outcome::partly, {.told = true}, {}},
    {"not upheld", Track::report, Outcome::not_proven, {}, {}},
    {"a tip is no report of Pasal 44", Track::tip, Outcome::proven, {}, {}},
};

TEST(Steps, close_an_upheld_report_only_when_somebody_else_decides_what_waits) {
    for (const auto& row : pending_rows) {
        auto facts = at(row.track, State::concluded);
        facts.filing.outcome = row.outcome;
        facts.pending = row.pending;
        const auto moved = move_filing(facts, to(State::closed), calendar);
        EXPECT_EQ(moved.has_value(), !row.refused) << row.says;
        if (row.refused && !moved) {
            EXPECT_EQ(moved.error(), *row.refused) << row.says;
        }
    }
}

struct ClockStep {
    const char* says;
    Track track;
    State from, next;
    DeadlineKey running;
    std::vector<DeadlineKey> done;
    std::vector<std::pair<DeadlineKey, base::Date>> started;
};
const ClockStep clock_steps[] = {
    {"a complaint is complete: 60 days to decide",
     Track::complaint,
     State::received,
     State::verified,
     DeadlineKey::complaint_reply,
     {DeadlineKey::complaint_reply},
     {{DeadlineKey::complaint_decision, on(2027, 1, 22)}}},
    {"a complaint is not complete: 30 days to complete",
     Track::complaint,
     State::received,
     State::needs_completion,
     DeadlineKey::complaint_reply,
     {DeadlineKey::complaint_reply},
     {{DeadlineKey::complaint_completion, on(2026, 12, 23)}}},
    {"a complaint is decided: 14 days to tell",
     Track::complaint,
     State::examined,
     State::concluded,
     DeadlineKey::complaint_decision,
     {DeadlineKey::complaint_decision},
     {{DeadlineKey::complaint_notice, on(2026, 12, 7)}}},
    {"a report is decided: 5 working days to report upward",
     Track::report,
     State::examined,
     State::concluded,
     DeadlineKey::report_decision,
     {DeadlineKey::report_decision},
     {{DeadlineKey::report_notice, on(2026, 11, 30)}}},
    {"a tip is verified: acknowledged",
     Track::tip,
     State::received,
     State::verified,
     DeadlineKey::tip_acknowledgement,
     {DeadlineKey::tip_acknowledgement},
     {}},
    {"a report is verified: its clock runs on",
     Track::report,
     State::received,
     State::verified,
     DeadlineKey::report_decision,
     {},
     {}},
    {"a report goes to another body: it decides",
     Track::report,
     State::examined,
     State::handed_over,
     DeadlineKey::report_decision,
     {DeadlineKey::report_decision},
     {}},
    {"a report is closed: the superior's superior has heard",
     Track::report,
     State::concluded,
     State::closed,
     DeadlineKey::report_notice,
     {DeadlineKey::report_notice},
     {}},
    {"a complaint is closed: the complainant has heard",
     Track::complaint,
     State::concluded,
     State::closed,
     DeadlineKey::complaint_notice,
     {DeadlineKey::complaint_notice},
     {}},
    {"a complaint goes to another body: it decides",
     Track::complaint,
     State::examined,
     State::handed_over,
     DeadlineKey::complaint_decision,
     {DeadlineKey::complaint_decision},
     {}},
    {"a tip lacks something: acknowledged all the same",
     Track::tip,
     State::received,
     State::needs_completion,
     DeadlineKey::tip_acknowledgement,
     {DeadlineKey::tip_acknowledgement},
     {}},
    {"a tip goes to another body: it tells the giver",
     Track::tip,
     State::examined,
     State::handed_over,
     DeadlineKey::tip_feedback,
     {DeadlineKey::tip_feedback},
     {}},
    {"a tip is verified again: its acknowledgement ended before",
     Track::tip,
     State::needs_completion,
     State::verified,
     DeadlineKey::tip_feedback,
     {},
     {}},
    {"a tip is closed: the giver has heard",
     Track::tip,
     State::concluded,
     State::closed,
     DeadlineKey::tip_feedback,
     {DeadlineKey::tip_feedback},
     {}},
};

TEST(Steps, end_and_begin_the_clocks_of_the_law) {
    for (const auto& row : clock_steps) {
        const auto facts = at(row.track, row.from, {{row.running, monday, on(2027, 1, 1), {}}});
        const auto moved = move_filing(facts, to(row.next, Outcome::proven), calendar);
        ASSERT_TRUE(moved) << row.says;
        EXPECT_EQ(moved->done, row.done) << row.says;
        ASSERT_EQ(moved->started.size(), row.started.size()) << row.says;
        for (std::size_t i = 0; i < row.started.size(); ++i) {
            EXPECT_EQ(moved->started[i].key, row.started[i].first) << row.says;
            EXPECT_EQ(moved->started[i].due, row.started[i].second) << row.says;
        }
    }
}

TEST(Steps, end_no_clock_a_second_time) {
    const auto facts = at(Track::complaint, State::needs_completion,
                          {{DeadlineKey::complaint_reply, monday, on(2026, 11, 30), on(2026, 11, 24)},
                           {DeadlineKey::complaint_completion, monday, on(2026, 12, 23), {}}});
    const auto moved = move_filing(facts, to(State::verified), calendar);
    ASSERT_TRUE(moved);
    EXPECT_EQ(moved->done, std::vector{DeadlineKey::complaint_completion});
}

TEST(Completion, missed_is_deemed_withdrawn_on_the_day_after) {
    auto f = at(Track::complaint, State::needs_completion,
                {{DeadlineKey::complaint_completion, monday, on(2026, 12, 23), {}}})
                 .filing;
    EXPECT_FALSE(deemed_withdrawn(f, on(2026, 12, 22)));
    EXPECT_FALSE(deemed_withdrawn(f, on(2026, 12, 23))) << "the last day is in time";
    EXPECT_TRUE(deemed_withdrawn(f, on(2026, 12, 24)));
    auto asked_before = f;
    asked_before.clocks.front().done = on(2026, 12, 1);
    EXPECT_FALSE(deemed_withdrawn(asked_before, on(2026, 12, 24))) << "that time was answered";
    f.state = after_complainant_wrote(f.state);
    EXPECT_EQ(f.state, State::verified);
    EXPECT_FALSE(deemed_withdrawn(f, on(2026, 12, 24))) << "whoever wrote has completed it";
    auto tip = at(Track::tip, State::needs_completion).filing;
    EXPECT_FALSE(deemed_withdrawn(tip, on(2030, 1, 1))) << "a tip without that clock is never withdrawn";
}

TEST(Forgetting, waits_two_years_and_for_whoever_wrote_last) {
    const auto expires = expires_on(monday);
    EXPECT_EQ(expires, on(2028, 11, 22));
    const auto day_after = expires + std::chrono::days{1};
    const ForgetFacts over{.state = State::closed, .expires = expires, .today = day_after};
    const auto with = [&](void (*change)(ForgetFacts&)) {
        auto facts = over;
        change(facts);
        return may_forget(facts);
    };
    EXPECT_TRUE(may_forget(over));
    EXPECT_FALSE(with([](ForgetFacts& f) { f.today = f.expires; })) << "its last day";
    EXPECT_FALSE(with([](ForgetFacts& f) { f.state = State::examined; })) << "still open";
    EXPECT_FALSE(with([](ForgetFacts& f) { f.state = State::forgotten; }));
    EXPECT_FALSE(with([](ForgetFacts& f) { f.held = true; })) << "a proceeding needs it";
}

}  // namespace
}  // namespace complaints
