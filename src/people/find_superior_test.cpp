// Every row of the map of superiors, and what each condition of the search is for. Offices: the nation, Jawa
// Tengah, Kota Pekalongan. A holder's number is the position's number; acting holders are named in the row.
#include "people/find_superior.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace people {
namespace {

using enum rules::PositionKind;
using enum rules::MatterNature;
constexpr auto day = rules::on(2026, 11, 23);
constexpr UnitId nation = the_nation, province{3300}, city{3375};

struct Seat {
    std::int64_t id;
    UnitId unit;
    rules::PositionKind kind;
    std::int64_t reports_to;
};
constexpr Seat seats[] = {
    {1, nation, chair, 0},
    {2, nation, member, 0},
    {3, nation, member, 0},
    {10, nation, secretary_general, 0},
    {11, nation, deputy, 10},
    {12, nation, deputy, 10},
    {13, nation, division_head, 11},
    {14, nation, subdivision_head, 13},
    {15, nation, staff, 14},
    {16, nation, staff, 0},
    {20, nation, inspector_general, 10},
    {21, nation, regional_inspector, 20},
    {22, nation, regional_inspector, 20},
    {23, nation, inspectorate_staff, 21},
    {24, nation, inspectorate_staff, 0},
    {31, province, chair, 0},
    {32, province, member, 0},
    {33, province, member, 0},
    {40, province, secretary, 10},
    {41, province, division_head, 40},
    {42, province, subdivision_head, 41},
    {43, province, staff, 42},
    {51, city, chair, 0},
    {52, city, member, 0},
    {53, city, member, 0},
    {60, city, secretary, 40},
    {61, city, subdivision_head, 60},
    {62, city, subdivision_head, 60},
    {63, city, staff, 61},
    {64, city, contract_staff, 61},
    {65, city, functional_staff, 61},
    {66, city, staff, 0},
    {67, city, division_head, 60},
    {71, city, ppk_chair, 0},
    {72, city, ppk_member, 0},
    {73, city, pps_chair, 0},
    {74, city, pps_member, 0},
    {75, city, kpps_chair, 0},
    {76, city, kpps_member, 0},
};

struct Acting {
    std::int64_t position = 0, person = 0;
    Holding holding = Holding::plh;
};
struct Row {
    const char* says;
    std::int64_t official;
    rules::MatterNature nature;
    std::int64_t superior;  // 0: nobody
    int steps = 1;
    rules::Holder holder = rules::Holder::person;
    std::vector<std::int64_t> excluded = {}, vacant = {};
    Acting acting = {};
};

Place place(const Seat& seat, const Row& row) {
    Place out{{PositionId{seat.id}, seat.unit, seat.kind, "J" + std::to_string(seat.id),
               PositionId{seat.reports_to}},
              {}};
    if (row.acting.position == seat.id)
        out.holders.push_back(
            {AppointmentId{900}, PersonId{row.acting.person}, PositionId{seat.id}, row.acting.holding, day});
    if (std::ranges::find(row.vacant, seat.id) == row.vacant.end())
        out.holders.push_back(
            {AppointmentId{100 + seat.id}, PersonId{seat.id}, PositionId{seat.id}, Holding::definitive, day});
    return out;
}

SuperiorFacts facts_of(const Row& row) {
    SuperiorFacts facts{.official = PersonId{row.official},
                        .position = {},
                        .nature = row.nature,
                        .day = day,
                        .excluded = {},
                        .line = {},
                        .places = {}};
    const auto seat = [](std::int64_t id) { return *std::ranges::find(seats, id, &Seat::id); };
    facts.position = place(seat(row.official), row).position;
    for (auto above = facts.position.reports_to.value; above; above = seat(above).reports_to)
        facts.line.push_back(place(seat(above), row));
    for (auto id : row.excluded) facts.excluded.push_back(PersonId{id});
    for (const auto& s : seats) facts.places.push_back(place(s, row));
    return facts;
}

constexpr auto plenary = rules::Holder::plenary;
constexpr auto one = rules::Holder::person;

// clang-format off
const Row rows[] = {
    // The map, each with the one asked when the first cannot decide.
    {"staff of a city: the head of the own subdivision", 63, administrative, 61},
    {"staff, the head is party: the secretary", 63, administrative, 60, 2, one, {61}},
    {"staff in an electoral matter: the same line", 63, electoral, 61},
    {"contract staff: the head of the own subdivision", 64, administrative, 61},
    {"contract staff, the head is party: the secretary", 64, administrative, 60, 2, one, {61}},
    {"functional official: the head of the own subdivision", 65, administrative, 61},
    {"functional official, the head is party: the secretary", 65, electoral, 60, 2, one, {61}},
    {"head of subdivision: the secretary", 61, administrative, 60},
    {"head of subdivision, the secretary is party: the secretary of the province", 61, administrative, 40, 2, one, {60}},
    {"head of division: the secretary", 67, administrative, 60},
    {"head of division, the secretary is party: the secretary of the province", 67, electoral, 40, 2, one, {60}},
    {"secretary of a city, administrative: the secretary of the province", 60, administrative, 40},
    {"secretary of a city, administrative, that one is party: the chair", 60, administrative, 51, 2, one, {40}},
    {"secretary of a city, electoral: the chair", 60, electoral, 51},
    {"secretary of a city, electoral, the chair is party: the secretary of the province", 60, electoral, 40, 2, one, {51}},
    {"secretary of a city, the whole own line is party: the other line", 60, electoral, 10, 4, one, {51, 40, 31}},
    {"secretary of a province, administrative: the secretary general", 40, administrative, 10},
    {"secretary of a province, administrative, that one is party: the chair", 40, administrative, 31, 2, one, {10}},
    {"secretary of a province, electoral: the chair", 40, electoral, 31},
    {"secretary of a province, electoral, the chair is party: the secretary general", 40, electoral, 10, 2, one, {31}},
    {"deputy: the secretary general", 11, administrative, 10},
    {"deputy, that one is party: the chair of KPU", 11, administrative, 1, 2, one, {10}},
    {"deputy, both are party: the plenary, a member convenes", 11, administrative, 2, 3, plenary, {10, 1}},
    {"inspector general: the secretary general", 20, electoral, 10},
    {"inspector general, that one is party: the chair of KPU", 20, electoral, 1, 2, one, {10}},
    {"inspector general, both are party: the plenary", 20, electoral, 2, 3, plenary, {10, 1}},
    {"secretary general: the chair of KPU", 10, administrative, 1},
    {"secretary general, the chair is party: the plenary", 10, administrative, 2, 2, plenary, {1}},
    {"member in a city: the chair", 52, electoral, 51},
    {"member in a city, the chair is party: the chair of the province", 52, electoral, 31, 2, one, {51}},
    {"member in a city, both chairs are party: the plenary of the province", 52, electoral, 32, 3, plenary, {51, 31}},
    {"member in a province: the chair", 32, administrative, 31},
    {"member in a province, the chair is party: the chair of KPU", 32, administrative, 1, 2, one, {31}},
    {"chair in a city: the chair of the province", 51, electoral, 31},
    {"chair in a city, that one is party: the chair of KPU", 51, electoral, 1, 2, one, {31}},
    {"chair in a city, both are party: the plenary of KPU", 51, electoral, 2, 3, plenary, {31, 1}},
    {"chair of a province: the chair of KPU", 31, electoral, 1},
    {"chair of a province, that one is party: the plenary of KPU", 31, electoral, 2, 2, plenary, {1}},
    {"member of KPU: the plenary, the chair convenes", 2, electoral, 1, 1, plenary},
    {"member of KPU, the chair is party: the remaining members", 2, electoral, 3, 1, plenary, {1}},
    {"chair of KPU: the remaining members", 1, administrative, 2, 1, plenary},
    {"chair of a PPK: the chair of the city that appoints it", 71, electoral, 51},
    {"member of a PPK, that one is party: the chair of the province", 72, electoral, 31, 2, one, {51}},
    {"chair of a PPS: the chair of the city", 73, electoral, 51},
    {"member of a PPS, that one is party: the chair of the province", 74, electoral, 31, 2, one, {51}},
    {"chair of a KPPS: the chair of the PPS", 75, electoral, 73},
    {"member of a KPPS, that one is party: the chair of the city", 76, electoral, 51, 2, one, {73}},
    {"staff of the Inspectorate: the own regional inspector", 23, administrative, 21},
    {"staff of the Inspectorate, that one is party: the inspector general", 23, administrative, 20, 2, one, {21}},
    {"staff of the Inspectorate, both are party: the secretary general", 23, administrative, 10, 3, one, {21, 20}},
    {"regional inspector: the inspector general", 21, electoral, 20},
    {"regional inspector, that one is party: the secretary general", 21, electoral, 10, 2, one, {20}},
    {"staff of a province: the head of the own subdivision", 43, electoral, 42},
    {"staff of a province, up its own line", 43, electoral, 40, 3, one, {42, 41}},
    {"staff of KPU: up to the own deputy, not to another", 15, electoral, 11, 3, one, {14, 13}},

    // What each condition is for.
    {"whoever stands in decides, not the holder who is away", 63, administrative, 64, 1, one, {}, {}, {61, 64}},
    {"a Plt. of a vacant post is no step up", 63, administrative, 64, 1, one, {}, {61}, {61, 64, Holding::plt}},
    {"a vacant post is passed over", 63, administrative, 60, 2, one, {}, {61}},
    {"the official stands in for his own superior: one level up", 63, administrative, 60, 2, one, {}, {}, {61, 63}},
    {"the stand-in is party: one level up, not the holder who is away", 63, administrative, 60, 2, one, {64}, {}, {61, 64}},
    {"the official holds the next post too: again one level up", 63, administrative, 40, 3, one, {61}, {}, {60, 63}},
    {"a stand-in of the holder who is party may decide", 63, administrative, 64, 1, one, {61}, {}, {61, 64}},
    {"somebody who reports to no one: the only head of his kind, not one of several", 66, administrative, 67, 1},
    {"and without such a head the secretary", 66, administrative, 60, 2, one, {67}},
    {"somebody of KPU who reports to no one: not to one of two deputies", 16, administrative, 10, 3, one, {14, 13}},
    {"an auditor who reports to no one: not to one of two regional inspectors", 24, administrative, 20},
    {"a member of KPU while its chair's post is vacant: the remaining members", 2, electoral, 3, 1, plenary, {}, {1}},
    {"staff without anybody left", 63, administrative, 0, 1, one, {61, 60, 40}},
    {"a plenary without anybody left", 2, electoral, 0, 1, one, {1, 3}},
};
// clang-format on

TEST(FindSuperior, FollowsTheMapOfSuperiors) {
    for (const auto& row : rows) {
        const auto found = find_superior(facts_of(row));
        EXPECT_EQ(found ? found->person.value : 0, row.superior) << row.says;
        if (!found) continue;
        EXPECT_EQ(found->steps_up, row.steps) << row.says;
        EXPECT_EQ(found->holder, row.holder) << row.says;
        EXPECT_EQ(found->reason.empty(), row.steps == 1) << row.says << ": " << found->reason;
        const bool acts = row.acting.position && found->person.value == row.acting.person;
        EXPECT_EQ(found->capacity.value, acts ? 900 : 100 + row.superior) << row.says;
    }
}

TEST(FindSuperior, SaysForTheRecordWhoWasPassedOverAndWhy) {
    const Row row{"", 63, administrative, 40, 3, one, {60}, {61}};
    EXPECT_EQ(find_superior(facts_of(row))->reason,
              "J61: jabatan kosong; J60: pejabatnya tidak dapat menetapkan");
    const Row himself{"", 63, administrative, 60, 2, one, {}, {}, {61, 63}};
    EXPECT_EQ(find_superior(facts_of(himself))->reason, "J61: dijabat oleh pejabat itu sendiri");
}

TEST(FindSuperior, FirstAsksWhomThePositionReportsToInAdministrativeMatters) {
    // A secretariat of PPK has no row of its own for this: the line recorded for the position counts.
    auto facts = facts_of({"", 60, administrative, 0});
    facts.line.insert(facts.line.begin(), place({99, province, deputy, 0}, {}));
    EXPECT_EQ(find_superior(facts)->person, PersonId{99});
    facts.nature = electoral;
    EXPECT_EQ(find_superior(facts)->person, PersonId{51});
}

TEST(FindSuperior, TakesNoOtherVillagesPpsForTheOwn) {
    auto facts = facts_of({"", 76, electoral, 0});
    facts.places.push_back(place({77, city, pps_chair, 0}, {}));
    EXPECT_EQ(find_superior(facts)->person, PersonId{51})
        << "two villages, and no line that says which: the chair of the city";
    facts.line = {place({77, city, pps_chair, 0}, {})};
    EXPECT_EQ(find_superior(facts)->person, PersonId{77}) << "of his own village";
}

TEST(FindSuperior, KnowsNobodyForAPositionWithoutARow) {
    auto facts = facts_of({"", 63, administrative, 0});
    facts.position.kind = deputy;  // there is no deputy in a city
    EXPECT_FALSE(find_superior(facts));
}

TEST(FindDirectlyAbove, AnswersForAdministrativeMattersWhenThePostAboveCan) {
    // clang-format off
    const Row above[] = {
        {"staff of a city: whom the position reports to", 63, administrative, 61},
        {"an electoral matter has its own line", 63, electoral, 0},
        {"the one above is party", 63, administrative, 0, 1, one, {61}},
        {"the post above is vacant", 63, administrative, 0, 1, one, {}, {61}},
        {"the official stands in for the one above", 63, administrative, 0, 1, one, {}, {}, {61, 63}},
        {"somebody who reports to no one", 66, administrative, 0},
    };
    // clang-format on
    for (const auto& row : above) {
        const auto found = find_directly_above(facts_of(row));
        EXPECT_EQ(found ? found->person.value : 0, row.superior) << row.says;
    }
    auto facts = facts_of({"", 63, administrative, 0});
    facts.position.kind = deputy;
    EXPECT_FALSE(find_directly_above(facts)) << "there is no deputy in a city, so nobody is above one";
}

}  // namespace
}  // namespace people
