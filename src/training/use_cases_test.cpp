// The tables of calling, attending and the quiz: a lawful situation, and one thing changed in each row.
#include <gtest/gtest.h>

#include "training/attend_training.hpp"
#include "training/call_training.hpp"
#include "training/pass_quiz.hpp"
#include "training/training_code.hpp"

namespace training {
namespace {

using namespace std::chrono_literals;

const base::Instant ten = *base::instant_from("2026-11-25T10:00:00+07:00");
constexpr TrainingId one{5};
constexpr PersonId budi{7};

template <class T, class R>
std::string outcome(const Result<T, R>& result) {
    return result ? "done" : std::string(base::name(result.error()));
}

TrainingCalled asked() {
    return {.training = one,
            .title = "Sosialisasi penanganan benturan kepentingan",
            .mode = Mode::online,
            .link = "https://rapat.contoh.go.id/1",
            .starts = ten,
            .minutes = 90,
            .offices_from = {UnitId{3300}},
            .offices_to = {UnitId{3399}},
            .kinds = {people::StaffKind::commissioner},
            .with_quiz = true};
}

TEST(CallTraining, table) {
    struct Row {
        const char* what;
        void (*change)(CallFacts&, TrainingCalled&);
        const char* outcome;
    };
    const Row rows[] = {
        {"a lawful call", [](CallFacts&, TrainingCalled&) {}, "done"},
        {"by somebody without the role", [](CallFacts& f, TrainingCalled&) { f.may_organise = false; },
         "not_the_organiser"},
        {"for no office", [](CallFacts&, TrainingCalled& a) { a.offices_from = a.offices_to = {}; },
         "no_offices"},
        {"for no kind of staff", [](CallFacts&, TrainingCalled& a) { a.kinds = {}; }, "no_kinds"},
        {"for an office of another province",
         [](CallFacts& f, TrainingCalled&) { f.all_offices_in_range = false; }, "outside_range"},
        {"starting this second", [](CallFacts& f, TrainingCalled&) { f.now = ten; }, "done"},
        {"started a second ago", [](CallFacts& f, TrainingCalled&) { f.now = ten + 1s; }, "in_the_past"},
        {"the first refusal listed is the answer",
         [](CallFacts& f, TrainingCalled& a) {
             f.may_organise = false;
             a.kinds = {};
         },
         "not_the_organiser"},
    };
    for (const auto& row : rows) {
        CallFacts facts{.may_organise = true, .all_offices_in_range = true, .now = ten - 48h};
        auto call = asked();
        row.change(facts, call);
        EXPECT_EQ(outcome(call_training(facts, call)), row.outcome) << row.what;
    }
}

TEST(ChangeTraining, table) {
    struct Row {
        const char* what;
        void (*change)(ChangeFacts&);
        const char *moved, *cancelled;
    };
    const Row rows[] = {
        {"before it", [](ChangeFacts&) {}, "done", "done"},
        {"by somebody else", [](ChangeFacts& f) { f.may_organise = false; }, "not_the_organiser",
         "not_the_organiser"},
        {"called off before", [](ChangeFacts& f) { f.state = State::cancelled; }, "cancelled_already",
         "cancelled_already"},
        {"somebody was there", [](ChangeFacts& f) { f.somebody_attended = true; }, "somebody_attended",
         "somebody_attended"},
        {"to a time that is gone", [](ChangeFacts& f) { f.now = ten + 1s; }, "in_the_past", "done"},
    };
    for (const auto& row : rows) {
        ChangeFacts facts{.may_organise = true, .now = ten - 48h};
        row.change(facts);
        EXPECT_EQ(outcome(move_training(facts, {.training = one, .starts = ten})), row.moved) << row.what;
        EXPECT_EQ(outcome(cancel_training(facts, {.training = one})), row.cancelled) << row.what;
    }
}

TEST(AttendTraining, table) {
    struct Row {
        const char* what;
        void (*change)(AttendFacts&, CodeTyped&);
        const char *by_code, *by_list;
    };
    const Row rows[] = {
        {"in the session", [](AttendFacts&, CodeTyped&) {}, "done", "done"},
        {"called off", [](AttendFacts& f, CodeTyped&) { f.state = State::cancelled; }, "cancelled",
         "cancelled"},
        {"not for this person", [](AttendFacts& f, CodeTyped&) { f.invited = false; }, "not_invited",
         "not_invited"},
        {"twice", [](AttendFacts& f, CodeTyped&) { f.attended = true; }, "attended_already",
         "attended_already"},
        {"31 minutes early", [](AttendFacts& f, CodeTyped&) { f.now = ten - 31min; }, "not_begun",
         "not_begun"},
        {"30 minutes early", [](AttendFacts& f, CodeTyped&) { f.now = ten - 30min; }, "done", "not_begun"},
        {"at the start", [](AttendFacts& f, CodeTyped&) { f.now = ten; }, "done", "done"},
        {"two hours after the end", [](AttendFacts& f, CodeTyped&) { f.now = ten + 90min + 2h; }, "done",
         "done"},
        {"a second later", [](AttendFacts& f, CodeTyped&) { f.now = ten + 90min + 2h + 1s; }, "over", "done"},
        {"a week after the end", [](AttendFacts& f, CodeTyped&) { f.now = ten + 90min + 24h * 7; }, "over",
         "done"},
        {"a second after the week", [](AttendFacts& f, CodeTyped&) { f.now = ten + 90min + 24h * 7 + 1s; },
         "over", "over"},
        {"a wrong code", [](AttendFacts&, CodeTyped& c) { c.right = false; }, "wrong_code", "done"},
        {"the fifth try, right", [](AttendFacts&, CodeTyped& c) { c.wrong_before = 4; }, "done", "done"},
        {"the sixth try, right", [](AttendFacts&, CodeTyped& c) { c.wrong_before = 5; }, "too_many_tries",
         "done"},
    };
    for (const auto& row : rows) {
        AttendFacts facts{.invited = true, .starts = ten, .ends = ten + 90min, .now = ten + 20min};
        CodeTyped code{.right = true};
        row.change(facts, code);
        EXPECT_EQ(outcome(attend_by_code(facts, one, budi, code)), row.by_code) << row.what;
        EXPECT_EQ(outcome(attend_by_list(facts, true, one, budi, "Tanpa ponsel")), row.by_list) << row.what;
    }
    const AttendFacts facts{.invited = true, .starts = ten, .ends = ten + 90min, .now = ten};
    EXPECT_EQ(outcome(attend_by_list(facts, false, one, budi, "x")), "not_the_organiser");
    EXPECT_EQ(attend_by_list(facts, true, one, budi, "Tanpa ponsel")->reason, "Tanpa ponsel");
}

Answers all_right(int wrong = 0) {
    Answers out;
    for (const auto* q : rules::quiz(rules::TrainingTopic::conflict_of_interest, rules::on(2026, 11, 25)))
        out.emplace(q->key, wrong-- > 0 ? (q->right + 1) % rules::quiz_options : q->right);
    return out;
}

TEST(PassQuiz, table) {
    struct Row {
        const char* what;
        void (*change)(QuizFacts&, Answers&);
        const char* outcome;
    };
    const Row rows[] = {
        {"all right", [](QuizFacts&, Answers&) {}, "done"},
        {"called off", [](QuizFacts& f, Answers&) { f.state = State::cancelled; }, "cancelled"},
        {"without a quiz", [](QuizFacts& f, Answers&) { f.with_quiz = false; }, "no_quiz"},
        {"not there", [](QuizFacts& f, Answers&) { f.attended = false; }, "not_attended"},
        {"passed before", [](QuizFacts& f, Answers&) { f.passed = true; }, "passed_already"},
        {"two of eleven wrong", [](QuizFacts&, Answers& a) { a = all_right(2); }, "done"},
        {"three of eleven wrong", [](QuizFacts&, Answers& a) { a = all_right(3); }, "too_few_right"},
        {"three left out",
         [](QuizFacts&, Answers& a) {
             for (int i = 0; i < 3; ++i) a.erase(a.begin());
         },
         "too_few_right"},
        {"nothing answered", [](QuizFacts&, Answers& a) { a.clear(); }, "too_few_right"},
    };
    for (const auto& row : rows) {
        QuizFacts facts{.with_quiz = true, .attended = true, .day = rules::on(2026, 11, 25)};
        auto answers = all_right();
        row.change(facts, answers);
        EXPECT_EQ(outcome(pass_quiz(facts, one, budi, answers)), row.outcome) << row.what;
    }
    const QuizFacts facts{.with_quiz = true, .attended = true, .day = rules::on(2026, 11, 25)};
    EXPECT_EQ(pass_quiz(facts, one, budi, all_right(2))->right, 9);
    EXPECT_EQ(pass_quiz(facts, one, budi, all_right(2))->asked, 11);
}

TEST(TrainingCode, lasts_its_minute_and_the_next) {
    const std::string secret(32, 's');
    const auto code = code_at(secret, ten);
    EXPECT_EQ(code.size(), 6U);
    EXPECT_TRUE(code_fits(secret, code, ten));
    EXPECT_TRUE(code_fits(secret, code.substr(0, 3) + " " + code.substr(3), ten + 59s));
    EXPECT_TRUE(code_fits(secret, code, ten + 119s)) << "the one before is taken too";
    EXPECT_FALSE(code_fits(secret, code, ten + 120s));
    EXPECT_FALSE(code_fits(secret, code, ten - 1s));
    EXPECT_FALSE(code_fits(std::string(32, 't'), code, ten));
    EXPECT_FALSE(code_fits(secret, "", ten));
    EXPECT_EQ(code_left(ten), 60s);
    EXPECT_EQ(code_left(ten + 59s), 1s);
}

}  // namespace
}  // namespace training
