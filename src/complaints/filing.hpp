// What the public brings: a report of a conflict (UU 30/2014 Pasal 44), a tip (Keputusan KPU 915/2025), or a
// complaint about service (UU 25/2009). Whichever of the three, it is a filing: one form, one code, one
// thread of messages, sealed; three tracks with clocks of their own.
//
// What the database tells of a filing to whoever takes it: number, office, track, day, state, clocks, rough
// size. Never who, what, or about whom.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.hpp"
#include "base/names.hpp"
#include "rules/deadlines.hpp"

namespace complaints {

using FilingId = base::Id<struct FilingTag>;  // random, so that it tells no time and no order
constexpr CaseId case_of(FilingId id) { return CaseId{id.value}; }

enum class Track { report, tip, complaint };
enum class About { conflict, violation, service };
enum class Channel { anonymous, confidential, named };  // what the complainant asked for
enum class Lane { first, suspected_flood };

enum class State {
    received,
    verified,
    needs_completion,
    examined,
    concluded,
    closed,       // the complainant was told, nothing more follows
    withdrawn,    // not completed in time (UU 25/2009 Pasal 44 ayat (5))
    handed_over,  // another body's affair; its number is in the thread
    forgotten     // content destroyed, the stub stays
};
enum class Outcome { none, proven, partly, not_proven };

constexpr bool is_open(State s) {
    return s == State::received || s == State::verified || s == State::needs_completion ||
           s == State::examined || s == State::concluded;
}

struct Clock {
    rules::DeadlineKey key{};
    base::Date started{}, due{};
    std::optional<base::Date> done;
    bool running() const { return !done; }
    bool late(base::Date today) const { return done ? *done > due : today > due; }
};

// A report in the hands of the official's superior (UU 30/2014 Pasal 44 ayat (2)).
struct Passing {
    PersonId superior;
    AppointmentId capacity;
    base::Date on{};      // passed last
    base::Date since{};   // he has it without a break: the same day, unless it was passed to him again
    bool sealed = false;  // he had a key, so that he can read it
    PersonId told;        // his own superior, once it is decided; none before, and when there is none
};

struct Filing {
    FilingId id;
    UnitId unit;  // the nation, or the province it is about
    Track track{};
    Channel channel{};
    Lane lane{};
    base::Date filed{};
    State state{};
    Outcome outcome{};
    std::int64_t log_index = -1;  // -1: not in the log yet, or (a tip) in tomorrow's batch
    std::int64_t messages = 0;
    std::int64_t grants_version = 0;
    std::vector<Clock> clocks;
    std::optional<Passing> passing;  // of a report
};

// ---- what is sealed ---------------------------------------------------------------------------------------

enum class Side { complainant, handler, office };  // office: what follows by rule
enum class MessageKind {
    filing,       // the first one: what was filed
    message,      // to the other side
    note,         // among handlers; never shown to the complainant
    state,        // a step of the handling, with its reason
    retaliation,  // "this happened to me because I spoke"
    identity_reason
};

// A file, original or cleaned copy: under which number its pieces lie and the key that opens them.
struct Piece {
    std::int64_t file = 0;   // 0: there is none
    std::uint64_t size = 0;  // bytes, true
    std::string key;         // 32 bytes
};
struct SealedFile {
    std::string name, type;  // type by its own bytes, never as declared
    Piece original, cleaned;
    std::vector<std::string> removed;  // what the cleaned copy lacks: "EXIF", "XMP", "text"
};

struct Message {
    Side side{};
    MessageKind kind{};
    base::Date day{};
    PersonId author;   // a handler
    std::string name;  // of the handler, as handlers see it
    std::string text;
    std::vector<std::pair<std::string, std::string>> answers;  // question (our key) and answer
    std::vector<SealedFile> files;
    State state{};  // of a step
};

// Who reported: apart from all else, under a key of its own.
struct Identity {
    std::string name, contact, address, relation;
};

inline constexpr std::size_t most_text = 10'000;              // characters of one answer or message
inline constexpr std::uint64_t most_files_size = 50'000'000;  // bytes of one sending
inline constexpr std::size_t most_files = 10;                 // of one sending

}  // namespace complaints

template <>
inline constexpr auto base::names<complaints::Track> = std::array{"report"sv, "tip"sv, "complaint"sv};
template <>
inline constexpr auto base::names<complaints::About> = std::array{"conflict"sv, "violation"sv, "service"sv};
template <>
inline constexpr auto base::names<complaints::Channel> =
    std::array{"anonymous"sv, "confidential"sv, "named"sv};
template <>
inline constexpr auto base::names<complaints::Lane> = std::array{"first"sv, "suspected_flood"sv};
template <>
inline constexpr auto base::names<complaints::State> =
    std::array{"received"sv, "verified"sv,  "needs_completion"sv, "examined"sv, "concluded"sv,
               "closed"sv,   "withdrawn"sv, "handed_over"sv,      "forgotten"sv};
template <>
inline constexpr auto base::names<complaints::Outcome> =
    std::array{"none"sv, "proven"sv, "partly"sv, "not_proven"sv};
template <>
inline constexpr auto base::names<complaints::Side> = std::array{"complainant"sv, "handler"sv, "office"sv};
template <>
inline constexpr auto base::names<complaints::MessageKind> =
    std::array{"filing"sv, "message"sv, "note"sv, "state"sv, "retaliation"sv, "identity_reason"sv};
