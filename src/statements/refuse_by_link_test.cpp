#include "statements/refuse_by_link.hpp"

#include <gtest/gtest.h>

namespace statements {
namespace {

constexpr auto opens = rules::on(2026, 11, 23), due = rules::on(2026, 11, 27);
constexpr std::chrono::days a_day{1};

struct Case {
    base::Date born = rules::on(1998, 2, 28);
    std::string reason = "Saya belum ikut sosialisasi.";
    LinkFacts facts{
        .campaign = Campaign{.id = CampaignId{7}, .version = "panrb-17-2024", .opens = opens, .due = due},
        .member = {.id = PersonId{3},
                   .roster = RosterId{8},
                   .unit = UnitId{1371},
                   .name = "Sari Contoh",
                   .born = rules::on(1998, 2, 28),
                   .position = "Anggota KPPS TPS 3"},
        .roster = {.id = RosterId{8}, .unit = UnitId{1371}, .body = rules::AdhocBody::kpps},
        .id = StatementId{9},
        .today = opens};
};

struct Row {
    const char* says;
    void (*change)(Case&);
    const char* expected;
};
const Row rows[] = {
    {"with a reason, on the first day", [](Case&) {}, "done"},
    {"after the due day, while it is open", [](Case& c) { c.facts.today = due + a_day; }, "done"},
    {"refused before: the reason may be mended", [](Case& c) { c.facts.refused = StatementId{5}; }, "done"},
    {"no campaign asks this body", [](Case& c) { c.facts.campaign.reset(); }, "not_asked"},
    {"the day before it opens", [](Case& c) { c.facts.today = opens - a_day; }, "not_open_yet"},
    {"closed", [](Case& c) { c.facts.campaign->state = CampaignState::closed; }, "closed"},
    {"too many wrong days", [](Case& c) { c.facts.blocked = true; }, "blocked"},
    {"born the day after", [](Case& c) { c.born += a_day; }, "birth_wrong"},
    {"a wrong day does not tell that it was signed",
     [](Case& c) { c.born += a_day, c.facts.signed_before = true; }, "birth_wrong"},
    {"signed already", [](Case& c) { c.facts.signed_before = true; }, "signed_already"},
    {"no reason", [](Case& c) { c.reason.clear(); }, "reason_missing"},
    {"a reason of blanks", [](Case& c) { c.reason = " \n"; }, "reason_missing"},
};

TEST(RefuseByLink, each_clause) {
    for (const auto& row : rows) {
        Case c;
        row.change(c);
        const auto answer = refuse_by_link(c.born, c.reason, c.facts);
        EXPECT_EQ(answer ? "done" : base::name(answer.error()), std::string_view(row.expected)) << row.says;
    }
}

TEST(RefuseByLink, keeps_one_case_for_one_answer) {
    Case c;
    EXPECT_EQ(refuse_by_link(c.born, c.reason, c.facts)->statement, StatementId{9});
    c.facts.refused = StatementId{5};
    EXPECT_EQ(refuse_by_link(c.born, c.reason, c.facts)->statement, StatementId{5});
    EXPECT_EQ(sign_by_link(c.born, {"free", "declare", "no_part", "no_gratification", "sanction"}, c.facts)
                  ->statement,
              StatementId{5})
        << "who signs after a refusal signs the same case";
}

TEST(RefuseByLink, late_from_the_day_after_the_due_day) {
    for (const int days : {0, 1}) {
        Case c;
        c.facts.today = due + std::chrono::days{days};
        EXPECT_EQ(refuse_by_link(c.born, c.reason, c.facts)->late, days > 0);
    }
}

}  // namespace
}  // namespace statements
