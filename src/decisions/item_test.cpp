// One agenda item: who presides, who votes, and how it ends.
#include <gtest/gtest.h>

#include "decisions/cast_vote.hpp"
#include "decisions/choose_chair.hpp"
#include "decisions/decide_item.hpp"
#include "decisions/testing.hpp"

namespace decisions {
namespace {

using namespace testing;
using matters::Standing;

struct Row {
    const char* says;
    Twist change;
    std::string expected;
};

void chair_away(Situation& s) { member(s.quorum, chair).presence = Presence::absent; }
void three_barred(Situation& s) {
    for (auto p : {citra, dewi, eko}) set(s.quorum, p, Standing::barred);
}
void three_away(Situation& s) {
    for (auto p : {citra, dewi, eko}) member(s.quorum, p).presence = Presence::absent;
}
void results(Situation& s) { s.floor.plenary.purpose = rules::Purpose::determines_results; }
void all_vote(Situation& s) {
    for (auto& m : s.quorum.members)
        if (m.standing == Standing::clear && m.presence == Presence::present) m.vote = Choice::in_favour;
}

TEST(CastVote, IsTheMembersOwnAndNotOfWhoIsBarred) {
    const Row rows[] = {
        {"a member who is there votes", [](Situation&) {}, "done"},
        {"who is no member that day does not", [](Situation& s) { s.floor.actor = stranger; },
         "not_a_member"},
        {"nor the secretary", [](Situation& s) { s.floor.actor = secretary; }, "not_a_member"},
        {"a barred member takes no part", [](Situation& s) { set(s.quorum, budi, Standing::barred); },
         "barred"},
        {"one who stands still takes no part",
         [](Situation& s) { set(s.quorum, budi, Standing::standstill); }, "stands_still"},
        {"another member's bar is not his", [](Situation& s) { set(s.quorum, eko, Standing::barred); },
         "done"},
        {"before the meeting", [](Situation& s) { s.floor.plenary.state = PlenaryState::called; },
         "not_open"},
        {"after the meeting", [](Situation& s) { s.floor.plenary.state = PlenaryState::closed; }, "not_open"},
        {"on a decided item", [](Situation& s) { s.floor.item.state = ItemState::decided; },
         "item_not_pending"},
        {"on a postponed item", [](Situation& s) { s.floor.item.state = ItemState::postponed; },
         "item_not_pending"},
        {"on a matter closed meanwhile", [](Situation& s) { s.floor.matter_state = matters::State::closed; },
         "matter_not_open"},
        {"on results", results, "no_vote_taken"},
        {"who is away", [](Situation& s) { member(s.quorum, budi).presence = Presence::absent; },
         "not_present"},
        {"who is not recorded yet", [](Situation& s) { member(s.quorum, budi).presence.reset(); },
         "not_present"},
        {"while nobody presides", chair_away, "no_chair"},
        {"once somebody was acclaimed",
         [](Situation& s) {
             chair_away(s);
             s.quorum.acclaimed_for_item = eko;
         },
         "done"},
        {"without quorum", three_away, "no_quorum"},
        {"where too few are free to agree", three_barred, "too_few_eligible"},
        {"a second time", [](Situation& s) { member(s.quorum, budi).vote = Choice::abstain; },
         "voted_already"},
        // precedence
        {"the bar before the meeting",
         [](Situation& s) {
             set(s.quorum, budi, Standing::barred);
             s.floor.plenary.state = PlenaryState::called;
         },
         "barred"},
        {"the standstill before the meeting",
         [](Situation& s) {
             set(s.quorum, budi, Standing::standstill);
             s.floor.plenary.state = PlenaryState::closed;
         },
         "stands_still"},
        {"membership before the meeting",
         [](Situation& s) {
             s.floor.actor = stranger;
             s.floor.plenary.state = PlenaryState::called;
         },
         "not_a_member"},
        {"the meeting before the item",
         [](Situation& s) {
             s.floor.plenary.state = PlenaryState::closed;
             s.floor.item.state = ItemState::decided;
         },
         "not_open"},
        {"the item before the matter",
         [](Situation& s) {
             s.floor.item.state = ItemState::decided;
             s.floor.matter_state = matters::State::decided;
         },
         "item_not_pending"},
        {"the matter before the purpose",
         [](Situation& s) {
             results(s);
             s.floor.matter_state = matters::State::closed;
         },
         "matter_not_open"},
        {"the purpose before attendance",
         [](Situation& s) {
             results(s);
             member(s.quorum, budi).presence.reset();
         },
         "no_vote_taken"},
        {"attendance before the chair",
         [](Situation& s) {
             chair_away(s);
             member(s.quorum, budi).presence.reset();
         },
         "not_present"},
        {"the chair before quorum",
         [](Situation& s) {
             three_away(s);
             chair_away(s);
         },
         "no_chair"},
        {"quorum before a second vote",
         [](Situation& s) {
             three_away(s);
             member(s.quorum, budi).vote = Choice::abstain;
         },
         "no_quorum"},
        {"too few before a second vote",
         [](Situation& s) {
             three_barred(s);
             member(s.quorum, budi).vote = Choice::abstain;
         },
         "too_few_eligible"},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        Situation s;
        s.floor.actor = budi;
        row.change(s);
        const auto act = cast_vote(s.counted(), Choice::against);
        EXPECT_EQ(outcome(act), row.expected);
        if (!act) continue;
        EXPECT_EQ(act->person, budi);
        EXPECT_EQ(act->choice, Choice::against);
        EXPECT_EQ(act->item, 1);
        EXPECT_EQ(act->matter, matter_id);
    }
    EXPECT_EQ(article(VoteRefusal::barred), "UU 30/2014 Pasal 42 ayat (1)");
    EXPECT_EQ(article(VoteRefusal::stands_still), "UU 30/2014 Pasal 42 ayat (1)");
}

TEST(ChooseChair, ForAnItemOnWhichTheChairIsUnable) {
    struct Chosen {
        const char* says;
        Twist change;
        PersonId person;
        std::string expected;
    };
    const Twist nothing = [](Situation&) {};
    const Chosen rows[] = {
        {"a member who is there", nothing, budi, "done"},
        {"also while the chair only stands still",
         [](Situation& s) { set(s.quorum, chair, Standing::standstill); }, budi, "done"},
        {"also while the chair is away",
         [](Situation& s) {
             set(s.quorum, chair, Standing::clear);
             chair_away(s);
         },
         budi, "done"},
        {"the chair presides when able", [](Situation& s) { set(s.quorum, chair, Standing::clear); }, budi,
         "chair_presides"},
        {"who is no member", nothing, stranger, "not_a_member"},
        {"the barred chair himself", nothing, chair, "barred"},
        {"a barred member", [](Situation& s) { set(s.quorum, budi, Standing::barred); }, budi, "barred"},
        {"a member who stands still", [](Situation& s) { set(s.quorum, budi, Standing::standstill); }, budi,
         "stands_still"},
        {"a member who is away", [](Situation& s) { member(s.quorum, budi).presence = Presence::excused; },
         budi, "not_present"},
        {"by who is not the secretary", [](Situation& s) { s.floor.secretary = false; }, budi,
         "not_the_secretary"},
        {"by a barred secretary", [](Situation& s) { s.floor.actor_standing = Standing::barred; }, budi,
         "actor_barred"},
        {"by a secretary who stands still",
         [](Situation& s) { s.floor.actor_standing = Standing::standstill; }, budi, "actor_stands_still"},
        {"before the meeting", [](Situation& s) { s.floor.plenary.state = PlenaryState::called; }, budi,
         "not_open"},
        {"for a decided item", [](Situation& s) { s.floor.item.state = ItemState::decided; }, budi,
         "item_not_pending"},
        {"the role first",
         [](Situation& s) {
             s.floor.secretary = false;
             s.floor.actor_standing = Standing::barred;
         },
         budi, "not_the_secretary"},
        {"the actor's bar before the meeting",
         [](Situation& s) {
             s.floor.actor_standing = Standing::barred;
             s.floor.plenary.state = PlenaryState::called;
         },
         budi, "actor_barred"},
        {"his standstill before the meeting",
         [](Situation& s) {
             s.floor.actor_standing = Standing::standstill;
             s.floor.plenary.state = PlenaryState::called;
         },
         budi, "actor_stands_still"},
        {"the meeting before the item",
         [](Situation& s) {
             s.floor.plenary.state = PlenaryState::called;
             s.floor.item.state = ItemState::decided;
         },
         budi, "not_open"},
        {"the item before the chair",
         [](Situation& s) {
             set(s.quorum, chair, Standing::clear);
             s.floor.item.state = ItemState::decided;
         },
         budi, "item_not_pending"},
        {"the chair before the chosen", [](Situation& s) { set(s.quorum, chair, Standing::clear); }, stranger,
         "chair_presides"},
        {"the chosen's bar before his absence",
         [](Situation& s) {
             set(s.quorum, budi, Standing::barred);
             member(s.quorum, budi).presence.reset();
         },
         budi, "barred"},
        {"and his standstill",
         [](Situation& s) {
             set(s.quorum, budi, Standing::standstill);
             member(s.quorum, budi).presence.reset();
         },
         budi, "stands_still"},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        Situation s;
        set(s.quorum, chair, Standing::barred);
        row.change(s);
        const auto act = choose_chair(s.counted(), row.person);
        EXPECT_EQ(outcome(act), row.expected);
        if (!act) continue;
        EXPECT_EQ(act->item, 1);
        EXPECT_EQ(act->person, row.person);
    }
}

TEST(DecideItem, WhenEnoughAreFreeToAgreeAndAllOfThemVoted) {
    const Row rows[] = {
        {"five agree", all_vote, "done"},
        {"one is barred, four agree",
         [](Situation& s) {
             set(s.quorum, budi, Standing::barred);
             all_vote(s);
         },
         "done"},
        {"one has not voted",
         [](Situation& s) {
             all_vote(s);
             member(s.quorum, eko).vote.reset();
         },
         "votes_missing"},
        {"nobody has voted", [](Situation&) {}, "votes_missing"},
        {"one is away and cannot vote",
         [](Situation& s) {
             member(s.quorum, eko).presence = Presence::excused;
             all_vote(s);
         },
         "done"},
        {"three are barred",
         [](Situation& s) {
             three_barred(s);
             all_vote(s);
         },
         "undecidable"},
        {"three are away",
         [](Situation& s) {
             three_away(s);
             all_vote(s);
         },
         "undecidable"},
        {"results are determined without a vote", results, "done"},
        {"results without quorum in the first sitting",
         [](Situation& s) {
             results(s);
             three_away(s);
         },
         "undecidable"},
        {"results without quorum after the pause",
         [](Situation& s) {
             results(s);
             three_away(s);
             s.floor.plenary.continuation = rules::Continuation::after_postponement;
         },
         "done"},
        {"an ordinary plenary after a pause",
         [](Situation& s) {
             three_away(s);
             all_vote(s);
             s.floor.plenary.continuation = rules::Continuation::after_postponement;
         },
         "undecidable"},
        {"a body no rule is known for",
         [](Situation& s) {
             s.quorum.seats = 4;
             all_vote(s);
         },
         "rule_unknown"},
        {"nobody presides",
         [](Situation& s) {
             chair_away(s);
             all_vote(s);
         },
         "no_chair"},
        {"by who is not the secretary",
         [](Situation& s) {
             all_vote(s);
             s.floor.secretary = false;
         },
         "not_the_secretary"},
        {"by a barred secretary",
         [](Situation& s) {
             all_vote(s);
             s.floor.actor_standing = Standing::barred;
         },
         "barred"},
        {"by a secretary who stands still",
         [](Situation& s) {
             all_vote(s);
             s.floor.actor_standing = Standing::standstill;
         },
         "stands_still"},
        {"before the meeting",
         [](Situation& s) {
             all_vote(s);
             s.floor.plenary.state = PlenaryState::called;
         },
         "not_open"},
        {"a second time",
         [](Situation& s) {
             all_vote(s);
             s.floor.item.state = ItemState::decided;
         },
         "item_not_pending"},
        {"a matter closed meanwhile",
         [](Situation& s) {
             all_vote(s);
             s.floor.matter_state = matters::State::closed;
         },
         "matter_not_open"},
        // precedence
        {"the role first",
         [](Situation& s) {
             s.floor.secretary = false;
             s.floor.actor_standing = Standing::barred;
         },
         "not_the_secretary"},
        {"the bar before the meeting",
         [](Situation& s) {
             s.floor.actor_standing = Standing::barred;
             s.floor.plenary.state = PlenaryState::closed;
         },
         "barred"},
        {"the standstill before the meeting",
         [](Situation& s) {
             s.floor.actor_standing = Standing::standstill;
             s.floor.plenary.state = PlenaryState::closed;
         },
         "stands_still"},
        {"the meeting before the item",
         [](Situation& s) {
             s.floor.plenary.state = PlenaryState::closed;
             s.floor.item.state = ItemState::decided;
         },
         "not_open"},
        {"the item before the matter",
         [](Situation& s) {
             s.floor.matter_state = matters::State::decided;
             s.floor.item.state = ItemState::decided;
         },
         "item_not_pending"},
        {"the matter before the rule",
         [](Situation& s) {
             s.floor.matter_state = matters::State::closed;
             s.quorum.seats = 4;
         },
         "matter_not_open"},
        {"the rule before what it says",
         [](Situation& s) {
             s.quorum.seats = 4;
             three_away(s);
         },
         "rule_unknown"},
        {"undecidable before the chair",
         [](Situation& s) {
             three_away(s);
             chair_away(s);
         },
         "undecidable"},
        {"the chair before the votes", [](Situation& s) { chair_away(s); }, "no_chair"},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        Situation s;
        row.change(s);
        EXPECT_EQ(outcome(decide_item(s.counted(), "Menetapkan CV Maju Jaya")), row.expected);
    }
    Situation s;
    EXPECT_EQ(outcome(decide_item(s.counted(), "")), "votes_missing") << "votes before the text";
    all_vote(s);
    EXPECT_EQ(outcome(decide_item(s.counted(), "")), "text_missing");
}

TEST(DecideItem, WritesDownWhatMinutesNeed) {
    Situation s;
    set(s.quorum, budi, Standing::barred);
    set(s.quorum, chair, Standing::standstill);
    s.quorum.acclaimed_for_item = eko;
    all_vote(s);
    const auto act = decide_item(s.counted(), "Menetapkan CV Maju Jaya");
    ASSERT_TRUE(act);
    EXPECT_EQ(act->outcome, rules::Outcome::approved);
    EXPECT_EQ(act->chair, eko);
    EXPECT_EQ(act->chair_how, ChairHow::acclamation);
    EXPECT_EQ(act->seats, 5);
    EXPECT_EQ(act->present, 5);
    EXPECT_EQ(act->eligible, 3);
    EXPECT_EQ(act->quorum_needed, 3);
    EXPECT_EQ(act->approval_needed, 3);
    EXPECT_EQ(act->in_favour, 3);
    EXPECT_TRUE(act->barred_counted);
    EXPECT_FALSE(act->setting_confirmed);
    EXPECT_EQ(act->on, plenary_day);
    EXPECT_EQ(act->recused, (std::vector{chair, budi}));
    EXPECT_EQ(act->recused_how, (std::vector{Standing::standstill, Standing::barred}));
    EXPECT_EQ(act->recused_because, (std::vector{CaseId{501}, CaseId{502}}));

    member(s.quorum, eko).vote = Choice::abstain;
    EXPECT_EQ(decide_item(s.counted(), "x")->outcome, rules::Outcome::rejected) << "two of the three needed";
    Situation determined;
    results(determined);
    EXPECT_EQ(decide_item(determined.counted(), "x")->outcome, rules::Outcome::determined);
}

TEST(PostponeItem, WithAReasonBeforeOrInThePlenary) {
    const Row rows[] = {
        {"in the meeting", [](Situation&) {}, "done"},
        {"before it: the meeting is called off",
         [](Situation& s) { s.floor.plenary.state = PlenaryState::called; }, "done"},
        {"after it", [](Situation& s) { s.floor.plenary.state = PlenaryState::closed; }, "closed"},
        {"a decided item", [](Situation& s) { s.floor.item.state = ItemState::decided; }, "item_not_pending"},
        {"by who is not the secretary", [](Situation& s) { s.floor.secretary = false; }, "not_the_secretary"},
        {"by a barred secretary", [](Situation& s) { s.floor.actor_standing = Standing::barred; }, "barred"},
        {"by a secretary who stands still",
         [](Situation& s) { s.floor.actor_standing = Standing::standstill; }, "stands_still"},
        {"the role first",
         [](Situation& s) {
             s.floor.secretary = false;
             s.floor.actor_standing = Standing::barred;
         },
         "not_the_secretary"},
        {"the bar before the meeting",
         [](Situation& s) {
             s.floor.actor_standing = Standing::barred;
             s.floor.plenary.state = PlenaryState::closed;
         },
         "barred"},
        {"the standstill before the meeting",
         [](Situation& s) {
             s.floor.actor_standing = Standing::standstill;
             s.floor.plenary.state = PlenaryState::closed;
         },
         "stands_still"},
        {"the meeting before the item",
         [](Situation& s) {
             s.floor.plenary.state = PlenaryState::closed;
             s.floor.item.state = ItemState::decided;
         },
         "closed"},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        Situation s;
        row.change(s);
        const auto act = postpone_item(s.counted(), "Menunggu anggota lain");
        EXPECT_EQ(outcome(act), row.expected);
        if (act) {
            EXPECT_EQ(act->reason, "Menunggu anggota lain");
        }
    }
    Situation s;
    EXPECT_EQ(outcome(postpone_item(s.counted(), "")), "reason_missing");
    s.floor.item.state = ItemState::referred;
    EXPECT_EQ(outcome(postpone_item(s.counted(), "")), "item_not_pending") << "the item before the reason";
}

TEST(ReferItem, OnlyWhatCannotBeDecidedHere) {
    const Row rows[] = {
        {"three are barred", [](Situation&) {}, "done"},
        {"two are barred", [](Situation& s) { set(s.quorum, eko, Standing::clear); }, "decidable_here"},
        {"the national body has none above it", [](Situation& s) { s.floor.above = {}; }, "nobody_above"},
        {"results go on without quorum instead", results, "decidable_here"},
        {"by who is not the secretary", [](Situation& s) { s.floor.secretary = false; }, "not_the_secretary"},
        {"by a barred secretary", [](Situation& s) { s.floor.actor_standing = Standing::barred; }, "barred"},
        {"by a secretary who stands still",
         [](Situation& s) { s.floor.actor_standing = Standing::standstill; }, "stands_still"},
        {"before the meeting", [](Situation& s) { s.floor.plenary.state = PlenaryState::called; },
         "not_open"},
        {"a second time", [](Situation& s) { s.floor.item.state = ItemState::referred; }, "item_not_pending"},
        {"the role first",
         [](Situation& s) {
             s.floor.secretary = false;
             s.floor.actor_standing = Standing::barred;
         },
         "not_the_secretary"},
        {"the bar before the meeting",
         [](Situation& s) {
             s.floor.actor_standing = Standing::barred;
             s.floor.plenary.state = PlenaryState::called;
         },
         "barred"},
        {"the standstill before the meeting",
         [](Situation& s) {
             s.floor.actor_standing = Standing::standstill;
             s.floor.plenary.state = PlenaryState::called;
         },
         "stands_still"},
        {"the meeting before the item",
         [](Situation& s) {
             s.floor.plenary.state = PlenaryState::closed;
             s.floor.item.state = ItemState::referred;
         },
         "not_open"},
        {"the item before who is above",
         [](Situation& s) {
             s.floor.above = {};
             s.floor.item.state = ItemState::referred;
         },
         "item_not_pending"},
        {"who is above before the numbers",
         [](Situation& s) {
             s.floor.above = {};
             set(s.quorum, eko, Standing::clear);
         },
         "nobody_above"},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        Situation s;
        three_barred(s);
        row.change(s);
        const auto act = refer_item(s.counted(), "Kuorum pengambilan keputusan tidak tercapai");
        EXPECT_EQ(outcome(act), row.expected);
        if (act) {
            EXPECT_EQ(act->to, central_java);
        }
    }
    Situation s;
    EXPECT_EQ(outcome(refer_item(s.counted(), "")), "decidable_here") << "the numbers before the reason";
    three_barred(s);
    EXPECT_EQ(outcome(refer_item(s.counted(), "")), "reason_missing");
}

}  // namespace
}  // namespace decisions
