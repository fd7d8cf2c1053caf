// Each of the six clocks of gratification: the day before, of and after, by the use case that keeps it.
#include "gratification/testing.hpp"
#include "rules/clock_testing.hpp"

namespace gratification {
namespace {

using rules::Calendar;
using rules::testing::clock_begins;
using rules::testing::expect_clock;

ReportFacts report_on(const Calendar& calendar, base::Date today) {
    auto facts = testing::report_facts();
    facts.calendar = &calendar;
    facts.today = today;
    return facts;
}
Telling received() {
    auto out = testing::wedding();
    out.on = clock_begins;
    return out;
}
Gratification reported(const Calendar& calendar, State state = State::with_unit) {
    auto out = testing::reported(state);
    const auto act = report_gratification(report_on(calendar, clock_begins), received(), {}).value();
    out.telling = act.telling;
    out.dues = act.dues;
    out.reported = clock_begins;
    return out;
}
UnitFacts unit_on(const Calendar& calendar, Gratification g, base::Date today) {
    auto facts = testing::unit_facts(std::move(g), today);
    facts.calendar = &calendar;
    return facts;
}

TEST(GratificationClocks, the_receiver_reports_within_ten_working_days) {
    expect_clock(
        "to_unit", 10, [](const Calendar& c) { return reported(c).dues.to_unit; },
        [](const Calendar& c, base::Date, base::Date today) {
            return report_gratification(report_on(c, today), received(), {})->late;
        });
}

TEST(GratificationClocks, the_unit_forwards_within_ten_working_days) {
    expect_clock(
        "unit_to_kpk", 10, [](const Calendar& c) { return reported(c).dues.forward; },
        [](const Calendar& c, base::Date, base::Date today) {
            return forward_gratification(unit_on(c, reported(c), today), "aa")->late;
        });
}

TEST(GratificationClocks, the_statutes_thirty_working_days_run_from_receipt) {
    expect_clock(
        "to_kpk", 30, [](const Calendar& c) { return reported(c).dues.to_kpk; },
        [](const Calendar& c, base::Date, base::Date today) {
            return forward_gratification(unit_on(c, reported(c), today), "aa")->beyond_limit;
        });
}

TEST(GratificationClocks, a_returned_report_is_completed_within_twenty_working_days) {
    expect_clock(
        "completion", 20,
        [](const Calendar& c) {
            return return_gratification(unit_on(c, reported(c), clock_begins), "Foto barang")->due;
        },
        [](const Calendar& c, base::Date due, base::Date today) {
            auto g = reported(c, State::returned);
            g.completion_due = due;
            return complete_gratification({.gratification = g,
                                           .actor = testing::receiver,
                                           .today = today,
                                           .calendar = &c,
                                           .region = 3375},
                                          "Ini fotonya", {})
                ->late;
        });
}

// Nobody here is late by it: it is shown, so that the receiver knows when to ask.
TEST(GratificationClocks, kpk_decides_within_thirty_working_days) {
    expect_clock(
        "kpk_status", 30,
        [](const Calendar& c) {
            return forward_gratification(unit_on(c, reported(c), clock_begins), "aa")->status_by;
        },
        [](const Calendar&, base::Date due, base::Date today) { return today > due; });
}

TEST(GratificationClocks, what_is_the_states_is_handed_over_within_seven_working_days) {
    const auto decided = [](const Calendar& c) {
        auto g = reported(c, State::with_kpk);
        g.forwarded = clock_begins;
        return record_status(unit_on(c, g, clock_begins), {Status::the_states, "KEP 1", clock_begins})
            .value();
    };
    expect_clock(
        "handover", 7, [&](const Calendar& c) { return decided(c).handover_by.value(); },
        [](const Calendar& c, base::Date due, base::Date today) {
            auto g = reported(c, State::status_known);
            g.status = Status::the_states;
            g.handover_due = due;
            return hand_over(unit_on(c, g, today), "KPKNL 7")->late;
        });
}

TEST(GratificationClocks, are_all_here) { EXPECT_EQ(base::names<rules::GratificationClock>.size(), 6u); }

}  // namespace
}  // namespace gratification
