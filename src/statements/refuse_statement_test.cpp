#include "statements/refuse_statement.hpp"

#include <gtest/gtest.h>

namespace statements {
namespace {

constexpr AppointmentId own{11};
constexpr auto due = rules::on(2026, 11, 27);

struct Case {
    std::string reason = "Menunggu penjelasan tentang butir keempat";
    AppointmentId capacity = own;
    SigningFacts facts{
        .campaign = {.id = CampaignId{7},
                     .version = "panrb-17-2024",
                     .opens = rules::on(2026, 11, 23),
                     .due = due},
        .signer = Signer{.campaign = CampaignId{7}, .person = PersonId{3}, .unit = UnitId{1310}},
        .id = StatementId{9},
        .held = {{own, "Anggota"}},
        .today = rules::on(2026, 11, 24)};
};

struct Row {
    const char* says;
    void (*change)(Case&);
    const char* expected;
};
const Row rows[] = {
    {"with a reason", [](Case&) {}, "done"},
    {"again, with another reason", [](Case& c) { c.facts.signer->state = SignerState::refused; }, "done"},
    {"before any training",
     [](Case& c) { c.facts.campaign.training = Training::first, c.facts.trained = false; }, "done"},
    {"somebody who was not asked", [](Case& c) { c.facts.signer.reset(); }, "not_asked"},
    {"the day before it opens", [](Case& c) { c.facts.today = rules::on(2026, 11, 22); }, "not_open_yet"},
    {"closed", [](Case& c) { c.facts.campaign.state = CampaignState::closed; }, "closed"},
    {"signed already", [](Case& c) { c.facts.signer->state = SignerState::has_signed; }, "signed_already"},
    {"without a reason", [](Case& c) { c.reason = "  "; }, "reason_missing"},
    {"in an appointment he does not hold", [](Case& c) { c.capacity = AppointmentId{12}; },
     "capacity_not_held"},
};

TEST(RefuseStatement, each_clause) {
    for (const auto& row : rows) {
        Case c;
        row.change(c);
        const auto answer = refuse_statement(c.reason, c.capacity, c.facts);
        EXPECT_EQ(answer ? "done" : base::name(answer.error()), std::string_view(row.expected)) << row.says;
    }
}

TEST(RefuseStatement, late_from_the_day_after_the_due_day) {
    for (const int days : {0, 1}) {
        Case c;
        c.facts.today = due + std::chrono::days{days};
        EXPECT_EQ(refuse_statement(c.reason, c.capacity, c.facts)->late, days > 0);
    }
}

}  // namespace
}  // namespace statements
