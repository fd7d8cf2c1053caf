// A plenary (rapat pleno): the meeting in which the commissioners of an office decide matters, one agenda
// item each. UU 7/2017 art. 40-47. Votes, bars and the chair are counted per item, because a conflict touches
// one matter.
#pragma once
#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/hash.hpp"
#include "base/ids.hpp"
#include "matters/matter.hpp"
#include "rules/plenary.hpp"

namespace decisions {

enum class PlenaryState { called, open, closed };
enum class Access { open, closed };  // art. 41: open or closed to the public; results are always open

// What the secretary writes down. Whether it counts as missed is derived: rules::Attendance, attendance_of in
// count_quorum.hpp.
enum class Presence { present, absent, excused };

enum class Choice { in_favour, against, abstain };

// How somebody comes to preside. `chair` needs no act: the chair presides by law.
enum class ChairHow { chair, acclamation };

//   pending -> decided | postponed (comes back in another plenary) | referred (the body one level up decides)
enum class ItemState { pending, decided, postponed, referred };

struct Plenary {
    PlenaryId id;
    UnitId unit;
    base::Instant at{};  // for when it was called
    base::Date day{};    // that day in the office's zone; once opened the day it was opened
    std::string place;   // a room, or a link
    Access access{};
    rules::Purpose purpose{};
    base::Date invited_on{};
    bool short_notice = false;  // invited less than 3 days ahead (art. 46): held all the same, on record
    PlenaryState state{};
    std::optional<base::Instant> opened_at;  // the first sitting
    rules::Continuation continuation{};      // art. 45: goes on without quorum after a pause
    std::int64_t waited_minutes = 0;         // that pause
    PersonId chair;  // acclaimed for the whole meeting because the chair is away; none while nobody is
    PersonId called_by;
    std::optional<base::Hash> minutes;  // SHA-256 of the issued PDF
    std::int64_t version = 0;           // grows with each change but votes: If-Match
};
constexpr CaseId case_of(PlenaryId id) { return CaseId{id.value}; }

struct Item {
    PlenaryId plenary;
    std::int64_t number = 0;  // 1, 2, 3 …
    MatterId matter;
    std::string title;  // of the matter, as it stood on the invitation
    ItemState state{};
    PersonId chair;  // acclaimed for this item because the chair is barred; none otherwise
    std::optional<rules::Outcome> outcome;  // approved, rejected or determined, once decided
    std::string text;                       // the decision; or why it was postponed or referred
    UnitId referred_to;
};

struct AttendanceEntry {
    PersonId person;
    Presence presence{};
    std::string reason;  // of excused
};

struct Vote {
    std::int64_t item = 0;
    PersonId person;
    Choice choice{};
};

}  // namespace decisions

template <>
inline constexpr auto base::names<decisions::PlenaryState> = std::array{"called"sv, "open"sv, "closed"sv};
template <>
inline constexpr auto base::names<decisions::Access> = std::array{"open"sv, "closed"sv};
template <>
inline constexpr auto base::names<decisions::Presence> = std::array{"present"sv, "absent"sv, "excused"sv};
template <>
inline constexpr auto base::names<decisions::Choice> = std::array{"in_favour"sv, "against"sv, "abstain"sv};
template <>
inline constexpr auto base::names<decisions::ChairHow> = std::array{"chair"sv, "acclamation"sv};
template <>
inline constexpr auto base::names<decisions::ItemState> =
    std::array{"pending"sv, "decided"sv, "postponed"sv, "referred"sv};
