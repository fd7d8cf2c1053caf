// The acts of plenaries and decisions. Those about the meeting are counted under the plenary; what decides a
// matter (item_decided, decided_by_official, decision_annulled) under the matter's case.
#pragma once
#include "decisions/decision.hpp"

namespace decisions {

struct PlenaryCalled {
    PlenaryId plenary;
    UnitId unit;
    base::Instant at{};
    base::Date day{};
    std::string place;
    Access access{};
    rules::Purpose purpose{};
    base::Date invited_on{};
    bool short_notice = false;
    std::vector<MatterId> matters;  // the agenda, in order
    std::vector<std::string> titles;
    std::vector<PersonId> invited;  // the members of that day, as known when it was called
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("plenary", a.plenary);
        visit("unit", a.unit);
        visit("at", a.at);
        visit("day", a.day);
        visit("place", a.place);
        visit("access", a.access);
        visit("purpose", a.purpose);
        visit("invited_on", a.invited_on);
        visit("short_notice", a.short_notice);
        visit("matters", a.matters);
        visit("titles", a.titles);
        visit("invited", a.invited);
    }
};

// Opened, and (results only, art. 45) opened again after the pause that quorum did not come in.
struct PlenaryOpened {
    PlenaryId plenary;
    base::Date on{};
    rules::Continuation continuation{};
    std::int64_t waited_minutes = 0;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("plenary", a.plenary);
        visit("on", a.on);
        visit("continuation", a.continuation);
        visit("waited_minutes", a.waited_minutes);
    }
};

struct AttendanceRecorded {
    PlenaryId plenary;
    PersonId person;
    Presence presence{};
    std::string reason;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("plenary", a.plenary);
        visit("person", a.person);
        visit("presence", a.presence);
        visit("reason", a.reason);
    }
};

struct ChairChosen {
    PlenaryId plenary;
    std::int64_t item = 0;  // 0: the whole meeting
    PersonId person;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("plenary", a.plenary);
        visit("item", a.item);
        visit("person", a.person);
    }
};

struct VoteCast {
    PlenaryId plenary;
    std::int64_t item = 0;
    MatterId matter;
    PersonId person;
    Choice choice{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("plenary", a.plenary);
        visit("item", a.item);
        visit("matter", a.matter);
        visit("person", a.person);
        visit("choice", a.choice);
    }
};

struct ItemDecided {
    PlenaryId plenary;
    std::int64_t item = 0;
    MatterId matter;
    rules::Outcome outcome{};
    std::string text;
    base::Date on{};
    PersonId chair;
    ChairHow chair_how{};
    std::int64_t seats = 0, present = 0, eligible = 0, quorum_needed = 0, approval_needed = 0;
    std::int64_t in_favour = 0, against = 0, abstain = 0;
    bool barred_counted = true, setting_confirmed = false;
    rules::Continuation continuation{};
    std::vector<PersonId> recused;  // these three in one order
    std::vector<matters::Standing> recused_how;
    std::vector<CaseId> recused_because;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("plenary", a.plenary);
        visit("item", a.item);
        visit("matter", a.matter);
        visit("outcome", a.outcome);
        visit("text", a.text);
        visit("on", a.on);
        visit("chair", a.chair);
        visit("chair_how", a.chair_how);
        visit("seats", a.seats);
        visit("present", a.present);
        visit("eligible", a.eligible);
        visit("quorum_needed", a.quorum_needed);
        visit("approval_needed", a.approval_needed);
        visit("in_favour", a.in_favour);
        visit("against", a.against);
        visit("abstain", a.abstain);
        visit("barred_counted", a.barred_counted);
        visit("setting_confirmed", a.setting_confirmed);
        visit("continuation", a.continuation);
        visit("recused", a.recused);
        visit("recused_how", a.recused_how);
        visit("recused_because", a.recused_because);
    }
};

struct ItemPostponed {
    PlenaryId plenary;
    std::int64_t item = 0;
    MatterId matter;
    std::string reason;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("plenary", a.plenary);
        visit("item", a.item);
        visit("matter", a.matter);
        visit("reason", a.reason);
    }
};

struct ItemReferred {
    PlenaryId plenary;
    std::int64_t item = 0;
    MatterId matter;
    UnitId to;  // one level up
    std::string reason;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("plenary", a.plenary);
        visit("item", a.item);
        visit("matter", a.matter);
        visit("to", a.to);
        visit("reason", a.reason);
    }
};

struct PlenaryClosed {
    PlenaryId plenary;
    base::Date on{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("plenary", a.plenary);
        visit("on", a.on);
    }
};

struct MinutesIssued {
    PlenaryId plenary;
    base::Hash hash{};  // SHA-256 of the PDF
    std::int64_t bytes = 0;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("plenary", a.plenary);
        visit("hash", a.hash);
        visit("bytes", a.bytes);
    }
};

struct DecidedByOfficial {
    MatterId matter;
    PersonId decider;
    PersonId in_place_of;  // the barred official; none when the decider is the matter's own
    rules::Outcome outcome{};
    std::string text;
    base::Date on{};
    std::vector<PersonId> recused;  // as in ItemDecided
    std::vector<matters::Standing> recused_how;
    std::vector<CaseId> recused_because;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("matter", a.matter);
        visit("decider", a.decider);
        visit("in_place_of", a.in_place_of);
        visit("outcome", a.outcome);
        visit("text", a.text);
        visit("on", a.on);
        visit("recused", a.recused);
        visit("recused_how", a.recused_how);
        visit("recused_because", a.recused_because);
    }
};

struct DecisionAnnulled {
    MatterId matter;
    AnnulledBy by{};
    Defect defect{};
    std::string reason, judgment;
    PersonId conflicted;
    // found_on: the defect, or of a court's order the day of its ruling; due: by art. 66 (4) or (5)
    base::Date found_on{}, due{}, on{};
    bool late = false;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("matter", a.matter);
        visit("by", a.by);
        visit("defect", a.defect);
        visit("reason", a.reason);
        visit("judgment", a.judgment);
        visit("conflicted", a.conflicted);
        visit("found_on", a.found_on);
        visit("due", a.due);
        visit("on", a.on);
        visit("late", a.late);
    }
};

}  // namespace decisions
