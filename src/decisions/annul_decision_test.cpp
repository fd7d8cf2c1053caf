#include "decisions/annul_decision.hpp"

#include <gtest/gtest.h>

#include "decisions/testing.hpp"

namespace decisions {
namespace {

using namespace testing;
using matters::Standing;
const rules::Calendar calendar;
const base::Date monday = rules::on(2026, 11, 23), friday_before = rules::on(2026, 11, 20);

struct Annulling {
    AnnulFacts facts{.matter = matter_id,
                     .decided_on = rules::on(2026, 11, 2),
                     .state = matters::State::decided,
                     .is_official = true,
                     .is_superior = false,
                     .took_part = {chair, budi},
                     .today = monday,
                     .calendar = &calendar};
    AnnulInput input{.by = AnnulledBy::official,
                     .defect = Defect::procedure,
                     .reason = "Ada benturan kepentingan",
                     .found_on = friday_before};
};

TEST(AnnulDecision, NeedsAnEntitledPersonAndADefect) {
    struct Row {
        const char* says;
        void (*change)(Annulling&);
        std::string expected;
    };
    const Row rows[] = {
        {"who decided annuls", [](Annulling&) {}, "done"},
        {"who decided, as superior", [](Annulling& a) { a.input.by = AnnulledBy::superior; }, "not_entitled"},
        {"the superior",
         [](Annulling& a) {
             a.facts.is_official = false;
             a.facts.is_superior = true;
             a.input.by = AnnulledBy::superior;
         },
         "done"},
        {"the superior as the one who decided",
         [](Annulling& a) {
             a.facts.is_official = false;
             a.facts.is_superior = true;
         },
         "not_entitled"},
        {"neither of them", [](Annulling& a) { a.facts.is_official = false; }, "not_entitled"},
        {"who decided, after a court",
         [](Annulling& a) {
             a.input.by = AnnulledBy::court_order;
             a.input.judgment = "12/G/2026/PTUN.SMG";
         },
         "done"},
        {"the superior, after a court",
         [](Annulling& a) {
             a.facts.is_official = false;
             a.facts.is_superior = true;
             a.input.by = AnnulledBy::court_order;
             a.input.judgment = "12";
         },
         "done"},
        {"a stranger after a court",
         [](Annulling& a) {
             a.facts.is_official = false;
             a.input.by = AnnulledBy::court_order;
             a.input.judgment = "12";
         },
         "not_entitled"},
        {"after which court", [](Annulling& a) { a.input.by = AnnulledBy::court_order; }, "judgment_missing"},
        {"a barred official", [](Annulling& a) { a.facts.actor_standing = Standing::barred; }, "barred"},
        {"one who stands still", [](Annulling& a) { a.facts.actor_standing = Standing::standstill; },
         "stands_still"},
        {"a matter not decided", [](Annulling& a) { a.facts.state = matters::State::open; }, "not_decided"},
        {"a decision annulled before", [](Annulling& a) { a.facts.state = matters::State::annulled; },
         "not_decided"},
        {"a matter without a decision on record", [](Annulling& a) { a.facts.decided_on.reset(); },
         "not_decided"},
        {"found today", [](Annulling& a) { a.input.found_on = monday; }, "done"},
        {"found tomorrow", [](Annulling& a) { a.input.found_on = monday + std::chrono::days{1}; },
         "found_in_future"},
        {"found on the day of the decision", [](Annulling& a) { a.input.found_on = *a.facts.decided_on; },
         "done"},
        {"found the day before it",
         [](Annulling& a) { a.input.found_on = *a.facts.decided_on - std::chrono::days{1}; },
         "found_before_decision"},
        {"because of somebody who took part", [](Annulling& a) { a.input.conflicted = budi; }, "done"},
        {"because of somebody who did not", [](Annulling& a) { a.input.conflicted = eko; },
         "conflict_of_nobody_there"},
        {"without a reason", [](Annulling& a) { a.input.reason.clear(); }, "reason_missing"},
        {"the bar first",
         [](Annulling& a) {
             a.facts.actor_standing = Standing::barred;
             a.facts.state = matters::State::open;
         },
         "barred"},
        {"the standstill before the state",
         [](Annulling& a) {
             a.facts.actor_standing = Standing::standstill;
             a.facts.state = matters::State::open;
         },
         "stands_still"},
        {"the state before who",
         [](Annulling& a) {
             a.facts.is_official = false;
             a.facts.state = matters::State::open;
         },
         "not_decided"},
        {"who before when",
         [](Annulling& a) {
             a.facts.is_official = false;
             a.input.found_on = rules::on(2020, 1, 1);
         },
         "not_entitled"},
        {"too early before too late",
         [](Annulling& a) {
             a.facts.today = rules::on(2026, 10, 1);
             a.input.found_on = rules::on(2026, 10, 2);
         },
         "found_before_decision"},
        {"when before the ruling",
         [](Annulling& a) {
             a.input.by = AnnulledBy::court_order;
             a.input.found_on = monday + std::chrono::days{1};
         },
         "found_in_future"},
        {"the ruling before the conflict",
         [](Annulling& a) {
             a.input.by = AnnulledBy::court_order;
             a.input.conflicted = eko;
         },
         "judgment_missing"},
        {"the conflict before the reason",
         [](Annulling& a) {
             a.input.conflicted = eko;
             a.input.reason.clear();
         },
         "conflict_of_nobody_there"},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        Annulling a;
        row.change(a);
        EXPECT_EQ(outcome(annul_decision(a.facts, a.input)), row.expected);
    }
}

TEST(AnnulDecision, HasFiveWorkingDaysAndALateOneCounts) {
    struct Row {
        const char* says;
        base::Date today;
        bool late;
    };
    const Row rows[] = {
        {"on the day it was found", friday_before, false},
        {"on the fifth working day", rules::on(2026, 11, 27), false},
        {"on the day after", rules::on(2026, 11, 28), true},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        Annulling a;
        a.facts.today = row.today;
        const auto act = annul_decision(a.facts, a.input);
        ASSERT_TRUE(act);
        EXPECT_EQ(act->due, rules::on(2026, 11, 27));
        EXPECT_EQ(act->late, row.late);
        EXPECT_EQ(act->on, row.today);
    }
}

TEST(AnnulDecision, AfterACourtHasTwentyOneWorkingDaysFromItsRuling) {
    struct Row {
        const char* says;
        base::Date today;
        bool late;
    };
    const Row rows[] = {
        {"on the sixth working day", rules::on(2026, 11, 30), false},
        {"the day before the last", rules::on(2026, 12, 20), false},
        {"on the twenty-first working day", rules::on(2026, 12, 21), false},
        {"on the day after", rules::on(2026, 12, 22), true},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        Annulling a;
        a.input.by = AnnulledBy::court_order;
        a.input.judgment = "12/G/2026/PTUN.SMG";
        a.facts.today = row.today;
        const auto act = annul_decision(a.facts, a.input);
        ASSERT_TRUE(act);
        EXPECT_EQ(act->found_on, friday_before) << "the day of the ruling";
        EXPECT_EQ(act->due, rules::on(2026, 12, 21));
        EXPECT_EQ(act->late, row.late);
    }
}

TEST(AnnulDecision, WritesDownWhyAndByWhom) {
    Annulling a;
    a.input.conflicted = budi;
    a.input.judgment = "tidak dipakai";
    const auto act = annul_decision(a.facts, a.input);
    ASSERT_TRUE(act);
    EXPECT_EQ(act->matter, matter_id);
    EXPECT_EQ(act->by, AnnulledBy::official);
    EXPECT_EQ(act->defect, Defect::procedure);
    EXPECT_EQ(act->reason, "Ada benturan kepentingan");
    EXPECT_EQ(act->conflicted, budi);
    EXPECT_EQ(act->found_on, friday_before);
    EXPECT_EQ(act->judgment, "") << "only of a court";
}

}  // namespace
}  // namespace decisions
