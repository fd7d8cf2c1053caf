// Letters that wait to be sent. A letter is written down in the transaction that gives reason for it, and
// sent later by deliver_waiting: at most once. What a crash leaves:
//   before COMMIT of the reason      -> no letter, no reason
//   after it, before the letter is claimed -> it waits, whoever starts next sends it
//   claimed (COMMIT), not settled    -> it may have gone out, so it is not sent again: its state says so
// Letters are no acts: that somebody was reminded is no act of law.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "app/site.hpp"

namespace app {

// Why somebody gets a letter: the same rule about the same thing for the same day is one letter, however
// often it is asked for.
struct LetterKey {
    std::string_view rule;
    std::int64_t about = 0;
    PersonId person;
    base::Date day{};
};
// True when it is new. `not_before`: earlier it is not sent (quiet hours).
bool post_once(store::Connection& db, std::int64_t id, const LetterKey& key, const Letter& letter,
               base::Instant now, base::Instant not_before);
// One without a rule, sent as soon as may be: Site::post.
void post(store::Connection& db, std::int64_t id, const Letter& letter, base::Instant now);

enum class LetterState { waiting, sending, sent, refused, unknown };
struct LetterCounts {
    std::int64_t waiting = 0, sending = 0, sent = 0, refused = 0, unknown = 0;
    bool operator==(const LetterCounts&) const = default;
};
LetterCounts letter_counts(store::Connection& db);

// What became of a letter, as mail/smtp.hpp knows it.
enum class Sending { delivered, try_later, refused, unknown };
using Send =
    std::function<std::pair<Sending, std::string>(std::int64_t id, const Letter& letter, base::Instant now)>;

// Sends what waits and is due, oldest first, a claim of a few at a time; gives how many were delivered.
// Letters claimed long ago by a program that is gone become `unknown`. Runs on one thread of one server at a
// time.
std::int64_t deliver_waiting(Site& site, const Send& send);

}  // namespace app

template <>
inline constexpr auto base::names<app::LetterState> =
    std::array{"waiting"sv, "sending"sv, "sent"sv, "refused"sv, "unknown"sv};
template <>
inline constexpr auto base::names<app::Sending> =
    std::array{"delivered"sv, "try_later"sv, "refused"sv, "unknown"sv};
