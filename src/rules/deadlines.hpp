// Every limit in time, in one table, so that a page can list them all with article and standing.
// A limit is the row in force on the day its clock starts; a later change does not move a running clock.
#pragma once
#include <optional>

#include "rules/calendar.hpp"

namespace rules {

enum class DeadlineKey {
    determination,           // the superior determines a declaration
    determination_report,    // he reports it to his own superior
    determination_delivery,  // and delivers it to the official
    escalation,              // after that many days of silence beyond the limit, one level up
    completion,              // the declarant completes a returned declaration
    inspectorate_review,     // the Inspectorate reviews a determination
    control_follow_up,       // whether the control was carried out is looked at
    report_decision,         // the superior decides a citizen's report (art. 44)
    annulment,           // a voidable decision is annulled after its defect is found, by official or superior
    decision_delivery,   // a decision reaches those it names
    plenary_invitation,  // before the plenary
    results_postponement,  // a results plenary without quorum waits at most this long
    results_signing,       // the chair signs the results
    complaint_reply,       // a complainant is told whether the complaint is complete
    complaint_completion,  // the complainant completes it, else it is deemed withdrawn
    complaint_decision,    // it is decided, from the day it is complete
    complaint_notice,      // the complainant is told of the decision
    tip_acknowledgement,   // a tip is acknowledged
    tip_feedback,          // who gave a tip hears what became of it
    report_notice,         // what a superior decided on a citizen's report goes to his own superior
    court_annulment,       // a decision is annulled after a court's order
};

enum class Unit { working_days, calendar_days, hours };
enum class Direction { after, before };          // before: at least that long ahead of the event
enum class Rollover { none, next_working_day };  // UU 30/2014 art. 58(3), by analogy: docs/decisions/0004

struct Deadline {
    DeadlineKey key;
    Label label;
    Unit unit;
    Direction direction;
    Rollover rollover;
    std::span<const Dated<int>> rows;          // sorted; the last one in force is the default
    std::span<const Dated<int>> alternatives;  // other values an administrator may choose instead, each cited
};

[[nodiscard]] std::span<const Deadline> all_deadlines();  // one a key, in the order of the keys
[[nodiscard]] const Deadline& deadline(DeadlineKey key);
[[nodiscard]] const Dated<int>* deadline(DeadlineKey key, Date day);  // nullptr before the first row

// The day a clock that starts on `from` runs out: the day stated by the row in force on `from`, or by
// `chosen` where the administrator set another number. With Direction::before it is the last day on which the
// act is in time. nullopt where no row is in force, or the limit is in hours.
[[nodiscard]] std::optional<Due> due(DeadlineKey key, Date from, const Calendar& calendar, int region = 0,
                                     std::optional<int> chosen = {});

// A late act counts and is recorded as late; the due day itself is in time, to its last second in the
// office's zone.
[[nodiscard]] constexpr bool is_late(Due limit, Date done) { return done > limit.day; }

// HOUSE RULE, docs/decisions/0004-silence-and-escalation.md: the first day on which a silent superior is
// passed over.
[[nodiscard]] Date escalates_on(Due limit);

constexpr Label label(Unit unit) {
    constexpr Label labels[] = {
        {"hari kerja", "working days"}, {"hari kalender", "calendar days"}, {"jam", "hours"}};
    return labels[static_cast<std::size_t>(unit)];
}

}  // namespace rules

template <>
inline constexpr auto base::names<rules::DeadlineKey> = std::array{
    "determination"sv,    "determination_report"sv, "determination_delivery"sv, "escalation"sv,
    "completion"sv,       "inspectorate_review"sv,  "control_follow_up"sv,      "report_decision"sv,
    "annulment"sv,        "decision_delivery"sv,    "plenary_invitation"sv,     "results_postponement"sv,
    "results_signing"sv,  "complaint_reply"sv,      "complaint_completion"sv,   "complaint_decision"sv,
    "complaint_notice"sv, "tip_acknowledgement"sv,  "tip_feedback"sv,           "report_notice"sv,
    "court_annulment"sv};
template <>
inline constexpr auto base::names<rules::Unit> = std::array{"working_days"sv, "calendar_days"sv, "hours"sv};
