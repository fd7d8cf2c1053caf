#include "statements/list_roster.hpp"

#include <gtest/gtest.h>

namespace statements {
namespace {

using rules::AdhocBody;

struct Case {
    RosterWish wish{.unit = UnitId{1371},
                    .body = AdhocBody::pps,
                    .district = "Padang Utara",
                    .village = "Kelurahan Alai",
                    .members = {{"Sari Contoh", "Ketua PPS", "08123", rules::on(1998, 2, 28)},
                                {"Budi Contoh", "Anggota PPS", "", rules::on(2001, 7, 1)}}};
    RosterFacts facts{.id = RosterId{8},
                      .ids = std::vector<PersonId>(longest_roster, PersonId{100}),
                      .officer = true,
                      .today = rules::on(2026, 11, 23)};
};

struct Row {
    const char* says;
    void (*change)(Case&);
    const char* expected;
};
const Row rows[] = {
    {"a village's PPS", [](Case&) {}, "done"},
    {"a district's PPK, without a village",
     [](Case& c) { c.wish.body = AdhocBody::ppk, c.wish.village = ""; }, "done"},
    {"without the role", [](Case& c) { c.facts.officer = false; }, "not_officer"},
    {"a province", [](Case& c) { c.wish.unit = UnitId{1300}; }, "not_a_regency"},
    {"no district", [](Case& c) { c.wish.district = " "; }, "place_missing"},
    {"a PPS without a village", [](Case& c) { c.wish.village = ""; }, "place_missing"},
    {"listed before", [](Case& c) { c.facts.listed_already = true; }, "listed_already"},
    {"nobody", [](Case& c) { c.wish.members.clear(); }, "nobody_listed"},
    {"as many as fit",
     [](Case& c) {
         for (int i = 0; c.wish.members.size() < longest_roster; ++i)
             c.wish.members.push_back({"Anggota " + std::to_string(i), "", "", rules::on(1990, 1, 1)});
     },
     "done"},
    {"one more than fit",
     [](Case& c) {
         for (int i = 0; c.wish.members.size() <= longest_roster; ++i)
             c.wish.members.push_back({"Anggota " + std::to_string(i), "", "", rules::on(1990, 1, 1)});
     },
     "too_many"},
    {"a member without a name", [](Case& c) { c.wish.members[1].name = ""; }, "name_missing"},
    {"seventeen today", [](Case& c) { c.wish.members[1].born = rules::on(2009, 11, 23); }, "done"},
    {"seventeen tomorrow", [](Case& c) { c.wish.members[1].born = rules::on(2009, 11, 24); }, "born_wrong"},
    {"a hundred tomorrow", [](Case& c) { c.wish.members[1].born = rules::on(1926, 11, 24); }, "done"},
    {"a hundred today", [](Case& c) { c.wish.members[1].born = rules::on(1926, 11, 23); }, "born_wrong"},
    {"the same one twice", [](Case& c) { c.wish.members.push_back(c.wish.members[0]); }, "listed_twice"},
    {"two of the same name, born on different days",
     [](Case& c) { c.wish.members[1].name = c.wish.members[0].name; }, "done"},
};

TEST(ListRoster, each_clause) {
    for (const auto& row : rows) {
        Case c;
        row.change(c);
        const auto answer = list_roster(c.wish, c.facts);
        EXPECT_EQ(answer ? "done" : base::name(answer.error()), std::string_view(row.expected)) << row.says;
    }
}

TEST(ListRoster, members_stand_side_by_side) {
    const Case c;
    const auto act = list_roster(c.wish, c.facts);
    ASSERT_TRUE(act);
    EXPECT_EQ(act->names, (std::vector<std::string>{"Sari Contoh", "Budi Contoh"}));
    EXPECT_EQ(act->born[1], rules::on(2001, 7, 1));
    EXPECT_EQ(act->members.size(), 2u);
}

}  // namespace
}  // namespace statements
