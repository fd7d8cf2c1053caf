// Loads and lists of gratification. Acts are applied by what register_gratification registers.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/permission.hpp"
#include "app/registry.hpp"
#include "gratification/complete_gratification.hpp"
#include "gratification/move_due.hpp"
#include "gratification/report_gratification.hpp"
#include "store/sql.hpp"

template <>
inline constexpr auto app::kind_of<gratification::Reported> = app::ActKind::gratification_reported;
template <>
inline constexpr auto app::kind_of<gratification::Returned> = app::ActKind::gratification_returned;
template <>
inline constexpr auto app::kind_of<gratification::Completed> = app::ActKind::gratification_completed;
template <>
inline constexpr auto app::kind_of<gratification::Forwarded> = app::ActKind::gratification_forwarded;
template <>
inline constexpr auto app::kind_of<gratification::StatusRecorded> =
    app::ActKind::gratification_status_recorded;
template <>
inline constexpr auto app::kind_of<gratification::GoodsDeposited> = app::ActKind::goods_deposited;
template <>
inline constexpr auto app::kind_of<gratification::GoodsReleased> = app::ActKind::goods_released;
template <>
inline constexpr auto app::kind_of<gratification::HandedOver> = app::ActKind::gratification_handed_over;
template <>
inline constexpr auto app::kind_of<gratification::Closed> = app::ActKind::gratification_closed;
template <>
inline constexpr auto app::kind_of<gratification::DueMoved> = app::ActKind::gratification_due_moved;

namespace gratification {

void register_gratification(app::Registry& registry);  // schema, acts, tables
// Findings on open matters, and limits counted anew when a day off is added.
void register_gratification_reactions(app::Registry& registry);

std::optional<Gratification> load(store::Connection& db, GratificationId id);  // no permission
std::optional<Gratification> find(store::Connection& db, GratificationId id, const app::Scope& scope);
// The receiver's own, newest first, before `before` (none: from the newest).
std::vector<Gratification> of_receiver(store::Connection& db, PersonId receiver, GratificationId before,
                                       int limit);

enum class Filter { inbox, returned, with_kpk, to_hand_over, deposited, all };
// Of the offices in the scope, newest first; the inbox and what is to be handed over, the most urgent first
// and whole pages only.
std::vector<Gratification> listed(store::Connection& db, const app::Scope& scope, Filter filter,
                                  GratificationId before, int limit);
struct Counts {
    std::int64_t inbox = 0, late = 0, returned = 0, with_kpk = 0, to_hand_over = 0, deposited = 0;
};
Counts counts(store::Connection& db, const app::Scope& scope);
// Those that went to KPK in one file, by id.
std::vector<Gratification> in_file(store::Connection& db, const app::Scope& scope, std::string_view hash);
std::int64_t reports_in_file(store::Connection& db, std::string_view hash);  // whoever may see them
// Reports with a clock that still runs, and from when each is counted; without calendar and cause.
std::vector<MoveFacts> running_clocks(store::Connection& db);

struct ForwardFile {
    std::string hash;
    base::Date on{};
    std::int64_t reports = 0;
};
std::vector<ForwardFile> files_sent(store::Connection& db, const app::Scope& scope, int limit);

// Reported before `before` (none: all), but for `without`.
std::vector<Earlier> earlier_of(store::Connection& db, PersonId receiver, GratificationId before = {},
                                GratificationId without = {});
// The same receiver's later reports that are not with KPK yet, each with what was reported before it but
// `id`.
std::vector<Later> later_than(store::Connection& db, PersonId receiver, GratificationId id);
// When another report's value changed this one's answer, oldest first.
struct WeighedAnew {
    GratificationId because;
    rules::Weighed why{};
    base::Date on{};
};
std::vector<WeighedAnew> weighed_anew(store::Connection& db, GratificationId id);
// Received from somebody in the last `since`, for screening a matter's parties.
std::vector<Gratification> received_since(store::Connection& db, PersonId receiver, base::Date since);

ReportFacts facts_for_report(store::Connection& db, GratificationId id, PersonId receiver, UnitId unit,
                             base::Date today, const rules::Calendar& calendar);
UnitFacts facts_for_unit(store::Connection& db, const Gratification& g, PersonId actor, base::Date today,
                         const rules::Calendar& calendar);

// How limits moved when days off were added, oldest first.
struct Move {
    std::int64_t index = -1;
    base::Date cause{};
    base::Date to_kpk_before{}, to_kpk{}, forward_before{}, forward{};
};
std::vector<Move> moves_of(store::Connection& db, GratificationId id);

// A receiver's details that GOL asks for.
struct Details {
    std::string name, position, office, nip, nik, phone, email;
};
Details details_of(store::Connection& db, PersonId person);

void keep_file(store::Connection& db, std::string_view hash, std::string_view type, std::string_view bytes);
std::optional<std::string> kept_file(store::Connection& db, std::string_view hash);

// Whom a reminder concerns today: reports in an inbox whose statute limit is so many working days from
// receipt.
struct Reminder {
    GratificationId gratification;
    PersonId to;
    std::string name, email;
    base::Date due{};
    int working_day = 0;  // 20, 25 or 29 of the 30
};
std::vector<Reminder> reminders_due(store::Connection& db, base::Instant now);

}  // namespace gratification

template <>
inline constexpr auto base::names<gratification::Filter> =
    std::array{"inbox"sv, "returned"sv, "with_kpk"sv, "to_hand_over"sv, "deposited"sv, "all"sv};
