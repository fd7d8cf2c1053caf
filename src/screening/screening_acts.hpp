// The acts of screening, as plain structs.
#pragma once
#include "matters/finding.hpp"
#include "people/person.hpp"
#include "screening/registry.hpp"

namespace screening {

// A version of a registry is taken over: recorded before its lines, so that what a stopped import leaves
// names its file. The first version makes the registry.
struct RegistryImported {
    RegistryId registry;
    RegistryVersionId version;
    RegistryKind kind{};
    UnitId unit;
    std::string name, owner, source, licence;
    base::Date as_of{};
    Grade grade{};
    base::Hash file{};  // SHA-256
    std::string file_name;
    base::Hash content{};  // the lines as they are kept, in any order: the exclusive or of their SHA-256
    std::int64_t rows = 0, added = 0, changed = 0, unchanged = 0, gone = 0, rejected = 0;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("registry", a.registry);
        visit("version", a.version);
        visit("kind", a.kind);
        visit("unit", a.unit);
        visit("name", a.name);
        visit("owner", a.owner);
        visit("source", a.source);
        visit("licence", a.licence);
        visit("as_of", a.as_of);
        visit("grade", a.grade);
        visit("file", a.file);
        visit("file_name", a.file_name);
        visit("content", a.content);
        visit("rows", a.rows);
        visit("added", a.added);
        visit("changed", a.changed);
        visit("unchanged", a.unchanged);
        visit("gone", a.gone);
        visit("rejected", a.rejected);
    }
};

// A look was taken. Stands in the log in place of a question that was not asked, and tells nothing: of
// nobody, about nothing, in a case of its own (fill_log.hpp). A sealed number, so that each has a hash of its
// own.
struct ScreeningDone {
    std::int64_t number = 0;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("number", a.number);
    }
};

// The evidence of an unanswered question is gone from its list.
struct FindingLapsed {
    FindingId finding;
    PersonId person;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("finding", a.finding);
        visit("person", a.person);
    }
};

struct FindingReviewed {
    FindingId finding;
    PersonId person;
    matters::Review review{};
    std::string reason;
    PersonId superior;  // refer: whom it is handed to; none in acts of before there was such a field
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("finding", a.finding);
        visit("person", a.person);
        visit("review", a.review);
        visit("reason", a.reason);
        visit("superior", a.superior);
    }
};

// To the owner of a list on which somebody's name stands without his doing.
struct MisuseLetterIssued {
    FindingId finding;
    PersonId person;
    std::string number;  // as the office numbers its letters
    std::string to;      // the registry's owner
    std::string text;    // the list, the line, what is asked: what the PDF is made from
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("finding", a.finding);
        visit("person", a.person);
        visit("number", a.number);
        visit("to", a.to);
        visit("text", a.text);
    }
};

enum class LetterReply { removed, refused, no_reply };
struct MisuseLetterAnswered {
    FindingId finding;
    PersonId person;
    LetterReply reply{};
    base::Date day{};
    std::string note;
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("finding", a.finding);
        visit("person", a.person);
        visit("reply", a.reply);
        visit("day", a.day);
        visit("note", a.note);
    }
};

// The register of interests as it stood when its owner said that it is whole: once a year, and after a change
// of post.
struct InterestsConfirmed {
    PersonId person;
    std::int64_t confirmation = 0;
    std::vector<people::InterestId> interests;  // in force then, by number
    std::vector<std::string> sources;           // parts confirmed one by one: base::name of rules::Source
    std::vector<AppointmentId> appointments;    // in force then
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("person", a.person);
        visit("confirmation", a.confirmation);
        visit("interests", a.interests);
        visit("sources", a.sources);
        visit("appointments", a.appointments);
    }
};

}  // namespace screening

template <>
inline constexpr auto base::names<screening::LetterReply> =
    std::array{"removed"sv, "refused"sv, "no_reply"sv};
