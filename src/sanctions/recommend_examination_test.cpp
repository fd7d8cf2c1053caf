#include "sanctions/recommend_examination.hpp"

#include <gtest/gtest.h>

#include <functional>

#include "sanctions/testing.hpp"

namespace sanctions {
namespace {

using rules::on;

TEST(TellBreach, anybody_of_anybody_else) {
    TellFacts facts{.id = SanctionId{80},
                    .actor = testing::teller,
                    .respondent_is_official = true,
                    .today = on(2026, 11, 23)};
    auto told = testing::suspected();
    told.involved = {testing::superior, testing::respondent, testing::superior};
    const auto act = tell_breach(facts, told);
    ASSERT_TRUE(act);
    EXPECT_EQ(act->involved, std::vector{testing::superior}) << "each once, without the respondent";
    auto blank = told;
    blank.facts = " \n";
    EXPECT_EQ(tell_breach(facts, blank).error(), TellRefusal::facts_missing);
    facts.respondent_is_official = false;
    EXPECT_EQ(tell_breach(facts, blank).error(), TellRefusal::not_an_official);
    facts.actor = testing::respondent;
    EXPECT_EQ(tell_breach(facts, blank).error(), TellRefusal::on_oneself);
}

TEST(DismissBreach, by_the_inspectorate_with_a_reason) {
    TriageFacts facts{testing::recommended(State::told), true, on(2026, 11, 24)};
    EXPECT_TRUE(dismiss_breach(facts, "Sudah dideklarasikan."));
    EXPECT_EQ(dismiss_breach(facts, " ").error(), DismissRefusal::reason_missing);
    facts.sanction.state = State::recommended;
    EXPECT_EQ(dismiss_breach(facts, "x").error(), DismissRefusal::not_told);
    facts.handles = false;
    EXPECT_EQ(dismiss_breach(facts, "x").error(), DismissRefusal::not_the_inspectorate);
}

TEST(RecommendExamination, who_may_and_whom) {
    struct Row {
        const char* says;
        std::function<void(RecommendFacts&, Suspected&)> change;
        std::optional<RecommendRefusal> then;
    };
    using enum RecommendRefusal;
    const Row table[] = {
        {"the Inspectorate", [](auto&, auto&) {}, std::nullopt},
        {"a superior", [](auto& f, auto&) { f.actor_is = Recommender::superior; }, std::nullopt},
        {"of a case that was told", [](auto& f, auto&) { f.before = State::told; }, std::nullopt},
        {"anybody else", [](auto& f, auto&) { f.actor_is = Recommender::neither; }, not_entitled},
        {"of himself", [](auto& f, auto& s) { s.respondent = f.actor; }, on_oneself},
        {"who is involved himself", [](auto& f, auto& s) { s.involved = {f.actor}; }, recommender_involved},
        {"of a dismissed one", [](auto& f, auto&) { f.before = State::dismissed; }, already_recommended},
        {"twice", [](auto& f, auto&) { f.before = State::recommended; }, already_recommended},
        {"of somebody without a post", [](auto& f, auto&) { f.kind.reset(); }, not_an_official},
        {"without a word", [](auto&, auto& s) { s.facts = " "; }, facts_missing},
        {"himself comes first",
         [](auto& f, auto& s) { s.respondent = f.actor, f.actor_is = Recommender::neither; }, on_oneself},
    };
    for (const auto& [says, change, then] : table) {
        auto facts = testing::recommend_facts();
        auto suspected = testing::suspected();
        change(facts, suspected);
        const auto got = recommend_examination(facts, suspected);
        EXPECT_EQ(got.has_value(), !then) << says;
        if (!got && then) {
            EXPECT_EQ(got.error(), *then) << says;
        }
    }
}

TEST(RecommendExamination, each_kind_of_person_has_its_way) {
    struct Row {
        people::StaffKind kind;
        rules::SanctionRoute route;
        bool examiner;
    };
    using enum rules::SanctionRoute;
    for (const auto& [kind, route, examiner] : {Row{people::StaffKind::commissioner, ethics_council, false},
                                                {people::StaffKind::pns, civil_servant, true},
                                                {people::StaffKind::pppk, work_agreement, true},
                                                {people::StaffKind::ppnpn, contract, true},
                                                {people::StaffKind::adhoc, verification, true}}) {
        auto facts = testing::recommend_facts();
        facts.kind = kind;
        const auto got = recommend_examination(facts, testing::suspected());
        ASSERT_TRUE(got);
        EXPECT_EQ(got->route, route);
        EXPECT_EQ(static_cast<bool>(got->examiner), examiner) << "DKPP examines commissioners";
        EXPECT_EQ(got->due, on(2026, 12, 7));
    }
}

TEST(RecommendExamination, goes_on_without_an_examiner_when_nobody_is_left) {
    auto facts = testing::recommend_facts();
    facts.examiner.reset();
    const auto act = recommend_examination(facts, testing::suspected());
    ASSERT_TRUE(act);
    EXPECT_FALSE(act->examiner) << "the Inspectorate sees to it";
}

TEST(RecordExaminerSilence, the_day_after_the_limit_and_the_silent_one_is_on_record) {
    SilenceFacts facts{.sanction = testing::recommended(),
                       .next = people::Superior{.person = testing::next_up,
                                                .capacity = AppointmentId{6},
                                                .reason = "atasan sebelumnya diam"},
                       .calendar = &testing::decreed(),
                       .region = 3375};
    for (const auto& [today, recorded] :
         {std::pair{on(2026, 12, 4), false}, {on(2026, 12, 7), false}, {on(2026, 12, 8), true}}) {
        facts.today = today;
        EXPECT_EQ(record_examiner_silence(facts).has_value(), recorded) << base::iso(today);
    }
    const auto act = record_examiner_silence(facts).value();
    EXPECT_EQ(act.silent, testing::superior);
    EXPECT_EQ(act.was_due, on(2026, 12, 7));
    EXPECT_EQ(act.next, testing::next_up);
    EXPECT_EQ(act.due, on(2026, 12, 22));
    facts.next.reset();
    EXPECT_FALSE(record_examiner_silence(facts)->next) << "nobody is left: the Inspectorate sees to it";
    const auto due = facts.sanction.due;
    facts.sanction.due.reset();
    EXPECT_EQ(record_examiner_silence(facts).error(), SilenceRefusal::not_waiting) << "no clock runs";
    facts.sanction.due = due;
    facts.sanction.state = State::summoned;
    EXPECT_EQ(record_examiner_silence(facts).error(), SilenceRefusal::not_waiting);
    facts.sanction.examiner.person = {};
    EXPECT_EQ(record_examiner_silence(facts).error(), SilenceRefusal::nobody_in_charge);
}

}  // namespace
}  // namespace sanctions
