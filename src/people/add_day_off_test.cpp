// A day off with its decree. A lawful situation; each row changes one thing.
#include "people/add_day_off.hpp"

#include <gtest/gtest.h>

namespace people {
namespace {

using rules::OffKind;
using rules::on;
using enum DayOffRefusal;

struct Situation {
    DayOffFacts facts{.may_for_region = true, .known = false, .today = on(2026, 11, 23)};
    DayOff day{.day = on(2026, 11, 27),
               .kind = OffKind::joint_leave,
               .region = 0,
               .name_id = "Cuti bersama",
               .name_en = "Joint leave",
               .decree = "SKB 3 Menteri 2026"};
};

struct Row {
    const char* says;
    void (*change)(Situation&);
    std::optional<DayOffRefusal> refused;
};
const Row rows[] = {
    {"joint leave of the nation", [](Situation&) {}, {}},
    {"a holiday of the nation", [](Situation& s) { s.day.kind = OffKind::national_holiday; }, {}},
    {"an election day of the nation", [](Situation& s) { s.day.kind = OffKind::election_day; }, {}},
    {"an election day of one city",
     [](Situation& s) {
         s.day.kind = OffKind::election_day;
         s.day.region = 3375;
     },
     {}},
    {"a local holiday of one province",
     [](Situation& s) {
         s.day.kind = OffKind::local_holiday;
         s.day.region = 33;
     },
     {}},
    {"a local holiday of everywhere", [](Situation& s) { s.day.kind = OffKind::local_holiday; },
     kind_not_for_region},
    {"joint leave of one city", [](Situation& s) { s.day.region = 3375; }, kind_not_for_region},
    {"another's region", [](Situation& s) { s.facts.may_for_region = false; }, outside_own_offices},
    {"no decree", [](Situation& s) { s.day.decree = "  "; }, decree_missing},
    {"another's region and no decree: the first is the answer",
     [](Situation& s) {
         s.facts.may_for_region = false;
         s.day.decree.clear();
     },
     outside_own_offices},
    {"31 days ago", [](Situation& s) { s.day.day = on(2026, 10, 23); }, {}},
    {"32 days ago", [](Situation& s) { s.day.day = on(2026, 10, 22); }, long_past},
    {"it is there with its decree", [](Situation& s) { s.facts.known = true; }, known_already},
};

TEST(DaysOff, are_added_with_their_decree_or_refused_by_the_first_that_holds) {
    for (const auto& row : rows) {
        Situation s;
        row.change(s);
        const auto added = add_day_off(s.facts, s.day);
        EXPECT_EQ(added.has_value(), !row.refused) << row.says;
        if (row.refused && !added) {
            EXPECT_EQ(added.error(), *row.refused) << row.says;
        }
        if (added) {
            EXPECT_EQ(added->decree, s.day.decree) << row.says;
        }
    }
}

}  // namespace
}  // namespace people
