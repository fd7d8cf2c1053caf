// The acts of the complaint channel. Those about a filing hold no word of it: what was said is sealed, and
// its hash (the thread's link) is here. The complainant's own comings and goings are no acts.
#pragma once
#include "base/hash.hpp"
#include "complaints/filing.hpp"

namespace complaints {

struct ReadingKeyMade {
    PersonId person;
    std::int64_t version = 0;
    base::Hash public_key{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("person", a.person);
        visit("version", a.version);
        visit("public_key", a.public_key);
    }
};
struct ReadingKeyRecovered {
    PersonId person;
    std::int64_t version = 0;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("person", a.person);
        visit("version", a.version);
    }
};
struct EscrowPlaced {
    PersonId person;
    std::int64_t version = 0;
    std::vector<base::Hash> holders;  // public keys
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("person", a.person);
        visit("version", a.version);
        visit("holders", a.holders);
    }
};
struct EscrowOpened {
    PersonId person;
    std::int64_t version = 0;
    std::string reason;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("person", a.person);
        visit("version", a.version);
        visit("reason", a.reason);
    }
};

// A report or a service complaint, whose complainant gave a name without asking for secrecy: in the log at
// once.
struct FilingReceived {
    FilingId filing;
    Track track{};
    base::Date day{};
    base::Hash sealed{};  // of its first message
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("filing", a.filing);
        visit("track", a.track);
        visit("day", a.day);
        visit("sealed", a.sealed);
    }
};
// A tip, or one that fills the day's batch up: both look alike.
struct TipLogged {
    base::Hash sealed{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("sealed", a.sealed);
    }
};
struct FilingRead {
    FilingId filing;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("filing", a.filing);
    }
};
struct FilingAnswered {
    FilingId filing;
    base::Hash link{};  // of the thread after this message
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("filing", a.filing);
        visit("link", a.link);
    }
};
struct FilingMoved {
    FilingId filing;
    State to{};
    Outcome outcome{};
    base::Date day{};
    base::Hash link{};  // the reason stands in the thread
    std::vector<rules::DeadlineKey> started, done;
    std::vector<base::Date> due;  // beside `started`
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("filing", a.filing);
        visit("to", a.to);
        visit("outcome", a.outcome);
        visit("day", a.day);
        visit("link", a.link);
        visit("started", a.started);
        visit("done", a.done);
        visit("due", a.due);
    }
};
struct FilingAssigned {
    FilingId filing;
    PersonId handler;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("filing", a.filing);
        visit("handler", a.handler);
    }
};
struct FilingReleased {
    FilingId filing;
    PersonId handler;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("filing", a.filing);
        visit("handler", a.handler);
    }
};
struct IdentityOpened {
    FilingId filing;
    base::Hash link{};  // the written reason stands in the thread
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("filing", a.filing);
        visit("link", a.link);
    }
};
// To a declaration, a matter or a recommendation: which one stands in the thread.
struct FilingLinked {
    FilingId filing;
    base::Hash link{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("filing", a.filing);
        visit("link", a.link);
    }
};
struct FilingWithdrawn {
    FilingId filing;
    base::Date day{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("filing", a.filing);
        visit("day", a.day);
    }
};
struct FilingForgotten {
    FilingId filing;
    base::Date day{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("filing", a.filing);
        visit("day", a.day);
    }
};

}  // namespace complaints
