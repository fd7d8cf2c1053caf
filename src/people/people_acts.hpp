// The acts of people, as plain structs. Those about a person are counted under CaseId{person}, those about an
// office under case_of(unit).
#pragma once
#include "base/hash.hpp"
#include "people/person.hpp"

namespace people {

struct UnitRegistered {
    UnitId unit;
    UnitLevel level{};
    std::string name;
    UnitId parent;
    base::Zone zone{};
    std::int64_t seats = 0;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("unit", a.unit);
        visit("level", a.level);
        visit("name", a.name);
        visit("parent", a.parent);
        visit("zone", a.zone);
        visit("seats", a.seats);
    }
};

struct PositionEstablished {
    PositionId position;
    UnitId unit;
    rules::PositionKind kind{};
    std::string title;
    PositionId reports_to;
    std::string code;  // the office's own, by which a table names it again; may be empty
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("position", a.position);
        visit("unit", a.unit);
        visit("kind", a.kind);
        visit("title", a.title);
        visit("reports_to", a.reports_to);
        visit("code", a.code);
    }
};

struct PersonRegistered {
    PersonId person;
    std::string name;
    StaffKind kind{};
    std::string nip, member_number;
    UnitId unit;
    std::string nik;
    std::optional<base::Date> born;
    std::string email, phone;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("person", a.person);
        visit("name", a.name);
        visit("kind", a.kind);
        visit("nip", a.nip);
        visit("member_number", a.member_number);
        visit("unit", a.unit);
        visit("nik", a.nik);
        visit("born", a.born);
        visit("email", a.email);
        visit("phone", a.phone);
    }
};

struct AppointmentMade {
    AppointmentId appointment;
    PersonId person;
    PositionId position;
    Holding holding{};
    base::Date from{};
    std::optional<base::Date> until;  // the last day
    std::string instrument;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("appointment", a.appointment);
        visit("person", a.person);
        visit("position", a.position);
        visit("holding", a.holding);
        visit("from", a.from);
        visit("until", a.until);
        visit("instrument", a.instrument);
    }
};

struct AppointmentEnded {
    AppointmentId appointment;
    base::Date last_day{};
    std::string reason;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("appointment", a.appointment);
        visit("last_day", a.last_day);
        visit("reason", a.reason);
    }
};

// A person, a position of his own and the definitive appointment, in one act: how a roster comes in.
struct OfficialRegistered {
    PersonId person;
    std::string name;
    StaffKind kind{};
    std::string nip, member_number;
    UnitId unit;
    PositionId position;
    rules::PositionKind position_kind{};
    std::string title;
    PositionId reports_to;
    AppointmentId appointment;
    base::Date from{};
    std::string instrument;
    std::string nik;
    std::optional<base::Date> born;
    std::string email, phone;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("person", a.person);
        visit("name", a.name);
        visit("kind", a.kind);
        visit("nip", a.nip);
        visit("member_number", a.member_number);
        visit("unit", a.unit);
        visit("position", a.position);
        visit("position_kind", a.position_kind);
        visit("title", a.title);
        visit("reports_to", a.reports_to);
        visit("appointment", a.appointment);
        visit("from", a.from);
        visit("instrument", a.instrument);
        visit("nik", a.nik);
        visit("born", a.born);
        visit("email", a.email);
        visit("phone", a.phone);
    }
};

struct InterestRegistered {
    InterestId interest;
    PersonId person;
    std::string relation, name, identifier, organization, role;
    base::Date since{};
    InterestId corrects;  // ended in the same transaction; none: a new entry
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("interest", a.interest);
        visit("person", a.person);
        visit("relation", a.relation);
        visit("name", a.name);
        visit("identifier", a.identifier);
        visit("organization", a.organization);
        visit("role", a.role);
        visit("since", a.since);
        visit("corrects", a.corrects);
    }
};

struct InterestEnded {
    InterestId interest;
    base::Date last_day{};  // the day before the first: it never was so, another entry corrects it
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("interest", a.interest);
        visit("last_day", a.last_day);
    }
};

// One administrator has asked for a link to set up the account of a person with a role; another must agree.
struct AccountLinkAsked {
    PersonId person;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("person", a.person);
    }
};

// A link was handed to the administrator who did this. Whoever has it takes the account over.
struct AccountLinkIssued {
    PersonId person;
    PersonId asked_by;  // the other administrator; none for a person without a role
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("person", a.person);
        visit("asked_by", a.asked_by);
    }
};

struct UnitChanged {
    UnitId unit;
    std::string name;
    base::Zone zone{};
    std::int64_t seats = 0;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("unit", a.unit);
        visit("name", a.name);
        visit("zone", a.zone);
        visit("seats", a.seats);
    }
};

struct PositionChanged {
    PositionId position;
    UnitId unit;
    rules::PositionKind kind{};
    std::string title;
    PositionId reports_to;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("position", a.position);
        visit("unit", a.unit);
        visit("kind", a.kind);
        visit("title", a.title);
        visit("reports_to", a.reports_to);
    }
};

// The person as he is from now on, whole.
struct PersonChanged {
    PersonId person;
    std::string name;
    StaffKind kind{};
    std::string nip, member_number;
    UnitId unit;
    std::string nik;
    std::optional<base::Date> born;
    std::string email, phone;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("person", a.person);
        visit("name", a.name);
        visit("kind", a.kind);
        visit("nip", a.nip);
        visit("member_number", a.member_number);
        visit("unit", a.unit);
        visit("nik", a.nik);
        visit("born", a.born);
        visit("email", a.email);
        visit("phone", a.phone);
    }
};

// A table is taken over: recorded before its rows, so that what a stopped import leaves names its file.
struct RosterImported {
    std::string table;  // base::name of RosterTable
    base::Hash file{};  // SHA-256
    std::string name;   // of the file, as it was called
    std::int64_t rows = 0, added = 0, changed = 0, moved = 0, ended = 0, rejected = 0;  // as checked before
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("table", a.table);
        visit("file", a.file);
        visit("name", a.name);
        visit("rows", a.rows);
        visit("added", a.added);
        visit("changed", a.changed);
        visit("moved", a.moved);
        visit("ended", a.ended);
        visit("rejected", a.rejected);
    }
};

}  // namespace people
