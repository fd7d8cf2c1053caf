// A house where everything is done; each row takes one thing away and says what is then to be done.
#include "oversight/first_hour.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <string>

#include "rules/dated.hpp"

namespace oversight {
namespace {

FirstHourFacts all_done() {
    return {.today = rules::on(2026, 11, 23),
            .has_offices = true,
            .has_calendar_of_this_year = true,
            .has_calendar_of_next_year = true,
            .has_roster = true,
            .has_legal_hr = true,
            .has_inspectorate = true,
            .administrators = 2,
            .accounts = 3,
            .has_mail = true,
            .has_witness = true,
            .has_campaign = true,
            .has_statement = true};
}

// Every step that is not done, as "step:state".
std::string undone(const FirstHourFacts& facts) {
    std::string out;
    for (const auto& [step, state] : first_hour(facts))
        if (state != StepState::done)
            out += (out.empty() ? "" : " ") + std::string(base::name(step)) + ":" +
                   std::string(base::name(state));
    return out;
}

struct Row {
    const char* says;
    std::function<void(FirstHourFacts&)> change;
    const char* undone;
};

TEST(FirstHour, EveryTickFollowsFromWhatIsThere) {
    const Row rows[] = {
        {"nothing is left to do", [](auto&) {}, ""},
        {"offices come first", [](auto& f) { f.has_offices = false; }, "offices:next"},
        {"no working days without a calendar", [](auto& f) { f.has_calendar_of_this_year = false; },
         "calendar:next"},
        {"in November deadlines reach into the next year",
         [](auto& f) { f.has_calendar_of_next_year = false; }, "calendar:next"},
        {"on the last day of September they need not yet",
         [](auto& f) { f.has_calendar_of_next_year = false, f.today = rules::on(2026, 9, 30); }, ""},
        {"on the first of October they do",
         [](auto& f) { f.has_calendar_of_next_year = false, f.today = rules::on(2026, 10, 1); },
         "calendar:next"},
        {"people", [](auto& f) { f.has_roster = false; }, "roster:next"},
        {"Legal & HR", [](auto& f) { f.has_legal_hr = false; }, "roles:next"},
        {"the Inspectorate", [](auto& f) { f.has_inspectorate = false; }, "roles:next"},
        {"one administrator is too few", [](auto& f) { f.administrators = 1; }, "roles:next"},
        {"mail is advice", [](auto& f) { f.has_mail = false; }, "mail:advised"},
        {"accounts of administrators alone are no invitation", [](auto& f) { f.accounts = 2; },
         "invitations:next"},
        {"a campaign", [](auto& f) { f.has_campaign = false; }, "campaign:next"},
        {"the first statement", [](auto& f) { f.has_statement = false; }, "first_signed:next"},
        {"a witness is advice", [](auto& f) { f.has_witness = false; }, "witness:advised"},
        {"a new house",
         [](auto& f) {
             f = {.today = rules::on(2026, 11, 23),
                  .has_offices = true,
                  .has_calendar_of_this_year = true,
                  .has_calendar_of_next_year = true,
                  .administrators = 1,
                  .accounts = 1};
         },
         "roster:next invitations:later roles:later mail:advised campaign:later first_signed:later "
         "witness:advised"},
    };
    for (const auto& row : rows) {
        auto facts = all_done();
        row.change(facts);
        EXPECT_EQ(undone(facts), row.undone) << row.says;
    }
}

TEST(FirstHour, IsOverWhenOnlyAdviceIsLeft) {
    auto facts = all_done();
    facts.has_mail = facts.has_witness = false;
    EXPECT_TRUE(is_over(first_hour(facts)));
    facts.has_statement = false;
    EXPECT_FALSE(is_over(first_hour(facts)));
}

}  // namespace
}  // namespace oversight
