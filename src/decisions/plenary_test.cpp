// The meeting as a whole: opening, going on without quorum, attendance, minutes, closing.
#include <gtest/gtest.h>

#include "decisions/issue_minutes.hpp"
#include "decisions/record_attendance.hpp"
#include "decisions/testing.hpp"

namespace decisions {
namespace {

using namespace testing;
using Change = void (*)(PlenaryFacts&);

struct Row {
    const char* says;
    Change change;
    std::string expected;
};

TEST(OpenPlenary, OnItsDayOrLaterOnce) {
    const Row rows[] = {
        {"on its day", [](PlenaryFacts&) {}, "done"},
        {"a day late", [](PlenaryFacts& m) { m.today += std::chrono::days{1}; }, "done"},
        {"a day early", [](PlenaryFacts& m) { m.today -= std::chrono::days{1}; }, "too_early"},
        {"by who is not the secretary", [](PlenaryFacts& m) { m.secretary = false; }, "not_the_secretary"},
        {"an open one", [](PlenaryFacts& m) { m.plenary.state = PlenaryState::open; }, "opened_already"},
        {"a closed one", [](PlenaryFacts& m) { m.plenary.state = PlenaryState::closed; }, "opened_already"},
        {"the role before the state",
         [](PlenaryFacts& m) {
             m.secretary = false;
             m.plenary.state = PlenaryState::open;
         },
         "not_the_secretary"},
        {"the state before the day",
         [](PlenaryFacts& m) {
             m.today -= std::chrono::days{1};
             m.plenary.state = PlenaryState::open;
         },
         "opened_already"},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        auto facts = at_the_plenary();
        facts.plenary.state = PlenaryState::called;
        facts.plenary.opened_at.reset();
        row.change(facts);
        const auto act = open_plenary(facts);
        EXPECT_EQ(outcome(act), row.expected);
        if (!act) continue;
        EXPECT_EQ(act->on, facts.today);
        EXPECT_EQ(act->continuation, rules::Continuation::first_sitting);
    }
}

PlenaryFacts results_without_quorum() {
    auto facts = at_the_plenary();
    facts.plenary.purpose = rules::Purpose::determines_results;
    auto quorum = five_in_the_room();
    quorum.purpose = rules::Purpose::determines_results;
    for (std::size_t i = 0; i < 3; ++i) {
        facts.attendance[i].presence = Presence::absent;
        quorum.members[i].presence = Presence::absent;
    }
    facts.quorum = count_quorum(quorum);
    return facts;
}

TEST(ContinueWithoutQuorum, OnlyForResultsAndAfterAPause) {
    const Row rows[] = {
        {"results, quorum missing, two hours later", [](PlenaryFacts&) {}, "done"},
        {"longer than three hours: on record, not refused",
         [](PlenaryFacts& m) { m.now += std::chrono::hours{2}; }, "done"},
        {"one minute later", [](PlenaryFacts& m) { m.now = *m.plenary.opened_at + std::chrono::seconds{60}; },
         "done"},
        {"in the same minute",
         [](PlenaryFacts& m) { m.now = *m.plenary.opened_at + std::chrono::seconds{59}; }, "no_pause"},
        {"by who is not the secretary", [](PlenaryFacts& m) { m.secretary = false; }, "not_the_secretary"},
        {"before it is opened", [](PlenaryFacts& m) { m.plenary.state = PlenaryState::called; }, "not_open"},
        {"once it is closed", [](PlenaryFacts& m) { m.plenary.state = PlenaryState::closed; }, "not_open"},
        {"nobody recorded when it opened: no pause can be counted",
         [](PlenaryFacts& m) { m.plenary.opened_at.reset(); }, "not_open"},
        {"an ordinary plenary", [](PlenaryFacts& m) { m.plenary.purpose = rules::Purpose::ordinary; },
         "not_about_results"},
        {"a second time",
         [](PlenaryFacts& m) { m.plenary.continuation = rules::Continuation::after_postponement; },
         "continued_already"},
        {"with quorum", [](PlenaryFacts& m) { m.quorum.tally.quorum_met = true; }, "quorum_met"},
        {"before everybody's attendance is known", [](PlenaryFacts& m) { m.attendance.pop_back(); },
         "attendance_missing"},
        {"the role first",
         [](PlenaryFacts& m) {
             m.secretary = false;
             m.plenary.state = PlenaryState::closed;
         },
         "not_the_secretary"},
        {"open before results",
         [](PlenaryFacts& m) {
             m.plenary.state = PlenaryState::closed;
             m.plenary.purpose = rules::Purpose::ordinary;
         },
         "not_open"},
        {"results before a second time",
         [](PlenaryFacts& m) {
             m.plenary.purpose = rules::Purpose::ordinary;
             m.plenary.continuation = rules::Continuation::after_postponement;
         },
         "not_about_results"},
        {"a second time before quorum",
         [](PlenaryFacts& m) {
             m.quorum.tally.quorum_met = true;
             m.plenary.continuation = rules::Continuation::after_postponement;
         },
         "continued_already"},
        {"quorum before attendance",
         [](PlenaryFacts& m) {
             m.quorum.tally.quorum_met = true;
             m.attendance.clear();
         },
         "quorum_met"},
        {"attendance before the pause",
         [](PlenaryFacts& m) {
             m.now = *m.plenary.opened_at;
             m.attendance.clear();
         },
         "attendance_missing"},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        auto facts = results_without_quorum();
        row.change(facts);
        EXPECT_EQ(outcome(continue_without_quorum(facts)), row.expected);
    }
    const auto act = continue_without_quorum(results_without_quorum());
    EXPECT_EQ(act->continuation, rules::Continuation::after_postponement);
    EXPECT_EQ(act->waited_minutes, 120);
    EXPECT_EQ(act->on, plenary_day);
}

TEST(ClosePlenary, WhenEveryItemIsDealtWith) {
    const auto with = [](ItemState state) {
        auto facts = at_the_plenary();
        facts.items[0].state = state;
        return facts;
    };
    EXPECT_EQ(outcome(close_plenary(with(ItemState::pending))), "items_pending");
    for (const auto state : {ItemState::decided, ItemState::postponed, ItemState::referred}) {
        EXPECT_EQ(outcome(close_plenary(with(state))), "done");
        EXPECT_EQ(close_plenary(with(state))->on, plenary_day);
    }
    auto one_of_two = with(ItemState::decided);
    one_of_two.items.push_back({.plenary = plenary_id, .number = 2});
    EXPECT_EQ(outcome(close_plenary(one_of_two)), "items_pending");
    auto called_off = with(ItemState::postponed);
    called_off.plenary.state = PlenaryState::called;
    EXPECT_EQ(outcome(close_plenary(called_off)), "done");
    auto closed = with(ItemState::pending);
    closed.plenary.state = PlenaryState::closed;
    EXPECT_EQ(outcome(close_plenary(closed)), "closed_already") << "the state before the items";
    closed.secretary = false;
    EXPECT_EQ(outcome(close_plenary(closed)), "not_the_secretary");
}

TEST(RecordAttendance, OfMembersByTheSecretary) {
    struct Entries {
        const char* says;
        Change change;
        std::vector<AttendanceEntry> entries;
        std::string expected;
    };
    const Change nothing = [](PlenaryFacts&) {};
    const Change budi_voted = [](PlenaryFacts& m) { m.votes.push_back({1, budi, Choice::against}); };
    using enum Presence;
    const Entries rows[] = {
        {"present", nothing, {{budi, present, ""}}, "done"},
        {"absent", nothing, {{budi, absent, ""}}, "done"},
        {"excused, with the reason", nothing, {{budi, excused, "Sakit"}}, "done"},
        {"excused without one", nothing, {{budi, excused, ""}}, "reason_missing"},
        {"somebody who is no member that day",
         nothing,
         {{budi, present, ""}, {stranger, present, ""}},
         "not_a_member"},
        {"one member twice", nothing, {{budi, present, ""}, {budi, absent, ""}}, "member_twice"},
        {"by who is not the secretary",
         [](PlenaryFacts& m) { m.secretary = false; },
         {{budi, present, ""}},
         "not_the_secretary"},
        {"before the meeting",
         [](PlenaryFacts& m) { m.plenary.state = PlenaryState::called; },
         {{budi, present, ""}},
         "not_open"},
        {"after the meeting",
         [](PlenaryFacts& m) { m.plenary.state = PlenaryState::closed; },
         {{budi, present, ""}},
         "not_open"},
        {"who voted on what is pending was there", budi_voted, {{budi, absent, ""}}, "has_voted"},
        {"nor is he excused", budi_voted, {{budi, excused, "Sakit"}}, "has_voted"},
        {"he is present", budi_voted, {{budi, present, ""}}, "done"},
        {"another member may leave", budi_voted, {{eko, absent, ""}}, "done"},
        {"he may leave once that is decided",
         [](PlenaryFacts& m) {
             m.votes.push_back({1, budi, Choice::against});
             m.items[0].state = ItemState::decided;
         },
         {{budi, absent, ""}},
         "done"},
        {"the role first",
         [](PlenaryFacts& m) {
             m.secretary = false;
             m.plenary.state = PlenaryState::closed;
         },
         {},
         "not_the_secretary"},
        {"open before membership",
         [](PlenaryFacts& m) { m.plenary.state = PlenaryState::closed; },
         {{stranger, present, ""}},
         "not_open"},
        {"membership before twice",
         nothing,
         {{budi, present, ""}, {budi, present, ""}, {stranger, present, ""}},
         "not_a_member"},
        {"twice before the reason", nothing, {{budi, excused, ""}, {budi, excused, ""}}, "member_twice"},
        {"the reason before the vote", budi_voted, {{budi, excused, ""}}, "reason_missing"},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        auto facts = at_the_plenary();
        facts.attendance.clear();
        row.change(facts);
        const auto acts = record_attendance(facts, row.entries);
        EXPECT_EQ(outcome(acts), row.expected);
        if (!acts) continue;
        ASSERT_EQ(acts->size(), row.entries.size());
        EXPECT_EQ(acts->front().person, row.entries.front().person);
        EXPECT_EQ(acts->front().presence, row.entries.front().presence);
        EXPECT_EQ(acts->front().reason, row.entries.front().reason);
    }
}

TEST(RecordAttendance, LetsAMemberLeaveWhileAnItemOnWhichHeDidNotVoteIsPending) {
    auto facts = at_the_plenary();
    facts.votes.push_back({1, budi, Choice::against});
    facts.items[0].state = ItemState::decided;
    facts.items.push_back({.plenary = plenary_id, .number = 2});
    const std::vector<AttendanceEntry> leaves{{budi, Presence::absent, ""}};
    EXPECT_EQ(outcome(record_attendance(facts, leaves)), "done");
    facts.votes.push_back({2, budi, Choice::in_favour});
    EXPECT_EQ(outcome(record_attendance(facts, leaves)), "has_voted");
}

TEST(RecordAttendance, KeepsOnlyWhatIsNew) {
    auto facts = at_the_plenary();
    const std::vector<AttendanceEntry> again{{budi, Presence::present, ""},
                                             {eko, Presence::absent, "tidak dipakai"}};
    auto acts = record_attendance(facts, again);
    ASSERT_TRUE(acts);
    ASSERT_EQ(acts->size(), 1u);
    EXPECT_EQ(acts->front().person, eko);
    EXPECT_EQ(acts->front().reason, "") << "only an excuse has a reason";
    facts.attendance[1] = {budi, Presence::excused, "Sakit"};
    const std::vector<AttendanceEntry> other_reason{{budi, Presence::excused, "Dinas luar"}};
    EXPECT_EQ(record_attendance(facts, other_reason)->size(), 1u);
}

TEST(IssueMinutes, OnceAndOfAClosedPlenary) {
    const Row rows[] = {
        {"of a closed meeting", [](PlenaryFacts&) {}, "done"},
        {"of an open one", [](PlenaryFacts& m) { m.plenary.state = PlenaryState::open; }, "not_closed"},
        {"of one where attendance is not whole", [](PlenaryFacts& m) { m.attendance.pop_back(); },
         "attendance_missing"},
        {"a second time", [](PlenaryFacts& m) { m.plenary.minutes = base::Hash{}; }, "issued_already"},
        {"by who is not the secretary", [](PlenaryFacts& m) { m.secretary = false; }, "not_the_secretary"},
        {"the role first",
         [](PlenaryFacts& m) {
             m.secretary = false;
             m.plenary.state = PlenaryState::open;
         },
         "not_the_secretary"},
        {"closed before attendance",
         [](PlenaryFacts& m) {
             m.plenary.state = PlenaryState::open;
             m.attendance.clear();
         },
         "not_closed"},
        {"attendance before a second time",
         [](PlenaryFacts& m) {
             m.plenary.minutes = base::Hash{};
             m.attendance.clear();
         },
         "attendance_missing"},
    };
    const auto pdf = base::sha256("berita acara");
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        auto facts = at_the_plenary();
        facts.plenary.state = PlenaryState::closed;
        row.change(facts);
        const auto act = issue_minutes(facts, pdf, 4711);
        EXPECT_EQ(outcome(act), row.expected);
        if (!act) continue;
        EXPECT_EQ(act->hash, pdf);
        EXPECT_EQ(act->bytes, 4711);
    }
}

}  // namespace
}  // namespace decisions
