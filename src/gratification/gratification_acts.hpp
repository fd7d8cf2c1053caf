// The acts of gratification, counted under case_of(gratification), in the office where the receiver serves.
#pragma once
#include "gratification/gratification.hpp"

namespace gratification {

struct Reported {
    GratificationId gratification;
    Telling telling;
    std::vector<std::string> file_names, file_types, file_hashes;
    std::vector<std::int64_t> file_bytes;
    bool obliged = true;
    rules::Weighed why{};
    base::Date on{};
    bool late = false;
    Dues dues;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("gratification", a.gratification);
        visit("direction", a.telling.direction);
        visit("form", a.telling.form);
        visit("description", a.telling.description);
        visit("basis", a.telling.basis);
        visit("rupiah", a.telling.rupiah);
        visit("kind", a.telling.kind);
        visit("occasion", a.telling.occasion);
        visit("place", a.telling.place);
        visit("received_on", a.telling.on);
        visit("giver", a.telling.giver.name);
        visit("giver_role", a.telling.giver.role);
        visit("giver_organization", a.telling.giver.organization);
        visit("giver_identifier", a.telling.giver.identifier);
        visit("giver_contact", a.telling.giver.contact);
        visit("giver_tie", a.telling.giver.tie);
        visit("giver_interest", a.telling.giver.interest);
        visit("linked_to_office", a.telling.linked_to_office);
        visit("reason", a.telling.reason);
        visit("chronology", a.telling.chronology);
        visit("goods", a.telling.goods);
        visit("file_names", a.file_names);
        visit("file_types", a.file_types);
        visit("file_hashes", a.file_hashes);
        visit("file_bytes", a.file_bytes);
        visit("obliged", a.obliged);
        visit("why", a.why);
        visit("on", a.on);
        visit("late", a.late);
        visit("due_to_unit", a.dues.to_unit);
        visit("due_to_kpk", a.dues.to_kpk);
        visit("due_forward", a.dues.forward);
        visit("due_provisional", a.dues.provisional);
    }
};

struct Returned {
    GratificationId gratification;
    std::string missing;
    base::Date on{}, due{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("gratification", a.gratification);
        visit("missing", a.missing);
        visit("on", a.on);
        visit("due", a.due);
    }
};

struct Completed {
    GratificationId gratification;
    std::string addition;
    std::optional<std::int64_t> rupiah;  // the value, if it is known now
    base::Date on{};
    bool late = false;
    base::Date forward_by{};  // the unit's clock begins anew, never beyond the statute's
    bool obliged = true;      // weighed anew: with the value that is known now
    rules::Weighed why{};
    // Later reports of the same receiver whose answer is another one with that value, and the answer. They
    // are obliged unless it is `exempt`.
    std::vector<GratificationId> others;
    std::vector<rules::Weighed> others_why;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("gratification", a.gratification);
        visit("addition", a.addition);
        visit("rupiah", a.rupiah);
        visit("on", a.on);
        visit("late", a.late);
        visit("forward_by", a.forward_by);
        visit("obliged", a.obliged);
        visit("why", a.why);
        visit("others", a.others);
        visit("others_why", a.others_why);
    }
};

// One of those in a file; `file` is the SHA-256 of the file for GOL in hex.
struct Forwarded {
    GratificationId gratification;
    std::string file;
    base::Date on{};
    bool late = false;          // after the unit's own limit
    bool beyond_limit = false;  // after the 30 working days of UU 20/2001
    base::Date status_by{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("gratification", a.gratification);
        visit("file", a.file);
        visit("on", a.on);
        visit("late", a.late);
        visit("beyond_limit", a.beyond_limit);
        visit("status_by", a.status_by);
    }
};

struct StatusRecorded {
    GratificationId gratification;
    Status status{};
    std::string number;  // of KPK's decision
    base::Date decided_on{}, on{};
    std::optional<base::Date> handover_by;  // where it is the state's
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("gratification", a.gratification);
        visit("status", a.status);
        visit("number", a.number);
        visit("decided_on", a.decided_on);
        visit("on", a.on);
        visit("handover_by", a.handover_by);
    }
};

struct GoodsDeposited {
    GratificationId gratification;
    std::string place;  // where the unit keeps them
    base::Date on{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("gratification", a.gratification);
        visit("place", a.place);
        visit("on", a.on);
    }
};

struct GoodsReleased {
    GratificationId gratification;
    std::string to;  // to whom and why
    base::Date on{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("gratification", a.gratification);
        visit("to", a.to);
        visit("on", a.on);
    }
};

struct HandedOver {
    GratificationId gratification;
    std::string note;  // to which office, number of the receipt
    base::Date on{};
    bool late = false;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("gratification", a.gratification);
        visit("note", a.note);
        visit("on", a.on);
        visit("late", a.late);
    }
};

struct Closed {
    GratificationId gratification;
    std::string reason;
    base::Date on{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("gratification", a.gratification);
        visit("reason", a.reason);
        visit("on", a.on);
    }
};

// A day off was added: what was counted before and what is counted now.
struct DueMoved {
    GratificationId gratification;
    base::Date cause{};  // the day off
    Dues before, now;
    std::optional<base::Date> completion_before, completion_now, handover_before, handover_now;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("gratification", a.gratification);
        visit("cause", a.cause);
        visit("to_unit_before", a.before.to_unit);
        visit("to_kpk_before", a.before.to_kpk);
        visit("forward_before", a.before.forward);
        visit("to_unit", a.now.to_unit);
        visit("to_kpk", a.now.to_kpk);
        visit("forward", a.now.forward);
        visit("provisional", a.now.provisional);
        visit("completion_before", a.completion_before);
        visit("completion", a.completion_now);
        visit("handover_before", a.handover_before);
        visit("handover", a.handover_now);
    }
};

}  // namespace gratification
