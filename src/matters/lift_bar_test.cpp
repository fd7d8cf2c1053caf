#include "matters/lift_bar.hpp"

#include <gtest/gtest.h>

#include "matters/derive_standing.hpp"

namespace matters {
namespace {

constexpr MatterId matter{9};
constexpr PersonId ani{1}, proposer{2}, other{3};
constexpr std::string_view reason = "Kerabat sudah keluar dari CV itu.";

base::Date day(int d) { return *base::date_from(2026, 11, d); }

template <class T, class R>
std::string outcome(const Result<T, R>& result) {
    return result ? "done" : std::string(base::name(result.error()));
}

LiftFacts uninvolved(PersonId actor) {
    return {.matter = matter, .barred = ani, .actor = actor, .bar_stands = true};
}

TEST(LiftBar, IsForTheUninvolvedOnly) {
    struct Row {
        const char* says;
        void (*change)(LiftFacts&);
        std::string expected;
    };
    const Row rows[] = {
        {"somebody without a part", [](LiftFacts&) {}, "done"},
        {"no bar stands", [](LiftFacts& f) { f.bar_stands = false; }, "no_bar"},
        {"the barred person", [](LiftFacts& f) { f.actor = f.barred; }, "own_bar"},
        {"a participant", [](LiftFacts& f) { f.takes_part = true; }, "takes_part"},
        {"a party", [](LiftFacts& f) { f.party = true; }, "is_party"},
        {"who declared on the matter", [](LiftFacts& f) { f.declared = true; }, "declared"},
        {"the chair", [](LiftFacts& f) { f.chairs = true; }, "chairs"},
        {"an administrator", [](LiftFacts& f) { f.administers = true; }, "administers"},
        {"the superior who determined", [](LiftFacts& f) { f.determined = true; }, "determined_it"},
        {"no bar is said first", [](LiftFacts& f) { f.bar_stands = false, f.actor = f.barred; }, "no_bar"},
        {"own bar before taking part", [](LiftFacts& f) { f.actor = f.barred, f.takes_part = true; },
         "own_bar"},
        {"taking part before being party", [](LiftFacts& f) { f.takes_part = f.party = true; }, "takes_part"},
        {"party before declared", [](LiftFacts& f) { f.party = f.declared = true; }, "is_party"},
        {"declared before chairing", [](LiftFacts& f) { f.declared = f.chairs = true; }, "declared"},
        {"chairing before administering", [](LiftFacts& f) { f.chairs = f.administers = true; }, "chairs"},
        {"administering before determining", [](LiftFacts& f) { f.administers = f.determined = true; },
         "administers"},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        auto facts = uninvolved(other);
        row.change(facts);
        EXPECT_EQ(outcome(propose_bar_lift(facts, std::string(reason))), row.expected);
        facts.proposal = BarLift{matter, ani, proposer, std::string(reason)};
        EXPECT_EQ(outcome(confirm_bar_lift(facts)), row.expected);
    }
}

TEST(ProposeBarLift, NeedsAPublishedReasonOfTwentyCharacters) {
    struct Row {
        const char* says;
        bool proposed;
        std::string reason, expected;
    };
    const Row rows[] = {
        {"none", false, "", "reason_missing"},
        {"a blank", false, " \n ", "reason_missing"},
        {"nineteen characters", false, std::string(19, 'a'), "reason_too_short"},
        {"twenty", false, std::string(20, 'a'), "done"},
        {"nineteen and a blank", false, std::string(19, 'a') + " ", "reason_too_short"},
        {"ten characters of two bytes are ten", false, "éééééééééé", "reason_too_short"},
        {"a proposal stands", true, std::string(20, 'a'), "proposed_already"},
        {"which is said before the reason", true, "", "proposed_already"},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        auto facts = uninvolved(other);
        if (row.proposed) facts.proposal = BarLift{matter, ani, proposer, "x"};
        const auto result = propose_bar_lift(facts, row.reason);
        EXPECT_EQ(outcome(result), row.expected);
        if (result) {
            EXPECT_EQ(result->reason, row.reason);
        }
    }
    auto own = uninvolved(other);
    own.actor = ani;
    own.proposal = BarLift{matter, ani, proposer, "x"};
    EXPECT_EQ(outcome(propose_bar_lift(own, "")), "own_bar");
}

TEST(ConfirmBarLift, NeedsASecondPerson) {
    auto facts = uninvolved(other);
    EXPECT_EQ(outcome(confirm_bar_lift(facts)), "nothing_proposed");
    facts.proposal = BarLift{matter, ani, other, std::string(reason)};
    EXPECT_EQ(outcome(confirm_bar_lift(facts)), "same_person");
    facts.proposal->proposed_by = proposer;
    const auto result = confirm_bar_lift(facts);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->person, ani);
    EXPECT_EQ(result->proposed_by, proposer);
    EXPECT_EQ(result->reason, reason);
}

TEST(Standing, IsDerivedFromWhatWasSetAndEnded) {
    const auto bar = [](std::int64_t because, BarState state, int since, PersonId person = ani) {
        return Bar{.person = person, .because = CaseId{because}, .state = state, .since = day(since)};
    };
    using enum BarState;
    struct Row {
        const char* says;
        std::vector<Bar> bars;
        Standing expected;
        std::int64_t because;
    };
    const Row rows[] = {
        {"nothing known", {}, Standing::clear, 0},
        {"a standstill", {bar(1, standstill, 1)}, Standing::standstill, 1},
        {"a bar", {bar(1, BarState::barred, 1)}, Standing::barred, 1},
        {"ended", {bar(1, ended, 1)}, Standing::clear, 0},
        {"one standstill ended, the other runs",
         {bar(1, ended, 1), bar(2, standstill, 2)},
         Standing::standstill,
         2},
        {"a bar outranks an older standstill",
         {bar(1, standstill, 1), bar(2, BarState::barred, 2)},
         Standing::barred,
         2},
        {"and a younger one", {bar(2, BarState::barred, 1), bar(1, standstill, 2)}, Standing::barred, 2},
        {"the oldest of two bars",
         {bar(2, BarState::barred, 3), bar(1, BarState::barred, 2)},
         Standing::barred,
         1},
        {"somebody else's bar", {bar(1, BarState::barred, 1, other)}, Standing::clear, 0},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        EXPECT_EQ(standing_of(row.bars, ani), row.expected);
        const Bar* counts = standing_bar(row.bars, ani);
        EXPECT_EQ(counts ? counts->because.value : 0, row.because);
    }
}

TEST(Clearance, IsAnAnswerForADay) {
    const std::vector<Bar> bars{
        {.person = ani,
         .because = CaseId{1},
         .state = BarState::ended,
         .article = "A",
         .since = day(2),
         .barred_from = day(5),
         .until = day(9)},
        {.person = ani, .because = CaseId{2}, .state = BarState::ended, .since = day(4), .until = day(6)},
        {.person = ani,
         .because = CaseId{3},
         .state = BarState::barred,
         .article = "B",
         .since = day(12),
         .barred_from = day(12)}};
    const std::vector<Bar> younger_first{
        {.person = ani, .because = CaseId{1}, .state = BarState::standstill, .since = day(4)},
        {.person = ani, .because = CaseId{2}, .state = BarState::standstill, .since = day(2)}};
    EXPECT_EQ(clearance_on(younger_first, ani, day(5)).since, day(2)) << "the first day, whatever the order";
    struct Row {
        int day;
        Standing standing;
        int since;
        std::string article;
    };
    const Row rows[] = {{1, Standing::clear, 0, ""},
                        {2, Standing::standstill, 2, std::string(standstill_article)},
                        {4, Standing::standstill, 2, std::string(standstill_article)},
                        {5, Standing::barred, 5, "A"},
                        {8, Standing::barred, 5, "A"},
                        {9, Standing::clear, 0, ""},
                        {11, Standing::clear, 0, ""},
                        {12, Standing::barred, 12, "B"},
                        {30, Standing::barred, 12, "B"}};
    for (const auto& row : rows) {
        SCOPED_TRACE(row.day);
        const auto c = clearance_on(bars, ani, day(row.day));
        EXPECT_EQ(c.allowed, row.standing == Standing::clear);
        EXPECT_EQ(c.standing, row.standing);
        EXPECT_EQ(c.article, row.article);
        if (row.since)
            EXPECT_EQ(c.since, day(row.since));
        else
            EXPECT_FALSE(c.since);
        EXPECT_TRUE(clearance_on(bars, other, day(row.day)).allowed);
    }
}

}  // namespace
}  // namespace matters
