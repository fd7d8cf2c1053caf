// Filings reach a leaver's successor. A lawful situation; each row changes one thing and says what follows.
#include "complaints/pass_on_filings.hpp"

#include <gmock/gmock.h>

namespace complaints {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const PersonId leaver{1}, successor{2}, ani{3}, beni{4};

PassOnFacts by_himself() {
    return {.leaver = leaver,
            .successor = successor,
            .opened = true,
            .successor_has_key = true,
            .successor_serves = true};
}
PassOnFacts by_escrow() {
    auto out = by_himself();
    out.leaver_stands = GoneFacts{.in_team = false, .was_in_team = true, .serves = true};
    out.asked_by = ani;
    out.agreed_by = beni;
    return out;
}

TEST(Leaver, has_gone_when_his_role_ended_or_when_he_left_office_without_one) {
    const struct {
        const char* says;
        GoneFacts facts;
        bool gone;
    } rows[] = {
        {"of the team", {true, false, true}, false},
        {"of the team, with an earlier term behind him", {true, true, true}, false},
        {"of the team, his appointment ended before his role", {true, false, false}, false},
        {"his role ended, he serves elsewhere", {false, true, true}, true},
        {"his role ended and he left", {false, true, false}, true},
        {"assigned from outside the team, and serves", {false, false, true}, false},
        {"assigned from outside the team, and left", {false, false, false}, true},
    };
    for (const auto& row : rows) EXPECT_EQ(has_gone(row.facts), row.gone) << row.says;
}

TEST(PassingOn, is_his_own_doing_or_that_of_two_holders_once_he_has_gone) {
    EXPECT_TRUE(pass_on_filings(by_himself()));
    EXPECT_TRUE(pass_on_filings(by_escrow()));
    const struct {
        const char* says;
        PassOnFacts (*from)();
        void (*change)(PassOnFacts&);
        PassOnRefusal why;
    } rows[] = {
        {"his key is locked", by_himself, [](PassOnFacts& f) { f.opened = false; }, PassOnRefusal::locked},
        {"to nobody", by_himself, [](PassOnFacts& f) { f.successor = {}; }, PassOnRefusal::oneself},
        {"to himself", by_himself, [](PassOnFacts& f) { f.successor = leaver; }, PassOnRefusal::oneself},
        {"to who left too", by_himself, [](PassOnFacts& f) { f.successor_serves = false; },
         PassOnRefusal::not_in_office},
        {"to who has no key", by_himself, [](PassOnFacts& f) { f.successor_has_key = false; },
         PassOnRefusal::no_key},
        {"he serves still", by_escrow, [](PassOnFacts& f) { f.leaver_stands->in_team = true; },
         PassOnRefusal::leaver_serves},
        {"who asked is the successor", by_escrow, [](PassOnFacts& f) { f.asked_by = successor; },
         PassOnRefusal::successor_holds_it},
        {"who agreed is the successor", by_escrow, [](PassOnFacts& f) { f.agreed_by = successor; },
         PassOnRefusal::successor_holds_it},
        {"locked and to himself: the first is the answer", by_himself,
         [](PassOnFacts& f) {
             f.opened = false;
             f.successor = leaver;
         },
         PassOnRefusal::locked},
        {"serves still, and the successor asked", by_escrow,
         [](PassOnFacts& f) {
             f.leaver_stands->in_team = true;
             f.asked_by = successor;
         },
         PassOnRefusal::leaver_serves},
        {"left too, and has no key", by_himself,
         [](PassOnFacts& f) { f.successor_serves = f.successor_has_key = false; },
         PassOnRefusal::not_in_office},
    };
    for (const auto& row : rows) {
        auto facts = row.from();
        row.change(facts);
        const auto answer = pass_on_filings(facts);
        ASSERT_FALSE(answer) << row.says;
        EXPECT_EQ(answer.error(), row.why) << row.says;
    }
    auto his_own = by_himself();
    his_own.asked_by = successor;
    EXPECT_TRUE(pass_on_filings(his_own)) << "who asks matters for escrow only";
}

HandlerFacts fit(bool in_team = true) {
    return {.state = State::examined, .has_key = true, .in_team = in_team};
}
FilingToPass lawful() {
    return {.opens = true,
            .leaver_by_law = false,
            .successor = {successor, fit()},
            .others = {{ani, fit()}, {beni, fit()}}};
}

TEST(Filing, goes_to_the_successor_and_where_he_may_not_to_the_team) {
    const struct {
        const char* says;
        void (*change)(FilingToPass&);
        std::vector<PersonId> readers;
        bool assigns = false;
    } rows[] = {
        {"the successor, of the team", [](FilingToPass&) {}, {successor}},
        {"from outside the team: by an act",
         [](FilingToPass& f) { f.successor.facts.in_team = false; },
         {successor},
         true},
        {"over, and not yet forgotten: its complainant may still write",
         [](FilingToPass& f) { f.successor.facts.state = State::closed; },
         {successor}},
        {"forgotten: nothing is left",
         [](FilingToPass& f) { f.successor.facts.state = State::forgotten; },
         {}},
        {"not his to open", [](FilingToPass& f) { f.opens = false; }, {}},
        {"his as a superior: the next superior follows him",
         [](FilingToPass& f) { f.leaver_by_law = true; },
         {}},
        {"the successor handles it already",
         [](FilingToPass& f) { f.successor.facts.handles_already = true; },
         {}},
        {"the successor is named", [](FilingToPass& f) { f.successor.facts.named = true; }, {ani, beni}},
        {"the successor is left out",
         [](FilingToPass& f) { f.successor.facts.left_out = true; },
         {ani, beni}},
        {"the successor is related", [](FilingToPass& f) { f.successor.facts.related = true; }, {ani, beni}},
        {"he serves beside who is named, outside the team",
         [](FilingToPass& f) {
             f.successor.facts.in_team = false;
             f.successor.facts.same_office = true;
         },
         {ani, beni}},
        {"the successor and one of the team are named",
         [](FilingToPass& f) { f.successor.facts.named = f.others[0].facts.named = true; },
         {beni}},
        {"one of the others is of the team no more",
         [](FilingToPass& f) {
             f.successor.facts.named = true;
             f.others[1].facts.in_team = false;
         },
         {ani}},
        {"all are named: it stays as it is",
         [](FilingToPass& f) {
             f.successor.facts.named = f.others[0].facts.named = f.others[1].facts.related = true;
         },
         {}},
    };
    for (const auto& row : rows) {
        auto filing = lawful();
        row.change(filing);
        const auto passed = pass_on_filing(filing);
        EXPECT_EQ(passed.readers, row.readers) << row.says;
        EXPECT_EQ(passed.assigns_successor, row.assigns) << row.says;
    }
}

TEST(Filing, goes_to_eight_at_most_so_that_the_boxes_do_not_tell_who_was_refused) {
    auto filing = lawful();
    filing.successor.facts.named = true;
    for (std::int64_t i = 10; i < 20; ++i) filing.others.push_back({PersonId{i}, fit()});
    EXPECT_THAT(pass_on_filing(filing).readers, SizeIs(most_heirs));
    filing.others = {{successor, fit()}};
    EXPECT_THAT(pass_on_filing(filing).readers, IsEmpty()) << "he is not let in by the other door";
}

}  // namespace
}  // namespace complaints
