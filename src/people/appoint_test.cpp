// One lawful situation a row changes in one thing. Position 7; its holder is person 1; 9 records; 2 is
// appointed.
#include "people/appoint.hpp"

#include <gtest/gtest.h>

#include "people/end_appointment.hpp"
#include "people/house_rule.hpp"

namespace people {
namespace {

using enum Holding;
using Why = AppointRefusal;
constexpr auto nov_1 = rules::on(2026, 11, 1), nov_10 = rules::on(2026, 11, 10),
               nov_30 = rules::on(2026, 11, 30);
using Days = std::chrono::days;

Appointment there(PersonId person, Holding holding, base::Date from, std::optional<base::Date> until = {}) {
    return {AppointmentId{1}, person, PositionId{7}, holding, from, until, "SK 1"};
}

struct Row {
    const char* says;
    std::vector<Appointment> to_it;
    Holding holding;
    base::Date from;
    std::optional<base::Date> until;
    std::optional<Why> refusal;  // none: appointed
    std::string instrument = "ST 2/2026";
    PersonId person{2};
    HolderIs holder = HolderIs::in_office;
};

const Appointment holder = there(PersonId{1}, definitive, rules::on(2024, 1, 1));
const Appointment gone = there(PersonId{1}, definitive, rules::on(2024, 1, 1), nov_1);

const Row rows[] = {
    {"a Plh. while the holder is away", {holder}, plh, nov_10, nov_30, {}},
    {"a Plt. for a vacant position", {}, plt, nov_10, nov_30, {}},
    {"a holder for a vacant position, without end", {}, definitive, nov_10, {}, {}},
    {"a holder needs no decree to be recorded", {}, definitive, nov_10, {}, {}, ""},
    {"one records one's own appointment",
     {holder},
     plh,
     nov_10,
     nov_30,
     Why::oneself,
     "ST 2/2026",
     PersonId{9}},
    {"the last day is the first: one day", {holder}, plh, nov_10, nov_10, {}},
    {"the last day is before the first", {holder}, plh, nov_10, nov_10 - Days{1}, Why::dates_out_of_order},
    {"a Plh. without a letter", {holder}, plh, nov_10, nov_30, Why::no_instrument, ""},
    {"a Plt. without a letter", {}, plt, nov_10, nov_30, Why::no_instrument, ""},
    {"a second holder", {holder}, definitive, nov_10, {}, Why::position_is_held},
    {"a holder from the day after the last one's last day", {gone}, definitive, nov_1 + Days{1}, {}, {}},
    {"a holder from the last one's last day", {gone}, definitive, nov_1, {}, Why::position_is_held},
    {"a holder until the day before the next one's first day",
     {there(PersonId{1}, definitive, nov_30)},
     definitive,
     nov_10,
     nov_30 - Days{1},
     {}},
    {"a holder until the next one's first day",
     {there(PersonId{1}, definitive, nov_30)},
     definitive,
     nov_10,
     nov_30,
     Why::position_is_held},
    {"a holder beside who stands in: the standing in ends by its own act",
     {there(PersonId{3}, plt, nov_1)},
     definitive,
     nov_10,
     {},
     {}},
    {"a Plt. becomes the holder", {there(PersonId{2}, plt, nov_1)}, definitive, nov_10, {}, {}},
    {"a Plt. beside a holder in office", {holder}, plt, nov_10, nov_30, Why::not_vacant},
    {"a Plt. beside a holder who is suspended",
     {holder},
     plt,
     nov_10,
     nov_30,
     {},
     "ST 2/2026",
     PersonId{2},
     HolderIs::suspended},
    {"a Plt. from the day after the holder's last day", {gone}, plt, nov_1 + Days{1}, nov_30, {}},
    {"a Plt. from the holder's last day", {gone}, plt, nov_1, nov_30, Why::not_vacant},
    {"a Plh. for a vacant position", {}, plh, nov_10, nov_30, Why::nobody_is_away},
    {"a Plh. for a Plt. who is away", {there(PersonId{3}, plt, nov_1)}, plh, nov_10, nov_30, {}},
    {"a Plh. where there is only a Plh.",
     {there(PersonId{3}, plh, nov_1)},
     plh,
     nov_10,
     nov_30,
     Why::nobody_is_away},
    {"a holder stands in for himself",
     {holder},
     plh,
     nov_10,
     nov_30,
     Why::stands_in_for_himself,
     "ST 2/2026",
     PersonId{1}},
    {"a suspended holder stands in for himself",
     {holder},
     plt,
     nov_10,
     nov_30,
     Why::stands_in_for_himself,
     "ST 2/2026",
     PersonId{1},
     HolderIs::suspended},
    {"a second Plh.",
     {holder, there(PersonId{3}, plh, nov_1, nov_10)},
     plh,
     nov_10,
     nov_30,
     Why::acting_already},
    {"the same Plh. once more while he stands in",
     {holder, there(PersonId{2}, plh, nov_1, nov_10)},
     plh,
     nov_10,
     nov_30,
     Why::acting_already},
    {"a Plh. the day after the last Plh.",
     {holder, there(PersonId{3}, plh, nov_1, nov_10)},
     plh,
     nov_10 + Days{1},
     nov_30,
     {}},
    {"a second Plt.", {there(PersonId{3}, plt, nov_1, nov_10)}, plt, nov_10, nov_30, Why::acting_already},
    // Precedence: the first of the list is the answer.
    {"oneself, before dates", {holder}, plh, nov_10, nov_1, Why::oneself, "", PersonId{9}},
    {"dates, before the letter", {holder}, plh, nov_10, nov_1, Why::dates_out_of_order, ""},
    {"the letter, before what is not vacant", {holder}, plt, nov_10, nov_30, Why::no_instrument, ""},
    {"what is not vacant, before standing in for oneself",
     {holder},
     plt,
     nov_10,
     nov_30,
     Why::not_vacant,
     "ST 2/2026",
     PersonId{1}},
    {"standing in for oneself, before a second Plh.",
     {holder, there(PersonId{3}, plh, nov_1)},
     plh,
     nov_10,
     nov_30,
     Why::stands_in_for_himself,
     "ST 2/2026",
     PersonId{1}},
};

TEST(Appoint, AnswersEachSituation) {
    for (const auto& row : rows) {
        const AppointmentMade act{AppointmentId{5}, row.person, PositionId{7}, row.holding,
                                  row.from,         row.until,  row.instrument};
        const auto made = appoint({.appointing = PersonId{9}, .to_it = row.to_it}, {act, row.holder});
        EXPECT_EQ(made.has_value(), !row.refusal) << row.says;
        if (!made && row.refusal) {
            EXPECT_EQ(base::name(made.error()), base::name(*row.refusal)) << row.says;
        }
        if (!made) continue;
        EXPECT_EQ(made->person, row.person) << row.says;
        EXPECT_EQ(made->until, row.until) << row.says;
    }
}

TEST(Appoint, CitesTheLawWhereTheLawSaysSo) {
    EXPECT_EQ(article(Why::not_vacant), "UU 30/2014 Pasal 14 ayat (2) huruf b");
    EXPECT_EQ(article(Why::nobody_is_away), "UU 30/2014 Pasal 14 ayat (2) huruf a");
    EXPECT_EQ(article(Why::oneself), house_rule);
}

TEST(EndAppointment, GivesALastDayAndNeverProlongs) {
    using enum EndAppointmentRefusal;
    const struct {
        const char* says;
        std::optional<base::Date> until;
        base::Date last_day;
        std::optional<EndAppointmentRefusal> refusal;
        PersonId ending{9};
    } rows_of_end[] = {
        {"an open appointment ends", {}, nov_10, {}},
        {"one ends one's own", {}, nov_10, oneself, PersonId{2}},
        {"it ends on its first day", {}, nov_1, {}},
        {"it ends before its first day", {}, nov_1 - Days{1}, dates_out_of_order},
        {"it ends earlier than it would", nov_30, nov_30 - Days{1}, {}},
        {"it ends on the day it would", nov_30, nov_30, ended_before},
        {"it would end later than it does", nov_10, nov_30, ended_before},
        {"one's own, before dates", {}, nov_1 - Days{1}, oneself, PersonId{2}},
        {"dates, before an earlier end", nov_1 - Days{9}, nov_1 - Days{1}, dates_out_of_order},
    };
    for (const auto& row : rows_of_end) {
        const auto ended =
            end_appointment({.ending = row.ending, .appointment = there(PersonId{2}, plt, nov_1, row.until)},
                            row.last_day, "pensiun");
        EXPECT_EQ(ended ? std::nullopt : std::optional(ended.error()), row.refusal) << row.says;
        if (ended) {
            EXPECT_EQ(ended->last_day, row.last_day) << row.says;
        }
    }
    EXPECT_EQ(article(oneself), house_rule);
}

}  // namespace
}  // namespace people
