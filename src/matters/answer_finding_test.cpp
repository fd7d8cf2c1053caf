#include "matters/answer_finding.hpp"

#include <gtest/gtest.h>

#include "matters/reopen_finding.hpp"

namespace matters {
namespace {

constexpr MatterId matter{9};
constexpr PersonId ani{1}, other{3};

base::Date day(int d) { return *base::date_from(2026, 11, d); }

template <class T, class R>
std::string outcome(const Result<T, R>& result) {
    return result ? "done" : std::string(base::name(result.error()));
}

TEST(AnswerFinding, IsForThePersonHimselfAndOnce) {
    struct Row {
        const char* says;
        PersonId actor;
        std::optional<FindingAnswer> before;
        FindingReply reply;
        std::string expected;
    };
    using enum FindingAnswer;
    const Row rows[] = {
        {"it is covered by what I declared", ani, {}, {declared, "", {}}, "done"},
        {"that is not me, because", ani, {}, {not_me, "Nama sama", {}}, "done"},
        {"that is not me, without a word", ani, {}, {not_me, "", {}}, "reason_missing"},
        {"with a blank", ani, {}, {not_me, "  ", {}}, "reason_missing"},
        {"no longer true since yesterday", ani, {}, {no_longer_true, "Cerai", day(22)}, "done"},
        {"since today", ani, {}, {no_longer_true, "Cerai", day(23)}, "done"},
        {"since tomorrow", ani, {}, {no_longer_true, "Cerai", day(24)}, "since_in_future"},
        {"since nobody knows when", ani, {}, {no_longer_true, "Cerai", {}}, "since_missing"},
        {"no longer true, without a word", ani, {}, {no_longer_true, "", day(22)}, "reason_missing"},
        {"answered before", ani, not_me, {declared, "", {}}, "answered_already"},
        {"somebody else", other, {}, {declared, "", {}}, "not_addressed"},
        {"somebody else is told nothing of the answer", other, not_me, {declared, "", {}}, "not_addressed"},
        {"the answer before the reason", ani, not_me, {not_me, "", {}}, "answered_already"},
        {"the reason before the day", ani, {}, {no_longer_true, "", {}}, "reason_missing"},
        {"a day with not me is not looked at", ani, {}, {not_me, "Nama sama", day(24)}, "done"},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        const Finding finding{.id = FindingId{70}, .matter = matter, .person = ani, .answer = row.before};
        const auto result = answer_finding(finding, {row.actor, day(23), true}, row.reply);
        EXPECT_EQ(outcome(result), row.expected);
        if (!result) continue;
        EXPECT_EQ(result->finding, 70);
        EXPECT_EQ(result->person, ani);
        EXPECT_EQ(result->matter, matter);
        EXPECT_EQ(result->answer, row.reply.answer);
        EXPECT_EQ(result->reason, row.reply.reason);
        EXPECT_EQ(result->since.has_value(), row.reply.answer == no_longer_true);
    }
}

TEST(AnswerFinding, TakesTheAnswerThatFitsTheQuestion) {
    struct Row {
        const char* says;
        void (*change)(Finding&);
        FindingReply reply;
        std::string expected;
    };
    using enum FindingAnswer;
    const auto touches_no_matter = [](Finding& f) { f.matter = {}; };
    const Row rows[] = {
        {"its evidence is gone from the list",
         [](Finding& f) { f.lapsed = day(22); },
         {declared, "", {}},
         "lapsed"},
        {"the answer is said before the evidence that is gone",
         [](Finding& f) { f.lapsed = day(22), f.answer = not_me; },
         {declared, "", {}},
         "answered_already"},
        {"what touches no matter is not declared, whoever has declared",
         touches_no_matter,
         {declared, "", {}},
         "no_matter"},
        {"it is acknowledged, without a word", touches_no_matter, {acknowledged, "", {}}, "done"},
        {"or denied, with a reason", touches_no_matter, {not_me, "Nama sama", {}}, "done"},
        {"what touches a matter is declared, not acknowledged",
         [](Finding&) {},
         {acknowledged, "", {}},
         "declare_instead"},
        {"a party's list misuses a name",
         [](Finding& f) { f.origin = FindingOrigin::party_members; },
         {misused, "Saya bukan anggota", {}},
         "done"},
        {"without a word it does not",
         [](Finding& f) { f.origin = FindingOrigin::party_members; },
         {misused, "", {}},
         "reason_missing"},
        {"one's own register misuses nothing",
         [](Finding& f) { f.origin = FindingOrigin::interests; },
         {misused, "Saya bukan anggota", {}},
         "no_list"},
        {"nor does that of the organisers",
         [](Finding& f) { f.origin = FindingOrigin::organisers; },
         {misused, "Saya bukan anggota", {}},
         "no_list"},
        {"nor one's own report of a gratification",
         [](Finding& f) { f.origin = FindingOrigin::gratification; },
         {misused, "Saya bukan anggota", {}},
         "no_list"},
    };
    for (const auto& row : rows) {
        SCOPED_TRACE(row.says);
        Finding finding{.id = FindingId{70}, .matter = matter, .person = ani};
        row.change(finding);
        EXPECT_EQ(outcome(answer_finding(finding, {ani, day(23), true}, row.reply)), row.expected);
    }
}

TEST(AnswerFinding, SaysDeclaredOnlyWhereADeclarationStands) {
    using enum FindingAnswer;
    const Finding finding{.id = FindingId{70}, .matter = matter, .person = ani};
    EXPECT_EQ(outcome(answer_finding(finding, {ani, day(23), false}, {declared, "", {}})), "not_declared");
    EXPECT_EQ(outcome(answer_finding(finding, {ani, day(23), true}, {declared, "", {}})), "done");
    EXPECT_EQ(outcome(answer_finding(finding, {ani, day(23), false}, {not_me, "Nama sama", {}})), "done");
    auto no_matter = finding;
    no_matter.matter = {};
    EXPECT_EQ(outcome(answer_finding(no_matter, {ani, day(23), false}, {declared, "", {}})), "no_matter")
        << "that there is no matter is said first";
}

TEST(ReopenFinding, FollowsAWithdrawnDeclaration) {
    Finding finding{.id = FindingId{70}, .matter = matter, .person = ani};
    const auto reopened = [&](bool another_stands) {
        return reopen_finding(finding, CaseId{5}, another_stands);
    };
    EXPECT_FALSE(reopened(false)) << "not answered";
    finding.answer = FindingAnswer::not_me;
    EXPECT_FALSE(reopened(false)) << "answered otherwise";
    finding.answer = FindingAnswer::declared;
    EXPECT_FALSE(reopened(true)) << "another declaration covers it";
    ASSERT_TRUE(reopened(false));
    EXPECT_EQ(reopened(false)->finding, FindingId{70});
    EXPECT_EQ(reopened(false)->person, ani);
    EXPECT_EQ(reopened(false)->matter, matter);
    EXPECT_EQ(reopened(false)->because, CaseId{5});
}

}  // namespace
}  // namespace matters
