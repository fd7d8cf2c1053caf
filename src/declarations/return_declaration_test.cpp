#include "declarations/return_declaration.hpp"

#include "declarations/complete_declaration.hpp"
#include "declarations/testing.hpp"
#include "declarations/withdraw_declaration.hpp"

namespace declarations {
namespace {

using namespace testing;

// The three acts that stand on the same ground: who is the superior in charge.
struct Row {
    const char* says;
    void (*change)(Declaration&, Charge&);
    const char* returning;
    const char* withdrawing;
};
const Row rows[] = {
    {"the superior in charge", [](Declaration&, Charge&) {}, "done", "done"},
    {"it is back with the declarant", [](Declaration& d, Charge&) { d.state = State::returned; },
     "not_submitted", "done"},
    {"determined", [](Declaration& d, Charge&) { d.state = State::determined; }, "not_submitted", "not_open"},
    {"closed", [](Declaration& d, Charge&) { d.state = State::closed; }, "not_submitted", "not_open"},
    {"withdrawn", [](Declaration& d, Charge&) { d.state = State::withdrawn; }, "not_submitted", "not_open"},
    {"the declarant himself, were he in charge",
     [](Declaration& d, Charge& a) { d.superior = ani, a.person = ani; }, "own_declaration",
     "own_declaration"},
    {"the declarant", [](Declaration&, Charge& a) { a.person = ani; }, "own_declaration", "own_declaration"},
    {"the next superior up, before his turn", [](Declaration&, Charge& a) { a.person = citra; },
     "not_the_superior", "not_the_superior"},
    {"who was passed over", [](Declaration& d, Charge&) { d.superior = citra; }, "not_the_superior",
     "not_the_superior"},
    {"the superior, no longer in that office", [](Declaration&, Charge& a) { a.capacity.reset(); },
     "not_the_superior", "not_the_superior"},
    {"the superior has a conflict on the matter", [](Declaration&, Charge& a) { a.involved = true; },
     "superior_involved", "superior_involved"},
    {"the state is said before the person",
     [](Declaration& d, Charge& a) { d.state = State::closed, a.person = ani; }, "not_submitted", "not_open"},
    {"oneself before not being the superior",
     [](Declaration&, Charge& a) { a.person = ani, a.capacity.reset(); }, "own_declaration",
     "own_declaration"},
    {"not being the superior before a conflict",
     [](Declaration&, Charge& a) { a.person = citra, a.involved = true; }, "not_the_superior",
     "not_the_superior"},
};

TEST(ReturnAndWithdraw, AreTheActsOfTheSuperiorInCharge) {
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        auto d = submitted();
        auto actor = in_charge_of_it();
        row.change(d, actor);
        const ReturnFacts returning{
            .declaration = d, .actor = actor, .today = day("2026-11-24"), .calendar = &calendar()};
        EXPECT_EQ(outcome(return_declaration("Nama perusahaan", returning)), row.returning);
        const WithdrawalFacts withdrawing{.declaration = d, .actor = actor, .today = day("2026-11-24")};
        EXPECT_EQ(outcome(withdraw_declaration("Salah urusan", withdrawing)), row.withdrawing);
    }
}

TEST(ReturnDeclaration, SaysWhatIsMissingAndByWhen) {
    ReturnFacts facts{.declaration = submitted(),
                      .actor = in_charge_of_it(),
                      .today = day("2026-12-17"),
                      .calendar = &calendar()};
    EXPECT_EQ(outcome(return_declaration("", facts)), "what_is_missing_missing");
    EXPECT_EQ(outcome(return_declaration(" \n", facts)), "what_is_missing_missing");
    const auto result = return_declaration("Nama perusahaan", facts);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->what_is_missing, "Nama perusahaan");
    EXPECT_EQ(result->on, day("2026-12-17"));
    EXPECT_EQ(result->completion_due, day("2026-12-28")) << "joint leave and Christmas do not count";
    facts.working_days = 3;
    EXPECT_EQ(return_declaration("x", facts)->completion_due, day("2026-12-22"));
    facts.actor.involved = true;
    EXPECT_EQ(outcome(return_declaration("", facts)), "superior_involved")
        << "who acts is said before what is missing";
}

TEST(WithdrawDeclaration, GivesAReasonAndEndsTheStandstill) {
    WithdrawalFacts facts{.declaration = submitted(), .actor = in_charge_of_it(), .today = day("2026-11-24")};
    EXPECT_EQ(outcome(withdraw_declaration("", facts)), "reason_missing");
    EXPECT_EQ(outcome(withdraw_declaration("  ", facts)), "reason_missing");
    const auto result = withdraw_declaration("Salah urusan", facts);
    ASSERT_TRUE(result && result->standstill_ended);
    EXPECT_EQ(result->withdrawn.reason, "Salah urusan");
    EXPECT_EQ(result->withdrawn.on, day("2026-11-24"));
    EXPECT_EQ(result->standstill_ended->matter, procurement);
    EXPECT_EQ(result->standstill_ended->person, ani);
    EXPECT_EQ(result->standstill_ended->because, CaseId{7});
    facts.declaration.matter.reset();
    ASSERT_TRUE(withdraw_declaration("Salah", facts));
    EXPECT_FALSE(withdraw_declaration("Salah", facts)->standstill_ended)
        << "a general declaration stopped nobody";
    facts.actor.involved = true;
    EXPECT_EQ(outcome(withdraw_declaration("", facts)), "superior_involved");
}

TEST(WithdrawDeclaration, DoesNotUndoWhatWasDetermined) {
    WithdrawalFacts facts{.declaration = submitted(),
                          .actor = in_charge_of_it(),
                          .determined_before = true,
                          .today = day("2026-11-24")};
    EXPECT_EQ(outcome(withdraw_declaration("Salah", facts)), "determined_before");
    facts.actor.person = ani;
    EXPECT_EQ(outcome(withdraw_declaration("Salah", facts)), "determined_before") << "said before the person";
    facts.declaration.state = State::determined;
    EXPECT_EQ(outcome(withdraw_declaration("Salah", facts)), "not_open") << "said after the state";
}

CompletionFacts returned_to_ani() {
    auto d = submitted();
    d.state = State::returned;
    d.completion_due = day("2026-12-01");
    return {.declaration = d, .actor = ani, .today = day("2026-11-30"), .calendar = &calendar()};
}
const Completion completion{"Ipar saya, Siti Rahma, direktur CV Maju Jaya.", "Nama ipar saya"};

TEST(CompleteDeclaration, IsTheDeclarantsAct) {
    struct CompleteRow {
        const char* says;
        void (*change)(CompletionFacts&, Completion&);
        const char* expected;
    };
    const CompleteRow table[] = {
        {"the declarant completes what came back", [](CompletionFacts&, Completion&) {}, "done"},
        {"it never came back",
         [](CompletionFacts& f, Completion&) { f.declaration.state = State::submitted; }, "not_returned"},
        {"withdrawn meanwhile",
         [](CompletionFacts& f, Completion&) { f.declaration.state = State::withdrawn; }, "not_returned"},
        {"the superior", [](CompletionFacts& f, Completion&) { f.actor = budi; }, "not_the_declarant"},
        {"nothing is described", [](CompletionFacts&, Completion& c) { c.description = " "; },
         "description_missing"},
        {"it does not say what is new", [](CompletionFacts&, Completion& c) { c.what_was_added = ""; },
         "what_was_added_missing"},
        {"the state before the person",
         [](CompletionFacts& f, Completion&) { f.declaration.state = State::submitted, f.actor = budi; },
         "not_returned"},
        {"the person before the words", [](CompletionFacts& f, Completion& c) { f.actor = budi, c = {}; },
         "not_the_declarant"},
        {"the description before what is new", [](CompletionFacts&, Completion& c) { c = {}; },
         "description_missing"},
    };
    for (const auto& row : table) {
        SCOPED_TRACE(row.says);
        auto facts = returned_to_ani();
        auto words = completion;
        row.change(facts, words);
        EXPECT_EQ(outcome(complete_declaration(words, facts)), row.expected);
    }
}

TEST(CompleteDeclaration, StartsTheClockAgainAndIsAcceptedLate) {
    struct Late {
        const char *today, *due;
        bool late, provisional;
    };
    for (const auto& row :
         {Late{"2026-11-30", "2026-12-07", false, false}, Late{"2026-12-01", "2026-12-08", false, false},
          Late{"2026-12-02", "2026-12-09", true, false}, Late{"2026-12-23", "2027-01-01", true, true}}) {
        SCOPED_TRACE(row.today);
        auto facts = returned_to_ani();
        facts.today = day(row.today);
        const auto result = complete_declaration(completion, facts);
        ASSERT_TRUE(result);
        EXPECT_EQ(base::iso(result->due), row.due);
        EXPECT_EQ(result->due_provisional, row.provisional);
        EXPECT_EQ(result->late, row.late);
        EXPECT_EQ(result->on, facts.today);
        EXPECT_EQ(result->description, completion.description);
        EXPECT_EQ(result->what_was_added, completion.what_was_added);
    }
    auto facts = returned_to_ani();
    facts.working_days = 7;
    EXPECT_EQ(complete_declaration(completion, facts)->due, day("2026-12-09"));
}

TEST(SuperiorsActs, CiteWhyTheyAreRefused) {
    EXPECT_EQ(article(ReturnRefusal::not_the_superior), "UU 30/2014 Pasal 43 ayat (2)");
    EXPECT_EQ(article(ReturnRefusal::superior_involved), "PP 94/2021 Pasal 29 ayat (6)");
    EXPECT_EQ(article(WithdrawRefusal::reason_missing), "UU 30/2014 Pasal 55 ayat (1)");
    EXPECT_EQ(article(WithdrawRefusal::determined_before), "") << "a rule of this system";
    EXPECT_EQ(article(CompleteRefusal::not_the_declarant), "UU 30/2014 Pasal 43 ayat (2)");
}

}  // namespace
}  // namespace declarations
