// The acts of sanctions, counted under case_of(sanction), in the office where the respondent serves. Their
// public class is one for all: the log tells neither whom nor what.
#pragma once
#include "sanctions/sanction.hpp"

namespace sanctions {

struct Told {
    SanctionId sanction;
    PersonId respondent;
    rules::Breach breach{};
    std::optional<MatterId> matter;
    std::string facts;
    std::vector<PersonId> involved;  // who must not see or touch it, beside the respondent
    base::Date on{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("sanction", a.sanction);
        visit("respondent", a.respondent);
        visit("breach", a.breach);
        visit("matter", a.matter);
        visit("facts", a.facts);
        visit("involved", a.involved);
        visit("on", a.on);
    }
};

struct Dismissed {
    SanctionId sanction;
    std::string reason;
    base::Date on{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("sanction", a.sanction);
        visit("reason", a.reason);
        visit("on", a.on);
    }
};

struct Recommended {
    SanctionId sanction;
    PersonId respondent;
    rules::Breach breach{};
    rules::SanctionRoute route{};
    std::optional<MatterId> matter;
    CaseId source;
    std::string facts;
    bool loss = false;
    std::optional<rules::SanctionLevel> expected;
    std::vector<PersonId> involved;
    Recommender recommender{};
    PersonId examiner;
    AppointmentId examiner_capacity;
    std::string examiner_reason;
    base::Date on{}, due{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("sanction", a.sanction);
        visit("respondent", a.respondent);
        visit("breach", a.breach);
        visit("route", a.route);
        visit("matter", a.matter);
        visit("source", a.source);
        visit("facts", a.facts);
        visit("loss", a.loss);
        visit("expected", a.expected);
        visit("involved", a.involved);
        visit("recommender", a.recommender);
        visit("examiner", a.examiner);
        visit("examiner_capacity", a.examiner_capacity);
        visit("examiner_reason", a.examiner_reason);
        visit("on", a.on);
        visit("due", a.due);
    }
};

// The clock: the superior let the limit pass. He is on record himself (PP 94/2021 art. 28).
struct ExaminerSilent {
    SanctionId sanction;
    PersonId silent;
    AppointmentId silent_capacity;
    base::Date was_due{}, on{};
    PersonId next;
    AppointmentId next_capacity;
    std::string next_reason;
    base::Date due{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("sanction", a.sanction);
        visit("silent", a.silent);
        visit("silent_capacity", a.silent_capacity);
        visit("was_due", a.was_due);
        visit("on", a.on);
        visit("next", a.next);
        visit("next_capacity", a.next_capacity);
        visit("next_reason", a.next_reason);
        visit("due", a.due);
    }
};

struct TeamNamed {
    SanctionId sanction;
    PersonId superior, oversight, human_resources;
    base::Date on{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("sanction", a.sanction);
        visit("superior", a.superior);
        visit("oversight", a.oversight);
        visit("human_resources", a.human_resources);
        visit("on", a.on);
    }
};

struct Summoned {
    SanctionId sanction;
    std::int64_t number = 0;
    base::Date on{}, hearing_on{};
    std::string time, place;
    bool late = false;  // the second one after its limit; acts from before it was counted say nothing
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("sanction", a.sanction);
        visit("number", a.number);
        visit("on", a.on);
        visit("hearing_on", a.hearing_on);
        visit("time", a.time);
        visit("place", a.place);
        visit("late", a.late);
    }
};

struct Released {
    SanctionId sanction;
    PersonId respondent;
    base::Date on{};
    std::string reason;
    PersonId acting;
    AppointmentId appointment;  // of who stands in, made by the same transaction
    std::string plenary;        // number and day of the plenary's decision; members of ad hoc bodies only
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("sanction", a.sanction);
        visit("respondent", a.respondent);
        visit("on", a.on);
        visit("reason", a.reason);
        visit("acting", a.acting);
        visit("appointment", a.appointment);
        visit("plenary", a.plenary);
    }
};

struct ReleaseEnded {
    SanctionId sanction;
    base::Date on{};
    std::string reason;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("sanction", a.sanction);
        visit("on", a.on);
        visit("reason", a.reason);
    }
};

struct HearingHeld {
    SanctionId sanction;
    bool came = false;
    HearingMode mode{};
    std::string record;
    bool signed_by_respondent = false;
    std::string unsigned_reason;
    base::Date on{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("sanction", a.sanction);
        visit("came", a.came);
        visit("mode", a.mode);
        visit("record", a.record);
        visit("signed_by_respondent", a.signed_by_respondent);
        visit("unsigned_reason", a.unsigned_reason);
        visit("on", a.on);
    }
};

struct Referred {
    SanctionId sanction;
    std::string to, number, file;  // file: SHA-256 in hex
    base::Date on{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("sanction", a.sanction);
        visit("to", a.to);
        visit("number", a.number);
        visit("file", a.file);
        visit("on", a.on);
    }
};

}  // namespace sanctions
