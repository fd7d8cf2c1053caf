// Working days and calendar days. No statute that we could read defines "hari kerja"; we take Monday to
// Friday without the days off of the yearly joint decree (SKB 3 Menteri), of a region, and of election days.
// Days are days in the office's own zone: turn an instant into a day with base::day_in, and a due day into
// its last second with base::end_of.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "rules/dated.hpp"

namespace rules {

enum class OffKind { national_holiday, joint_leave, local_holiday, election_day };

struct OffDay {
    Date day;
    OffKind kind = OffKind::national_holiday;
    std::string name_id, name_en;
    std::string decree;  // empty: an estimate, not yet decreed
    int region = 0;  // 0 the whole nation; 33 a province; 3375 a regency or city (its code without the dot)
};

// SILENT, docs/decisions/0002-working-days.md: whether joint leave (cuti bersama) counts as a working day.
enum class JointLeave { not_working, working };

struct Due {
    Date day;
    bool provisional = false;  // counted through a year without a decree: the day may still move
    bool operator==(const Due&) const = default;
};

class Calendar {
public:
    Calendar() = default;  // weekends only; every year undecreed
    explicit Calendar(std::vector<OffDay> rows, JointLeave joint_leave = JointLeave::not_working);

    // An office has the days off of the nation, of its province and of itself. Regions: as OffDay::region.
    [[nodiscard]] bool is_working_day(Date day, int region = 0) const;

    // The first row that makes this day off in this region; nullptr where no row does (most weekends too).
    [[nodiscard]] const OffDay* off_day(Date day, int region = 0) const;

    // A year is decreed when it has at least one national holiday that names its decree.
    [[nodiscard]] bool decreed(std::chrono::year year) const;

    // Counting starts the day after `from` (SILENT, docs/decisions/0002-working-days.md). 0 days gives
    // `from`.
    [[nodiscard]] Due working_days_after(Date from, int days, int region = 0) const;
    [[nodiscard]] Due calendar_days_after(Date from, int days) const;

    // Working days in (from, to]: what is left on `from` when `to` is due. Negative once `to` has passed.
    [[nodiscard]] int working_days_between(Date from, Date to, int region = 0) const;

    // UU 30/2014 art. 58(3): a limit on a Sunday or a national holiday moves to the next working day.
    // Saturdays and joint leave are not named there, so they stay. Only where a deadline's row says
    // Rollover::next_working_day.
    [[nodiscard]] Due rolled_over(Due limit, int region = 0) const;

    [[nodiscard]] std::span<const OffDay> rows() const { return rows_; }
    [[nodiscard]] JointLeave joint_leave() const { return joint_leave_; }

private:
    std::vector<OffDay> rows_;  // by day
    std::vector<std::chrono::year> decreed_;
    JointLeave joint_leave_ = JointLeave::not_working;
};

constexpr Label label(OffKind kind) {
    constexpr Label labels[] = {
        {"Hari libur nasional", "National holiday"},
        {"Cuti bersama", "Joint leave"},
        {"Hari libur daerah", "Local holiday"},
        {"Hari pemungutan suara", "Election day"},
    };
    return labels[static_cast<std::size_t>(kind)];
}

}  // namespace rules

template <>
inline constexpr auto base::names<rules::OffKind> =
    std::array{"national_holiday"sv, "joint_leave"sv, "local_holiday"sv, "election_day"sv};
