// Administrator 9 administers Jawa Tengah (3300 to 3399); person 2 gets a role; today is 23 November 2026.
#include "people/grant_role.hpp"

#include <gtest/gtest.h>

#include "people/house_rule.hpp"
#include "rules/dated.hpp"

namespace people {
namespace {

using enum RoleSide;
using Why = GrantRoleRefusal;
using Days = std::chrono::days;
constexpr auto today = rules::on(2026, 11, 23), year_end = rules::on(2026, 12, 31);

RoleSpan span(RoleSide side, std::int64_t from, std::int64_t to, base::Date first, base::Date last) {
    return {side, UnitId{from}, UnitId{to}, first, last};
}
const RoleSpan city = span(other, 3375, 3375, today, year_end);

struct Row {
    const char* says;
    RoleSpan wanted;
    std::optional<Why> refusal;
    std::vector<RoleSpan> held = {};
    PersonId person{2};
};
const RoleSpan runs_to_nov_30 =
    span(administrator, 3300, 3399, rules::on(2026, 1, 1), rules::on(2026, 11, 30));

const Row rows[] = {
    {"a role over one office", city, {}},
    {"a role over all offices administered", span(other, 3300, 3399, today, year_end), {}},
    {"for one day", span(other, 3375, 3375, today, today), {}},
    {"an administrator gives himself a role", city, Why::oneself, {}, PersonId{9}},
    {"an office before those administered", span(other, 3299, 3375, today, year_end),
     Why::outside_own_offices},
    {"an office after those administered", span(other, 3375, 3400, today, year_end),
     Why::outside_own_offices},
    {"the last office before the first", span(other, 3376, 3375, today, year_end), Why::outside_own_offices},
    {"the last day before the first", span(other, 3375, 3375, today + Days{2}, today + Days{1}),
     Why::dates_out_of_order},
    {"from yesterday", span(other, 3375, 3375, today - Days{1}, year_end), Why::backdated},
    {"Inspectorate for who runs the machine",
     span(inspectorate, 3375, 3375, today, year_end),
     Why::runs_and_watches,
     {runs_to_nov_30}},
    {"the same from the day after that ends",
     span(inspectorate, 3375, 3375, rules::on(2026, 12, 1), year_end),
     {},
     {runs_to_nov_30}},
    {"the same from the day that ends",
     span(inspectorate, 3375, 3375, rules::on(2026, 11, 30), year_end),
     Why::runs_and_watches,
     {runs_to_nov_30}},
    {"administrator for who will watch",
     span(administrator, 3375, 3375, today, year_end),
     Why::runs_and_watches,
     {span(inspectorate, 1, 9999, year_end, rules::on(2027, 1, 31))}},
    {"administrator until the day before he watches",
     span(administrator, 3375, 3375, today, year_end - Days{1}),
     {},
     {span(inspectorate, 1, 9999, year_end, rules::on(2027, 1, 31))}},
    {"another role for who runs the machine", city, {}, {runs_to_nov_30}},
    {"Inspectorate for an inspector of elsewhere",
     span(inspectorate, 3375, 3375, today, year_end),
     {},
     {span(inspectorate, 1, 9999, today, year_end)}},
    {"oneself, before the offices", span(other, 1, 9999, today, year_end), Why::oneself, {}, PersonId{9}},
    {"the offices, before the days", span(other, 1, 9999, today, today - Days{5}), Why::outside_own_offices},
    {"the days in order, before the past", span(other, 3375, 3375, today - Days{1}, today - Days{2}),
     Why::dates_out_of_order},
    {"the past, before who watches",
     span(inspectorate, 3375, 3375, today - Days{1}, year_end),
     Why::backdated,
     {runs_to_nov_30}},
};

GrantRoleFacts facts(PersonId person, std::span<const RoleSpan> held) {
    return {.granting = PersonId{9},
            .person = person,
            .today = today,
            .own_from = UnitId{3300},
            .own_to = UnitId{3399},
            .held = held};
}

TEST(GrantRole, AnswersEachSituation) {
    for (const auto& row : rows) {
        const auto granted = grant_role(facts(row.person, row.held), row.wanted);
        EXPECT_EQ(granted.has_value(), !row.refusal) << row.says;
        if (!granted && row.refusal) {
            EXPECT_EQ(base::name(granted.error()), base::name(*row.refusal)) << row.says;
        }
        if (granted) {
            EXPECT_EQ(granted->unit_to, row.wanted.unit_to) << row.says;
        }
    }
    EXPECT_EQ(article(Why::runs_and_watches), house_rule);
}

TEST(EndRole, EndsYesterdayAtTheEarliestAndNeverProlongs) {
    using enum EndRoleRefusal;
    const struct {
        const char* says;
        RoleSpan role;
        base::Date last_day;
        std::optional<EndRoleRefusal> refusal;
    } ends[] = {
        {"at once", city, today - Days{1}, {}},
        {"the day before it would end", city, year_end - Days{1}, {}},
        {"of an office elsewhere", span(other, 1100, 1100, today, year_end), today, outside_own_offices},
        {"on the day it would end", city, year_end, ended_before},
        {"later than it would end", city, year_end + Days{1}, ended_before},
        {"two days ago", city, today - Days{2}, backdated},
        {"the offices, before the end", span(other, 1100, 1100, today, year_end), year_end,
         outside_own_offices},
        {"the end, before the past", span(other, 3375, 3375, today - Days{9}, today - Days{3}),
         today - Days{2}, ended_before},
    };
    for (const auto& row : ends) {
        const auto ended = end_role(facts(PersonId{2}, {}), row.role, row.last_day);
        EXPECT_EQ(ended ? std::nullopt : std::optional(ended.error()), row.refusal) << row.says;
        if (ended) {
            EXPECT_EQ(*ended, row.last_day) << row.says;
        }
    }
    EXPECT_EQ(article(backdated), house_rule);
}

}  // namespace
}  // namespace people
