// The statement free of conflict of interest (Surat Pernyataan Bebas Benturan Kepentingan): what it promises
// and asks, version by version, and when those who must sign are reminded. A campaign names the version it
// uses; an old statement is read with the version it was signed in, so no row is ever changed.
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "rules/dated.hpp"

namespace rules {

struct Promise {
    std::string_view code;  // stands in the act; unique in its version
    Label text;             // goes on from "menyatakan bahwa saya" and ends with a full stop
};

// A yes is no fault: it leads to a declaration, which the statement then names.
struct Question {
    std::string_view code;
    Label text;
    Label hint;
};

struct StatementTemplate {
    std::string_view version;
    Label title;
    std::span<const Promise> promises;
    std::span<const Question> questions;
};

[[nodiscard]] std::span<const Dated<StatementTemplate>> statement_templates();
[[nodiscard]] const Dated<StatementTemplate>* statement_template(std::string_view version);
[[nodiscard]] const Dated<StatementTemplate>* statement_template(
    Date day);  // in force; nullptr before the first

// Whom a campaign can ask, beside the kinds of staff. UU 7/2017 Pasal 6; that they are asked is a setting
// (ad_hoc_bodies_covered), unconfirmed.
enum class AdhocBody { ppk, pps, kpps };
[[nodiscard]] Label label(AdhocBody body);

// HOUSE RULE, docs/decisions/0010-campaigns.md: when those who have not answered are reminded. A reminder
// names the day of that moment, so one that comes late (the machine was off) still says what is true.
enum class ReminderRule { opened, half_time, three_days_left, last_day, overdue };
struct Reminder {
    ReminderRule rule;
    Date day;  // from which it is due
    bool operator==(const Reminder&) const = default;
};
// HOUSE RULE, the same: no letter goes out between these hours of the office's day.
inline constexpr std::chrono::hours quiet_from{20}, quiet_until{7};
// All reminders of a campaign, by day. Those whose day falls on or before an earlier rule's are left out: a
// campaign of one day has its opening and nothing more.
[[nodiscard]] std::vector<Reminder> reminders(Date opens, Date due);
// The one to send today: the last whose day has come; those passed over meanwhile are not sent.
[[nodiscard]] std::optional<Reminder> reminder_for(Date opens, Date due, Date today);

}  // namespace rules

template <>
inline constexpr auto base::names<rules::AdhocBody> = std::array{"ppk"sv, "pps"sv, "kpps"sv};
template <>
inline constexpr auto base::names<rules::ReminderRule> =
    std::array{"opened"sv, "half_time"sv, "three_days_left"sv, "last_day"sv, "overdue"sv};
