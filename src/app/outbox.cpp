#include "app/outbox.hpp"

#include <algorithm>

namespace app {
namespace {

using namespace std::chrono;

constexpr int a_claim = 50;              // letters on the way at once: as many are unknown after a crash
constexpr minutes gone_after{30};        // a claim that old belongs to a program that is gone
constexpr std::int64_t most_tries = 12;  // over two days
constexpr minutes first_pause{1};
constexpr hours longest_pause{6};

struct Claimed {
    std::int64_t id = 0, tries = 0;
    Letter letter;
};

std::vector<Claimed> claim(Site& site, base::Instant now) {
    std::vector<Claimed> out;
    site.writer.run([&](store::Connection& db) {
        out.clear();  // the work may run twice
        db.exec("update outbox set state = 'unknown' where state = 'sending' and claimed < ?",
                base::Instant{now - gone_after});
        for (auto& [id, tries, to, subject, text] :
             db.query<std::int64_t, std::int64_t, std::string, std::string, std::string>(
                   "select id, tries, address, subject, body from outbox where state = 'waiting' and "
                   "not_before <= ?"
                   " order by id limit ?",
                   now, a_claim)
                 .all()) {
            db.exec("update outbox set state = 'sending', claimed = ?, tries = tries + 1 where id = ?", now,
                    id);
            out.push_back({id, tries + 1, {std::move(to), std::move(subject), std::move(text)}});
        }
    });
    return out;
}

base::Instant next_try(base::Instant now, std::int64_t tries) {
    const auto pause = first_pause * (std::int64_t{1} << std::min<std::int64_t>(tries, 10));
    return now + std::min<seconds>(pause, longest_pause);
}

void settle(store::Connection& db, const Claimed& c, Sending what, const std::string& why,
            base::Instant now) {
    auto state = LetterState::sent;
    if (what == Sending::try_later)
        state = c.tries < most_tries ? LetterState::waiting : LetterState::refused;
    if (what == Sending::refused) state = LetterState::refused;
    if (what == Sending::unknown) state = LetterState::unknown;
    // What was sent need not be kept: only that it was. A link in a letter opens a door.
    const bool over = state != LetterState::waiting;
    db.exec(
        "update outbox set state = ?, why = ?, not_before = ?, subject = case when ? = 1 then '' else "
        "subject end,"
        " body = case when ? = 1 then '' else body end where id = ?",
        state, why, over ? now : next_try(now, c.tries), std::int64_t{over}, std::int64_t{over}, c.id);
}

}  // namespace

bool post_once(store::Connection& db, std::int64_t id, const LetterKey& key, const Letter& letter,
               base::Instant now, base::Instant not_before) {
    return db.exec(
               "insert into outbox(id, rule, about, person, day, address, subject, body, state, tries, "
               "not_before, claimed,"
               " at, why) values(?, ?, ?, ?, ?, ?, ?, ?, 'waiting', 0, ?, 0, ?, '')"
               " on conflict(rule, about, person, day) do nothing",
               id, key.rule, key.about, key.person, key.day, letter.to, letter.subject, letter.text,
               not_before, now) == 1;
}

void post(store::Connection& db, std::int64_t id, const Letter& letter, base::Instant now) {
    post_once(db, id, {.rule = "letter", .about = id, .person = {}, .day = {}}, letter, now, now);
}

LetterCounts letter_counts(store::Connection& db) {
    LetterCounts out;
    db.query<LetterState, std::int64_t>("select state, count(*) from outbox group by state")
        .each([&](LetterState state, std::int64_t n) {
            switch (state) {
                case LetterState::waiting: out.waiting = n; break;
                case LetterState::sending: out.sending = n; break;
                case LetterState::sent: out.sent = n; break;
                case LetterState::refused: out.refused = n; break;
                case LetterState::unknown: out.unknown = n; break;
            }
        });
    return out;
}

std::int64_t deliver_waiting(Site& site, const Send& send) {
    std::int64_t delivered = 0;
    for (;;) {
        const auto now = Clock::real_now();
        const auto claimed = claim(site, now);
        if (claimed.empty()) return delivered;
        std::vector<std::pair<Sending, std::string>> answers;
        for (const auto& c : claimed) answers.push_back(send(c.id, c.letter, now));
        site.writer.run([&](store::Connection& db) {
            for (std::size_t i = 0; i < claimed.size(); ++i)
                settle(db, claimed[i], answers[i].first, answers[i].second, now);
        });
        for (const auto& [what, why] : answers) delivered += what == Sending::delivered;
        // Nothing got through: the server is away. The next tick tries again.
        if (std::ranges::all_of(answers, [](const auto& a) { return a.first == Sending::try_later; }))
            return delivered;
    }
}

}  // namespace app
