#include "decisions/count_quorum.hpp"

#include <gtest/gtest.h>

#include "decisions/testing.hpp"

namespace decisions {
namespace {

using namespace testing;
using enum matters::Standing;
using rules::WayOut;

TEST(CountQuorum, FollowsStandingsAndAttendance) {
    struct Row {
        const char* says;
        void (*change)(QuorumFacts&);
        int present, eligible, quorum, approval;
        bool met, decidable;
        std::vector<WayOut> ways;
    };
    const Row rows[] = {
        {"five of five", [](QuorumFacts&) {}, 5, 5, 3, 3, true, true, {}},
        {"one is barred: four eligible of five",
         [](QuorumFacts& f) { set(f, budi, barred); },
         5,
         4,
         3,
         3,
         true,
         true,
         {}},
        {"one stands still: the same",
         [](QuorumFacts& f) { set(f, budi, standstill); },
         5,
         4,
         3,
         3,
         true,
         true,
         {}},
        {"two are barred: three must agree",
         [](QuorumFacts& f) {
             set(f, budi, barred);
             set(f, eko, barred);
         },
         5,
         3,
         3,
         3,
         true,
         true,
         {}},
        {"three are barred: the body one level up",
         [](QuorumFacts& f) {
             for (auto p : {budi, citra, eko}) set(f, p, barred);
         },
         5,
         2,
         3,
         3,
         true,
         false,
         {WayOut::refer_upward}},
        {"three are away: another day",
         [](QuorumFacts& f) {
             for (auto p : {budi, citra, eko}) member(f, p).presence = Presence::absent;
         },
         2,
         2,
         3,
         3,
         false,
         false,
         {WayOut::postpone, WayOut::refer_upward}},
        {"nothing recorded is not present",
         [](QuorumFacts& f) {
             for (auto& m : f.members) m.presence.reset();
         },
         0,
         0,
         3,
         3,
         false,
         false,
         {WayOut::postpone, WayOut::refer_upward}},
        {"excused is not present",
         [](QuorumFacts& f) { member(f, eko).presence = Presence::excused; },
         4,
         4,
         3,
         3,
         true,
         true,
         {}},
        {"before the meeting everybody is expected",
         [](QuorumFacts& f) {
             f.foreseen = true;
             for (auto& m : f.members) m.presence.reset();
         },
         5,
         5,
         3,
         3,
         true,
         true,
         {}},
        {"a vacant seat changes no number",
         [](QuorumFacts& f) { f.members.pop_back(); },
         4,
         4,
         3,
         3,
         true,
         true,
         {}},
        {"two barred in the room do not count where the setting says so",
         [](QuorumFacts& f) {
             f.barred_attendance = rules::BarredAttendance::does_not_count;
             for (auto p : {budi, citra, eko}) set(f, p, barred);
         },
         2,
         2,
         3,
         3,
         false,
         false,
         {WayOut::refer_upward}},
        {"more members than seats: nothing is decided",
         [](QuorumFacts& f) { f.members.push_back({.person = stranger, .presence = Presence::present}); },
         0,
         0,
         0,
         0,
         false,
         false,
         {}},
        {"a body of four has no rule",
         [](QuorumFacts& f) {
             f.seats = 4;
             f.members.pop_back();
         },
         0,
         0,
         0,
         0,
         false,
         false,
         {}},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        auto facts = five_in_the_room();
        row.change(facts);
        const auto q = count_quorum(facts);
        EXPECT_EQ(q.tally.counted_present,
                  q.rule && facts.barred_attendance == rules::BarredAttendance::does_not_count ? row.eligible
                                                                                               : row.present);
        EXPECT_EQ(q.tally.eligible, row.eligible);
        EXPECT_EQ(q.tally.quorum_needed, row.quorum);
        EXPECT_EQ(q.tally.approval_needed, row.approval);
        EXPECT_EQ(q.tally.quorum_met, row.met);
        EXPECT_EQ(q.decidable(), row.decidable);
        EXPECT_EQ(q.ways_out, row.ways);
        EXPECT_FALSE(q.awaits_determination);
    }
}

TEST(CountQuorum, SaysWhenADeterminationWouldHelp) {
    auto facts = five_in_the_room();
    for (auto p : {budi, citra}) set(facts, p, barred);
    set(facts, eko, standstill);
    auto q = count_quorum(facts);
    EXPECT_FALSE(q.decidable());
    EXPECT_TRUE(q.awaits_determination);
    EXPECT_EQ(q.barred, 2);
    EXPECT_EQ(q.standstill, 1);

    set(facts, eko, barred);
    EXPECT_FALSE(count_quorum(facts).awaits_determination);
    for (auto p : {chair, dewi, budi}) set(facts, p, barred);
    set(facts, eko, standstill);
    EXPECT_FALSE(count_quorum(facts).awaits_determination) << "one more would not be enough";
}

TEST(CountQuorum, KnowsWhoPresides) {
    struct Row {
        const char* says;
        void (*change)(QuorumFacts&);
        rules::ChairStanding standing;
        PersonId presider;
        ChairHow how;
    };
    using enum rules::ChairStanding;
    const Row rows[] = {
        {"the chair", [](QuorumFacts&) {}, present, chair, ChairHow::chair},
        {"also when somebody was acclaimed before the chair came",
         [](QuorumFacts& f) {
             f.acclaimed_throughout = budi;
             f.acclaimed_for_item = citra;
         },
         present, chair, ChairHow::chair},
        {"nobody while the chair is away",
         [](QuorumFacts& f) { member(f, chair).presence = Presence::absent; },
         absent,
         {},
         ChairHow::acclamation},
        {"nobody while the chair is barred",
         [](QuorumFacts& f) { set(f, chair, matters::Standing::barred); },
         rules::ChairStanding::barred,
         {},
         ChairHow::acclamation},
        {"a chair who stands still is unable too",
         [](QuorumFacts& f) { set(f, chair, standstill); },
         rules::ChairStanding::barred,
         {},
         ChairHow::acclamation},
        {"a vacant chair", [](QuorumFacts& f) { f.chair = {}; }, absent, {}, ChairHow::acclamation},
        {"who was acclaimed for the item",
         [](QuorumFacts& f) {
             set(f, chair, matters::Standing::barred);
             f.acclaimed_for_item = citra;
             f.acclaimed_throughout = budi;
         },
         rules::ChairStanding::barred, citra, ChairHow::acclamation},
        {"who was acclaimed for the meeting",
         [](QuorumFacts& f) {
             member(f, chair).presence = Presence::excused;
             f.acclaimed_throughout = budi;
         },
         absent, budi, ChairHow::acclamation},
        {"not when barred on the item",
         [](QuorumFacts& f) {
             f.chair = {};
             f.acclaimed_throughout = budi;
             set(f, budi, matters::Standing::barred);
         },
         absent,
         {},
         ChairHow::acclamation},
        {"not when gone",
         [](QuorumFacts& f) {
             f.chair = {};
             f.acclaimed_for_item = budi;
             member(f, budi).presence = Presence::absent;
         },
         absent,
         {},
         ChairHow::acclamation},
        {"before the meeting the chair is expected",
         [](QuorumFacts& f) {
             f.foreseen = true;
             member(f, chair).presence.reset();
         },
         present, chair, ChairHow::chair},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        auto facts = five_in_the_room();
        row.change(facts);
        const auto q = count_quorum(facts);
        EXPECT_EQ(q.chair_standing, row.standing);
        EXPECT_EQ(q.presider, row.presider);
        EXPECT_EQ(q.chair_how, row.how);
    }
}

TEST(CountQuorum, CountsTheVotesOfThoseWhoMayVote) {
    auto facts = five_in_the_room();
    EXPECT_EQ(count_quorum(facts).tally.outcome, rules::Outcome::open);
    for (auto p : {chair, budi, citra}) member(facts, p).vote = Choice::in_favour;
    member(facts, dewi).vote = Choice::against;
    auto q = count_quorum(facts);
    EXPECT_EQ(q.votes.in_favour, 3);
    EXPECT_EQ(q.votes.against, 1);
    EXPECT_EQ(q.votes_missing, 1);
    member(facts, eko).vote = Choice::abstain;
    q = count_quorum(facts);
    EXPECT_EQ(q.votes_missing, 0);
    EXPECT_EQ(q.votes.abstain, 1);
    EXPECT_EQ(q.tally.outcome, rules::Outcome::approved);
    // A vote given before the standstill does not count, and the approval is gone with it.
    set(facts, budi, standstill);
    q = count_quorum(facts);
    EXPECT_EQ(q.votes.in_favour, 2);
    EXPECT_EQ(q.votes_missing, 0);
    EXPECT_EQ(q.tally.outcome, rules::Outcome::rejected);
    ASSERT_EQ(q.recusals().size(), 1u);
    EXPECT_EQ(q.recusals()[0].person, budi);
    EXPECT_EQ(q.recusals()[0].how, standstill);
    EXPECT_EQ(q.recusals()[0].because, CaseId{502});
    member(facts, chair).presence = Presence::excused;
    EXPECT_EQ(count_quorum(facts).votes.in_favour, 1) << "nor that of one who left";
}

TEST(CountQuorum, ResultsAreDeterminedWithoutVotes) {
    auto facts = five_in_the_room();
    facts.purpose = rules::Purpose::determines_results;
    member(facts, chair).vote = Choice::in_favour;
    auto q = count_quorum(facts);
    EXPECT_EQ(q.votes_missing, 0);
    EXPECT_EQ(q.tally.outcome, rules::Outcome::determined);
    for (auto p : {budi, citra, dewi}) member(facts, p).presence = Presence::absent;
    q = count_quorum(facts);
    EXPECT_FALSE(q.decidable());
    EXPECT_TRUE(q.offers(WayOut::results_without_quorum));
    EXPECT_FALSE(q.offers(WayOut::refer_upward));
    facts.continuation = rules::Continuation::after_postponement;
    EXPECT_TRUE(count_quorum(facts).decidable());
}

TEST(Attendance, ABarIsAClearReasonToStayAway) {
    using enum rules::Attendance;
    struct Row {
        const char* says;
        std::optional<Presence> presence;
        matters::Standing standing;
        rules::Attendance expected;
        bool missed;
    };
    const Row rows[] = {
        {"present", Presence::present, clear, present, false},
        {"present and barred", Presence::present, barred, present_barred, false},
        {"present and standing still", Presence::present, standstill, present_barred, false},
        {"away without a reason", Presence::absent, clear, absent, true},
        {"away with one", Presence::excused, clear, excused, false},
        {"away and barred is never without reason", Presence::absent, barred, excused_barred, false},
        {"nor while standing still", Presence::absent, standstill, excused_barred, false},
        {"excused and barred", Presence::excused, barred, excused_barred, false},
        {"never recorded", std::nullopt, clear, absent, true},
        {"never recorded and barred", std::nullopt, barred, excused_barred, false},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        EXPECT_EQ(attendance_of(row.presence, row.standing), row.expected);
        EXPECT_EQ(rules::counts_as_missed(attendance_of(row.presence, row.standing)), row.missed);
    }
}

}  // namespace
}  // namespace decisions
