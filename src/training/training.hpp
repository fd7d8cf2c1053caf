// A session at which officials learn the rules (sosialisasi): who is called, where and when, who came, who
// passed the quiz after it. Rules that the law does not give are in docs/decisions/0022.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/hash.hpp"
#include "base/ids.hpp"
#include "people/person.hpp"
#include "rules/quiz.hpp"

namespace training {

using TrainingId = base::Id<struct TrainingTag>;
constexpr CaseId case_of(TrainingId id) { return CaseId{id.value}; }

enum class Mode { in_room, online };
enum class State { called, cancelled };
enum class AttendedHow { code, list };  // typed the code shown in the session; written down by the organiser

struct Venue {
    Mode mode{};
    std::string place;  // of a session in a room
    std::string link;   // of a session online, https
    base::Instant starts{};
    std::int64_t minutes = 0;
};

// For whom: everybody of these kinds who serves in these offices on the day of the session.
struct Audience {
    std::vector<people::UnitRange> offices;
    std::vector<people::StaffKind> kinds;
};

struct Training {
    TrainingId id;
    UnitId unit;  // the office that calls; its zone is the session's
    rules::TrainingTopic topic{};
    std::string title;
    Venue venue;
    Audience audience;
    State state{};
    bool with_quiz = false;  // completed by the quiz; without one, by having been there
    PersonId called_by;
    std::int64_t version = 1;
    std::int64_t index = -1;  // of the act that called it

    base::Instant ends() const { return venue.starts + std::chrono::minutes{venue.minutes}; }
};

// What one person has to do with a session.
struct Part {
    PersonId person;
    std::optional<base::Instant> attended_at;
    AttendedHow how{};
    std::string reason;  // why the organiser wrote it down
    std::optional<base::Instant> passed_at;
    std::int64_t right = 0, asked = 0;  // of the quiz that was passed
    std::int64_t completed = -1;        // log index of the act that completed it; -1: not yet
};

// HOUSE RULE: attendance opens half an hour before and stays open two hours after the end, so that nobody is
// left out by a queue or a lost signal; the organiser's list stays open for a week.
inline constexpr std::chrono::minutes opens_before{30}, open_after{120};
inline constexpr std::chrono::days list_open_after{7};

}  // namespace training

template <>
inline constexpr auto base::names<training::Mode> = std::array{"in_room"sv, "online"sv};
template <>
inline constexpr auto base::names<training::State> = std::array{"called"sv, "cancelled"sv};
template <>
inline constexpr auto base::names<training::AttendedHow> = std::array{"code"sv, "list"sv};
