// The pure decisions of screening, clause by clause.
#include <gmock/gmock.h>

#include "matters/seen_after.hpp"
#include "screening/assess_impact.hpp"
#include "screening/confirm_interests.hpp"
#include "screening/review_answer.hpp"

namespace screening {
namespace {

using matters::FindingAnswer, matters::Review;
constexpr base::Date today = rules::on(2026, 11, 23);

matters::Finding finding(std::optional<FindingAnswer> answer, std::optional<Review> review = {}) {
    matters::Finding f;
    f.id = FindingId{7};
    f.person = PersonId{5};
    f.answer = answer;
    f.review = review;
    f.reason = "Bukan saya";
    return f;
}

TEST(ReviewAnswer, IsForSomebodyElseAfterTheAnswer) {
    using enum ReviewRefusal;
    struct Row {
        const char* what;
        ReviewFacts facts;
        Review review;
        const char* reason;
        std::optional<ReviewRefusal> expected;
    };
    const PersonId other{6}, himself{5};
    const Row rows[] = {
        {"an answer is accepted", {finding(FindingAnswer::not_me), other}, Review::accept, "", {}},
        {"his own, even unanswered", {finding({}), himself}, Review::accept, "", own_finding},
        {"unanswered", {finding({}), other}, Review::accept, "", not_answered},
        {"declared", {finding(FindingAnswer::declared), other}, Review::accept, "", declared},
        {"reviewed",
         {finding(FindingAnswer::not_me, Review::accept), other},
         Review::accept,
         "",
         reviewed_already},
        {"misused, no letter", {finding(FindingAnswer::misused), other}, Review::accept, "", letter_missing},
        {"misused, with a letter", {finding(FindingAnswer::misused), other, true}, Review::accept, "", {}},
        {"misused, asked again",
         {finding(FindingAnswer::misused), other},
         Review::ask_again,
         "Daftar mana?",
         {}},
        {"asked again without a reason",
         {finding(FindingAnswer::not_me), other},
         Review::ask_again,
         "  ",
         reason_missing},
        {"handed on without a reason",
         {finding(FindingAnswer::acknowledged), other},
         Review::refer,
         "",
         reason_missing},
        {"misused, a child's name: there is no letter",
         {finding(FindingAnswer::misused), other, false, true},
         Review::accept,
         "",
         {}},
        {"handed on to the superior",
         {finding(FindingAnswer::not_me), other, false, false, PersonId{8}},
         Review::refer,
         "NIK sama",
         {}},
        {"handed on where nobody is free",
         {finding(FindingAnswer::not_me), other},
         Review::refer,
         "NIK sama",
         no_superior},
    };
    for (const auto& row : rows) {
        const auto out = review_answer(row.facts, row.review, row.reason);
        if (row.expected)
            EXPECT_EQ(out.error(), *row.expected) << row.what;
        else
            EXPECT_TRUE(out) << row.what;
    }
}

TEST(MisuseLetter, GoesOnceToTheListsOwner) {
    using enum LetterRefusal;
    const LetterFacts facts{finding(FindingAnswer::misused), PersonId{6}, false, "Ratna", "Anggota"};
    const auto letter = issue_misuse_letter(facts, " 12/HK/2026 ", "Partai Contoh");
    ASSERT_TRUE(letter);
    EXPECT_EQ(letter->number, "12/HK/2026");
    EXPECT_THAT(letter->text, ::testing::HasSubstr("Bukan saya"));
    EXPECT_EQ(
        issue_misuse_letter({finding(FindingAnswer::misused), PersonId{5}, false, "", ""}, "1", "P").error(),
        own_finding);
    EXPECT_EQ(
        issue_misuse_letter({finding(FindingAnswer::not_me), PersonId{6}, false, "", ""}, "1", "P").error(),
        not_misused);
    EXPECT_EQ(
        issue_misuse_letter({finding(FindingAnswer::misused), PersonId{6}, true, "", ""}, "1", "P").error(),
        issued_already);
    EXPECT_EQ(issue_misuse_letter({.finding = finding(FindingAnswer::misused),
                                   .reviewer = PersonId{6},
                                   .person_name = "",
                                   .position = "",
                                   .hidden = true},
                                  "1", "P")
                  .error(),
              about_a_child);
    auto of_relative = facts;
    of_relative.finding.interest = 3;
    EXPECT_THAT(issue_misuse_letter(of_relative, "1", "P")->text,
                ::testing::HasSubstr("nama kerabatnya tercantum"));
    EXPECT_EQ(issue_misuse_letter(facts, " ", "P").error(), no_number);
    EXPECT_EQ(issue_misuse_letter(facts, "1", "").error(), no_addressee);
}

TEST(MisuseLetter, IsRepliedToBetweenItsDayAndToday) {
    using enum ReplyRefusal;
    ReplyFacts facts{FindingId{7}, PersonId{5}, true, false, today - std::chrono::days{3}, today};
    const auto on = [&](int days_ago) {
        return record_letter_reply(facts, LetterReply::removed, today - std::chrono::days{days_ago}, "");
    };
    EXPECT_TRUE(on(3));
    EXPECT_TRUE(on(0));
    EXPECT_EQ(on(4).error(), before_the_letter);
    EXPECT_EQ(on(-1).error(), in_future);
    facts.answered = true;
    EXPECT_EQ(on(0).error(), answered_already);
    facts.letter_issued = false;
    EXPECT_EQ(on(0).error(), no_letter);
}

TEST(Confirmation, IsDueOnceAYearAndAfterAChangeOfPost) {
    using enum ConfirmationDue;
    const auto due = [](std::optional<base::Date> confirmed, std::optional<base::Date> post,
                        bool yearly = true) { return confirmation_due({yearly, today, confirmed, post}); };
    EXPECT_EQ(due({}, {}), never_yet);
    EXPECT_EQ(due(rules::on(2026, 5, 1), {}), none) << "never in another post";
    EXPECT_EQ(due(rules::on(2025, 12, 31), rules::on(2024, 1, 1)), new_year);
    EXPECT_EQ(due(rules::on(2025, 12, 31), rules::on(2024, 1, 1), false), none);
    EXPECT_EQ(due(rules::on(2026, 1, 1), rules::on(2024, 1, 1)), none);
    EXPECT_EQ(due(rules::on(2026, 5, 1), rules::on(2026, 5, 1)), none);
    EXPECT_EQ(due(rules::on(2026, 5, 1), rules::on(2026, 5, 2)), post_changed);
    EXPECT_EQ(due(rules::on(2026, 5, 1), today + std::chrono::days{1}), none) << "not in the post yet";
    EXPECT_EQ(due(rules::on(2026, 5, 1), rules::on(2026, 5, 2), false), post_changed);
}

TEST(Confirmation, IsAskedForByAPostThatWasRecordedLater) {
    using enum ConfirmationDue;
    ConfirmationFacts f{.today = today,
                        .confirmed = today,
                        .post_changed = rules::on(2026, 5, 1),
                        .held = {AppointmentId{1}},
                        .held_then = {AppointmentId{1}}};
    EXPECT_EQ(confirmation_due(f), none);
    f.held = {AppointmentId{1}, AppointmentId{2}};
    EXPECT_EQ(confirmation_due(f), post_changed) << "an earlier first day, recorded after the confirmation";
    f.post_changed = today;
    EXPECT_EQ(confirmation_due(f), post_changed) << "on the day of the confirmation itself";
    f.held = {};
    EXPECT_EQ(confirmation_due(f), none) << "one that has ended asks nothing";
    f.held = {AppointmentId{2}}, f.held_then = {};
    EXPECT_EQ(confirmation_due(f), none) << "not known which he had: the first day decides";
    f.post_changed = today + std::chrono::days{1}, f.today = today + std::chrono::days{1};
    EXPECT_EQ(confirmation_due(f), post_changed);
}

TEST(Confirmation, IsATaskForNewcomersButNotInAdHocBodies) {
    ConfirmationFacts f{.today = today};
    EXPECT_TRUE(asks_to_confirm(f));
    f.ad_hoc = true;
    EXPECT_FALSE(asks_to_confirm(f));
    f.confirmed = rules::on(2025, 12, 31);
    EXPECT_TRUE(asks_to_confirm(f)) << "who did it once is asked each year";
    f = {.yearly = false, .today = today};
    EXPECT_FALSE(asks_to_confirm(f)) << "the house has no yearly round";
    f = {.today = today, .confirmed = today};
    EXPECT_FALSE(asks_to_confirm(f));
}

TEST(Confirmation, NamesEachOfTheEightParts) {
    std::vector<rules::Source> all;
    for (std::size_t i = 0; i < base::names<rules::Source>.size(); ++i)
        all.push_back(static_cast<rules::Source>(i));
    ASSERT_EQ(all.size(), 8u);
    const std::vector<people::Interest> open{{.id = people::InterestId{9}}, {.id = people::InterestId{3}}};
    const auto out = confirm_interests(PersonId{5}, PersonId{5}, open, all);
    ASSERT_TRUE(out);
    EXPECT_THAT(out->interests, ::testing::ElementsAre(people::InterestId{3}, people::InterestId{9}));
    EXPECT_EQ(confirm_interests(PersonId{6}, PersonId{5}, open, all).error(), ConfirmRefusal::not_his_own);
    all.pop_back();
    EXPECT_EQ(confirm_interests(PersonId{5}, PersonId{5}, open, all).error(), ConfirmRefusal::part_left_out);
    const std::vector<people::InterestId> before{people::InterestId{1}, people::InterestId{3}};
    const auto d = diff(before, out->interests);
    EXPECT_THAT(d.added, ::testing::ElementsAre(people::InterestId{9}));
    EXPECT_THAT(d.ended, ::testing::ElementsAre(people::InterestId{1}));
    const auto put_right = diff(
        before, out->interests,
        {{people::InterestId{9}, people::InterestId{8}}, {people::InterestId{8}, people::InterestId{1}}});
    EXPECT_TRUE(put_right.added.empty()) << "put right twice since";
    EXPECT_TRUE(put_right.ended.empty());
    EXPECT_THAT(put_right.corrected, ::testing::ElementsAre(people::InterestId{9}));
    EXPECT_TRUE(is_sealed("children"));
    EXPECT_FALSE(is_sealed("spouse"));
}

TEST(Grade, IsGivenByWhatTheListHolds) {
    RegistryCounts c{.rows = 100, .persons = 100, .with_nik = 95, .with_birth = 100, .with_place = 100};
    EXPECT_EQ(grade_of(c), Grade::a);
    c.with_nik = 94;
    EXPECT_EQ(grade_of(c), Grade::b);
    c.with_birth = 79;
    EXPECT_EQ(grade_of(c), Grade::c);
    c.with_place = 79;
    EXPECT_EQ(grade_of(c), Grade::d);
    c = {.rows = 100, .rejected = 6, .persons = 94, .with_nik = 94, .with_birth = 94, .with_place = 94};
    EXPECT_EQ(grade_of(c), Grade::d) << "more than one row in twenty is faulty";
}

TEST(Impact, SaysWhatTheSystemHoldsAndDid) {
    const auto parts = assess_impact(
        {.day = today,
         .agency = "KPU",
         .officials = 18'000,
         .relatives = 12,
         .findings = 47,
         .open = 1,
         .lapsed = 1,
         .letters = 1,
         .answers = {{"not_me", 1}, {"declared", 1}},
         .registries = {{RegistryKind::candidates, "DCT", "KPU", "web", "resmi", today, Grade::a, 700}}});
    std::string all;
    for (const auto& part : parts)
        for (const auto& l : part.lines) all += l.id + "\n" + l.en + "\n";
    EXPECT_THAT(all, ::testing::HasSubstr("18.000 pejabat"));
    EXPECT_THAT(all, ::testing::HasSubstr("setelah " + std::to_string(matters::unanswered_for.count()) +
                                          " hari tanpa jawaban"));
    EXPECT_THAT(all, ::testing::HasSubstr("DCT"));
    EXPECT_THAT(all, ::testing::HasSubstr("Pertanyaan: lebih dari 39; belum dijawab: kurang dari 10"));
}

TEST(Impact, CountsThoseWhoSaidItWasAnother) {
    struct Answers {
        const char* says;
        std::map<std::string, std::int64_t> answers;
        const char* expected;
    };
    const Answers rows[] = {
        {"not me", {{"not_me", 40}, {"declared", 50}}, "nama dicatut: lebih dari 39."},
        {"misused", {{"misused", 40}, {"no_longer_true", 50}}, "nama dicatut: lebih dari 39."},
        {"both", {{"misused", 40}, {"not_me", 20}}, "nama dicatut: lebih dari 59."},
        {"neither", {{"declared", 40}}, "nama dicatut: kurang dari 10."},
    };
    for (const auto& row : rows) {
        std::string all;
        for (const auto& part : assess_impact({.day = today, .agency = "KPU", .answers = row.answers}))
            for (const auto& l : part.lines) all += l.id + "\n";
        EXPECT_THAT(all, ::testing::HasSubstr(row.expected)) << row.says;
    }
}

}  // namespace
}  // namespace screening
