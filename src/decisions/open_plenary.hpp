// The secretary opens the meeting, goes on without quorum where the law allows it, and closes it.
// UU 7/2017 art. 45, 46.
#pragma once
#include <span>
#include <vector>

#include "base/result.hpp"
#include "decisions/count_quorum.hpp"
#include "decisions/plenary_acts.hpp"

namespace decisions {

// The meeting as a whole, and who would act on it.
struct PlenaryFacts {
    Plenary plenary;
    std::vector<Item> items;
    std::vector<PersonId> body;               // the members on the plenary's day
    std::vector<AttendanceEntry> attendance;  // as recorded so far
    std::vector<Vote> votes;
    Quorum quorum;           // of its first pending item; with no pending item of its first
    bool secretary = false;  // who would act runs plenaries of that office today
    base::Instant now{};
    base::Date today{};
};

// In this order: the first that holds is the answer.
enum class OpenRefusal {
    not_the_secretary,
    opened_already,  // or closed
    too_early        // before the day the members were invited for
};
enum class ContinueRefusal {
    not_the_secretary,
    not_open,
    not_about_results,  // art. 45 is for results only
    continued_already,
    quorum_met,
    attendance_missing,  // a member's attendance is not recorded: then nobody knows that quorum is missing
    no_pause             // the law wants a pause, of at most 3 hours; its length is the chair's to fix
};
enum class CloseRefusal {
    not_the_secretary,
    closed_already,
    items_pending  // each is decided, postponed or referred first; a meeting that never opened postpones them
};

[[nodiscard]] Result<PlenaryOpened, OpenRefusal> open_plenary(const PlenaryFacts& facts);
// SILENT, docs/decisions/0003: the law says how long the pause may be at most, not what a longer one does. It
// is on record in minutes, and the minutes say that it was too long.
[[nodiscard]] Result<PlenaryOpened, ContinueRefusal> continue_without_quorum(const PlenaryFacts& facts);
[[nodiscard]] bool paused_too_long(base::Date day, std::int64_t waited_minutes);  // more than art. 45 allows
[[nodiscard]] Result<PlenaryClosed, CloseRefusal> close_plenary(const PlenaryFacts& facts);

constexpr std::string_view article(OpenRefusal why) {
    return why == OpenRefusal::too_early ? "UU 7/2017 Pasal 46" : "";
}
constexpr std::string_view article(ContinueRefusal why) {
    switch (why) {
        case ContinueRefusal::not_the_secretary:
        case ContinueRefusal::not_open: return "";
        default: return "UU 7/2017 Pasal 45";
    }
}
constexpr std::string_view article(CloseRefusal) { return ""; }

}  // namespace decisions

template <>
inline constexpr auto base::names<decisions::OpenRefusal> =
    std::array{"not_the_secretary"sv, "opened_already"sv, "too_early"sv};
template <>
inline constexpr auto base::names<decisions::ContinueRefusal> =
    std::array{"not_the_secretary"sv, "not_open"sv,           "not_about_results"sv, "continued_already"sv,
               "quorum_met"sv,        "attendance_missing"sv, "no_pause"sv};
template <>
inline constexpr auto base::names<decisions::CloseRefusal> =
    std::array{"not_the_secretary"sv, "closed_already"sv, "items_pending"sv};
