#include "statements/change_campaign.hpp"

#include <gtest/gtest.h>

namespace statements {
namespace {

constexpr auto due = rules::on(2026, 11, 27);
constexpr std::chrono::days a_day{1};

struct Case {
    CampaignFacts facts;
    base::Date until;
    std::string reason;
};
Case lawful() {
    return {{.campaign = {.id = CampaignId{7}, .due = due}, .officer = true, .today = due},
            due + a_day,
            "Jaringan putus di tiga kabupaten"};
}

struct Row {
    const char* says;
    void (*change)(Case&);
    const char *extended, *closed;
};
const Row rows[] = {
    {"on the due day, with a reason", [](Case&) {}, "done", "done"},
    {"without the role", [](Case& c) { c.facts.officer = false; }, "not_officer", "not_officer"},
    {"closed already", [](Case& c) { c.facts.campaign.state = CampaignState::closed; }, "closed_already",
     "closed_already"},
    {"to the day that it had", [](Case& c) { c.until = due; }, "due_not_later", "done"},
    {"late, to a day that is past",
     [](Case& c) { c.facts.today = due + 3 * a_day, c.until = due + 2 * a_day; }, "due_not_later", "done"},
    {"late, to this day", [](Case& c) { c.facts.today = c.until = due + 2 * a_day; }, "done", "done"},
    {"without a reason on the due day", [](Case& c) { c.reason = " "; }, "reason_missing", "reason_missing"},
    {"without a reason the day before", [](Case& c) { c.reason = "", c.facts.today = due - a_day; },
     "reason_missing", "reason_missing"},
    {"without a reason the day after", [](Case& c) { c.reason = "", c.facts.today = due + a_day; },
     "reason_missing", "done"},
};

TEST(ChangeCampaign, each_clause) {
    for (const auto& row : rows) {
        auto c = lawful();
        row.change(c);
        const auto extended = extend_campaign(c.until, c.reason, c.facts);
        const auto closed = close_campaign(c.reason, c.facts);
        EXPECT_EQ(extended ? "done" : base::name(extended.error()), std::string_view(row.extended))
            << row.says;
        EXPECT_EQ(closed ? "done" : base::name(closed.error()), std::string_view(row.closed)) << row.says;
    }
}

}  // namespace
}  // namespace statements
