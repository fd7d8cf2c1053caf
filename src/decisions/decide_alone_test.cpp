#include "decisions/decide_alone.hpp"

#include <gtest/gtest.h>

#include "decisions/testing.hpp"

namespace decisions {
namespace {

using namespace testing;
using matters::Standing;
using matters::Strength;

// Budi decides; Dewi drafts; Eko is named to decide instead of Budi, once Budi is barred.
AloneFacts lawful() {
    return {.matter = matter_id,
            .state = matters::State::open,
            .decided_by = matters::DecidedBy::official,
            .actor = budi,
            .participants = {{.matter = matter_id, .person = budi, .strength = Strength::decides},
                             {.matter = matter_id, .person = dewi, .strength = Strength::drafts}},
            .today = plenary_day};
}
void budi_is(AloneFacts& f, Standing standing) {
    f.participants[0].standing = standing;
    f.participants[0].because = CaseId{502};
    if (f.actor == budi) f.actor_standing = standing;
}
void eko_acts(AloneFacts& f) {
    f.actor = eko;
    f.actor_standing = Standing::clear;
    f.participants[0].substitute = eko;
}

TEST(DecideAlone, IsForTheOneWhoDecides) {
    struct Row {
        const char* says;
        void (*change)(AloneFacts&);
        std::string expected;
    };
    const Row rows[] = {
        {"the official who decides", [](AloneFacts&) {}, "done"},
        {"barred, he does not", [](AloneFacts& f) { budi_is(f, Standing::barred); }, "barred"},
        {"standing still, he does not", [](AloneFacts& f) { budi_is(f, Standing::standstill); },
         "stands_still"},
        {"barred, his substitute does",
         [](AloneFacts& f) {
             eko_acts(f);
             budi_is(f, Standing::barred);
         },
         "done"},
        {"while he only stands still, the substitute waits",
         [](AloneFacts& f) {
             eko_acts(f);
             budi_is(f, Standing::standstill);
         },
         "not_the_decider"},
        {"while he is clear, the substitute has no part", [](AloneFacts& f) { eko_acts(f); },
         "not_the_decider"},
        {"barred without a substitute, nobody decides",
         [](AloneFacts& f) {
             budi_is(f, Standing::barred);
             f.actor = eko;
             f.actor_standing = {};
         },
         "not_the_decider"},
        {"only the one who was named",
         [](AloneFacts& f) {
             eko_acts(f);
             budi_is(f, Standing::barred);
             f.actor = citra;
         },
         "not_the_decider"},
        {"a substitute who is barred too",
         [](AloneFacts& f) {
             eko_acts(f);
             budi_is(f, Standing::barred);
             f.actor_standing = Standing::barred;
         },
         "barred"},
        {"a substitute who stands still",
         [](AloneFacts& f) {
             eko_acts(f);
             budi_is(f, Standing::barred);
             f.actor_standing = Standing::standstill;
         },
         "stands_still"},
        {"who drafts does not decide", [](AloneFacts& f) { f.actor = dewi; }, "not_the_decider"},
        {"the substitute of a drafter neither",
         [](AloneFacts& f) {
             f.participants[1].substitute = eko;
             f.participants[1].standing = Standing::barred;
             f.actor = eko;
         },
         "not_the_decider"},
        {"nobody in particular",
         [](AloneFacts& f) {
             budi_is(f, Standing::barred);
             f.actor = {};
             f.actor_standing = {};
         },
         "not_the_decider"},
        {"what a plenary decides", [](AloneFacts& f) { f.decided_by = matters::DecidedBy::plenary; },
         "decided_by_plenary"},
        {"a matter not opened", [](AloneFacts& f) { f.state = matters::State::registered; },
         "matter_not_open"},
        {"a decided one", [](AloneFacts& f) { f.state = matters::State::decided; }, "matter_not_open"},
        {"the bar first",
         [](AloneFacts& f) {
             budi_is(f, Standing::barred);
             f.decided_by = matters::DecidedBy::plenary;
         },
         "barred"},
        {"the standstill before who decides",
         [](AloneFacts& f) {
             budi_is(f, Standing::standstill);
             f.decided_by = matters::DecidedBy::plenary;
         },
         "stands_still"},
        {"the plenary before the person",
         [](AloneFacts& f) {
             f.actor = dewi;
             f.decided_by = matters::DecidedBy::plenary;
         },
         "decided_by_plenary"},
        {"the person before the state",
         [](AloneFacts& f) {
             f.actor = dewi;
             f.state = matters::State::decided;
         },
         "not_the_decider"},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        auto facts = lawful();
        row.change(facts);
        const auto act = decide_alone(facts, Verdict::rejected, "Tidak menyetujui");
        EXPECT_EQ(outcome(act), row.expected);
        if (!act) continue;
        EXPECT_EQ(act->decider, facts.actor);
        EXPECT_EQ(act->outcome, rules::Outcome::rejected);
        EXPECT_EQ(act->on, plenary_day);
    }
    auto facts = lawful();
    EXPECT_EQ(outcome(decide_alone(facts, Verdict::approved, "")), "text_missing");
    facts.state = matters::State::closed;
    EXPECT_EQ(outcome(decide_alone(facts, Verdict::approved, "")), "matter_not_open")
        << "the state before the text";
    EXPECT_EQ(article(AloneRefusal::barred), "UU 30/2014 Pasal 42 ayat (1)");
}

TEST(DecideAlone, SaysWhoTookNoPartAndForWhom) {
    auto facts = lawful();
    eko_acts(facts);
    budi_is(facts, Standing::barred);
    facts.participants.push_back(facts.participants[0]);  // in a second step: still one recusal
    const auto act = decide_alone(facts, Verdict::approved, "Menyetujui");
    ASSERT_TRUE(act);
    EXPECT_EQ(act->in_place_of, budi);
    EXPECT_EQ(act->outcome, rules::Outcome::approved);
    EXPECT_EQ(act->text, "Menyetujui");
    EXPECT_EQ(act->recused, std::vector{budi});
    EXPECT_EQ(act->recused_how, std::vector{Standing::barred});
    EXPECT_EQ(act->recused_because, std::vector{CaseId{502}});
    EXPECT_EQ(decide_alone(lawful(), Verdict::approved, "x")->in_place_of, PersonId{});
    EXPECT_TRUE(decide_alone(lawful(), Verdict::approved, "x")->recused.empty());
}

}  // namespace
}  // namespace decisions
