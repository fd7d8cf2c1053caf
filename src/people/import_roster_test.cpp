#include "people/import_roster.hpp"

#include <gtest/gtest.h>

#include <functional>

#include "people/roster_testing.hpp"
#include "rules/dated.hpp"

namespace people {
namespace {

using namespace testing;
using enum RosterColumn;
using F = RosterFault;
const base::Date day = rules::on(2026, 11, 23);

// ---- deciding

OfficialLine wish() { return *read_official(official_cells()); }
KnownOfficial recorded() {
    const auto w = wish();
    return {.person = {PersonId{7}, w.name, w.kind, w.numbers.nip, "", w.unit},
            .details = w.details,
            .held = Appointment{AppointmentId{8}, PersonId{7}, PositionId{9}, Holding::definitive,
                                rules::on(2026, 1, 2), std::nullopt, "SK 1"},
            .position = {PositionId{9}, w.unit, w.position_kind, w.title, {}}};
}
OfficialFacts facts() { return {.acting = PersonId{1}, .known = recorded(), .unit = UnitIs::ours}; }

struct OfficialCase {
    std::string what;
    std::function<void(OfficialFacts&, OfficialLine&)> differs;
    RosterChange change;
    std::optional<base::Date> ends = std::nullopt;
};

void expect(const std::vector<OfficialCase>& cases) {
    for (const auto& c : cases) {
        auto f = facts();
        auto l = wish();
        c.differs(f, l);
        const auto plan = import_official(f, l);
        ASSERT_TRUE(plan) << c.what;
        EXPECT_EQ(plan->change, c.change) << c.what;
        EXPECT_EQ(plan->ends, c.ends) << c.what;
        EXPECT_EQ(plan->reason.empty(), !plan->ends) << c.what;
    }
}

TEST(ImportOfficial, a_line_is_the_wished_state) {
    const std::vector<OfficialCase> cases = {
        {"the same again changes nothing", [](auto&, auto&) {}, RosterChange::none},
        {"a person nobody knows is new", [](auto& f, auto&) { f.known.reset(); }, RosterChange::added},
        {"another name", [](auto&, auto& l) { l.name = "Rina Contoh, M.H."; }, RosterChange::changed},
        {"another address", [](auto&, auto& l) { l.details.email = "r@kpu.example"; }, RosterChange::changed},
        {"an empty optional cell leaves what is there", [](auto&, auto& l) { l.details = {}; },
         RosterChange::none},
        {"a title of his own",
         [](auto&, auto& l) {
             l.title = "Staf";
             l.from = day;
         },
         RosterChange::moved, day - std::chrono::days{1}},
        {"another office",
         [](auto&, auto& l) {
             l.unit = UnitId{3300};
             l.from = day;
         },
         RosterChange::moved, day - std::chrono::days{1}},
        {"another position by code",
         [](auto& f, auto& l) {
             f.position = Position{PositionId{5}, l.unit, l.position_kind, l.title, {}};
             l.from = day;
         },
         RosterChange::moved, day - std::chrono::days{1}},
        {"the same position by code",
         [](auto& f, auto& l) { f.position = Position{PositionId{9}, l.unit, l.position_kind, l.title, {}}; },
         RosterChange::none},
        {"a last day", [](auto&, auto& l) { l.until = day; }, RosterChange::ended, day},
        {"on the first day", [](auto&, auto& l) { l.until = rules::on(2026, 1, 2); }, RosterChange::ended,
         rules::on(2026, 1, 2)},
        {"the last day that is recorded already",
         [](auto& f, auto& l) {
             f.known->held->until = day;
             l.until = day;
         },
         RosterChange::none},
        {"a later last day never prolongs",
         [](auto& f, auto& l) {
             f.known->held->until = day;
             l.until = day + std::chrono::days{1};
         },
         RosterChange::none},
        {"who left comes back to the same post",
         [](auto& f, auto& l) {
             f.known->held->until = rules::on(2026, 6, 30);
             l.from = day;
         },
         RosterChange::moved},
        {"who holds nothing is appointed", [](auto& f, auto&) { f.known->held.reset(); },
         RosterChange::moved},
    };
    expect(cases);
}

TEST(ImportOfficial, another_position_ends_the_one_held_the_day_before) {
    const std::vector<OfficialCase> cases = {
        {"another kind of position of the same title",
         [](auto&, auto& l) {
             l.position_kind = rules::PositionKind::staff;
             l.from = day;
         },
         RosterChange::moved, day - std::chrono::days{1}},
        {"another position before the last day that is recorded",
         [](auto& f, auto& l) {
             f.known->held->until = rules::on(2026, 12, 31);
             l.title = "Staf";
             l.from = day;
         },
         RosterChange::moved, day - std::chrono::days{1}},
        {"another position from the last day that is recorded: the day before is the last",
         [](auto& f, auto& l) {
             f.known->held->until = day;
             l.title = "Staf";
             l.from = day;
         },
         RosterChange::moved, day - std::chrono::days{1}},
        {"another position from the day after: nothing is left to end",
         [](auto& f, auto& l) {
             f.known->held->until = day - std::chrono::days{1};
             l.title = "Staf";
             l.from = day;
         },
         RosterChange::moved},
        {"a person nobody knows, with a last day",
         [](auto& f, auto& l) {
             f.known.reset();
             l.until = day;
         },
         RosterChange::added, day},
    };
    expect(cases);
}

struct RefusedCase {
    std::string what;
    std::function<void(OfficialFacts&, OfficialLine&)> differs;
    CellFault fault;
};

TEST(ImportOfficial, what_cannot_be_taken_names_its_cell) {
    const std::vector<RefusedCase> cases = {
        {"two people", [](auto& f, auto&) { f.two_people = true; }, {nip, F::two_people}},
        {"no such office", [](auto& f, auto&) { f.unit = UnitIs::unknown; }, {unit, F::unit_unknown}},
        {"another's office", [](auto& f, auto&) { f.unit = UnitIs::outside; }, {unit, F::outside_offices}},
        {"coming from another's office",
         [](auto& f, auto&) { f.known->unit = UnitIs::outside; },
         {unit, F::outside_offices}},
        {"no such position",
         [](auto& f, auto&) { f.position_known = false; },
         {position, F::position_unknown}},
        {"a position of another office",
         [](auto& f, auto& l) {
             f.position = Position{PositionId{5}, UnitId{3300}, l.position_kind, l.title, {}};
         },
         {position, F::position_unknown}},
        {"no such superior",
         [](auto& f, auto&) { f.superior_known = false; },
         {superior, F::superior_unknown}},
        {"new without a first day",
         [](auto& f, auto& l) {
             f.known.reset();
             l.from.reset();
         },
         {from, F::missing}},
        {"moving without a first day",
         [](auto&, auto& l) {
             l.title = "Staf";
             l.from.reset();
         },
         {from, F::missing}},
        {"moving on the day the present one began",
         [](auto&, auto& l) { l.title = "Staf"; },
         {from, F::starts_too_early}},
        {"ending before it began",
         [](auto&, auto& l) { l.until = rules::on(2026, 1, 1); },
         {until, F::ends_too_early}},
        {"a position that somebody holds",
         [](auto& f, auto& l) {
             f.position = Position{PositionId{5}, l.unit, l.position_kind, l.title, {}};
             f.position_held = true;
         },
         {position, F::position_is_held}},
        {"one's own line",
         [](auto& f, auto& l) {
             f.acting = PersonId{7};
             l.name = "Rina";
         },
         {nip, F::oneself}},
    };
    for (const auto& c : cases) {
        auto f = facts();
        auto l = wish();
        c.differs(f, l);
        const auto plan = import_official(f, l);
        ASSERT_FALSE(plan) << c.what;
        EXPECT_EQ(plan.error(), std::vector{c.fault}) << c.what;
    }
    auto f = facts();
    f.acting = PersonId{7};
    EXPECT_TRUE(import_official(f, wish())) << "one's own line that changes nothing is fine";
}

TEST(ImportUnit, an_office_is_new_changed_or_the_same) {
    const UnitLine line{UnitId{3375}, "KPU Kota Pekalongan", base::Zone::wib, 5};
    UnitFacts f{.known = Unit{UnitId{3375}, UnitLevel::regency, line.name, UnitId{3300}, base::Zone::wib, 5}};
    EXPECT_EQ(import_unit(f, line)->change, RosterChange::none);
    f.known->seats = 3;
    EXPECT_EQ(import_unit(f, line)->change, RosterChange::changed);
    f.known.reset();
    EXPECT_EQ(import_unit(f, line)->change, RosterChange::added);
    EXPECT_EQ(import_unit(f, line)->unit.parent, UnitId{3300});
    f.parent_known = false;
    EXPECT_EQ(import_unit(f, line).error(), (std::vector{CellFault{unit, F::parent_unknown}}));
    f.own = UnitIs::outside;
    EXPECT_EQ(import_unit(f, line).error(), (std::vector{CellFault{unit, F::outside_offices}}));
}

TEST(ImportPosition, a_position_keeps_its_superior_when_none_is_named) {
    const PositionLine line{"3375-01", UnitId{3375}, rules::PositionKind::staff, "Staf", ""};
    PositionFacts f{
        .known = Position{PositionId{4}, UnitId{3375}, rules::PositionKind::staff, "Staf", PositionId{3}},
        .unit = UnitIs::ours};
    EXPECT_EQ(import_position(f, line)->change, RosterChange::none);
    f.known->title = "Staf lama";
    EXPECT_EQ(import_position(f, line)->position.reports_to, PositionId{3});
    EXPECT_EQ(import_position(f, line)->change, RosterChange::changed);
    f.superior_known = false;
    EXPECT_EQ(import_position(f, line).error(), (std::vector{CellFault{superior, F::superior_unknown}}));
    f.known_unit = UnitIs::outside;
    EXPECT_EQ(import_position(f, line).error(), (std::vector{CellFault{unit, F::outside_offices}}));
    f.known_unit = UnitIs::ours;
    f.unit = UnitIs::outside;
    EXPECT_EQ(import_position(f, line).error(), (std::vector{CellFault{unit, F::outside_offices}}));
    f.unit = UnitIs::unknown;
    EXPECT_EQ(import_position(f, line).error(), (std::vector{CellFault{unit, F::unit_unknown}}));
}

}  // namespace
}  // namespace people
