#include "statements/sign_by_link.hpp"

#include <gtest/gtest.h>

namespace statements {
namespace {

constexpr auto opens = rules::on(2026, 11, 23), due = rules::on(2026, 11, 27);
constexpr std::chrono::days a_day{1};

struct Case {
    base::Date born = rules::on(1998, 2, 28);
    std::vector<std::string> promises{"free", "declare", "no_part", "no_gratification", "sanction"};
    LinkFacts facts{
        .campaign = Campaign{.id = CampaignId{7}, .version = "panrb-17-2024", .opens = opens, .due = due},
        .member = {.id = PersonId{3},
                   .roster = RosterId{8},
                   .unit = UnitId{1371},
                   .name = "Sari Contoh",
                   .born = rules::on(1998, 2, 28),
                   .position = "Anggota KPPS TPS 3"},
        .roster = {.id = RosterId{8},
                   .unit = UnitId{1371},
                   .body = rules::AdhocBody::kpps,
                   .district = "Padang Utara",
                   .village = "Kelurahan Alai"},
        .id = StatementId{9},
        .today = opens};
};

struct Row {
    const char* says;
    void (*change)(Case&);
    const char* expected;
};
const Row rows[] = {
    {"the right day of birth, all ticked", [](Case&) {}, "done"},
    {"after the due day, while it is open", [](Case& c) { c.facts.today = due + a_day; }, "done"},
    {"no campaign asks this body", [](Case& c) { c.facts.campaign.reset(); }, "not_asked"},
    {"the day before it opens", [](Case& c) { c.facts.today = opens - a_day; }, "not_open_yet"},
    {"closed", [](Case& c) { c.facts.campaign->state = CampaignState::closed; }, "closed"},
    {"too many wrong days", [](Case& c) { c.facts.blocked = true; }, "blocked"},
    {"too many wrong days, though this one is right and all was signed",
     [](Case& c) { c.facts.blocked = c.facts.signed_before = true; }, "blocked"},
    {"born the day after", [](Case& c) { c.born = rules::on(1998, 3, 1); }, "birth_wrong"},
    {"a wrong day does not tell that it was signed",
     [](Case& c) { c.born = rules::on(1998, 3, 1), c.facts.signed_before = true; }, "birth_wrong"},
    {"signed already", [](Case& c) { c.facts.signed_before = true; }, "signed_already"},
    {"one promise not ticked", [](Case& c) { c.promises.erase(c.promises.begin()); }, "promise_missing"},
};

TEST(SignByLink, each_clause) {
    for (const auto& row : rows) {
        Case c;
        row.change(c);
        const auto answer = sign_by_link(c.born, c.promises, c.facts);
        EXPECT_EQ(answer ? "done" : base::name(answer.error()), std::string_view(row.expected)) << row.says;
    }
}

TEST(SignByLink, says_who_and_where) {
    const Case c;
    const auto act = sign_by_link(c.born, c.promises, c.facts);
    ASSERT_TRUE(act);
    EXPECT_EQ(act->position, "Anggota KPPS TPS 3");
    EXPECT_EQ(act->place, "Kelurahan Alai, Kecamatan Padang Utara");
    EXPECT_FALSE(act->late);
}

TEST(SignByLink, a_district_body_has_no_village) {
    EXPECT_EQ(place_of({.body = rules::AdhocBody::ppk, .district = "Padang Utara"}),
              "Kecamatan Padang Utara");
}

TEST(SignByLink, late_from_the_day_after_the_due_day) {
    for (const int days : {0, 1}) {
        Case c;
        c.facts.today = due + std::chrono::days{days};
        EXPECT_EQ(sign_by_link(c.born, c.promises, c.facts)->late, days > 0);
    }
}

}  // namespace
}  // namespace statements
