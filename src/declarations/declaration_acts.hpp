// The acts of a declaration, in the order in which a case meets them.
#pragma once
#include "declarations/declaration.hpp"

namespace declarations {

// Also what a case opened on own initiative begins with: then the act's kind says so, and `declarant` is whom
// it concerns.
struct Submitted {
    DeclarationId declaration;
    PersonId declarant;
    AppointmentId capacity;
    UnitId unit;
    rules::ConflictType type{};
    std::optional<MatterId> matter;
    std::string party_name, relation;
    rules::Source source{};
    std::vector<rules::Ground> grounds;
    std::string other_law, description, already_public, proposed_control;
    base::Date known_since{};
    PersonId superior;
    AppointmentId superior_capacity;
    std::string superior_reason;  // why not the direct one; empty for the direct one
    base::Date on{}, due{};
    bool due_provisional = false;
    FindingId prefilled_from;  // the question whose words were filled in; none: nothing was
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("declaration", a.declaration);
        visit("declarant", a.declarant);
        visit("capacity", a.capacity);
        visit("unit", a.unit);
        visit("type", a.type);
        visit("matter", a.matter);
        visit("party_name", a.party_name);
        visit("relation", a.relation);
        visit("source", a.source);
        visit("grounds", a.grounds);
        visit("other_law", a.other_law);
        visit("description", a.description);
        visit("already_public", a.already_public);
        visit("proposed_control", a.proposed_control);
        visit("known_since", a.known_since);
        visit("superior", a.superior);
        visit("superior_capacity", a.superior_capacity);
        visit("superior_reason", a.superior_reason);
        visit("on", a.on);
        visit("due", a.due);
        visit("due_provisional", a.due_provisional);
        visit("prefilled_from", a.prefilled_from);
    }
};

// The same content, begun by a superior or the Inspectorate who knows of the conflict.
struct OpenedOnOwnInitiative : Submitted {};

struct EvidenceAttached {
    DeclarationId declaration;
    std::string name, type, hash;  // hex SHA-256; the bytes are kept apart, by hash
    std::int64_t bytes = 0;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("declaration", a.declaration);
        visit("name", a.name);
        visit("type", a.type);
        visit("hash", a.hash);
        visit("bytes", a.bytes);
    }
};

struct Returned {
    DeclarationId declaration;
    std::string what_is_missing;
    base::Date on{}, completion_due{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("declaration", a.declaration);
        visit("what_is_missing", a.what_is_missing);
        visit("on", a.on);
        visit("completion_due", a.completion_due);
    }
};

struct Completed {
    DeclarationId declaration;
    std::string description;  // as completed
    std::string what_was_added;
    base::Date on{}, due{};  // the superior's clock starts again
    bool due_provisional = false;
    bool late = false;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("declaration", a.declaration);
        visit("description", a.description);
        visit("what_was_added", a.what_was_added);
        visit("on", a.on);
        visit("due", a.due);
        visit("due_provisional", a.due_provisional);
        visit("late", a.late);
    }
};

struct Withdrawn {
    DeclarationId declaration;
    std::string reason;  // the superior's
    base::Date on{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("declaration", a.declaration);
        visit("reason", a.reason);
        visit("on", a.on);
    }
};

struct Determined {
    DeclarationId declaration;
    PersonId decider;
    AppointmentId capacity;
    Truth truth{};
    std::string truth_reason;
    rules::Impact impact{};
    std::string impact_reason;
    std::vector<rules::Control> controls;
    base::Date from{};
    std::optional<base::Date> until;
    PersonId substitute;
    base::Date on{}, due{};
    bool late = false;
    base::Date report_by{}, deliver_by{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("declaration", a.declaration);
        visit("decider", a.decider);
        visit("capacity", a.capacity);
        visit("truth", a.truth);
        visit("truth_reason", a.truth_reason);
        visit("impact", a.impact);
        visit("impact_reason", a.impact_reason);
        visit("controls", a.controls);
        visit("from", a.from);
        visit("until", a.until);
        visit("substitute", a.substitute);
        visit("on", a.on);
        visit("due", a.due);
        visit("late", a.late);
        visit("report_by", a.report_by);
        visit("deliver_by", a.deliver_by);
    }
};

// The clock's act: nobody did it, which is the point. The case goes one level up.
struct SilenceRecorded {
    DeclarationId declaration;
    PersonId silent;
    AppointmentId silent_capacity;
    base::Date was_due{}, on{};
    PersonId next;  // none: nobody is left above; the Inspectorate is told
    AppointmentId next_capacity;
    std::string next_reason;
    base::Date due{};
    bool due_provisional = false;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("declaration", a.declaration);
        visit("silent", a.silent);
        visit("silent_capacity", a.silent_capacity);
        visit("was_due", a.was_due);
        visit("on", a.on);
        visit("next", a.next);
        visit("next_capacity", a.next_capacity);
        visit("next_reason", a.next_reason);
        visit("due", a.due);
        visit("due_provisional", a.due_provisional);
    }
};

// The case follows the post through which the superior was in charge, not the person.
struct SuperiorReplaced {
    DeclarationId declaration;
    PersonId from;
    PersonId to;  // none: nobody is left, the Inspectorate is told
    AppointmentId to_capacity;
    Succession reason{};
    std::string to_reason;  // why not the holder of the post; empty for the holder
    base::Date on{}, due{};
    bool due_provisional = false;
    bool nobody_left = false;  // nobody is left who was not silent: the clock stands
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("declaration", a.declaration);
        visit("from", a.from);
        visit("to", a.to);
        visit("to_capacity", a.to_capacity);
        visit("reason", a.reason);
        visit("to_reason", a.to_reason);
        visit("on", a.on);
        visit("due", a.due);
        visit("due_provisional", a.due_provisional);
        visit("nobody_left", a.nobody_left);
    }
};

struct InspectorateReceived {
    DeclarationId declaration;
    base::Date on{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("declaration", a.declaration);
        visit("on", a.on);
    }
};

struct InspectorateReviewed {
    DeclarationId declaration;
    std::string findings;
    base::Date on{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("declaration", a.declaration);
        visit("findings", a.findings);
        visit("on", a.on);
    }
};

// Sends the determination back to the superior, who determines again; the declarant stands still meanwhile.
struct InspectorateReturned {
    DeclarationId declaration;
    std::string reason;
    PersonId superior;
    AppointmentId superior_capacity;
    base::Date on{}, due{};
    bool due_provisional = false;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("declaration", a.declaration);
        visit("reason", a.reason);
        visit("superior", a.superior);
        visit("superior_capacity", a.superior_capacity);
        visit("on", a.on);
        visit("due", a.due);
        visit("due_provisional", a.due_provisional);
    }
};

struct Closed {
    DeclarationId declaration;
    std::string conclusion;
    base::Date on{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("declaration", a.declaration);
        visit("conclusion", a.conclusion);
        visit("on", a.on);
    }
};

struct ControlReported {
    DeclarationId declaration;
    rules::Control control{};
    CarriedOut carried_out{};
    std::string note;
    base::Date on{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("declaration", a.declaration);
        visit("control", a.control);
        visit("carried_out", a.carried_out);
        visit("note", a.note);
        visit("on", a.on);
    }
};

struct KinshipAnnounced {
    DeclarationId declaration;
    AnnouncedIn where{};
    std::string details;
    base::Date on{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("declaration", a.declaration);
        visit("where", a.where);
        visit("details", a.details);
        visit("on", a.on);
    }
};

}  // namespace declarations
