// The acts of the complaint channel. Those about a filing hold no word of it: what was said is sealed, and
// its hash (the thread's link) is here. The complainant's own comings and goings are no acts.
#pragma once
#include "base/hash.hpp"
#include "complaints/filing.hpp"
#include "rules/discipline.hpp"

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
struct EscrowAsked {
    PersonId person;  // whose key
    std::int64_t version = 0;
    std::string reason;
    PersonId successor;  // who is to read what it opens; none: a new code for the key's owner
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("person", a.person);
        visit("version", a.version);
        visit("reason", a.reason);
        visit("successor", a.successor);
    }
};
struct EscrowAskEnded {
    PersonId person;
    std::int64_t version = 0;
    PersonId asked_by;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("person", a.person);
        visit("version", a.version);
        visit("asked_by", a.asked_by);
    }
};
// The second one agreed; he acts, the first one asked.
struct EscrowOpened {
    PersonId person;
    std::int64_t version = 0;
    std::string reason;
    PersonId asked_by;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("person", a.person);
        visit("version", a.version);
        visit("reason", a.reason);
        visit("asked_by", a.asked_by);
    }
};

// What a leaver's key opens, to his successor: by himself, or (asked_by) by two holders of his key. Neither
// how many filings nor which: that would tell what the successor may not read.
struct ReadingKeyPassedOn {
    PersonId person;
    std::int64_t version = 0;
    PersonId successor;
    PersonId asked_by;   // none: he did it himself
    std::string reason;  // of who asked
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("person", a.person);
        visit("version", a.version);
        visit("successor", a.successor);
        visit("asked_by", a.asked_by);
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

// To whom, and not about whom: that stands in the thread.
struct ReportPassed {
    FilingId filing;
    PersonId superior;
    AppointmentId capacity;
    PersonId instead_of;  // who had it before; none
    bool sealed = false;
    base::Date on{};
    base::Hash link{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("filing", a.filing);
        visit("superior", a.superior);
        visit("capacity", a.capacity);
        visit("instead_of", a.instead_of);
        visit("sealed", a.sealed);
        visit("on", a.on);
        visit("link", a.link);
    }
};
// UU 30/2014 Pasal 44 ayat (5): what was decided goes to the superior's own superior.
struct ReportDecided {
    FilingId filing;
    PersonId superior, told;  // told: none when nobody is above
    AppointmentId told_capacity;
    base::Date on{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("filing", a.filing);
        visit("superior", a.superior);
        visit("told", a.told);
        visit("told_capacity", a.told_capacity);
        visit("on", a.on);
    }
};
// What the superior found, as a case of its own: it does not say from which report. Sanctions follow it.
struct BreachFound {
    PersonId respondent;
    rules::Breach breach{};
    std::string facts;
    base::Date on{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("respondent", a.respondent);
        visit("breach", a.breach);
        visit("facts", a.facts);
        visit("on", a.on);
    }
};
// A day off was added: what was counted before, what now.
struct DueMoved {
    FilingId filing;
    base::Date cause{};
    rules::DeadlineKey clock{};
    base::Date before{}, now{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("filing", a.filing);
        visit("cause", a.cause);
        visit("clock", a.clock);
        visit("before", a.before);
        visit("now", a.now);
    }
};

}  // namespace complaints
