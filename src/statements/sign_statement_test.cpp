#include "statements/sign_statement.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace statements {
namespace {

constexpr AppointmentId own{11}, acting{12}, anothers{13};
constexpr auto due = rules::on(2026, 11, 27);
constexpr std::chrono::days a_day{1};

struct Case {
    Signing signing;
    SigningFacts facts;
};
Case lawful() {
    return {
        {.promises = {"free", "declare", "no_part", "no_gratification", "sanction"},
         .answers = {{"participant", Yes::no, ""}, {"vendor", Yes::no, ""}, {"other_office", Yes::no, ""}},
         .capacity = acting},
        {.campaign =
             {.id = CampaignId{7}, .version = "panrb-17-2024", .opens = rules::on(2026, 11, 23), .due = due},
         .signer = Signer{.campaign = CampaignId{7}, .person = PersonId{3}, .unit = UnitId{1310}},
         .id = StatementId{9},
         .held = {{own, "Kasubbag Hukum"}, {acting, "Plt. Sekretaris"}},
         .name = "Mas Contoh",
         .number = "197001011995031001",
         .today = rules::on(2026, 11, 24)}};
}
void say_yes(Case& c) { c.signing.answers[1] = {"vendor", Yes::yes, "Ipar saya direktur CV Maju."}; }

struct Row {
    const char* says;
    void (*change)(Case&);
    const char* expected;
};
const Row rows[] = {
    {"all ticked and answered", [](Case&) {}, "done"},
    {"on the first day", [](Case& c) { c.facts.today = c.facts.campaign.opens; }, "done"},
    {"after the due day, while it is open", [](Case& c) { c.facts.today = due + a_day; }, "done"},
    {"after having refused", [](Case& c) { c.facts.signer->state = SignerState::refused; }, "done"},
    {"after training, where it is asked first", [](Case& c) { c.facts.campaign.training = Training::first; },
     "done"},
    {"somebody who was not asked", [](Case& c) { c.facts.signer.reset(); }, "not_asked"},
    {"the day before it opens", [](Case& c) { c.facts.today = c.facts.campaign.opens - a_day; },
     "not_open_yet"},
    {"closed", [](Case& c) { c.facts.campaign.state = CampaignState::closed; }, "closed"},
    {"closed, and signed before",
     [](Case& c) {
         c.facts.campaign.state = CampaignState::closed;
         c.facts.signer->state = SignerState::has_signed;
     },
     "closed"},
    {"signed already", [](Case& c) { c.facts.signer->state = SignerState::has_signed; }, "signed_already"},
    {"without the training asked first",
     [](Case& c) { c.facts.campaign.training = Training::first, c.facts.trained = false; },
     "training_missing"},
    {"without training, where none is asked", [](Case& c) { c.facts.trained = false; }, "done"},
    {"one promise not ticked", [](Case& c) { c.signing.promises.pop_back(); }, "promise_missing"},
    {"no promise ticked", [](Case& c) { c.signing.promises.clear(); }, "promise_missing"},
    {"one question left out", [](Case& c) { c.signing.answers.pop_back(); }, "answer_missing"},
    {"a yes without a word",
     [](Case& c) {
         say_yes(c), c.signing.answers[1].words = " ", c.facts.signer->declarations = {DeclarationId{5}};
     },
     "words_missing"},
    {"a yes that was not declared", say_yes, "declaration_missing"},
    {"a yes that was declared",
     [](Case& c) { say_yes(c), c.facts.signer->declarations = {DeclarationId{5}}; }, "done"},
    {"in an appointment of somebody else", [](Case& c) { c.signing.capacity = anothers; },
     "capacity_not_held"},
    {"who holds nothing any more", [](Case& c) { c.facts.held.clear(); }, "capacity_not_held"},
};

TEST(SignStatement, each_clause) {
    for (const auto& row : rows) {
        auto c = lawful();
        row.change(c);
        const auto answer = sign_statement(c.signing, c.facts);
        EXPECT_EQ(answer ? "done" : base::name(answer.error()), std::string_view(row.expected)) << row.says;
    }
}

TEST(SignStatement, an_acting_holder_signs_as_such) {
    const auto c = lawful();
    const auto act = sign_statement(c.signing, c.facts);
    ASSERT_TRUE(act);
    EXPECT_EQ(act->capacity, acting);
    EXPECT_EQ(act->position, "Plt. Sekretaris");
    EXPECT_EQ(act->statement, StatementId{9});
}

TEST(SignStatement, late_from_the_day_after_the_due_day) {
    for (const int days : {-1, 0, 1}) {
        auto c = lawful();
        c.facts.today = due + std::chrono::days{days};
        EXPECT_EQ(sign_statement(c.signing, c.facts)->late, days > 0) << days;
    }
}

TEST(SignStatement, after_a_refusal_it_is_the_same_case) {
    auto c = lawful();
    c.facts.signer->state = SignerState::refused;
    c.facts.signer->statement = StatementId{4};
    EXPECT_EQ(sign_statement(c.signing, c.facts)->statement, StatementId{4});
}

TEST(SignStatement, names_the_declarations_and_keeps_answers_in_order) {
    auto c = lawful();
    say_yes(c);
    std::ranges::reverse(c.signing.answers);
    c.signing.promises.emplace_back("something nobody asked");
    c.facts.signer->declarations = {DeclarationId{5}, DeclarationId{6}};
    const auto act = sign_statement(c.signing, c.facts);
    ASSERT_TRUE(act);
    EXPECT_EQ(act->declarations, c.facts.signer->declarations);
    EXPECT_EQ(act->promises.size(), 5u);
    const auto answers = answers_from(act->answers);
    ASSERT_EQ(answers.size(), 3u);
    EXPECT_EQ(answers[1], (Answer{"vendor", Yes::yes, "Ipar saya direktur CV Maju."}));
    EXPECT_EQ(answers[0].code, "participant");
}

}  // namespace
}  // namespace statements
