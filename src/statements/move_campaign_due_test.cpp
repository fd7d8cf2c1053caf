// A campaign's day to sign is Friday 27 November 2026. A lawful situation; each row changes one thing.
#include "statements/move_campaign_due.hpp"

#include <gtest/gtest.h>

namespace statements {
namespace {

using rules::OffDay, rules::OffKind, rules::on;

struct Situation {
    Campaign campaign{.id = CampaignId{7}, .unit = UnitId{3300}, .due = on(2026, 11, 27)};
    std::vector<OffDay> off;
    rules::JointLeave leave = rules::JointLeave::not_working;
    int region = 3375;
};

OffDay off(base::Date day, int region = 0, OffKind kind = OffKind::national_holiday) {
    return {.day = day, .kind = kind, .name_id = "x", .name_en = "x", .decree = "SKB", .region = region};
}

struct Row {
    const char* says;
    void (*change)(Situation&);
    base::Date cause;
    std::optional<base::Date> then;  // nothing: the day stays
};
const Row rows[] = {
    {"the day before is off", [](Situation& s) { s.off = {off(on(2026, 11, 26))}; }, on(2026, 11, 26), {}},
    {"the day itself is off", [](Situation& s) { s.off = {off(on(2026, 11, 27))}; }, on(2026, 11, 27),
     on(2026, 11, 30)},
    {"the day after is off", [](Situation& s) { s.off = {off(on(2026, 11, 28))}; }, on(2026, 11, 28), {}},
    {"the next working day is off too",
     [](Situation& s) { s.off = {off(on(2026, 11, 27)), off(on(2026, 11, 30))}; }, on(2026, 11, 27),
     on(2026, 12, 1)},
    {"the day itself is joint leave",
     [](Situation& s) { s.off = {off(on(2026, 11, 27), 0, OffKind::joint_leave)}; }, on(2026, 11, 27),
     on(2026, 11, 30)},
    {"joint leave, where one works on it",
     [](Situation& s) {
         s.off = {off(on(2026, 11, 27), 0, OffKind::joint_leave)};
         s.leave = rules::JointLeave::working;
     },
     on(2026, 11, 27),
     {}},
    {"of its own city", [](Situation& s) { s.off = {off(on(2026, 11, 27), 3375)}; }, on(2026, 11, 27),
     on(2026, 11, 30)},
    {"of its province", [](Situation& s) { s.off = {off(on(2026, 11, 27), 33)}; }, on(2026, 11, 27),
     on(2026, 11, 30)},
    {"of another city", [](Situation& s) { s.off = {off(on(2026, 11, 27), 3374)}; }, on(2026, 11, 27), {}},
    {"of one city of a province that is asked as a whole",
     [](Situation& s) {
         s.off = {off(on(2026, 11, 27), 3375)};
         s.region = 33;
     },
     on(2026, 11, 27),
     {}},
    {"a Saturday that was chosen as one",
     [](Situation& s) {
         s.campaign.due = on(2026, 11, 28);
         s.off = {off(on(2026, 11, 28))};
     },
     on(2026, 11, 28),
     {}},
    {"a Sunday that was chosen as one",
     [](Situation& s) {
         s.campaign.due = on(2026, 11, 29);
         s.off = {off(on(2026, 11, 29))};
     },
     on(2026, 11, 29),
     {}},
    {"closed already",
     [](Situation& s) {
         s.campaign.state = CampaignState::closed;
         s.off = {off(on(2026, 11, 27))};
     },
     on(2026, 11, 27),
     {}},
    {"off since long, and another day is added",
     [](Situation& s) { s.off = {off(on(2026, 11, 27)), off(on(2026, 12, 25))}; },
     on(2026, 12, 25),
     {}},
};

TEST(MoveCampaignDue, only_where_the_chosen_day_itself_is_off) {
    for (const auto& row : rows) {
        Situation s;
        row.change(s);
        const rules::Calendar calendar(s.off, s.leave);
        const auto moved = move_campaign_due(
            {.campaign = s.campaign, .cause = row.cause, .calendar = &calendar, .region = s.region});
        EXPECT_EQ(moved.has_value(), row.then.has_value()) << row.says;
        if (!moved || !row.then) continue;
        EXPECT_EQ(moved->due, *row.then) << row.says << ": " << base::iso(moved->due);
        EXPECT_EQ(moved->due_before, s.campaign.due) << row.says;
        EXPECT_EQ(moved->cause, row.cause) << row.says;
        EXPECT_EQ(moved->campaign, s.campaign.id) << row.says;
    }
}

}  // namespace
}  // namespace statements
