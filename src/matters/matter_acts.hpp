// The acts of matters, as plain structs. Later slices record the ones about standing (standstill, bar,
// substitute).
#pragma once
#include "matters/matter.hpp"

namespace matters {

struct MatterRegistered {
    MatterId matter;
    UnitId unit;
    Kind kind{};
    rules::MatterNature nature{};
    std::string title, summary;
    DecidedBy decided_by{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("matter", a.matter);
        visit("unit", a.unit);
        visit("kind", a.kind);
        visit("nature", a.nature);
        visit("title", a.title);
        visit("summary", a.summary);
        visit("decided_by", a.decided_by);
    }
};

struct StepAdded {
    MatterId matter;
    std::int64_t number = 0;
    std::string title;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("matter", a.matter);
        visit("number", a.number);
        visit("title", a.title);
    }
};

struct PartyAdded {
    MatterId matter;
    PartyId party;
    PartyKind kind{};
    std::string name, identifier;
    PartyId behind;
    std::string role;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("matter", a.matter);
        visit("party", a.party);
        visit("kind", a.kind);
        visit("name", a.name);
        visit("identifier", a.identifier);
        visit("behind", a.behind);
        visit("role", a.role);
    }
};

struct ParticipantAdded {
    MatterId matter;
    PersonId person;
    Strength strength{};
    std::int64_t step = 0;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("matter", a.matter);
        visit("person", a.person);
        visit("strength", a.strength);
        visit("step", a.step);
    }
};

struct MatterOpened {
    MatterId matter;
    std::string reason;  // why no party is named; empty when there is one
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("matter", a.matter);
        visit("reason", a.reason);
    }
};

struct MatterClosed {
    MatterId matter;
    std::string reason;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("matter", a.matter);
        visit("reason", a.reason);
    }
};

// From submission the declarant stands still on the matter; a case opened by a superior does the same.
struct StandstillSet {
    MatterId matter;
    PersonId person;
    CaseId because;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("matter", a.matter);
        visit("person", a.person);
        visit("because", a.because);
    }
};

// Determined: no conflict, or withdrawn by the superior's act.
struct StandstillEnded {
    MatterId matter;
    PersonId person;
    CaseId because;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("matter", a.matter);
        visit("person", a.person);
        visit("because", a.because);
    }
};

struct BarSet {
    MatterId matter;
    PersonId person;
    CaseId because;
    std::string article;  // what the refusals will cite
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("matter", a.matter);
        visit("person", a.person);
        visit("because", a.because);
        visit("article", a.article);
    }
};

struct SubstituteNamed {
    MatterId matter;
    PersonId person;  // who is barred
    PersonId substitute;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("matter", a.matter);
        visit("person", a.person);
        visit("substitute", a.substitute);
    }
};

struct BarLiftProposed {
    MatterId matter;
    PersonId person;
    std::string reason;  // published
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("matter", a.matter);
        visit("person", a.person);
        visit("reason", a.reason);
    }
};

struct BarLifted {
    MatterId matter;
    PersonId person;
    PersonId proposed_by;
    std::string reason;  // published
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("matter", a.matter);
        visit("person", a.person);
        visit("proposed_by", a.proposed_by);
        visit("reason", a.reason);
    }
};

// Where the other side of the evidence stands.
enum class FindingOrigin {
    interests,  // the person's own register, against a party of the matter
    vendors,
    candidates,
    campaign_team,
    party_members,
    former_officials,
    organisers,    // another organiser, for the rule on marriage
    gratification  // what the person reported to have received, against a party of the matter
};

// Both sides of the evidence, as a question to a person: this about you, because of that about the matter or
// the list. Without a matter it is about the person and a list alone.
struct FindingRaised {
    MatterId matter;
    PersonId person;
    std::int64_t finding = 0;
    PartyId party;
    std::int64_t interest =
        0;                // of the register; of origin `gratification` that report; 0: the person himself
    std::string matched;  // "identifier", "name" or, compared with weights, "person"
    std::string register_says, matter_says;
    FindingOrigin origin{};
    std::int64_t entry = 0;  // in the registry; 0 for none
    // What was compared, as a key: the same evidence is asked once, whatever was answered.
    std::string evidence;
    std::string band;       // matching::Band; empty where nothing was weighed
    std::int64_t bits = 0;  // thousandths
    std::string article;
    std::string register_says_en, matter_says_en;
    std::string because_id, because_en;  // why the two were taken for one
    std::vector<std::string> weights;    // "name same_letters 12345": feature, level, thousandths of a bit
    std::vector<std::string> path;       // who, tie, whom, tie, … in turn
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("matter", a.matter);
        visit("person", a.person);
        visit("finding", a.finding);
        visit("party", a.party);
        visit("interest", a.interest);
        visit("matched", a.matched);
        visit("register_says", a.register_says);
        visit("matter_says", a.matter_says);
        visit("origin", a.origin);
        visit("entry", a.entry);
        visit("evidence", a.evidence);
        visit("band", a.band);
        visit("bits", a.bits);
        visit("article", a.article);
        visit("register_says_en", a.register_says_en);
        visit("matter_says_en", a.matter_says_en);
        visit("because_id", a.because_id);
        visit("because_en", a.because_en);
        visit("weights", a.weights);
        visit("path", a.path);
    }
};

// What is known of a party has changed since the matter's participants were screened: what other systems were
// told by the clearance API must be asked again. Says nothing of any finding.
struct ClearanceReopened {
    MatterId matter;
    PartyId party;
    std::string list;          // by whose new version: its name
    std::int64_t version = 0;  // id of that version
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("matter", a.matter);
        visit("party", a.party);
        visit("list", a.list);
        visit("version", a.version);
    }
};

// misused: the name stands on the list without the person's doing. acknowledged: it is so, and there is no
// matter to declare it on.
enum class FindingAnswer { declared, not_me, no_longer_true, misused, acknowledged };

struct FindingAnswered {
    MatterId matter;
    PersonId person;
    std::int64_t finding = 0;
    FindingAnswer answer{};
    std::string reason;
    std::optional<base::Date> since;  // no_longer_true: since when
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("matter", a.matter);
        visit("person", a.person);
        visit("finding", a.finding);
        visit("answer", a.answer);
        visit("reason", a.reason);
        visit("since", a.since);
    }
};

// `declared` holds no more: the declaration on this matter was withdrawn by the superior's act.
struct FindingReopened {
    MatterId matter;
    PersonId person;
    FindingId finding;
    CaseId because;  // the declaration
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("matter", a.matter);
        visit("person", a.person);
        visit("finding", a.finding);
        visit("because", a.because);
    }
};

}  // namespace matters

template <>
inline constexpr auto base::names<matters::FindingAnswer> =
    std::array{"declared"sv, "not_me"sv, "no_longer_true"sv, "misused"sv, "acknowledged"sv};
template <>
inline constexpr auto base::names<matters::FindingOrigin> =
    std::array{"interests"sv,     "vendors"sv,          "candidates"sv, "campaign_team"sv,
               "party_members"sv, "former_officials"sv, "organisers"sv, "gratification"sv};
