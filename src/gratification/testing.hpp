// A lawful report for table tests: a row changes one thing and says what follows.
#pragma once
#include "gratification/move_due.hpp"
#include "gratification/report_gratification.hpp"
#include "gratification/settle_gratification.hpp"

namespace gratification::testing {

inline constexpr PersonId receiver{11}, unit_member{12};

inline const rules::Calendar& decreed() {
    static const rules::Calendar calendar(
        {{rules::on(2026, 1, 1), rules::OffKind::national_holiday, "Tahun Baru", "New Year", "SKB", 0},
         {rules::on(2026, 12, 24), rules::OffKind::joint_leave, "Cuti", "Leave", "SKB", 0},
         {rules::on(2026, 12, 25), rules::OffKind::national_holiday, "Natal", "Christmas", "SKB", 0},
         {rules::on(2027, 1, 1), rules::OffKind::national_holiday, "Tahun Baru", "New Year", "SKB", 0}});
    return calendar;
}

// A wedding envelope from a vendor's director, received on Monday 2 November 2026.
inline Telling wedding() {
    return {.direction = Direction::received,
            .form = rules::GratificationForm::money,
            .description = "Amplop pernikahan anak",
            .basis = ValueBasis::known,
            .rupiah = 5'000'000,
            .kind = rules::GratificationKind::ceremony,
            .occasion = "Pernikahan anak pertama",
            .place = "Pekalongan",
            .on = rules::on(2026, 11, 2),
            .giver = {.name = "Siti Rahma",
                      .role = "direktur",
                      .organization = "CV Maju Jaya",
                      .tie = GiverTie::vendor},
            .linked_to_office = false,
            .reason = "Undangan pernikahan",
            .goods = GoodsPlace::with_receiver};
}

inline ReportFacts report_facts() {
    return {.id = GratificationId{70},
            .is_official = true,
            .today = rules::on(2026, 11, 3),
            .calendar = &decreed(),
            .region = 3375};
}

inline Gratification reported(State state = State::with_unit) {
    const auto act = report_gratification(report_facts(), wedding(), {}).value();
    Gratification out{.id = act.gratification,
                      .receiver = receiver,
                      .unit = UnitId{3375},
                      .telling = act.telling,
                      .obliged = act.obliged,
                      .why = act.why,
                      .state = state,
                      .reported = act.on,
                      .dues = act.dues};
    if (state == State::returned) out.completion_due = rules::on(2026, 12, 1);
    if (state == State::with_kpk || state == State::status_known || state == State::handed_over)
        out.forwarded = rules::on(2026, 11, 9);
    return out;
}

inline UnitFacts unit_facts(Gratification g, base::Date today = rules::on(2026, 11, 10)) {
    return {.gratification = std::move(g),
            .actor = unit_member,
            .handles = true,
            .today = today,
            .calendar = &decreed(),
            .region = 3375};
}

}  // namespace gratification::testing
