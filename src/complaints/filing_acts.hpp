// The acts of the complaint channel. Those about a filing hold no word of it: what was said is sealed, and
// its hash (the thread's link) is here. The complainant's own comings and goings are no acts.
#pragma once
#include "base/hash.hpp"
#include "complaints/filing.hpp"
#include "complaints/reading_key_acts.hpp"
#include "rules/discipline.hpp"

namespace complaints {

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
// Among handlers; the complainant never sees it.
struct FilingNoted {
    FilingId filing;
    base::Hash link{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("filing", a.filing);
        visit("link", a.link);
    }
};
// All boxes made anew, for whom the rules let read it that day: not for whom.
struct ReaderKeysRenewed {
    FilingId filing;
    base::Hash link{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("filing", a.filing);
        visit("link", a.link);
    }
};
struct FilingLaneChanged {
    FilingId filing;
    Lane lane{};
    base::Hash link{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("filing", a.filing);
        visit("lane", a.lane);
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
    bool unopened = false;  // not because its time was over: no key of a reader ever opened it
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("filing", a.filing);
        visit("day", a.day);
        visit("unopened", a.unopened);
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
    bool without_key = false;  // the outcome only: everybody above is named, left out or close
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("filing", a.filing);
        visit("superior", a.superior);
        visit("told", a.told);
        visit("told_capacity", a.told_capacity);
        visit("on", a.on);
        visit("without_key", a.without_key);
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
