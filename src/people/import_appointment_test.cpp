// A line of the table of appointments: who stands in for whom, and what is recorded of it already.
#include <gtest/gtest.h>

#include <functional>

#include "people/import_roster.hpp"
#include "rules/dated.hpp"

namespace people {
namespace {

using enum RosterColumn;
using F = RosterFault;
const base::Date day = rules::on(2026, 11, 23);

TEST(ImportAppointment, acting_holders_follow_the_rules_of_appointing) {
    const Appointment holder{AppointmentId{8},      PersonId{7},  PositionId{9}, Holding::definitive,
                             rules::on(2024, 1, 1), std::nullopt, "SK 1"};
    AppointmentLine line{.numbers = {},
                         .position = "x",
                         .holding = Holding::plh,
                         .from = day,
                         .until = {},
                         .instrument = "ST 9"};
    AppointmentLineFacts f{
        .acting = PersonId{1},
        .person = PersonId{2},
        .position = Position{PositionId{9}, UnitId{3375}, rules::PositionKind::secretary, "x", {}},
        .to_it = {holder}};
    ASSERT_TRUE(import_appointment(f, line));
    EXPECT_EQ(import_appointment(f, line)->made->holding, Holding::plh);
    line.holding = Holding::plt;
    EXPECT_EQ(import_appointment(f, line).error(), (std::vector{CellFault{holding, F::not_vacant}}));
    f.to_it.push_back(
        {AppointmentId{10}, PersonId{2}, PositionId{9}, Holding::plt, day, std::nullopt, "ST 9"});
    EXPECT_EQ(import_appointment(f, line)->change, RosterChange::none) << "it is recorded already";
    line.until = day;
    EXPECT_EQ(import_appointment(f, line)->ended->last_day, day);
    f.acting = PersonId{2};
    EXPECT_EQ(import_appointment(f, line).error(), (std::vector{CellFault{nip, F::oneself}}));
    f.unit = UnitIs::outside;
    EXPECT_EQ(import_appointment(f, line).error(), (std::vector{CellFault{position, F::outside_offices}}));
    f.position.reset();
    EXPECT_EQ(import_appointment(f, line).error(), (std::vector{CellFault{position, F::position_unknown}}));
    f.person = {};
    EXPECT_EQ(import_appointment(f, line).error(), (std::vector{CellFault{nip, F::person_unknown}}));
    f.two_people = true;
    EXPECT_EQ(import_appointment(f, line).error(), (std::vector{CellFault{nip, F::two_people}}));
}

// Ida (2) is Plt. of a vacant position from 1 November to 30 November; person 1 sends the list.
struct ActingCase {
    const char* what;
    std::function<void(AppointmentLineFacts&, AppointmentLine&)> differs;
    std::string expected;  // the change, or the fault
    std::optional<base::Date> ends = std::nullopt;
};

TEST(ImportAppointment, a_line_is_known_by_person_holding_and_first_day) {
    const base::Date first = rules::on(2026, 11, 1), last = rules::on(2026, 11, 30);
    const ActingCase cases[] = {
        {"the same line again", [](auto&, auto&) {}, "none"},
        {"an earlier last day", [](auto&, auto& l) { l.until = day; }, "ended", day},
        {"a later last day never prolongs", [](auto&, auto& l) { l.until = rules::on(2026, 12, 31); },
         "none"},
        {"no last day leaves the one that is recorded", [](auto&, auto& l) { l.until.reset(); }, "none"},
        {"ended before it began", [](auto&, auto& l) { l.until = rules::on(2026, 10, 31); },
         "ends_too_early"},
        {"she ends her own", [](auto& f, auto& l) { f.acting = PersonId{2}, l.until = day; }, "oneself"},
        {"she sends her own line, which changes nothing", [](auto& f, auto&) { f.acting = PersonId{2}; },
         "none"},
        {"somebody else over the same days", [](auto& f, auto&) { f.person = PersonId{3}; },
         "acting_already"},
        {"she becomes the holder", [](auto&, auto& l) { l.holding = Holding::definitive; }, "added"},
        {"she acts once more from the day after",
         [](auto&, auto& l) {
             l.from = rules::on(2026, 12, 1);
             l.until = rules::on(2026, 12, 31);
         },
         "added"},
    };
    for (const auto& c : cases) {
        AppointmentLine line{.numbers = {},
                             .position = "x",
                             .holding = Holding::plt,
                             .from = first,
                             .until = last,
                             .instrument = "ST 9"};
        AppointmentLineFacts f{
            .acting = PersonId{1},
            .person = PersonId{2},
            .position = Position{PositionId{9}, UnitId{3375}, rules::PositionKind::secretary, "x", {}},
            .to_it = {{AppointmentId{10}, PersonId{2}, PositionId{9}, Holding::plt, first, last, "ST 9"}}};
        c.differs(f, line);
        const auto plan = import_appointment(f, line);
        EXPECT_EQ(plan ? base::name(plan->change) : base::name(plan.error().front().fault), c.expected)
            << c.what;
        if (!plan) continue;
        EXPECT_EQ(plan->made.has_value(), plan->change == RosterChange::added) << c.what;
        EXPECT_EQ(plan->ended ? std::optional(plan->ended->last_day) : std::nullopt, c.ends) << c.what;
    }
}

}  // namespace
}  // namespace people
