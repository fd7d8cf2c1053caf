// The acts of campaigns and statements. A campaign's are counted under it, a statement's under its own case.
#pragma once
#include "base/hash.hpp"
#include "statements/statement.hpp"

namespace statements {

struct CampaignOpened {
    CampaignId campaign;
    UnitId unit;
    std::string title, version, basis;
    base::Date on{};  // the day of the act: whoever holds an appointment then is on the roll
    base::Date opens{}, due{};
    std::vector<UnitId> units;
    Below below{};
    std::vector<people::StaffKind> kinds;
    std::vector<rules::AdhocBody> bodies;
    Training training{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("campaign", a.campaign);
        visit("unit", a.unit);
        visit("title", a.title);
        visit("version", a.version);
        visit("basis", a.basis);
        visit("on", a.on);
        visit("opens", a.opens);
        visit("due", a.due);
        visit("units", a.units);
        visit("below", a.below);
        visit("kinds", a.kinds);
        visit("bodies", a.bodies);
        visit("training", a.training);
    }
};

struct CampaignExtended {
    CampaignId campaign;
    base::Date due{};
    std::string reason;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("campaign", a.campaign);
        visit("due", a.due);
        visit("reason", a.reason);
    }
};

// The day to sign became a day off: what it was, what it is now.
struct CampaignDueMoved {
    CampaignId campaign;
    base::Date cause{}, due_before{}, due{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("campaign", a.campaign);
        visit("cause", a.cause);
        visit("due_before", a.due_before);
        visit("due", a.due);
    }
};

struct CampaignClosed {
    CampaignId campaign;
    std::string reason;  // before the due day; may be empty after it
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("campaign", a.campaign);
        visit("reason", a.reason);
    }
};

// Who came after the opening, and who left without an answer.
struct SignerAdded {
    CampaignId campaign;
    PersonId person;
    UnitId unit;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("campaign", a.campaign);
        visit("person", a.person);
        visit("unit", a.unit);
    }
};
struct SignerReleased {
    CampaignId campaign;
    PersonId person;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("campaign", a.campaign);
        visit("person", a.person);
    }
};

// Everything the printed statement says stands here, so that the same act always gives the same paper.
struct StatementSigned {
    StatementId statement;
    CampaignId campaign;
    PersonId person;
    AppointmentId capacity;
    UnitId unit;
    std::string name, number, position;  // number: NIP or member number; position with Plt. or Plh.
    std::string version;
    std::vector<std::string> promises;  // codes of the version, each ticked
    std::vector<std::string> answers;   // code, yes or no, words: three texts an answer
    std::vector<DeclarationId> declarations;
    Way way{};
    std::optional<base::Hash> scan;       // paper only
    PersonId recorded_by, confirmed_by;   // paper only
    std::optional<base::Date> signed_on;  // paper only: the day on the paper
    bool late = false;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("statement", a.statement);
        visit("campaign", a.campaign);
        visit("person", a.person);
        visit("capacity", a.capacity);
        visit("unit", a.unit);
        visit("name", a.name);
        visit("number", a.number);
        visit("position", a.position);
        visit("version", a.version);
        visit("promises", a.promises);
        visit("answers", a.answers);
        visit("declarations", a.declarations);
        visit("way", a.way);
        visit("scan", a.scan);
        visit("recorded_by", a.recorded_by);
        visit("confirmed_by", a.confirmed_by);
        visit("signed_on", a.signed_on);
        visit("late", a.late);
    }
};

struct StatementRefused {
    StatementId statement;
    CampaignId campaign;
    PersonId person;
    AppointmentId capacity;
    UnitId unit;
    std::string reason;
    bool late = false;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("statement", a.statement);
        visit("campaign", a.campaign);
        visit("person", a.person);
        visit("capacity", a.capacity);
        visit("unit", a.unit);
        visit("reason", a.reason);
        visit("late", a.late);
    }
};

// Follows a declaration that somebody made while his statement was due.
struct StatementDeclared {
    CampaignId campaign;
    PersonId person;
    DeclarationId declaration;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("campaign", a.campaign);
        visit("person", a.person);
        visit("declaration", a.declaration);
    }
};

// ---- paper signed on site: one officer brings the scan, another confirms it (then StatementSigned)

struct PaperRecorded {
    StatementId paper;  // the statement's id once it is confirmed
    CampaignId campaign;
    PersonId person;
    AppointmentId capacity;
    UnitId unit;
    base::Date signed_on{};
    base::Hash scan{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("paper", a.paper);
        visit("campaign", a.campaign);
        visit("person", a.person);
        visit("capacity", a.capacity);
        visit("unit", a.unit);
        visit("signed_on", a.signed_on);
        visit("scan", a.scan);
    }
};
struct PaperRejected {
    StatementId paper;
    std::string reason;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("paper", a.paper);
        visit("reason", a.reason);
    }
};

// ---- ad hoc bodies

struct RosterListed {
    RosterId roster;
    UnitId unit;
    rules::AdhocBody body{};
    std::string district, village;
    std::vector<PersonId> members;  // this and the next four are as long as one another
    std::vector<std::string> names, positions, phones;
    std::vector<base::Date> born;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("roster", a.roster);
        visit("unit", a.unit);
        visit("body", a.body);
        visit("district", a.district);
        visit("village", a.village);
        visit("members", a.members);
        visit("names", a.names);
        visit("positions", a.positions);
        visit("phones", a.phones);
        visit("born", a.born);
    }
};

// By personal link and date of birth. Kept short: millions are signed on one day.
struct LinkSigned {
    StatementId statement;
    CampaignId campaign;
    PersonId member;
    RosterId roster;
    UnitId unit;
    std::string name, position, place, version;
    std::vector<std::string> promises;
    bool late = false;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("statement", a.statement);
        visit("campaign", a.campaign);
        visit("member", a.member);
        visit("roster", a.roster);
        visit("unit", a.unit);
        visit("name", a.name);
        visit("position", a.position);
        visit("place", a.place);
        visit("version", a.version);
        visit("promises", a.promises);
        visit("late", a.late);
    }
};

struct LinkRefused {
    StatementId statement;
    CampaignId campaign;
    PersonId member;
    RosterId roster;
    UnitId unit;
    std::string reason;
    bool late = false;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("statement", a.statement);
        visit("campaign", a.campaign);
        visit("member", a.member);
        visit("roster", a.roster);
        visit("unit", a.unit);
        visit("reason", a.reason);
        visit("late", a.late);
    }
};

// Follows a declaration that a member made by his link: his statement is about what is not in it.
struct LinkDeclared {
    CampaignId campaign;
    PersonId member;
    RosterId roster;
    UnitId unit;
    DeclarationId declaration;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("campaign", a.campaign);
        visit("member", a.member);
        visit("roster", a.roster);
        visit("unit", a.unit);
        visit("declaration", a.declaration);
    }
};

}  // namespace statements
